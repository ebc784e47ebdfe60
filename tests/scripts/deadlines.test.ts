import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tandem-deadlines-'))
afterAll(() => rmSync(folder, { recursive: true }))

const primary = ['--year', '2026/27', '--phase', 'primary', '--kind', 'maintained']

interface Row {
  readonly id: string
  readonly date?: string
  readonly workBy: string | null
}

test('the deadlines of a year come as JSON and nothing else', () => {
  const { status, stdout } = deadlines([...primary, '--json'])
  expect(status).toBe(0)
  const rows = JSON.parse(stdout) as Row[]
  expect(rows.length).toBeGreaterThan(80)
  expect(rows.find(({ id }) => id === 'census-spring-return')).toEqual({
    id: 'census-spring-return',
    title: 'Spring census: deadline to return to DfE',
    date: '2027-02-17',
    workBy: '2027-02-12',
    status: 'computed',
    source:
      'DfE, Academies planning calendar 2025 to 2026 (updated 25 Sep 2025), https://www.gov.uk/government/publications/academies-planning-calendar/academies-planning-calendar-2025-to-2026',
  })
  expect(rows.find(({ id }) => id === 'ks2-sats')).toMatchObject({
    from: '2027-05-10',
    to: '2027-05-13',
    status: 'published',
  })
})

test('without JSON they are lines to read, with whom to ask', () => {
  const { stdout } = deadlines(['--year', '2026/27', '--phase', 'secondary', '--kind', 'academy'])
  expect(stdout).toContain('[jcq-aao; uncertain, confirm with JCQ]')
  expect(stdout).toMatch(/^2026-12-31 +by 2026-12-18 +Pupil premium strategy statement/m)
})

test("a school's own term dates and a date of its own move what rests on them", () => {
  const file = join(folder, 'terms.json')
  writeFileSync(file, JSON.stringify({ halfTerms: twoWeeksInOctober }))
  const { stdout } = deadlines([
    ...primary,
    ...['--terms', file, '--date', 'ehcPlan.lastReview=2026-02-10=Review 1', '--json'],
  ])
  const rows = JSON.parse(stdout) as Row[]
  expect(rows.find(({ id }) => id === 'appraisal-teachers')?.workBy).toBe('2026-10-16')
  expect(rows.find(({ id }) => id === 'ehcp-ar-meeting')?.date).toBe('2027-01-13')
})

test('the library passes its own check', () => {
  expect(deadlines(['--check'])).toMatchObject({ status: 0, stdout: 'All 122 rules are as they should be.\n' })
})

test.each([
  [[], 'Say which school year with --year 2026/27.'],
  [['--year', '2026/28'], 'Say which school year with --year 2026/27, not "2026/28".'],
  [['--year', '2026/27'], 'Say the phase with --phase primary or --phase secondary or --phase special.'],
  [[...primary, '--kind', 'private'], 'Say the kind with --kind maintained or --kind academy, not "private".'],
  [[...primary, '--terms', 'nothing.json'], 'The term dates in nothing.json cannot be read: it has to be a JSON file.'],
  [[...primary, '--colour'], "Unknown option '--colour': --help lists what there is."],
])('%j is answered in one sentence', (args, sentence) => {
  expect(deadlines(args)).toMatchObject({ status: 1, stdout: '', stderr: `${sentence}\n` })
})

function deadlines(args: readonly string[]) {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'deadlines.mjs')
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: folder })
}

const twoWeeksInOctober = [
  { half: 'autumn1', start: '2026-09-02', end: '2026-10-16' },
  { half: 'autumn2', start: '2026-11-02', end: '2026-12-18' },
  { half: 'spring1', start: '2027-01-04', end: '2027-02-12' },
  { half: 'spring2', start: '2027-02-22', end: '2027-03-25' },
  { half: 'summer1', start: '2027-04-12', end: '2027-05-28' },
  { half: 'summer2', start: '2027-06-07', end: '2027-07-23' },
]
