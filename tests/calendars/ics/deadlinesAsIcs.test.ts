import { expect, test } from 'vitest'
import { deadlinesAsIcs, type IcsDeadline } from '../../../src/calendars/ics/deadlinesAsIcs.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { read } from './builders.ts'

const now = Date.UTC(2026, 10, 23, 9)
const census: IcsDeadline = {
  uid: 'autumnCensus.2026@deadlines.tandem',
  from: isoDate('2026-10-01'),
  to: isoDate('2026-10-01'),
  title: 'Census; autumn, first',
  category: 'Census, returns',
  description: 'First line\nA second, with a comma; and a \\ too\r\nSource: https://example.org/a?b=c',
}
const window: IcsDeadline = {
  ...census,
  uid: 'window.2026@deadlines.tandem',
  from: isoDate('2026-11-30'),
  to: isoDate('2026-12-04'),
  title: 'Reviews – '.repeat(20).trim(),
}

const written = deadlinesAsIcs([census, window], { name: 'Deadlines 2026/27', now })

test('what is written is read back as whole days, with its category, that of copies, its title and as free time', () => {
  const calendar = read(written)
  expect(calendar.name).toBe('Deadlines 2026/27')
  expect(calendar.leftOut).toBe(0)
  expect(calendar.events).toMatchObject([
    {
      title: census.title,
      event: {
        iCalUId: census.uid,
        time: { kind: 'allDay', from: '2026-10-01', until: '2026-10-02' },
        showAs: 'free',
        categories: ['Census, returns', 'From Tandem'],
      },
    },
    {
      title: window.title,
      event: { iCalUId: window.uid, time: { kind: 'allDay', from: '2026-11-30', until: '2026-12-05' } },
    },
  ])
})

test('lines are folded as the standard asks, and a description cannot end its own line', () => {
  const octets = written.split('\r\n').map((line) => new TextEncoder().encode(line).length)
  expect(Math.max(...octets)).toBeLessThanOrEqual(75)
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const unfolded = written.replaceAll('\r\n ', '')
  expect(unfolded).toContain('DESCRIPTION:First line\\nA second\\, with a comma\\; and a \\\\ too\\nSource: https://')
})

test('each entry says when it was written and stays free, and the same deadlines give the same file', () => {
  expect(written.match(/^DTSTAMP:20261123T090000Z\r$/gm)).toHaveLength(2)
  expect(written.match(/^TRANSP:TRANSPARENT\r$/gm)).toHaveLength(2)
  expect(written.match(/^X-MICROSOFT-CDO-BUSYSTATUS:FREE\r$/gm)).toHaveLength(2)
  expect(deadlinesAsIcs([census, window], { name: 'Deadlines 2026/27', now })).toBe(written)
})

test('letters that have no place in a calendar file become spaces', () => {
  const odd = deadlinesAsIcs([{ ...census, title: 'A\u0000B\u0007C' }], { name: 'Deadlines', now })
  expect(read(odd).events[0]?.title).toBe('A B C')
})
