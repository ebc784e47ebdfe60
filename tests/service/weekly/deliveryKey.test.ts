import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { keyText, parseKey, weeklyPostId } from '../../../src/service/weekly/deliveryKey.ts'

const week = isoDate('2026-11-16')

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
