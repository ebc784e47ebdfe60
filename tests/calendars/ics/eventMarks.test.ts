import { expect, test } from 'vitest'
import { anIcsEvent, anIcsFile, onlyEvent, read, timesOf } from './builders.ts'

const start = 'DTSTART;TZID=Europe/London:20260907T090000'

test.each([
  ['FREE', 'free'],
  ['TENTATIVE', 'tentative'],
  ['BUSY', 'busy'],
  ['OOF', 'oof'],
  ['WORKINGELSEWHERE', 'workingElsewhere'],
])('what Outlook marks as %s shows as %s, whatever else the event says', (mark, showAs) => {
  const { event } = onlyEvent(start, `X-MICROSOFT-CDO-BUSYSTATUS:${mark}`, 'TRANSP:TRANSPARENT', 'STATUS:TENTATIVE')
  expect(event.showAs).toBe(showAs)
})

test('without such a mark, transparent is free, tentative is tentative and the rest is busy', () => {
  expect(onlyEvent(start, 'TRANSP:TRANSPARENT').event.showAs).toBe('free')
  expect(onlyEvent(start, 'STATUS:TENTATIVE').event.showAs).toBe('tentative')
  expect(onlyEvent(start, 'X-MICROSOFT-CDO-BUSYSTATUS:WHATEVER').event.showAs).toBe('busy')
  expect(onlyEvent(start).event.showAs).toBe('busy')
})

test.each([
  ['PUBLIC', 'normal'],
  ['PRIVATE', 'private'],
  ['CONFIDENTIAL', 'confidential'],
  ['X-OURS', 'private'],
])('the class %s is %s', (text, sensitivity) => {
  expect(onlyEvent(start, `CLASS:${text}`).event.sensitivity).toBe(sensitivity)
})

test('categories may hold commas, come in several lines and twice', () => {
  const lines = ['CATEGORIES:EHC plan review,Budget\\, staffing', 'CATEGORIES:Census, EHC plan review ,']
  expect(onlyEvent(start, ...lines).event.categories).toEqual(['EHC plan review', 'Budget, staffing', 'Census'])
})

test('a title is one line of text, with its accents, commas and pictures', () => {
  const folded = 'SUMMARY:Café\\, governors\\n & \r\n 🎓 résumé'
  expect(onlyEvent(start, folded).title).toBe('Café, governors & 🎓 résumé')
  expect(onlyEvent(start).title).toBe('')
})

test.each([
  ['an end', ['DTEND;TZID=Europe/London:20260907T103000'], '2026-09-07 09:00 to 10:30'],
  ['an end in another zone', ['DTEND:20260907T093000Z'], '2026-09-07 09:00 to 10:30'],
  ['a duration', ['DURATION:PT1H30M'], '2026-09-07 09:00 to 10:30'],
  ['a duration of days', ['DURATION:P1DT1H'], '2026-09-07 09:00 to 2026-09-08 10:00'],
  ['neither', [], '2026-09-07 09:00 to 09:00'],
])('a timed event with %s lasts as long as it says', (_what, lines, expected) => {
  expect(timesOf(read(anIcsFile(anIcsEvent(start, ...lines))))).toEqual([expected])
})

test.each([
  ['an end', ['DTEND;VALUE=DATE:20260910'], '2026-09-07 until 2026-09-10'],
  ['an end on the same day', ['DTEND;VALUE=DATE:20260907'], '2026-09-07 until 2026-09-08'],
  ['a duration', ['DURATION:P2D'], '2026-09-07 until 2026-09-09'],
  ['neither', [], '2026-09-07 until 2026-09-08'],
])('an all-day event with %s lasts whole days', (_what, lines, expected) => {
  expect(timesOf(read(anIcsFile(anIcsEvent('DTSTART;VALUE=DATE:20260907', ...lines))))).toEqual([expected])
  expect(timesOf(read(anIcsFile(anIcsEvent('DTSTART:20260907', ...lines))))).toEqual([expected])
})

test('an event that lasts for centuries is cut off near the range, so that nobody walks through them', () => {
  const { event } = onlyEvent('DTSTART;VALUE=DATE:19000101', 'DTEND;VALUE=DATE:99991231')
  expect(event.time).toEqual({ kind: 'allDay', from: '2025-08-31', until: '2028-08-01' })
})

test.each([
  ['with Windows line ends', '\r\n'],
  ['with Unix line ends', '\n'],
  ['with old Mac line ends', '\r'],
  ['with line ends doubled by a careless copy', '\r\r\n'],
])('a file %s reads the same', (_what, lineEnd) => {
  const file = anIcsFile(anIcsEvent(start, 'SUMMARY:Plan\r\n ning')).replaceAll('\r\n', lineEnd)
  expect(read(file).events.map(({ title }) => title)).toEqual(['Planning'])
})

test.each([
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${anIcsFile(anIcsEvent(start, 'SUMMARY:Été'))}`, 'utf8')],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${anIcsFile(anIcsEvent(start, 'SUMMARY:Été'))}`, 'utf16le')],
  ['UTF-16 without one', Buffer.from(anIcsFile(anIcsEvent(start, 'SUMMARY:Été')), 'utf16le')],
  [
    'UTF-16 the other way round',
    Buffer.from(`\uFEFF${anIcsFile(anIcsEvent(start, 'SUMMARY:Été'))}`, 'utf16le').swap16(),
  ],
  ['Western European bytes', Buffer.from(anIcsFile(anIcsEvent(start, 'SUMMARY:Été')), 'latin1')],
])('a file in %s is read', (_what, bytes) => {
  expect(read(new Uint8Array(bytes)).events[0]?.title).toBe('Été')
})
