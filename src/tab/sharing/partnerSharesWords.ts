import type { PartnerShares } from './partnerShares.ts'

/** What the partner shares, said to the one who sees it. */
export function partnerSharesWords(shares: PartnerShares, name: string): string {
  switch (shares) {
    case 'nothingWhilePaused':
      return `Nothing while the two of you are paused.`
    case 'notChosen':
      return `${name} has not chosen anything here yet, so you see what Outlook itself shows inside your school.`
    case 'busyTimes':
      return `${name} shares busy times: when they are busy, tentative or out of office.`
    case 'deadlines':
      return `${name} shares busy times, and the kind and date of each deadline that they have tagged.`
    case 'deadlinesAwaited':
      return `${name} shares deadlines; they arrive when ${name} next opens Tandem. Until then you see busy times.`
    case 'calendar':
      return `${name} shares their calendar: times and categories. Tandem asks for no titles.`
    case 'calendarNotAllowed':
      return `${name} shares their calendar with you. Tandem may not read calendars that others share with you yet.`
    case 'calendarNotOpened':
      return `${name} chose to share their calendar, but Outlook does not open it to you. ${name} can put that right on their own Sharing page, or in Outlook.`
  }
}
