import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { LaneDay, MapLane } from '../../../src/tab/heatMap/lanes.ts'
import { levelRows } from '../../../src/tab/mapTable/levelRows.ts'
import { levelsCsv } from '../../../src/tab/mapTable/levelsCsv.ts'

const date = isoDate('2026-11-23')
const days: readonly LaneDay[] = [
  { kind: 'open', date, pressure: 1.21, band: 'hot' },
  { kind: 'closed', date: isoDate('2026-11-24'), because: 'closure', name: 'Closure' },
]
const lanes: readonly MapLane[] = [
  { id: 'senco', name: 'The "SENCo"', spokenName: 'SENCo', detail: '', days, due: new Map() },
  { id: 'joint', name: 'Joint', spokenName: 'joint', detail: '', days, due: new Map() },
]
const week = {
  kind: 'week',
  monday: date,
  label: '23 Nov',
  name: 'Week of 23 November 2026',
  month: null,
  days: days.map((day, index) => ({ date: day.date, index, name: day.date })),
} as const

test('the table has the school days and leaves closed days out', () => {
  expect(levelRows([week], lanes).map((row) => row.date)).toEqual([date])
})

test('the CSV has dates, levels and bands, safely quoted', () => {
  expect(levelsCsv(levelRows([week], lanes), lanes)).toBe(
    '"Date","The ""SENCo"" pressure %","The ""SENCo"" band","Joint pressure %","Joint band"\r\n' +
      '"2026-11-23","121","hot","121","hot"\r\n',
  )
})
