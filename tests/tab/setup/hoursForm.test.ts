import { expect, test } from 'vitest'
import { type Hours, hoursSchema } from '../../../src/contract/documents.ts'
import { hoursForm, readHoursForm } from '../../../src/tab/setup/hoursForm.ts'

const inOutlook = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: 8 * 60, to: 16 * 60 }))
const own: Hours = {
  working: [{ weekday: 1, from: 9 * 60, to: 15 * 60 }],
  taught: [{ weekday: 2, from: 9 * 60, to: 10 * 60 }],
  effort: [{ category: 'ehcPlanReview', hours: 8.5, because: 'We meet twice' }],
}

function bodyOf(form: ReturnType<typeof hoursForm>, before: Hours | null = null): Hours {
  const reading = readHoursForm(form, 'senco', before)
  if (reading.kind === 'problems') expect.fail(reading.problems.map(({ sentence }) => sentence).join(' '))
  return hoursSchema.parse(reading.body)
}

function problemsOf(form: ReturnType<typeof hoursForm>) {
  const reading = readHoursForm(form, 'senco', null)
  return reading.kind === 'problems' ? reading.problems : []
}

test('while nothing is kept the form has Outlook’s hours, and keeps nothing of them', () => {
  const form = hoursForm(null, 'senco', inOutlook)
  expect(form.isAsInOutlook).toBe(true)
  expect(form.working).toHaveLength(5)
  expect(bodyOf(form)).toEqual({ working: null, taught: [], effort: [] })
})

test('what is kept comes back as it was', () => {
  expect(bodyOf(hoursForm(own, 'senco', inOutlook))).toEqual(own)
})

test('a figure that is Tandem’s own is not kept', () => {
  const form = hoursForm(own, 'senco', inOutlook)
  const effort = { ...form.effort, ehcPlanReview: { hours: '6', because: '' } }
  expect(bodyOf({ ...form, effort }).effort).toEqual([])
})

test('each role has its own usual figures', () => {
  expect(hoursForm(null, 'senco', inOutlook).effort['budget']?.hours).toBe('3')
  expect(hoursForm(null, 'leader', inOutlook).effort['budget']?.hours).toBe('14')
})

test('no hours at all are an effort that can be set', () => {
  const form = hoursForm(null, 'senco', inOutlook)
  const effort = { ...form.effort, moderation: { hours: '0', because: '' } }
  expect(bodyOf({ ...form, effort }).effort).toEqual([{ category: 'moderation', hours: 0, because: null }])
})

test.each(['', '-1', '201', 'six'])('“%s” hours are asked about, with the category named', (hours) => {
  const form = hoursForm(null, 'senco', inOutlook)
  const problems = problemsOf({ ...form, effort: { ...form.effort, census: { hours, because: '' } } })
  expect(problems).toEqual([{ field: 'effort.census', sentence: 'Census: give hours from 0 to 200.' }])
})

test('hours of categories that a newer version knows are left alone', () => {
  const newer: Hours = { ...own, effort: [{ category: 'somethingNew', hours: 3, because: null }] }
  expect(bodyOf(hoursForm(newer, 'senco', inOutlook), newer).effort).toEqual(newer.effort)
})

test('overlapping taught hours are not kept', () => {
  const form = hoursForm(null, 'senco', inOutlook)
  const taught = [
    { id: 0, weekday: 1 as const, from: '09:00', to: '10:00' },
    { id: 1, weekday: 1 as const, from: '09:30', to: '11:00' },
  ]
  expect(problemsOf({ ...form, taught }).map(({ field }) => field)).toEqual(['taught.1'])
})
