import * as z from 'zod/mini'
import { followUps, learningOutcomes, stepStates, voices, waysOfWorking } from '../domain/together/together.ts'
import { dateText as on } from './dateText.ts'
import { deadlineId, line } from './textShapes.ts'

const id = z.uuid()
const term = z.string().check(z.regex(/^\d{4}\/\d{2}:(autumn|spring|summer)$/))
const halfTerm = z.string().check(z.regex(/^\d{4}\/\d{2}:(autumn|spring|summer)[12]$/))
const list = <Entry extends z.ZodMiniType>(entry: Entry, most: number) => z.array(entry).check(z.maxLength(most))

const role = z.enum(['senco', 'leader'])
const instant = z.int().check(z.nonnegative())

/** A standing time of joint meetings, the shape of the domain's `StandingPlan`. */
const standingSchema = z.object({
  id,
  on,
  organizer: role,
  seriesId: z.nullable(line(500)),
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
  startsAtMinute: z.int().check(z.gte(0), z.lte(1439)),
  lengthMinutes: z.int().check(z.gte(5), z.lte(480)),
  everyWeeks: z.literal([1, 2]),
  firstDate: on,
  hasTeamsLink: z.boolean(),
  isInStep: z.boolean(),
  endedOn: z.nullable(on),
  meetings: list(
    z.object({ usualDate: on, startsAt: instant, endsAt: instant, state: z.enum(['stands', 'lost']) }),
    60,
  ),
})

/** What the two keep together, the shape of the domain's `Together`. Shared: either may change it. */
export const togetherSchema = z.object({
  decisions: list(z.object({ id, on, line: line(200) }), 300),
  steps: list(z.object({ on, term, line: line(200), state: z.enum(stepStates) }), 12),
  trainings: list(z.object({ id, on, title: line(120) }), 60),
  offers: z.object({ senco: list(line(80), 5), leader: list(line(80), 5) }),
  visits: list(z.object({ id, on, visitor: role, offer: line(80) }), 60),
  invitations: list(z.object({ on, deadlineId, by: role }), 120),
  /** Boards from before there were any have none. */
  standing: z._default(list(standingSchema, 12), []),
})
export type TogetherDocument = z.infer<typeof togetherSchema>

/**
 * What one member has noted, the shape of the domain's `Notes`. The other is told what is shown together, and nothing
 * of it before both have spoken. Every entry has the day that it goes by when it is deleted in time.
 */
export const notesSchema = z.object({
  ways: list(z.object({ on, halfTerm, way: z.enum(waysOfWorking) }), 24),
  voices: list(z.object({ on, deadlineId, voice: z.enum(voices), shownFrom: on }), 60),
  learnings: list(
    z.object({
      on,
      trainingId: id,
      after: z.enum(followUps),
      outcome: z.nullable(z.enum(learningOutcomes)),
      line: z.nullable(line(300)),
    }),
    180,
  ),
  pupils: list(z.object({ on, term, line: line(600) }), 12),
  wentWell: list(z.object({ on, line: line(200) }), 120),
  unplanned: list(z.object({ on }), 200),
  skipped: list(z.object({ on, card: z.string().check(z.regex(/^[A-Za-z0-9:/_.-]{1,400}$/)) }), 600),
})
export type NotesDocument = z.infer<typeof notesSchema>
