import type { FoundTermDates } from '../../domain/schoolYear/reading/foundTermDates.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import { dateOf } from '../../domain/schoolYear/bankHolidays.ts'
import { readTermNotes } from '../../domain/schoolYear/reading/readTermDates.ts'

/** What came of reading a calendar file; a failure is the sentence to show. */
export type TermFileReading =
  { readonly ok: true; readonly found: FoundTermDates } | { readonly ok: false; readonly sentence: string }

/** Reads a school's calendar of term dates in the browser. The file goes nowhere, and no more than dates is kept of it. */
export async function readTermFile(file: File, startYear: number): Promise<TermFileReading> {
  const [{ readIcsInWorker }, { icsSentence }, { termEntries }] = await Promise.all([
    import('../../calendars/ics/readIcsFile.ts'),
    import('../../calendars/ics/icsFailure.ts'),
    import('../../calendars/ics/termEntries.ts'),
  ])
  const range = { from: addDays(dateOf(startYear, 8, 1), -1), until: dateOf(startYear + 1, 9, 1) }
  const options = { range, timeZone: 'Europe/London' }
  const read = await readIcsInWorker(file, options, new AbortController().signal)
  if (!read.ok) return { ok: false, sentence: icsSentence(read.failure, file.name) }
  return { ok: true, found: readTermNotes(termEntries(read.value), startYear) }
}
