import { partnerOf } from '../calendar/calendar.ts'
import { addDays, type IsoDate } from '../calendar/dates.ts'
import { mondayOf } from '../reflection/weekly.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import { schoolDaysBetween } from '../schoolYear/schoolDays.ts'
import type { Card, CardsInput } from './cards.ts'
import { quietDay } from './quietDay.ts'
import { halfTermOn, termOn } from './terms.ts'
import type { FollowUp } from './together.ts'

/** More cards than this nobody is shown at a time. */
export const mostCards = 3

/** For so many school days a card stays when nobody takes it up. */
const staysFor = { stepToday: 5, learning: 5, invitation: 10 } as const
/** Calendar days from a training to each of its questions. */
const askedAfterDays: Readonly<Record<FollowUp, number>> = { day: 1, fortnight: 14, month: 28 }

/**
 * The cards that are live for one of the two on a day, the most pressing first and three at most. Each comes once, in its
 * moment: whoever answers or skips it does not see it again, and whoever does nothing sees it go.
 */
export function liveCards(input: CardsInput): readonly Card[] {
  if (!input.year.openDates.includes(input.today)) return []
  const skipped = new Set(input.mine.skipped.map(({ card }) => card))
  return momentsInOrder
    .flatMap((cardsOf) => cardsOf(input))
    .filter(({ key }) => !skipped.has(key))
    .slice(0, mostCards)
}

/** What is about a certain day comes before what has a week, and that before what can wait. */
const momentsInOrder: readonly ((input: CardsInput) => readonly Card[])[] = [
  stepToday,
  standingCollides,
  decision,
  standingKinder,
  learning,
  leaning,
  invitation,
  pupils,
  way,
  voice,
  visit,
  step,
  standingBegin,
  wentWell,
]

function stepToday({ together, today, year }: CardsInput): readonly Card[] {
  return together.steps
    .filter(({ state, on }) => state === 'open' && isSince(year, on, today, staysFor.stepToday))
    .map((each) => ({ kind: 'stepToday', key: `stepToday:${each.term}:${each.on}`, step: each }))
}

function decision({ together, meetings, today }: CardsInput): readonly Card[] {
  const first = addDays(today, -3)
  const latest = meetings.filter((date) => date <= today && date >= first).at(-1)
  if (latest === undefined || together.decisions.some(({ on }) => on === latest)) return []
  return [{ kind: 'decision', key: `decision:${latest}`, meeting: latest }]
}

function standingCollides({ standing }: CardsInput): readonly Card[] {
  const { plan = null, collision = null } = standing ?? {}
  if (plan === null || collision === null) return []
  const key = `collides:${plan.id}:${collision.booking.usualDate}`
  return [{ kind: 'standingCollides', key, collision, organizer: plan.organizer }]
}

/** Whoever can change it is asked. */
function standingKinder({ standing, role }: CardsInput): readonly Card[] {
  const { plan = null, isKinderToBeHad = false } = standing ?? {}
  if (plan?.organizer !== role || !isKinderToBeHad) return []
  return [{ kind: 'standingKinder', key: `kinder:${plan.id}` }]
}

function standingBegin({ standing, today, year }: CardsInput): readonly Card[] {
  const [term, rhythm = null] = [termOn(year, today), standing?.rhythm]
  if (term === null || rhythm === null) return []
  const gone = schoolDaysBetween(year, term.from, today)
  if (gone < 2 || gone >= 15) return []
  return [{ kind: 'standingBegin', key: `standing:${term.key}`, rhythm }]
}

function learning({ together, mine, today, year }: CardsInput): readonly Card[] {
  return together.trainings.flatMap((training) =>
    (['day', 'fortnight', 'month'] as const).flatMap((after): readonly Card[] => {
      const due = addDays(training.on, askedAfterDays[after])
      const asked = isOfYear(year, due) ? year.openDates.find((date) => date >= due) : undefined
      const isAnswered = mine.learnings.some((each) => each.trainingId === training.id && each.after === after)
      if (asked === undefined || isAnswered || !isSince(year, asked, today, staysFor.learning)) return []
      return [{ kind: 'learning', key: `learning:${training.id}:${after}`, training, after }]
    }),
  )
}

/** Whoever carries it is asked and nobody else, so that it is theirs to say, and no alarm. */
function leaning({ leaning: found, role }: CardsInput): readonly Card[] {
  if (found?.on !== role) return []
  return [{ kind: 'leaning', key: `leaning:${found.from}`, leaning: found }]
}

function invitation({ together, role, moments, today, year }: CardsInput): readonly Card[] {
  const invited = new Set(together.invitations.flatMap(({ deadlineId, by }) => (by === role ? [deadlineId] : [])))
  return moments
    .filter(({ deadlineId, from }) => !invited.has(deadlineId) && isSince(year, from, today, staysFor.invitation))
    .slice(0, 1)
    .map((moment) => ({ kind: 'invitation', key: `invitation:${moment.deadlineId}`, moment }))
}

function pupils({ mine, today, year }: CardsInput): readonly Card[] {
  const term = termOn(year, today)
  if (term === null || schoolDaysBetween(year, today, term.to) >= 5) return []
  if (mine.pupils.some((note) => note.term === term.key)) return []
  return [{ kind: 'pupils', key: `pupils:${term.key}`, term }]
}

function way({ mine, today, year }: CardsInput): readonly Card[] {
  const halfTerm = halfTermOn(year, today)
  if (halfTerm === null) return []
  const left = schoolDaysBetween(year, today, halfTerm.end)
  if (left < 5 || left >= 10 || mine.ways.some((note) => note.halfTerm === halfTerm.key)) return []
  return [{ kind: 'way', key: `way:${halfTerm.key}`, halfTerm: halfTerm.key, half: halfTerm.half }]
}

function voice({ mine, moments, today, year }: CardsInput): readonly Card[] {
  const term = termOn(year, today)
  if (term === null || schoolDaysBetween(year, today, term.to) >= 5) return []
  const noted = new Set(mine.voices.map(({ deadlineId }) => deadlineId))
  const open = moments.filter(({ deadlineId, from }) => from >= term.from && from <= today && !noted.has(deadlineId))
  return open.length === 0 ? [] : [{ kind: 'voice', key: `voice:${term.key}`, term, moments: open }]
}

function visit({ together, role, joint, today, year }: CardsInput): readonly Card[] {
  const halfTerm = halfTermOn(year, today)
  const offers = together.offers[partnerOf(role)]
  if (halfTerm === null || offers.length === 0) return []
  const gone = schoolDaysBetween(year, halfTerm.start, today)
  if (gone < 8 || gone >= 20) return []
  const hasVisited = together.visits.some(({ visitor, on }) => visitor === role && on >= halfTerm.start)
  const day = quietDay(joint, addDays(today, 1), halfTerm.end)
  if (hasVisited || day === null) return []
  return [{ kind: 'visit', key: `visit:${halfTerm.key}`, offers, quietDay: day }]
}

function step({ together, joint, today, year }: CardsInput): readonly Card[] {
  const term = termOn(year, today)
  if (term === null || together.steps.some((each) => each.term === term.key)) return []
  const gone = schoolDaysBetween(year, term.from, today)
  if (gone < 5 || gone >= 15) return []
  return [{ kind: 'step', key: `step:${term.key}`, term, quietDay: quietDay(joint, addDays(today, 14), term.to) }]
}

function wentWell({ mine, today, year }: CardsInput): readonly Card[] {
  const week = mondayOf(today)
  const nextWeek = addDays(week, 7)
  const isLast = !year.openDates.some((date) => date > today && date < nextWeek)
  if (!isLast || mine.wentWell.some(({ on }) => on === week)) return []
  return [{ kind: 'wentWell', key: `wentWell:${week}`, week }]
}

/** Whether a day has come, and not more than so many school days ago. */
function isSince(year: SchoolYear, day: IsoDate, today: IsoDate, schoolDays: number): boolean {
  return isOfYear(year, day) && day <= today && schoolDaysBetween(year, day, today) < schoolDays
}

/** What was due before the year began is over: no school day of this year is counted from it. */
function isOfYear({ days }: SchoolYear, day: IsoDate): boolean {
  return day >= (days[0]?.date ?? day)
}
