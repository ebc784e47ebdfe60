import type { Deadlines } from '../../src/contract/documents.ts'
import { type IsoDate, isoDate } from '../../src/domain/calendar/dates.ts'
import { createSchoolYear, type SchoolYear } from '../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../src/domain/schoolYear/termDates.ts'
import { type LevellingRequest, levellingRequest, type SchoolDocuments } from '../../src/tab/levelling/movedDocument.ts'
import { createJointYear, type JointYear } from '../../src/tab/year/jointYear.ts'
import { resolveSchoolDeadlines } from '../../src/tab/year/schoolDeadlines.ts'
import { jointYearOf } from '../yearMap/jointYearOf.ts'
import { createMapTask } from '../yearMap/mapTask.ts'

const eventsEach = 1400

/** A primary school with so many EHC plans, each last reviewed on another day of the year before. */
export function schoolWith(plans: number): SchoolDocuments & { readonly deadlines: Deadlines } {
  const twoDigits = (number: number) => String(number).padStart(2, '0')
  return {
    school: null,
    deadlines: {
      changes: {},
      own: [],
      anchors: Array.from({ length: plans }, (_, i) => ({
        anchor: 'ehcPlan.lastReview',
        date: `${i % 12 < 8 ? 2026 : 2025}-${twoDigits(1 + (i % 12))}-${twoDigits(1 + ((i * 7) % 28))}`,
        code: `Review ${i + 1}`,
      })),
    },
  }
}

/** Three school years in a row. */
export function threeYears(): readonly SchoolYear[] {
  return [2026, 2027, 2028].map((startYear) => createSchoolYear(modelTermDates(startYear), 'Europe/London'))
}

/** Both calendars of 2026/27 with a school's deadlines. */
export function yearOf(documents: SchoolDocuments): JointYear {
  const year = jointYearOf(createMapTask(eventsEach))
  return createJointYear(year.pair, { ...year, ...resolveSchoolDeadlines(documents, year.schoolYear) })
}

/** On this day the year is levelled: nearly all of it is to come. */
const levelledOn: IsoDate = isoDate('2026-09-07')

/** A year that is asked to be levelled. */
export function requestOf(year: JointYear, documents: SchoolDocuments): LevellingRequest {
  return levellingRequest(year, documents, levelledOn, new Set())
}
