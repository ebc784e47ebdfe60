import * as z from 'zod/mini'
import { defaultCategories } from '../domain/pressure/defaultCategories.ts'
import { type AnchorName, anchorQuestions } from '../domain/schoolYear/deadlineRules/anchors.ts'
import { type SourceId, sources } from '../domain/schoolYear/deadlineRules/library/sources.ts'
import type { DeadlineRule } from '../domain/schoolYear/deadlineRules/rule.ts'

const text = z.string().check(z.minLength(1), z.maxLength(300))
const sentence = z.string().check(z.regex(/^[^a-z].*[.?]$/, 'is not a sentence'), z.maxLength(300))
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date like 2027-05-10'))
const month = z.int().check(z.gte(1), z.lte(12))
const dayOfMonth = z.int().check(z.gte(1), z.lte(31))
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7])
const days = z.int().check(z.gte(-400), z.lte(400))
const unit = z.enum(['calendarDays', 'schoolDays', 'months'])
const half = z.enum(['autumn1', 'autumn2', 'spring1', 'spring2', 'summer1', 'summer2'])
const anchor = z.custom<AnchorName>(isKeyOf(anchorQuestions), 'is not among the dates in anchors.ts')
const source = z.custom<SourceId>(isKeyOf(sources), 'is not among the sources')
const hours = z.number().check(z.gte(0), z.lte(100))
const level = z.literal([0, 1, 2, 3, 4, 5])
const schoolYear = z.int().check(z.gte(2014), z.lte(2100))

const dayRule = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('fixed'),
    month,
    day: dayOfMonth,
    otherwise: z.exactOptional(z.enum(['nextWorkingDay', 'previousWorkingDay'])),
  }),
  z.strictObject({
    type: z.literal('nthWeekday'),
    month,
    weekday,
    nth: z.literal([1, 2, 3, 4, -1]),
    plusDays: z.exactOptional(days),
  }),
  z.strictObject({
    type: z.literal('weekdayOnOrAfter'),
    month,
    day: dayOfMonth,
    weekday,
    plusDays: z.exactOptional(days),
  }),
  z.strictObject({
    type: z.literal('term'),
    half,
    edge: z.enum(['start', 'end']),
    weeks: z.exactOptional(z.int()),
    days: z.exactOptional(days),
  }),
  z.strictObject({ type: z.literal('relativeTo'), rule: text, offset: days, unit }),
])

const windowRule = z.strictObject({ type: z.literal('window'), from: dayRule, to: dayRule })

const when = z.union([
  dayRule,
  windowRule,
  z.strictObject({
    type: z.literal('repeated'),
    each: z.array(z.union([dayRule, windowRule])).check(z.minLength(2)),
  }),
  z.strictObject({
    type: z.literal('withEach'),
    rule: text,
    offset: days,
    unit,
    only: z.exactOptional(z.array(z.int().check(z.gte(1)))),
  }),
  z.strictObject({
    type: z.literal('fromAnchor'),
    anchor,
    offset: days,
    unit,
    everyTime: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ type: z.literal('reviewMeeting'), anchor, completeBy: text }),
  z.strictObject({ type: z.literal('userDated'), anchor }),
  z.strictObject({ type: z.literal('insetDays') }),
])

const effort = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('level'), senco: level, leader: level }),
  z.strictObject({ by: z.literal('hours'), senco: hours, leader: hours }),
  z.strictObject({
    by: z.literal('count'),
    parts: z
      .array(
        z.strictObject({
          per: z.enum([
            ...(['pupils', 'teachers', 'ehcPlans', 'transferringPlans', 'otherPlans'] as const),
            ...(['senSupport', 'lookedAfter', 'school', 'schoolWeeks'] as const),
          ]),
          senco: hours,
          leader: hours,
          atMost: z.exactOptional(z.int().check(z.gte(1))),
        }),
      )
      .check(z.minLength(1)),
  }),
])

const movable = z.union([
  z.strictObject({ within: z.enum(['halfTerm', 'term', 'year', 'reviewLimits']) }),
  z.strictObject({ within: z.literal('days'), before: z.int().check(z.gte(0)), after: z.int().check(z.gte(0)) }),
])

/** What a rule of the deadline library has to look like; it is the type `DeadlineRule`, and knows no other field. */
export const deadlineRuleSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/, 'has small letters, digits and hyphens only')),
  title: text,
  shortTitle: z.string().check(z.minLength(1), z.maxLength(40)),
  owner: z.enum(['senco', 'leader', 'both']),
  phases: z.array(z.enum(['primary', 'secondary', 'special'])).check(z.minLength(1)),
  kinds: z.array(z.enum(['maintained', 'academy'])).check(z.minLength(1)),
  duty: z.enum(['statutory', 'customary']),
  basis: z.enum([
    ...(['law', 'statutoryGuidance', 'grantCondition', 'examBoardRule', 'nationalConditions'] as const),
    ...(['regulatorPractice', 'localAuthorityGuidance', 'derived', 'custom'] as const),
  ]),
  category: z.enum(defaultCategories.filter(({ kind }) => kind === 'deadline').map(({ code }) => code)),
  marker: z.enum(['deadline', 'event', 'window']),
  says: sentence,
  when,
  certainty: z.enum(['fixedRule', 'computed', 'model', 'uncertain']),
  published: z.exactOptional(
    z.record(
      z.string().check(z.regex(/^\d{4}\/\d{2}$/, 'is not a school year like 2026/27')),
      z.strictObject({ from: date, to: z.exactOptional(date) }),
    ),
  ),
  confirmWith: z.exactOptional(text),
  years: z.exactOptional(z.strictObject({ first: z.exactOptional(schoolYear), last: z.exactOptional(schoolYear) })),
  effort,
  leadDays: z.int().check(z.gte(1), z.lte(195)),
  because: sentence,
  readyAtStart: z.exactOptional(z.literal(true)),
  onTheDayOnly: z.exactOptional(z.literal(true)),
  isStep: z.exactOptional(z.literal(true)),
  lessDatedPlans: z.exactOptional(z.enum(['transferring', 'others'])),
  movable: z.exactOptional(movable),
  design: z.exactOptional(
    z.strictObject({
      topic: z.enum([
        ...(['budget', 'timetable', 'staffing', 'behaviourPolicy', 'transition'] as const),
        ...(['trainingPlan', 'improvementPlan'] as const),
      ]),
      daysBefore: z.exactOptional(z.int().check(z.gte(0))),
    }),
  ),
  isOn: z.boolean(),
  sources: z.tuple([source], source),
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.exactOptional(sentence),
}) satisfies z.ZodMiniType<DeadlineRule>

function isKeyOf(known: object) {
  return (value: unknown) => typeof value === 'string' && Object.hasOwn(known, value)
}
