import type { Calendar, MailboxSettings, WorkingHours } from '@microsoft/microsoft-graph-types'
import { findWindows } from 'windows-iana'
import type { MinuteOfDay } from '../../domain/calendar/dates.ts'
import type { Mailbox } from '../mailbox/mailbox.ts'
import type { School } from '../mailbox/school.ts'
import type { Access } from '../mailbox/sharing.ts'
import { checkNames, pick, selected } from './collection.ts'
import type { GraphAnswer, GraphRequest } from './exchange.ts'
import { ok } from './exchange.ts'
import { base64Url } from '../mailbox/ids.ts'

/** GET /me/mailboxSettings */
export function getMailboxSettings(request: GraphRequest, mailbox: Mailbox, school: School): GraphAnswer {
  const settings: MailboxSettings = {
    automaticRepliesSetting: {
      status: 'disabled',
      externalAudience: 'none',
      internalReplyMessage: '',
      externalReplyMessage: '',
      scheduledStartDateTime: { dateTime: '2020-01-01T00:00:00.0000000', timeZone: 'UTC' },
      scheduledEndDateTime: { dateTime: '2020-01-02T00:00:00.0000000', timeZone: 'UTC' },
    },
    archiveFolder: null,
    timeZone: windowsName(school.timeZone),
    language: { locale: 'en-GB', displayName: 'English (United Kingdom)' },
    workingHours: workingHours(mailbox, school.timeZone),
    dateFormat: 'dd/MM/yyyy',
    timeFormat: 'HH:mm',
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    userPurpose: 'user',
  }
  const names = selected(request.query)
  checkNames(names, Object.keys(settings), 'microsoft.graph.mailboxSettings')
  return ok({ '@odata.context': contextIn(request, mailbox, 'mailboxSettings'), ...pick(settings, names, []) })
}

/** GET /me/mailboxSettings/workingHours */
export function getWorkingHours(request: GraphRequest, mailbox: Mailbox, school: School): GraphAnswer {
  const context = contextIn(request, mailbox, 'mailboxSettings/workingHours')
  return ok({ '@odata.context': context, ...workingHours(mailbox, school.timeZone) })
}

/** GET /me/mailboxSettings/timeZone */
export function getTimeZone(request: GraphRequest, mailbox: Mailbox, school: School): GraphAnswer {
  const context = contextIn(request, mailbox, 'mailboxSettings/timeZone')
  return ok({ '@odata.context': context, value: windowsName(school.timeZone) })
}

/** GET /me/calendar */
export function getCalendar(request: GraphRequest, mailbox: Mailbox, school: School, access: Access): GraphAnswer {
  const isOwn = access === 'owner'
  const calendar: Calendar = {
    id: `AAMk${base64Url(`${mailbox.owner.id}:calendar`)}=`,
    name: 'Calendar',
    color: 'auto',
    hexColor: '',
    isDefaultCalendar: isOwn,
    changeKey: base64Url(mailbox.owner.id),
    canShare: isOwn,
    canViewPrivateItems: isOwn || access === 'detailsOfPrivateToo',
    canEdit: isOwn,
    allowedOnlineMeetingProviders: school.allowsTeamsMeetings() ? ['teamsForBusiness'] : [],
    defaultOnlineMeetingProvider: school.allowsTeamsMeetings() ? 'teamsForBusiness' : 'unknown',
    isTallyingResponses: true,
    isRemovable: false,
    owner: { name: mailbox.owner.displayName, address: mailbox.owner.address },
  }
  const names = selected(request.query)
  checkNames(names, Object.keys(calendar), 'microsoft.graph.calendar')
  return ok({ '@odata.context': contextIn(request, mailbox, 'calendar/$entity'), ...pick(calendar, names, ['id']) })
}

/** When somebody works, as getSchedule and the mailbox settings both write it. */
export function workingHours({ workingHours: { from, to } }: Mailbox, timeZone: string): WorkingHours {
  return {
    daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    startTime: timeOfDay(from),
    endTime: timeOfDay(to),
    timeZone: { name: windowsName(timeZone) },
  }
}

function timeOfDay(minutes: MinuteOfDay): string {
  return `${Temporal.PlainTime.from('00:00').add({ minutes }).toString({ smallestUnit: 'second' })}.0000000`
}

/** A tenant keeps Windows names unless its administrator chose otherwise. */
function windowsName(timeZone: string): string {
  return findWindows(timeZone)[0] ?? timeZone
}

function contextIn(request: GraphRequest, mailbox: Mailbox, path: string): string {
  return `${request.root}/$metadata#users('${mailbox.owner.id}')/${path}`
}
