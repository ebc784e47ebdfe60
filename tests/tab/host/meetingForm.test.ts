import { expect, test } from 'vitest'
import { formTime } from '../../../src/tab/host/teamsWindows.ts'

test('the host’s meeting form gets wall-clock time, summer and winter', () => {
  expect(formTime(Date.parse('2026-12-04T09:05:00Z'), 'Europe/London')).toBe('12/04/2026 09:05:00')
  expect(formTime(Date.parse('2026-06-04T09:05:00Z'), 'Europe/London')).toBe('06/04/2026 10:05:00')
})
