import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { CardsInput } from '../../../src/domain/together/cards.ts'
import { isUntouched, nextCardOn } from '../../../src/domain/together/firstDay.ts'
import { liveCards } from '../../../src/domain/together/liveCards.ts'
import { nothingNoted, nothingTogether, type Notes, type Together } from '../../../src/domain/together/together.ts'
import { year } from '../pressure/builders.ts'

const monday = isoDate('2026-11-23')

function input(change: Partial<CardsInput> = {}): CardsInput {
  return {
    ...{ today: monday, year, role: 'senco', together: nothingTogether, mine: nothingNoted },
    ...{ moments: [], joint: [], meetings: [], standing: null, leaning: null },
    ...change,
  }
}

function untouched(change: { together?: Partial<Together>; mine?: Partial<Notes>; theirs?: Partial<Notes> } = {}) {
  const notes = { senco: { ...nothingNoted, ...change.mine }, leader: { ...nothingNoted, ...change.theirs } }
  return isUntouched({ together: { ...nothingTogether, ...change.together }, notes }, 'senco')
}

test('on a Monday without cards the first one is foretold, and on that day it is there', () => {
  expect(liveCards(input())).toEqual([])
  expect(nextCardOn(input())).toBe('2026-11-27')
  expect(liveCards(input({ today: isoDate('2026-11-27') })).map(({ kind }) => kind)).toEqual(['wentWell'])
})

test('a decision that starts to be shaped sooner is foretold sooner', () => {
  const moment = { deadlineId: 'budget:2026', title: 'Budget', from: isoDate('2026-11-25'), to: isoDate('2027-05-14') }
  expect(nextCardOn(input({ moments: [moment] }))).toBe('2026-11-25')
})

test('what somebody has skipped already is not foretold', () => {
  const skipped = [{ on: monday, card: 'wentWell:2026-11-23' }]
  expect(nextCardOn(input({ mine: { ...nothingNoted, skipped } }))).not.toBe('2026-11-27')
})

test('in the holidays the first card is of the school day after them, and after the year there is none', () => {
  expect(nextCardOn(input({ today: isoDate('2026-12-28') })) ?? '').toMatch(/^2027-01-0/)
  expect(nextCardOn(input({ today: year.openDates.at(-1) ?? monday }))).toBeNull()
})

test('the first day lasts until one of the two keeps something that both see, or one begins something oneself', () => {
  expect(untouched()).toBe(true)
  expect(untouched({ together: { decisions: [{ id: 'd', on: monday, line: 'One list' }] } })).toBe(false)
  expect(untouched({ together: { offers: { senco: ['Phonics'], leader: [] } } })).toBe(false)
  expect(untouched({ mine: { skipped: [{ on: monday, card: 'step:2026/27:autumn' }] } })).toBe(false)
  expect(untouched({ theirs: { wentWell: [{ on: monday, line: 'The review' }] } })).toBe(false)
})

test('what the other offers, or had unplanned, leaves one’s own first day as it is', () => {
  expect(untouched({ together: { offers: { senco: [], leader: ['Gate duty'] } } })).toBe(true)
  expect(untouched({ theirs: { unplanned: [{ on: monday }] } })).toBe(true)
})
