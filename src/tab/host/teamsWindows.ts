import { calendar, chat, FrameContexts, pages, people } from '@microsoft/teams-js'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { Host, HostAbilities, MeetingDraft, PickedPerson } from './host.ts'

/**
 * Which windows of its own a host opens. Not every frame may ask for each of them: the library refuses a meeting's side
 * panel what it allows in a tab.
 */
export function readAbilities(frame: FrameContexts): HostAbilities {
  const isContent = frame === FrameContexts.content
  return {
    selectPerson: people.isSupported() && (isContent || frame === FrameContexts.settings),
    composeMeeting: isContent && calendar.isSupported(),
    openChat: isContent && chat.isSupported(),
    shareLink: pages.isSupported() && (isContent || frame === FrameContexts.sidePanel),
  }
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/**
 * An instant as the host's meeting form wants it: `MM/DD/YYYY HH:MM:SS`, without a zone. The form belongs to the person
 * at the machine, so it is the machine's own wall clock.
 */
export function formTime(instant: EpochMs, timeZone: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  const [month, day, hour, minute, second] = [at.month, at.day, at.hour, at.minute, at.second].map(twoDigits)
  return `${month}/${day}/${at.year} ${hour}:${minute}:${second}`
}

async function opened(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch {
    // Closed, refused or not there: the page then goes its other way.
    return false
  }
}

async function selectPerson(title: string): Promise<PickedPerson | null> {
  try {
    const [picked] = await people.selectPeople({ title, singleSelect: true, openOrgWideSearchInChatOrChannel: true })
    if (picked === undefined) return null
    const { objectId, displayName, email } = picked
    const address = email === undefined || email === '' ? null : email
    return { id: objectId.toLowerCase(), displayName: displayName ?? address ?? '', address }
  } catch {
    // Closing the picker is an error of the host's.
    return null
  }
}

function composeMeeting({ subject, agenda, startsAt, endsAt, attendees }: MeetingDraft): Promise<boolean> {
  const timeZone = Temporal.Now.timeZoneId()
  return opened(
    calendar.composeMeeting({
      attendees: [...attendees],
      startTime: formTime(startsAt, timeZone),
      endTime: formTime(endsAt, timeZone),
      subject,
      content: agenda,
    }),
  )
}

/** The windows that Teams, Outlook or Microsoft 365 open for us. What the host cannot do is answered, never thrown. */
export function teamsWindows(
  can: HostAbilities,
  address: string,
): Pick<Host, 'selectPerson' | 'composeMeeting' | 'openChat' | 'linkTo' | 'shareLink'> {
  const linkTo = (route: string) => `${address}#${route}`
  return {
    selectPerson: (title) => (can.selectPerson ? selectPerson(title) : Promise.resolve(null)),
    composeMeeting: (draft) => (can.composeMeeting ? composeMeeting(draft) : Promise.resolve(false)),
    openChat: (address, message) =>
      can.openChat ? opened(chat.openChat({ user: address, message })) : Promise.resolve(false),
    linkTo,
    shareLink: (route, label) => {
      if (!can.shareLink) return Promise.resolve(false)
      pages.shareDeepLink({ subPageId: route, subPageLabel: label, subPageWebUrl: linkTo(route) })
      return Promise.resolve(true)
    },
  }
}
