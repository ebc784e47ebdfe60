import { describe, expect, it } from 'vitest'
import type { Deadlines } from '../../../src/contract/documents.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { accepted, undone } from '../../../src/tab/levelling/movedDocument.ts'

const kept: Deadlines = {
  changes: { 'data-drop-autumn:2026': { effortHours: { senco: 3 } }, census: { isOn: false } },
  anchors: [
    { anchor: 'ehcPlan.lastReview', date: '2026-03-20', code: 'Review 3', transferBefore: '2027-02-15' },
    { anchor: 'ehcPlan.reviewMeeting', date: '2027-01-20', code: 'Review 4' },
  ],
  own: [],
}
const day = (date: string) => ({ kind: 'day', date: isoDate(date) }) as const
const dataDrop = { id: 'data-drop-autumn:2026', ruleId: 'data-drop-autumn', code: null, when: day('2026-11-27') }
const review = (number: number, on: string) => ({
  id: `ehcp-ar-meeting:2026:Review ${number}`,
  ruleId: 'ehcp-ar-meeting',
  code: `Review ${number}`,
  when: day(on),
})
const to = isoDate('2026-11-17')

describe('an accepted move on the board', () => {
  it('is the new day of that deadline alone, everything else as it was', () => {
    const { body } = accepted(kept, dataDrop, to)
    expect(body).toEqual({
      ...kept,
      changes: { ...kept.changes, 'data-drop-autumn:2026': { effortHours: { senco: 3 }, movedTo: to } },
    })
  })

  it('can begin the board’s first word on deadlines', () => {
    expect(accepted(null, dataDrop, to).body).toEqual({
      changes: { 'data-drop-autumn:2026': { movedTo: to } },
      anchors: [],
      own: [],
    })
  })

  it('changes the given date of a review meeting, and no other plan’s', () => {
    const { body } = accepted(kept, review(4, '2027-01-20'), isoDate('2027-01-12'))
    expect(body.changes).toEqual(kept.changes)
    expect(body.anchors).toEqual([
      kept.anchors[0],
      { anchor: 'ehcPlan.reviewMeeting', date: '2027-01-12', code: 'Review 4' },
    ])
  })

  it('gives a review meeting that had no date its first, with the transfer that it comes before', () => {
    const { body } = accepted(kept, review(3, '2026-11-20'), to)
    expect(body.anchors).toEqual([
      ...kept.anchors,
      { anchor: 'ehcPlan.reviewMeeting', date: to, code: 'Review 3', transferBefore: '2027-02-15' },
    ])
  })

  it.each([
    ['a deadline', dataDrop],
    ['a review meeting with a date', review(4, '2027-01-20')],
    ['a review meeting without one', review(3, '2026-11-20')],
  ])('is taken back whole: %s', (_, deadline) => {
    const { body, before } = accepted(kept, deadline, to)
    expect(undone(body, before, to)).toEqual(kept)
  })

  it('is taken back without touching what was changed after it', () => {
    const { body, before } = accepted(kept, dataDrop, to)
    const later = { ...body, changes: { ...body.changes, pep: { isOn: false } } }
    expect(undone(later, before, to).changes).toEqual({ ...kept.changes, pep: { isOn: false } })
  })
})
