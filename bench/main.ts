import { parseArgs } from 'node:util'
import { type BenchRow, figuresOf } from './benchRow.ts'
import { benchTable } from './table.ts'

if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    strict: { type: 'boolean' },
    only: { type: 'string' },
    boards: { type: 'string', default: '24000' },
    'per-second': { type: 'string', default: '50' },
    'answer-ms': { type: 'string', default: '10' },
  },
})

/** A whole number of the command line. */
function whole(option: 'boards' | 'per-second' | 'answer-ms'): number {
  const number = Number(values[option])
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} takes a whole number from 1 on.`)
  return number
}
const monday = { boards: whole('boards'), perSecond: whole('per-second'), answerAfterMs: whole('answer-ms') }

/** What is measured, in the order of the table. Loaded one by one, once there is a Temporal. */
const benches: readonly (readonly [subject: string, run: () => Promise<readonly BenchRow[]>])[] = [
  ['slots', async () => (await import('./slots/slotBench.ts')).benchSlots()],
  ['map', async () => (await import('./yearMap/mapBench.ts')).benchYearMap()],
  ['drawing', async () => (await import('./drawing/drawingBench.ts')).benchDrawing()],
  ['first page', async () => (await import('./firstPage/firstPageBench.ts')).benchFirstPage()],
  ['practice school', async () => (await import('./practice/practiceBench.ts')).benchPractice()],
  ['search', async () => (await import('./search/searchBench.ts')).benchSearch()],
  ['idle', async () => (await import('./idle/idleBench.ts')).benchIdle()],
  ['standing time', async () => (await import('./standing/standingBench.ts')).benchStanding()],
  ['levelling', async () => (await import('./levelling/levellingBench.ts')).benchLevelling()],
  ['monday', async () => (await import('./monday/mondayBench.ts')).benchMonday(monday)],
]

const rows: BenchRow[] = []
for (const [subject, run] of benches) {
  if (values.only !== undefined && !subject.includes(values.only)) continue
  process.stderr.write(`Measuring: ${subject} …\n`)
  rows.push(...(await run()))
}
if (rows.length === 0) throw new Error(`Nothing is called ${values.only}: ${benches.map(([name]) => name).join(', ')}.`)

const figures = rows.map(figuresOf)
process.stdout.write(`${values.json === true ? JSON.stringify(figures, null, 2) : benchTable(rows)}\n`)
if (values.strict === true && figures.some(({ holds }) => !holds)) process.exitCode = 1
