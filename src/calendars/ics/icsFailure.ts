import type { LeftOut } from './icsCalendar.ts'

/** What a file that is not a calendar seems to be. */
export type LooksLike =
  'zip' | 'webPage' | 'pdf' | 'image' | 'outlookData' | 'officeFile' | 'list' | 'contacts' | 'binary' | 'text'

/** Why a whole calendar file could not be read. */
export type IcsFailure =
  /** `file`: nothing in it. `calendar`: a proper calendar without a single event. */
  | { readonly kind: 'empty'; readonly what: 'file' | 'calendar' }
  | { readonly kind: 'notText'; readonly looksLike: LooksLike }
  | { readonly kind: 'notACalendar'; readonly looksLike: LooksLike }
  | { readonly kind: 'cutOff'; readonly inside: 'event' | 'calendar'; readonly fromLine: number | null }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'tooManyEvents'; readonly limit: number }
  | { readonly kind: 'tooManyOccurrences'; readonly limit: number }
  /** These four come from reading in the background. */
  | { readonly kind: 'tooSlow'; readonly seconds: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'broken' }

const appearances: Record<LooksLike, string> = {
  zip: 'a zip archive',
  webPage: 'a web page',
  pdf: 'a PDF document',
  image: 'a picture',
  outlookData: 'an Outlook data file (.pst)',
  officeFile: 'an Outlook message or an Office document',
  list: 'a table of values (.csv)',
  contacts: 'an address book (.vcf)',
  binary: 'something other than text',
  text: 'another kind of text',
}

const whatToDo: Record<LooksLike, string> = {
  zip: 'Unpack it first, then choose the .ics file that is inside.',
  webPage:
    'The link may have asked for a sign-in: open it in the browser where you are signed in and download the calendar again.',
  pdf: 'A printed calendar cannot be read: save the calendar as an .ics file instead.',
  image: 'A picture of a calendar cannot be read: save the calendar as an .ics file instead.',
  outlookData: 'In Outlook open the calendar and choose File, Save Calendar to get an .ics file.',
  officeFile: 'In Outlook open the calendar and choose File, Save Calendar to get an .ics file.',
  list: 'In Outlook choose File, Save Calendar (not Import and Export) to get an .ics file.',
  contacts: 'In Outlook open the calendar, not the contacts, and choose File, Save Calendar.',
  binary: 'In Outlook open the calendar and choose File, Save Calendar to get an .ics file.',
  text: 'A calendar file begins with BEGIN:VCALENDAR: check that it is the right file.',
}

const inWholeNumbers = new Intl.NumberFormat('en-GB')

function megabytes(bytes: number): string {
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024)
}

/** What was wrong with a file, where, and what to do about it. For people; holds nothing of what the file says. */
export function icsSentence(failure: IcsFailure, fileName: string): string {
  switch (failure.kind) {
    case 'empty':
      return failure.what === 'file'
        ? `${fileName} is empty: save the calendar again and check that the file has a size above 0.`
        : `${fileName} is a calendar without a single event: when you save it, choose the whole calendar and not an empty range of dates.`
    case 'notText':
    case 'notACalendar':
      return `${fileName} is not a calendar file, it looks like ${appearances[failure.looksLike]}. ${whatToDo[failure.looksLike]}`
    case 'cutOff': {
      const what = failure.inside === 'event' ? 'an event' : 'the calendar'
      const where = failure.fromLine === null ? '' : ` that begins on line ${inWholeNumbers.format(failure.fromLine)}`
      return `${fileName} is cut off: it ends in the middle of ${what}${where}. Save or download it again, and wait until that is done.`
    }
    case 'tooLarge':
      return `${fileName} is too large: it has ${megabytes(failure.bytes)} MB and at most ${megabytes(failure.limit)} MB can be read. Save only this school year, without attachments.`
    case 'tooManyEvents':
      return `${fileName} holds more than ${inWholeNumbers.format(failure.limit)} events. Save only this school year.`
    case 'tooManyOccurrences':
      return `${fileName} repeats its events too often: they come to more than ${inWholeNumbers.format(failure.limit)}. Look for a series that repeats every few minutes, delete it and save the calendar again.`
    case 'tooSlow':
      return `Reading ${fileName} took longer than ${failure.seconds} seconds and was stopped. Save only this school year and try again.`
    case 'cancelled':
      return `Reading ${fileName} was stopped.`
    case 'unreadable':
      return `${fileName} could not be opened: it may have been moved, or be open in another program. Choose it again.`
    case 'broken':
      return `${fileName} could not be read because the part of the page that reads calendars did not start. Reload the page and try again.`
  }
}

const reasons: Record<LeftOut['because'], string> = {
  badDate: 'with a date that does not exist or an end before its start',
  badRule: 'with a repeat that cannot be understood',
  repeatsTooOften: 'that would repeat without end or every few minutes',
  notClosed: 'that stops half-way',
}

/** What was left out of a file while the rest was kept; null when nothing was. */
export function leftOutSentence(leftOutBecause: readonly LeftOut[]): string | null {
  const parts = leftOutBecause.map(({ because, count, firstLine }) => {
    const where =
      firstLine === null ? '' : ` (${count === 1 ? '' : 'the first '}on line ${inWholeNumbers.format(firstLine)})`
    return `${inWholeNumbers.format(count)} ${count === 1 ? 'event' : 'events'} ${reasons[because]}${where}`
  })
  return parts.length === 0 ? null : `Left out: ${parts.join('; ')}. Everything else was kept.`
}
