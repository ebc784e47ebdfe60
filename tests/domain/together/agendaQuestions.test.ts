import { expect, test } from 'vitest'
import { addDays, isoDate } from '../../../src/domain/calendar/dates.ts'
import { agendaQuestions } from '../../../src/domain/together/agendaQuestions.ts'
import { year } from '../pressure/builders.ts'

const monday = isoDate('2026-11-23')

test('a meeting has three questions, each of another topic, and the same all week', () => {
  const questions = agendaQuestions(year, monday)
  expect(new Set(questions.map(({ topic }) => topic)).size).toBe(3)
  expect(agendaQuestions(year, addDays(monday, 4))).toEqual(questions)
})

test('over four weeks each topic is left out once, and over twelve every wording is asked', () => {
  const weeks = Array.from({ length: 12 }, (_, week) => agendaQuestions(year, addDays(monday, 7 * week)))
  const topicsSeen = weeks.slice(0, 4).flatMap((questions) => questions.map(({ topic }) => topic))
  for (const topic of ['works', 'gaps', 'numbers', 'seen']) {
    expect(topicsSeen.filter((each) => each === topic)).toHaveLength(3)
  }
  const texts = weeks.flatMap((questions) => questions.map(({ text }) => text))
  expect(new Set(texts).size).toBe(12)
})
