import type { SharingStep } from '../../domain/sharing/sharing.ts'

/** A step of sharing in words. */
export interface StepWords {
  readonly name: string
  /** What the partner sees, as one sentence. */
  readonly sees: string
  /** How it comes about, and what to know before choosing it. */
  readonly how: string
}

/** The three steps, said to the owner. */
export function stepWords(step: SharingStep, partnerName: string): StepWords {
  switch (step) {
    case 'busyTimes':
      return {
        name: 'Busy times',
        sees: `${partnerName} sees when you are busy, tentative or out of office, and nothing else.`,
        how: 'Outlook already shows this to colleagues in your school. Nothing has to be switched on, and nothing of your calendar is kept anywhere.',
      }
    case 'deadlines':
      return {
        name: 'Deadlines',
        sees: `Busy times, and the kind and date of each deadline that you have tagged: “Census, due 1 October”. No titles.`,
        how: `Your own tab works this out and puts it on the board: for each school day a level and the minutes of meetings, for each deadline a kind and a date. Private events stay busy and nothing more.`,
      }
    case 'sharedCalendar':
      return {
        name: 'Shared calendar',
        sees: `In Tandem ${partnerName} sees the times and categories of your events. No titles here either, and private events stay busy.`,
        how: `Outlook gives ${partnerName} the right to open your calendar (“Can view all details”). In Outlook itself ${partnerName} can then read your titles and places, except those of private events. Tandem asks for none of them.`,
      }
  }
}

/** How the calendar is shared, and taken back, in Outlook itself. */
export function byHandWords(partnerName: string): { readonly share: string; readonly takeBack: string } {
  return {
    share: `In Outlook, open Calendar, then Share (or the three dots beside your calendar, Sharing and permissions), type ${partnerName}, choose “Can view all details”, and press Share.`,
    takeBack: `In Outlook, open Calendar, then the three dots beside your calendar, Sharing and permissions, and choose “Can view when I’m busy” for ${partnerName}, or remove the line.`,
  }
}
