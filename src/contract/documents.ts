import * as z from 'zod/mini'
import { dateText as date } from './dateText.ts'
import { deadlineId, line } from './textShapes.ts'
import { notesSchema, togetherSchema } from './together.ts'

const hours = z.number().check(z.gte(0), z.lte(200))
const code = z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/))

const weeklyBlockSchema = z.object({
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
  /** Minutes of the day, `from` before `to`. */
  from: z.int().check(z.gte(0), z.lte(1440)),
  to: z.int().check(z.gte(0), z.lte(1440)),
})

/** A school's own term dates for one year. Bank holidays are computed, so they are not kept. */
const termDatesSchema = z.object({
  /** As schools write it: `2026/27`. */
  name: z.string().check(z.regex(/^\d{4}\/\d{2}$/)),
  halfTerms: z
    .array(
      z.object({
        half: z.enum(['autumn1', 'autumn2', 'spring1', 'spring2', 'summer1', 'summer2']),
        start: date,
        end: date,
      }),
    )
    .check(z.length(6)),
  insetDays: z.array(date).check(z.maxLength(20)),
  closedDays: z.array(date).check(z.maxLength(40)),
})

/** What the pair says of its school. Shared: either may change it. */
export const schoolSchema = z.object({
  phase: z.enum(['primary', 'secondary', 'special', 'allThrough']),
  kind: z.enum(['maintained', 'academy', 'independent']),
  /** Years whose dates somebody has looked at; the others follow the usual pattern. */
  years: z.array(termDatesSchema).check(z.maxLength(4)),
  /** How many EHC plans there are, and pupils on SEN support; null while nobody has said. */
  ehcPlans: z.nullable(z.int().check(z.gte(0), z.lte(500))),
  senSupport: z.nullable(z.int().check(z.gte(0), z.lte(2000))),
  /** How this school spells its words. */
  words: z.object({ senco: line(40), leader: line(40) }),
})
export type School = z.infer<typeof schoolSchema>

/** One member's week and their own figures. The other's tab needs them to draw the same lane. */
export const hoursSchema = z.object({
  /** Null while the mailbox's own working hours are right. */
  working: z.nullable(z.array(weeklyBlockSchema).check(z.maxLength(40))),
  taught: z.array(weeklyBlockSchema).check(z.maxLength(80)),
  /** Hours that a category asks of this member, where they differ from what Tandem assumes. */
  effort: z.array(z.object({ category: code, hours, because: z.nullable(line(200)) })).check(z.maxLength(80)),
})
export type Hours = z.infer<typeof hoursSchema>

/**
 * What one member lets the other see. `isPaused` of either hides both lanes from the other. A hidden day shows as
 * "busy, no reason".
 */
export const sharingSchema = z.object({
  step: z.enum(['busyTimes', 'deadlines', 'sharedCalendar']),
  /** False while somebody has paused or hidden a day, and chosen no step: then what Outlook shows stays as it is. */
  isStepChosen: z._default(z.boolean(), true),
  isPaused: z.boolean(),
  hiddenDays: z.array(date).check(z.maxLength(400)),
})
export type Sharing = z.infer<typeof sharingSchema>

const span = z.object({ from: date, to: date })
const roleHours = z.object({ senco: hours, leader: hours })

/**
 * What the school has changed about the deadlines of its year, and the dates that only it knows. Shared. Plans are
 * codes ("Review 3"), never names. The shape is the domain's `DeadlineAdjustments`.
 */
export const deadlinesSchema = z.object({
  changes: z.record(
    deadlineId,
    z.object({
      isOn: z.optional(z.boolean()),
      movedTo: z.optional(z.union([date, span])),
      effortHours: z.optional(z.object({ senco: z.optional(hours), leader: z.optional(hours) })),
    }),
  ),
  anchors: z
    .array(
      z.object({
        anchor: z.string().check(z.regex(/^[A-Za-z.0-9]{1,60}$/)),
        date,
        until: z.optional(date),
        code: line(40),
        transferBefore: z.optional(date),
      }),
    )
    .check(z.maxLength(300)),
  own: z
    .array(
      z.object({
        id: deadlineId,
        title: line(120),
        category: code,
        owner: z.enum(['senco', 'leader', 'both']),
        when: span,
        effortHours: roleHours,
        leadDays: z.int().check(z.gte(1), z.lte(120)),
      }),
    )
    .check(z.maxLength(200)),
})
export type Deadlines = z.infer<typeof deadlinesSchema>

/** What a document of each kind holds. Kinds of one owner belong to the member who writes them. */
export const documentSchemas = {
  school: schoolSchema,
  hours: hoursSchema,
  sharing: sharingSchema,
  deadlines: deadlinesSchema,
  together: togetherSchema,
  notes: notesSchema,
} as const

/** Kinds of documents that a board keeps. */
export const documentKinds = ['school', 'hours', 'sharing', 'deadlines', 'together', 'notes'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Kinds that the two share one document of; of the others each has their own. */
export const sharedKinds: ReadonlySet<DocumentKind> = new Set(['school', 'deadlines', 'together'])

const version = z.int().check(z.nonnegative())
const owner = z.enum(['shared', 'senco', 'leader'])

/** A document as it is kept: its version rises with every change. */
export const documentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('school'), owner, version, body: schoolSchema }),
  z.object({ kind: z.literal('hours'), owner, version, body: hoursSchema }),
  z.object({ kind: z.literal('sharing'), owner, version, body: sharingSchema }),
  z.object({ kind: z.literal('deadlines'), owner, version, body: deadlinesSchema }),
  z.object({ kind: z.literal('together'), owner, version, body: togetherSchema }),
  z.object({ kind: z.literal('notes'), owner, version, body: notesSchema }),
])
export type BoardDocument = z.infer<typeof documentSchema>

/** Writes a document whole; refused when it has changed since `ifVersion` was read (0: when there is one already). */
export const putDocumentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('school'), body: schoolSchema, ifVersion: version }),
  z.object({ kind: z.literal('hours'), body: hoursSchema, ifVersion: version }),
  z.object({ kind: z.literal('sharing'), body: sharingSchema, ifVersion: version }),
  z.object({ kind: z.literal('deadlines'), body: deadlinesSchema, ifVersion: version }),
  z.object({ kind: z.literal('together'), body: togetherSchema, ifVersion: version }),
  z.object({ kind: z.literal('notes'), body: notesSchema, ifVersion: version }),
])
export type PutDocument = z.infer<typeof putDocumentSchema>
