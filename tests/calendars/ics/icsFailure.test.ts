import { expect, test } from 'vitest'
import { icsSentence, leftOutSentence } from '../../../src/calendars/ics/icsFailure.ts'
import { anIcsEvent, anIcsFile, failureOf, read, savedFile, schoolYear } from './builders.ts'

const bytes = (...numbers: readonly number[]) => Uint8Array.from([...numbers, ...new Uint8Array(100).fill(0xfe)])
const sentence = (input: string | Uint8Array) => icsSentence(failureOf(input), 'head.ics')

test('an empty file says that it is empty', () => {
  expect(sentence('')).toMatch(/^head\.ics is empty: save the calendar again/)
  expect(sentence(new Uint8Array())).toMatch(/is empty/)
  expect(sentence(' \r\n \uFEFF')).toMatch(/is empty/)
})

test('a calendar without events says how to get some', () => {
  expect(sentence(anIcsFile())).toMatch(/a calendar without a single event.*choose the whole calendar/)
})

test.each([
  ['a web page', savedFile('savedWebPage.ics'), /looks like a web page.*signed in/],
  ['a table', savedFile('savedList.ics'), /looks like a table.*Save Calendar/],
  ['a zip archive', bytes(0x50, 0x4b, 3, 4), /looks like a zip archive\. Unpack it/],
  ['a PDF document', bytes(0x25, 0x50, 0x44, 0x46), /looks like a PDF document/],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), /looks like a picture/],
  ['an Outlook data file', bytes(0x21, 0x42, 0x44, 0x4e), /looks like an Outlook data file/],
  ['an Outlook message', bytes(0xd0, 0xcf, 0x11, 0xe0), /looks like an Outlook message/],
  ['something binary', Uint8Array.from([1, 2, 0, 0, 0, 7]), /other than text/],
  ['contacts', 'BEGIN:VCARD\r\nEND:VCARD', /looks like an address book/],
  ['a letter', 'Dear all,\n\nplease find', /BEGIN:VCALENDAR/],
])('%s is named as what it is, with what to do', (_what, input, words) => {
  expect(sentence(input)).toMatch(words)
})

test('a file that was cut off says in what and where', () => {
  expect(failureOf(savedFile('cutOff.ics'))).toEqual({ kind: 'cutOff', inside: 'event', fromLine: 9 })
  expect(sentence(savedFile('cutOff.ics'))).toBe(
    'head.ics is cut off: it ends in the middle of an event that begins on line 9. Save or download it again, and wait until that is done.',
  )
  const withoutEnd = anIcsFile(anIcsEvent('DTSTART:20260907T090000Z')).replace('END:VCALENDAR', '')
  expect(failureOf(withoutEnd)).toEqual({ kind: 'cutOff', inside: 'calendar', fromLine: 1 })
})

test('a file or a calendar beyond the limits says by how much', () => {
  const event = (i: number) => anIcsEvent(`UID:${i}`, 'DTSTART:20260907T090000Z', 'RRULE:FREQ=DAILY')
  const file = anIcsFile(event(1), event(2), event(3))
  const failing = (limits: object) => icsSentence(failureOf(file, { ...schoolYear, limits }), 'head.ics')
  expect(failing({ bytes: 100 })).toMatch(/is too large: it has 0 MB and at most 0 MB/)
  expect(failing({ entries: 2 })).toMatch(/holds more than 2 events/)
  expect(failing({ events: 500 })).toMatch(/come to more than 500/)
  expect(failing({ steps: 300 })).toMatch(/repeats its events too often/)
  expect(icsSentence(failureOf(new Uint8Array(26 * 1024 * 1024)), 'head.ics')).toMatch(/it has 26 MB and at most 25 MB/)
})

test('what was left out is said with reason and place', () => {
  const words = leftOutSentence(read(savedFile('someBroken.ics')).leftOutBecause)
  expect(words).toMatch(/^Left out: .*3 events with a date that does not exist.*\(the first on line 9\)/)
  expect(words).toMatch(/1 event that stops half-way \(on line 31\)/)
  expect(leftOutSentence([])).toBeNull()
})
