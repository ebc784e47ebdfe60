import type { Outcome, Person } from '../../calendars/calendarSource.ts'
import type { IcsCalendar } from '../../calendars/ics/icsCalendar.ts'
import { partnerOf, type Role } from '../../domain/calendar/calendar.ts'
import { addDays, dateAt, type DateRange, type EpochMs } from '../../domain/calendar/dates.ts'
import { createSchoolYear, type SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { modelTermDates, schoolYearOf } from '../../domain/schoolYear/termDates.ts'
import { allPermissions } from '../session/permissions.ts'
import type { Session } from '../session/session.ts'

const timeZone = 'Europe/London'

/** Two calendar files, and which of the two people looks at them. */
export interface FileSessionOptions {
  readonly files: Readonly<Record<Role, File>>
  readonly me: Role
  readonly now: () => EpochMs
  readonly signal: AbortSignal
}

function wholeYear(year: SchoolYear): DateRange {
  const first = year.days[0]?.date
  const last = year.days.at(-1)?.date
  if (first === undefined || last === undefined) throw new RangeError('A school year without a day.')
  return { from: first, until: addDays(last, 1) }
}

/** A file does not say who its owner is: what the calendar or the file is called stands for them. */
function ownerOf(role: Role, file: File, calendar: IcsCalendar): Person {
  const displayName = calendar.name ?? file.name.replace(/\.ics$/i, '')
  return { id: `file-${role}`, role, displayName, address: `${role}@calendar-file.invalid` }
}

/** Reads both files in the browser. A failure is the sentence to show. */
export async function openFileSession(options: FileSessionOptions): Promise<Outcome<Session, string>> {
  const { files, me, now, signal } = options
  const [{ readIcsInWorker }, { icsSentence }, { createIcsSource }] = await Promise.all([
    import('../../calendars/ics/readIcsFile.ts'),
    import('../../calendars/ics/icsFailure.ts'),
    import('../../calendars/ics/icsSource.ts'),
  ])
  const schoolYear = createSchoolYear(modelTermDates(schoolYearOf(dateAt(now(), timeZone))), timeZone)
  const range = wholeYear(schoolYear)
  const read = async (role: Role) => {
    const outcome = await readIcsInWorker(files[role], { range, timeZone }, signal)
    if (!outcome.ok) return { ok: false, failure: icsSentence(outcome.failure, files[role].name) } as const
    const owner = { person: ownerOf(role, files[role], outcome.value), calendar: outcome.value }
    return { ok: true, value: owner } as const
  }
  const [mine, theirs] = await Promise.all([read(me), read(partnerOf(me))])
  if (!mine.ok) return mine
  if (!theirs.ok) return theirs
  return {
    ok: true,
    value: {
      kind: 'files',
      me: mine.value.person,
      partner: theirs.value.person,
      source: createIcsSource({ me: mine.value, partner: theirs.value, timeZone, now }),
      schoolYear,
      isAlone: false,
      board: null,
      permissions: allPermissions,
      signInAgain: () => Promise.resolve({ ok: true, value: null }),
    },
  }
}
