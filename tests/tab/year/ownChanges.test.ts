import { expect, test } from 'vitest'
import type { PairCalendars } from '../../../src/calendars/calendarSource.ts'
import { withCategories } from '../../../src/tab/dayPanel/tagEvents.ts'
import { createOwnChanges } from '../../../src/tab/year/ownChanges.ts'
import { aMeeting } from '../builders.ts'
import { aPair } from '../jointTime/builders.ts'

/** What is drawn, and what a reading that began at an instant would bring. */
function aMap() {
  let drawn = aPair({ senco: [aMeeting({ id: 'event' })] })
  const changes = createOwnChanges((change) => void (drawn = change(drawn)))
  const categories = (pair: PairCalendars) => pair.me.calendar.events.flatMap((event) => [...event.categories])
  return {
    changes,
    drawn: () => categories(drawn),
    read: (readAt: number, inOutlook: readonly string[]) => {
      drawn = changes.over({ ...aPair({ senco: [aMeeting({ id: 'event', categories: inOutlook })] }), readAt })
    },
  }
}

const tag = (pair: PairCalendars) => withCategories(pair, 'event', ['Census'])
const untag = (pair: PairCalendars) => withCategories(pair, 'event', [])

test('a change is drawn at once, and a reading that began before it was done does not take it off again', () => {
  const map = aMap()
  const pending = map.changes.begin(tag)
  expect(map.drawn()).toEqual(['Census'])
  map.read(10, [])
  expect(map.drawn()).toEqual(['Census'])
  pending.settle(20)
  map.read(15, [])
  expect(map.drawn()).toEqual(['Census'])
})

test('a reading that began after it was done is believed, whatever it says', () => {
  const map = aMap()
  map.changes.begin(tag).settle(20)
  map.read(30, ['Budget'])
  expect(map.drawn()).toEqual(['Budget'])
  map.read(25, [])
  expect(map.drawn()).toEqual([])
})

test('an undone change is gone for good', () => {
  const map = aMap()
  map.changes.begin(tag).undo(untag)
  expect(map.drawn()).toEqual([])
  map.read(0, [])
  expect(map.drawn()).toEqual([])
})
