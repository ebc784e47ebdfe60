import type { Hours } from '../../contract/documents.ts'
import type { Role, WeeklyBlock } from '../../domain/calendar/calendar.ts'
import { defaultPressureSettings } from '../../domain/pressure/settings.ts'
import type { CategoryRule } from '../../domain/pressure/pressure.ts'
import { type BlockRow, blockRows, readRows } from './blockRows.ts'
import type { FormProblem, FormReading } from './formProblem.ts'

/** What a category asks of oneself, as its fields hold it. */
export interface EffortRow {
  readonly hours: string
  /** One's own reason; empty for the one that Tandem gives. */
  readonly because: string
}

/** One's own week and figures as the form holds them. */
export interface HoursForm {
  /** True while the mailbox's working hours are right: nothing is kept then. */
  readonly isAsInOutlook: boolean
  readonly working: readonly BlockRow[]
  readonly taught: readonly BlockRow[]
  /** By the category's code. */
  readonly effort: Readonly<Record<string, EffortRow>>
}

/** The categories that ask for hours, and so have an effort to set. */
export const effortRules: readonly CategoryRule[] = defaultPressureSettings.categories.filter(
  ({ kind }) => kind === 'deadline',
)

const mostHours = 200
const longestReason = 200

/** What Tandem assumes of a category. */
export function usualEffort(rule: CategoryRule, role: Role): EffortRow {
  return { hours: String(rule.effortHours[role]), because: '' }
}

/** The form for what is kept, or for the mailbox's own hours while nothing is. */
export function hoursForm(hours: Hours | null, role: Role, inOutlook: readonly WeeklyBlock[]): HoursForm {
  const working = hours?.working ?? null
  const effort = effortRules.map((rule) => {
    const own = hours?.effort.find(({ category }) => category === rule.code)
    const row = own === undefined ? usualEffort(rule, role) : { hours: String(own.hours), because: own.because ?? '' }
    return [rule.code, row] as const
  })
  return {
    isAsInOutlook: working === null,
    working: blockRows(working ?? inOutlook),
    taught: blockRows(hours?.taught ?? []),
    effort: Object.fromEntries(effort),
  }
}

/** Reads the form. Figures that are Tandem's own are not kept, so that a better default reaches whoever had it. */
export function readHoursForm(form: HoursForm, role: Role, before: Hours | null): FormReading<Hours> {
  const working = readRows(form.working, 'working')
  const taught = readRows(form.taught, 'taught')
  const efforts = effortRules.map((rule) => readEffort(rule, form.effort[rule.code] ?? usualEffort(rule, role), role))
  const problems = [
    ...(form.isAsInOutlook ? [] : working.problems),
    ...taught.problems,
    ...efforts.flatMap((read) => ('problem' in read ? [read.problem] : [])),
  ]
  if (problems.length > 0) return { kind: 'problems', problems }
  const known = new Set(effortRules.map(({ code }) => code))
  return {
    kind: 'body',
    body: {
      working: form.isAsInOutlook ? null : [...working.blocks],
      taught: [...taught.blocks],
      // Categories that this version does not know belong to a newer one.
      effort: [
        ...efforts.flatMap((read) => ('effort' in read && read.effort !== null ? [read.effort] : [])),
        ...(before?.effort.filter(({ category }) => !known.has(category)) ?? []),
      ],
    },
  }
}

type ReadEffort = { readonly problem: FormProblem } | { readonly effort: Hours['effort'][number] | null }

function readEffort(rule: CategoryRule, row: EffortRow, role: Role): ReadEffort {
  const hours = Number(row.hours)
  const field = `effort.${rule.code}`
  if (row.hours.trim() === '' || !(hours >= 0 && hours <= mostHours)) {
    return { problem: { field, sentence: `${rule.name}: give hours from 0 to ${mostHours}.` } }
  }
  const because = row.because.trim()
  if (because.length > longestReason) {
    const sentence = `${rule.name}: make the reason shorter, at most ${longestReason} characters.`
    return { problem: { field: `${field}.because`, sentence } }
  }
  const isUsual = hours === rule.effortHours[role] && because === ''
  return { effort: isUsual ? null : { category: rule.code, hours, because: because === '' ? null : because } }
}
