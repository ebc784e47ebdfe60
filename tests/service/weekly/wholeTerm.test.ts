import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate, type IsoDate } from '../../../src/domain/calendar/dates.ts'
import { liveCards } from '../../../src/domain/together/liveCards.ts'
import { nothingNoted, nothingTogether, type Notes, type Together } from '../../../src/domain/together/together.ts'
import type { PutDocument } from '../../../src/contract/documents.ts'
import { databases } from '../store/postgres.ts'
import { at, schoolYearAt } from './builders.ts'
import { chatOf, type World, worldIn } from './world.ts'

const firstDay = isoDate('2026-09-01')
const lastDay = isoDate('2026-12-18')
const days = Array.from({ length: 109 }, (_, place) => addDays(firstDay, place))
const year = schoolYearAt(at('2026-09-07T08:00'))

/** Two who have much going on: a training every month, visits on offer, a step, joint meetings. */
const busy = {
  ...nothingTogether,
  offers: { senco: ['Gate duty'], leader: ['Governors'] },
  trainings: ['2026-09-10', '2026-10-08', '2026-11-12'].map((on) => ({
    ...{ id: randomUUID(), on: isoDate(on), title: 'Attachment and behaviour' },
  })),
  steps: [{ term: '2026/27:autumn', line: 'Plan the INSET day', state: 'open' as const, on: isoDate('2026-11-17') }],
} satisfies Together

describe.each(await databases())('an autumn term, day by day, on $name', (kind) => {
  let world: World
  worldIn(kind, (opened) => (world = opened))

  test('brings at most one message a week, and three cards a day; who skips everything is not asked again', async () => {
    world.setClock(`${firstDay}T07:00`)
    const board = await world.openBoard('busy', { nextPostingAt: at('2026-09-07T08:00') })
    const content: PutDocument['body'] = busy
    const kept = { kind: 'together', owner: 'shared', content, ifVersion: 0 } as const
    await world.store.putDocument(board.id, kept, () => at('2026-09-07T08:00'))
    const delivery = world.delivery()
    let mine: Notes = nothingNoted
    let [posted, inWeek] = [0, 0]
    const asked: string[] = []
    for (const today of days) {
      if (isMonday(today)) inWeek = 0
      for (const hour of ['08:00', '17:00']) {
        world.setClock(`${today}T${hour}`)
        await delivery.runOnce()
      }
      const now = world.teams.cards.get(chatOf('busy')) ?? 0
      inWeek += now - posted
      posted = now
      expect(inWeek).toBeLessThanOrEqual(1)
      const cards = liveCards({
        ...{ today, year, role: 'senco', together: busy, mine, moments: [], joint: [], standing: null, leaning: null },
        meetings: year.openDates.filter((_, place) => place % 5 === 1),
      })
      expect(cards.length).toBeLessThanOrEqual(3)
      asked.push(...cards.map(({ key }) => key))
      mine = { ...mine, skipped: [...mine.skipped, ...cards.map(({ key }) => ({ on: today, card: key }))] }
    }
    expect(days.at(-1)).toBe(lastDay)
    // Every week of the term in which the school is open on its Monday, but for those before the board began.
    expect(posted).toBeGreaterThanOrEqual(12)
    expect(posted).toBeLessThanOrEqual(15)
    expect(new Set(asked).size).toBe(asked.length)
  }, 120_000)
})

function isMonday(date: IsoDate): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek === 1
}
