import { describe, expect, test } from 'vitest'
import { type Role } from '../../../src/domain/calendar/calendar.ts'
import { addDays, type IsoDate, isoDate } from '../../../src/domain/calendar/dates.ts'
import type { Card, CardsInput } from '../../../src/domain/together/cards.ts'
import { liveCards } from '../../../src/domain/together/liveCards.ts'
import { nothingNoted, nothingTogether, type Notes, type Together } from '../../../src/domain/together/together.ts'
import { jointDays } from '../../../src/domain/pressure/joint.ts'
import { aCalendar, aLane, year } from '../pressure/builders.ts'

const quiet = aLane(aCalendar([]), 'senco')
const joint = jointDays(quiet, aLane(aCalendar([]), 'leader'))

function input(today: string, change: Partial<CardsInput> = {}): CardsInput {
  return {
    ...{ today: isoDate(today), year, role: 'senco', together: nothingTogether, mine: nothingNoted },
    ...{ moments: [], joint, meetings: [], standing: null, leaning: null },
    ...change,
  }
}

const kinds = (cards: readonly Card[]) => cards.map(({ kind }) => kind)
const on = (date: string) => isoDate(date)

describe('each card has its moment', () => {
  test('one step this term: from the second week on, with a quiet day that is weeks away', () => {
    expect(kinds(liveCards(input('2026-09-03')))).not.toContain('step')
    const [step] = liveCards(input('2026-09-14')).filter(({ kind }) => kind === 'step')
    expect(step).toMatchObject({ kind: 'step', term: { key: '2026/27:autumn' } })
    expect(step?.kind === 'step' && step.quietDay !== null && step.quietDay >= addDays(on('2026-09-14'), 14)).toBe(true)
    expect(kinds(liveCards(input('2026-10-12')))).not.toContain('step')
  })

  test('on the quiet day the step is asked after, and not any more a week later', () => {
    const step = {
      on: on('2026-10-06'),
      term: '2026/27:autumn',
      line: 'Plan the INSET day together',
      state: 'open',
    } as const
    const together: Together = { ...nothingTogether, steps: [step] }
    expect(kinds(liveCards(input('2026-10-05', { together })))).not.toContain('stepToday')
    expect(liveCards(input('2026-10-06', { together }))[0]).toMatchObject({ kind: 'stepToday', step })
    expect(kinds(liveCards(input('2026-10-13', { together })))).not.toContain('stepToday')
    const done: Together = { ...nothingTogether, steps: [{ ...step, state: 'done' }] }
    expect(kinds(liveCards(input('2026-10-06', { together: done })))).not.toContain('stepToday')
  })

  test('a training is asked after next day, in two weeks and in four, each once', () => {
    const together: Together = {
      ...nothingTogether,
      trainings: [{ id: 't', on: on('2026-11-02'), title: 'Attachment and behaviour' }],
    }
    const afters = ['2026-11-02', '2026-11-03', '2026-11-12', '2026-11-16', '2026-11-30'].map((today) =>
      liveCards(input(today, { together })).flatMap((card) => (card.kind === 'learning' ? [card.after] : [])),
    )
    expect(afters).toEqual([[], ['day'], [], ['fortnight'], ['month']])
    const mine: Notes = {
      ...nothingNoted,
      learnings: [{ on: on('2026-11-03'), trainingId: 't', after: 'day', outcome: null, line: 'Fewer words' }],
    }
    expect(kinds(liveCards(input('2026-11-04', { together, mine })))).not.toContain('learning')
  })

  test('the SENCo is invited when shaping starts, and once', () => {
    const moment = { deadlineId: 'budget:2026', title: 'Budget', from: on('2027-01-11'), to: on('2027-05-14') }
    expect(kinds(liveCards(input('2027-01-08', { moments: [moment] })))).not.toContain('invitation')
    expect(kinds(liveCards(input('2027-01-11', { moments: [moment] })))).toContain('invitation')
    const together: Together = {
      ...nothingTogether,
      invitations: [{ deadlineId: 'budget:2026', on: on('2027-01-11'), by: 'senco' }],
    }
    expect(kinds(liveCards(input('2027-01-12', { moments: [moment], together })))).not.toContain('invitation')
    const leaders = input('2027-01-12', { moments: [moment], together, role: 'leader' })
    expect(kinds(liveCards(leaders))).toContain('invitation')
  })

  test('weeks that lean on one are said to that one alone, and once', () => {
    const leaning = { on: 'senco', from: on('2026-11-23'), to: on('2026-12-11') } as const
    const [card] = liveCards(input('2026-11-23', { leaning }))
    expect(card).toEqual({ kind: 'leaning', key: 'leaning:2026-11-23', leaning })
    expect(kinds(liveCards(input('2026-11-23', { leaning, role: 'leader' })))).not.toContain('leaning')
    const mine: Notes = { ...nothingNoted, skipped: [{ on: on('2026-11-23'), card: 'leaning:2026-11-23' }] }
    expect(kinds(liveCards(input('2026-11-24', { leaning, mine })))).not.toContain('leaning')
  })

  test('the last days of a term ask what pupils would say, and who was in the room from the start', () => {
    const moment = {
      deadlineId: 'behaviour:2026',
      title: 'Behaviour policy',
      from: on('2026-11-02'),
      to: on('2027-02-01'),
    }
    const cards = liveCards(input('2026-12-17', { moments: [moment] }))
    expect(kinds(cards)).toEqual(['pupils', 'voice'])
    const mine: Notes = {
      ...nothingNoted,
      voices: [{ on: on('2026-12-17'), deadlineId: moment.deadlineId, voice: 'yes', shownFrom: on('2026-12-18') }],
      pupils: [{ on: on('2026-12-17'), term: '2026/27:autumn', line: 'They talk to each other' }],
    }
    expect(kinds(liveCards(input('2026-12-17', { moments: [moment], mine })))).toEqual([])
  })

  test('the four ways of working come once in a half-term, before its last week', () => {
    const days = year.openDates.filter((date) => kinds(liveCards(input(date))).includes('way'))
    const halves = new Set(
      days.map((date) => year.termDates.halfTerms.find(({ start, end }) => start <= date && date <= end)?.half),
    )
    expect(halves.size).toBe(6)
    expect(days).toHaveLength(30)
  })

  test('a visit is offered from what the other can be visited in, in the quiet middle of a half-term', () => {
    const together: Together = { ...nothingTogether, offers: { senco: ['Gate duty'], leader: ['Governors'] } }
    const [visit] = liveCards(input('2026-11-17', { together })).filter(({ kind }) => kind === 'visit')
    expect(visit).toMatchObject({ offers: ['Governors'] })
    const visited: Together = {
      ...together,
      visits: [{ id: 'v', on: on('2026-11-12'), visitor: 'senco', offer: 'Governors' }],
    }
    expect(kinds(liveCards(input('2026-11-17', { together: visited })))).not.toContain('visit')
    expect(kinds(liveCards(input('2026-11-17', { together: visited, role: 'leader' })))).toContain('visit')
  })

  test('after joint time there is room for one decision', () => {
    const meetings = [on('2026-11-24')]
    expect(kinds(liveCards(input('2026-11-23', { meetings })))).not.toContain('decision')
    expect(kinds(liveCards(input('2026-11-25', { meetings })))).toContain('decision')
    const together: Together = {
      ...nothingTogether,
      decisions: [{ id: 'd', on: on('2026-11-24'), line: 'One timetable' }],
    }
    expect(kinds(liveCards(input('2026-11-25', { meetings, together })))).not.toContain('decision')
  })

  test('the week closes with what went well, on its last school day', () => {
    expect(kinds(liveCards(input('2026-11-26')))).not.toContain('wentWell')
    expect(liveCards(input('2026-11-27'))).toContainEqual({
      kind: 'wentWell',
      key: 'wentWell:2026-11-23',
      week: '2026-11-23',
    })
  })

  test('what was left open last year does not come back with the new one', () => {
    const together: Together = {
      ...nothingTogether,
      trainings: [{ id: 't', on: on('2026-07-10'), title: 'Attachment' }],
      steps: [{ on: on('2026-07-01'), term: '2025/26:summer', line: 'One step', state: 'open' }],
    }
    const first = year.openDates[0] ?? on('2026-09-01')
    expect(kinds(liveCards(input(first, { together })))).toEqual([])
  })

  test('a standing time: offered early in a term where none stands, and gone once skipped', () => {
    const pattern = { weekday: 2, startsAtMinute: 600, lengthMinutes: 30, everyWeeks: 1, kept: 9, moved: 0 } as const
    const rhythm = { ...pattern, lost: 0, meanPressure: 0.5, meetings: [] }
    const standing = { plan: null, collision: null, isKinderToBeHad: false, rhythm }
    expect(kinds(liveCards(input('2026-09-08', { standing })))).toContain('standingBegin')
    expect(kinds(liveCards(input('2026-10-12', { standing })))).not.toContain('standingBegin')
    const skipped = [{ on: on('2026-09-08'), card: 'standing:2026/27:autumn' }]
    const mine: Notes = { ...nothingNoted, skipped }
    expect(kinds(liveCards(input('2026-09-08', { standing, mine })))).not.toContain('standingBegin')
  })

  test('there is nothing in the holidays', () => {
    expect(liveCards(input('2026-12-28'))).toEqual([])
    expect(liveCards(input('2026-11-28'))).toEqual([])
  })
})

describe('a year that is walked through day by day', () => {
  /** As much as can be going on at once. */
  const busy: Together = {
    ...nothingTogether,
    offers: { senco: ['Gate duty'], leader: ['Governors'] },
    trainings: year.openDates
      .filter((_, i) => i % 20 === 3)
      .map((date) => ({ id: `training ${date}`, on: date, title: 'Training' })),
    steps: ['autumn', 'spring', 'summer'].map((term, i) => ({
      ...{ term: `2026/27:${term}`, line: 'One step', state: 'open' as const },
      on: year.openDates[40 + 60 * i] ?? on('2026-11-02'),
    })),
  }
  const moments = year.openDates
    .filter((_, i) => i % 15 === 2)
    .map((from) => ({ deadlineId: `moment ${from}`, title: 'Moment', from, to: addDays(from, 60) }))
  const meetings = year.openDates.filter((_, i) => i % 5 === 1)
  const cardsOn = (today: IsoDate, role: Role, mine: Notes) =>
    liveCards(input(today, { role, mine, together: busy, moments, meetings }))

  test('nobody has more than three cards on any day', () => {
    for (const today of year.openDates) expect(cardsOn(today, 'leader', nothingNoted).length).toBeLessThanOrEqual(3)
    expect(year.openDates.some((today) => cardsOn(today, 'leader', nothingNoted).length === 3)).toBe(true)
  })

  test('who skips everything is asked about each thing once, and never again', () => {
    let mine: Notes = nothingNoted
    const seen: string[] = []
    for (const today of year.openDates) {
      const cards = cardsOn(today, 'senco', mine)
      seen.push(...cards.map(({ key }) => key))
      mine = { ...mine, skipped: [...mine.skipped, ...cards.map(({ key }) => ({ on: today, card: key }))] }
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(50)
  })
})
