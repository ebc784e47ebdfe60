import { expect, test } from 'vitest'
import { sharingSteps } from '../../../src/domain/sharing/sharing.ts'
import { heldIn } from '../../../src/tab/sharing/held.ts'
import { differences, differenceWords, stepInForce } from '../../../src/tab/sharing/inForce.ts'

const day = { date: '2026-11-23', level: 2, meetingMinutes: null }

test('levels for the weekly question alone are no digest', () => {
  expect(heldIn(null)).toBe('nothing')
  expect(heldIn({ schoolYear: '2026/27', days: [day], deadlines: [] })).toBe('levels')
  expect(heldIn({ schoolYear: '2026/27', days: [{ ...day, meetingMinutes: 0 }], deadlines: [] })).toBe('digest')
})

test('before anything is chosen, what Outlook shows is what holds, and nothing is wrong with it', () => {
  expect(stepInForce(null, { role: 'read', held: 'nothing' })).toBe('sharedCalendar')
  expect(stepInForce(null, { role: 'none', held: 'levels' })).toBe('busyTimes')
  expect(differences(null, { role: 'read', held: 'digest' })).toEqual([])
})

test('what was chosen is the most that holds, and what is given may be less', () => {
  expect(stepInForce('busyTimes', { role: 'read', held: 'digest' })).toBe('busyTimes')
  expect(stepInForce('sharedCalendar', { role: 'none', held: 'digest' })).toBe('deadlines')
  expect(stepInForce('sharedCalendar', { role: null, held: 'nothing' })).toBe('busyTimes')
  expect(stepInForce('deadlines', { role: 'none', held: 'digest' })).toBe('deadlines')
})

test('whatever is not as chosen is said, and can be put right', () => {
  const kinds = (...of: Parameters<typeof differences>) => differences(...of).map(({ kind }) => kind)
  expect(kinds('busyTimes', { role: 'read', held: 'digest' })).toEqual(['stillPublished', 'stillGranted'])
  expect(kinds('sharedCalendar', { role: 'none', held: 'nothing' })).toEqual(['notPublished', 'notGranted'])
  expect(kinds('deadlines', { role: 'busyTimes', held: 'levels' })).toEqual(['notPublished'])
})

test('where nobody has answered, and of a right given by other means, nothing is said', () => {
  for (const chosen of sharingSteps) {
    expect(differences(chosen, { role: null, held: null })).toEqual([])
    const ofOutlook = differences(chosen, { role: 'other', held: null })
    expect(ofOutlook).toEqual([])
  }
})

test('each difference has one sentence and one button', () => {
  for (const kind of ['notPublished', 'stillPublished', 'notGranted', 'stillGranted'] as const) {
    const { sentence, button } = differenceWords({ kind }, 'Ben Okafor')
    expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(button).toMatch(/^[A-Z]/)
  }
})
