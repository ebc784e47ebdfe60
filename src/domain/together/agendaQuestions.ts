import { daysBetween, type IsoDate } from '../calendar/dates.ts'
import { mondayOf } from '../reflection/weekly.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'

/** What a joint meeting is about: what works, where the gaps are, what the numbers say, what the two see. */
export type AgendaTopic = 'works' | 'gaps' | 'numbers' | 'seen'

/** A question for a joint meeting. */
export interface AgendaQuestion {
  readonly topic: AgendaTopic
  readonly text: string
}

const topics = ['works', 'gaps', 'numbers', 'seen'] as const satisfies readonly AgendaTopic[]

const questions: Readonly<Record<AgendaTopic, readonly string[]>> = {
  works: [
    'Which support is clearly worth its time just now, and how can you tell?',
    'Where did something get easier for a pupil since you last met?',
    'Which adult has found a way that others could borrow?',
  ],
  gaps: [
    'Who is waiting for something, and what are they waiting for?',
    'Which lesson, corridor or time of day asks too much of some pupils?',
    'What was agreed and has not happened, and is it still wanted?',
  ],
  numbers: [
    'Which figure would you look at twice, and what might lie behind it?',
    'Do attendance, behaviour and progress tell one story or three?',
    'Which number looks better than the days feel?',
  ],
  seen: [
    'What has each of you seen this week that the other has not?',
    'What do the people at the gate say that no report has?',
    'Where does your instinct differ from the plan?',
  ],
}

/**
 * Three questions for the joint meeting of a day: three of the four topics, another one left out from week to week, and
 * another wording from one round to the next. The same day has the same questions for both.
 */
export function agendaQuestions({ openDates }: SchoolYear, date: IsoDate): readonly AgendaQuestion[] {
  const first = openDates[0] ?? date
  const week = Math.max(0, Math.floor(daysBetween(mondayOf(first), date) / 7))
  const leftOut = week % topics.length
  return topics.flatMap((topic, i) => {
    const wordings = questions[topic]
    const text = wordings[Math.floor(week / topics.length + i) % wordings.length]
    return i === leftOut || text === undefined ? [] : [{ topic, text }]
  })
}
