import type { Hours } from '../../contract/documents.ts'
import { type PersonCalendar, type Role, roles } from '../../domain/calendar/calendar.ts'
import { isoDate, type IsoDate } from '../../domain/calendar/dates.ts'
import { defaultPressureSettings } from '../../domain/pressure/settings.ts'
import type { LibraryDeadline } from '../../domain/pressure/libraryDeadlines.ts'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import { termDatesFor } from '../../domain/schoolYear/ownTermDates.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { createSchoolYear, type SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { unplannedWork } from '../../domain/together/unplanned.ts'
import { isPaused, type PairDocuments } from '../board/boardHandle.ts'
import type { DeadlineResolver, SchoolDeadlines } from './schoolDeadlines.ts'
import type { DatedDigest } from '../sharing/partnerShown.ts'

/** What turns two calendars into a year: everything that the pair has set, and the defaults for the rest. */
export interface YearPlan {
  readonly schoolYear: SchoolYear
  readonly settings: PressureSettings
  /** Each one's own hours, where they differ from the mailbox's. */
  readonly hours: Readonly<Record<Role, Hours | null>>
  /** True while either has paused, or no partner is chosen: the partner's lane is not drawn, nor anything that follows from it. */
  readonly isPaused: boolean
  /** Days on which each shows the other "busy" and no reason. */
  readonly hiddenDays: Readonly<Record<Role, ReadonlySet<IsoDate>>>
  /** What the partner publishes, as far as they share it; null when nothing. */
  readonly published: DatedDigest | null
  /** The deadlines of the school's year; none until their code is here, soon after the first map. */
  readonly deadlines: readonly ResolvedDeadline[]
  readonly library: readonly LibraryDeadline[]
}

/** Nothing set by anybody. */
const nothingSet = { school: null, deadlines: null } as const

const noDeadlines: SchoolDeadlines = { deadlines: [], library: [] }

/** The plan before anybody has set anything. */
export function usualPlan(schoolYear: SchoolYear, resolve: DeadlineResolver | null = null): YearPlan {
  return {
    schoolYear,
    settings: defaultPressureSettings,
    hours: { senco: null, leader: null },
    isPaused: false,
    hiddenDays: { senco: new Set(), leader: new Set() },
    published: null,
    ...(resolve === null ? noDeadlines : resolve(nothingSet, schoolYear)),
  }
}

/**
 * The plan for a school year by what the pair has set. A school year that cannot be laid out by the given dates (they
 * were checked when they were kept, so nobody sees this) stays as it was.
 */
export function planFrom(
  documents: PairDocuments,
  schoolYear: SchoolYear,
  published: DatedDigest | null = null,
  resolve: DeadlineResolver | null = null,
): YearPlan {
  const { school, hours, sharing } = documents
  const own = school?.years ?? []
  const hasOwnDates = own.some(({ name }) => name === schoolYear.name)
  const startYear = Number(schoolYear.name.slice(0, 4))
  const year = hasOwnDates ? createSchoolYear(termDatesFor(startYear, own), schoolYear.timeZone) : schoolYear
  return {
    schoolYear: year,
    settings: withEffort(defaultPressureSettings, hours),
    hours,
    isPaused: isPaused(documents),
    hiddenDays: { senco: datesOf(sharing.senco.hiddenDays), leader: datesOf(sharing.leader.hiddenDays) },
    published,
    ...withUnplanned(documents, resolve === null ? noDeadlines : resolve(documents, year)),
  }
}

/** The school's deadlines, and the days of each that turned out heavier than their calendar knew. */
function withUnplanned({ notes }: PairDocuments, { deadlines, library }: SchoolDeadlines): SchoolDeadlines {
  const unplanned = roles.flatMap((role) => unplannedWork(role, notes[role]?.unplanned ?? []))
  return unplanned.length === 0 ? { deadlines, library } : { deadlines, library: [...library, ...unplanned] }
}

function datesOf(dates: readonly string[]): ReadonlySet<IsoDate> {
  return new Set(dates.map(isoDate))
}

function withEffort(settings: PressureSettings, hours: PairDocuments['hours']): PressureSettings {
  if (roles.every((role) => (hours[role]?.effort.length ?? 0) === 0)) return settings
  const own = (role: Role, code: string) => hours[role]?.effort.find(({ category }) => category === code)?.hours
  return {
    ...settings,
    categories: settings.categories.map((rule) => ({
      ...rule,
      effortHours: {
        senco: own('senco', rule.code) ?? rule.effortHours.senco,
        leader: own('leader', rule.code) ?? rule.effortHours.leader,
      },
    })),
  }
}

/** A calendar with its owner's own hours in place of the mailbox's, and their taught blocks beside those it has. */
export function withHours(calendar: PersonCalendar, hours: Hours | null): PersonCalendar {
  if (hours === null) return calendar
  const { workingWeek } = calendar
  return {
    ...calendar,
    workingWeek: {
      ...workingWeek,
      hours: hours.working ?? workingWeek.hours,
      taught: [...workingWeek.taught, ...hours.taught],
    },
  }
}
