import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { keyText, parseKey, weeklyPostId } from '../../../src/service/weekly/deliveryKey.ts'
import { retentionAt } from '../../../src/service/weekly/retention.ts'
import { createSender } from '../../../src/service/weekly/sender.ts'
import { troublePause } from '../../../src/service/weekly/troublePause.ts'
import { weekLoad } from '../../../src/service/weekly/weekLoad.ts'
import { at, schoolYearAt } from './builders.ts'

const week = isoDate('2026-11-16')
const year = schoolYearAt(at('2026-11-16T08:00'))
const level = (date: string, value: number) => ({ date: isoDate(date), level: value })

test('a week is as heavy as the mean of the heavier level of its school days', () => {
  const levels = [
    level('2026-11-16', 1),
    level('2026-11-16', 4),
    level('2026-11-17', 2),
    level('2026-11-21', 4),
    level('2026-11-23', 4),
  ]
  expect(weekLoad(week, year, levels)).toBe(3)
})

test('how heavy a week is, nobody knows when nobody says', () => {
  expect(weekLoad(week, year, [])).toBeNull()
})

test('a posting is read back as it was written, and anything else is refused', () => {
  const key = { boardId: '9a3c', week, target: 'shared' } as const
  expect(parseKey(keyText(key))).toEqual(key)
  expect(parseKey('9a3c:2026-11-16:everybody')).toBeNull()
  expect(parseKey('9a3c:soon:shared')).toBeNull()
})

test('a week of a board has one post id', () => {
  expect(weeklyPostId('a', week)).toBe(weeklyPostId('a', week))
  expect(weeklyPostId('a', week)).not.toBe(weeklyPostId('b', week))
  expect(weeklyPostId('a', week)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('failures in a row make the pauses longer, and a card that arrives ends them', () => {
  const { after } = troublePause()
  const failure = { kind: 'retry', afterMs: null, note: '' } as const
  expect([1, 2, 3, 4, 5].map(() => after(failure))).toEqual([0, 0, 1000, 2000, 4000])
  expect(after({ kind: 'posted', activityId: '1' })).toBe(0)
  expect(after(failure)).toBe(0)
})

test('the pause that Teams names is kept', () => {
  expect(troublePause().after({ kind: 'retry', afterMs: 7000, note: '' })).toBe(7000)
})

test('what was published of a school year goes in its August', () => {
  expect(retentionAt(at('2027-07-31T12:00'), schoolYearAt)?.publishedBefore).toBe('2026-09-01')
  expect(retentionAt(at('2027-08-01T12:00'), schoolYearAt)?.publishedBefore).toBe('2027-09-01')
  expect(retentionAt(at('2027-11-01T12:00'), schoolYearAt)?.publishedBefore).toBe('2027-09-01')
})

test('a post is kept to the end of the term after its own', () => {
  const { halfTerms } = year.termDates
  const springStart = halfTerms.find(({ half }) => half === 'spring1')?.start ?? ''
  const springEnd = halfTerms.find(({ half }) => half === 'spring2')?.end ?? ''
  const lastDay = retentionAt(at(`${springEnd}T12:00`), schoolYearAt)
  const holiday = Temporal.PlainDate.from(springEnd).add({ days: 1 }).toString()
  const dayAfter = retentionAt(at(`${holiday}T12:00`), schoolYearAt)
  expect(lastDay?.postsBefore.slice(0, 7)).toBe('2026-08')
  expect(dayAfter?.postsBefore).toBe(
    Temporal.PlainDate.from(springStart)
      .subtract({ days: Temporal.PlainDate.from(springStart).dayOfWeek - 1 })
      .toString(),
  )
})

test('in autumn, the posts of summer are still there and those of spring are gone', () => {
  expect(retentionAt(at('2026-11-16T12:00'), schoolYearAt)?.postsBefore.slice(0, 7)).toBe('2026-04')
})

test('a process that takes another name has left what it was sending', async () => {
  const sender = await createSender({
    registerSender: () => Promise.resolve('me'),
    isSenderAlive: () => Promise.resolve(true),
  })
  const before = sender.name()
  expect(await sender.isAlive(before)).toBe(true)
  sender.renew()
  expect(await sender.isAlive(before)).toBe(false)
  expect(await sender.isAlive(sender.name())).toBe(true)
  expect(await sender.isAlive('other#3')).toBe(true)
})
