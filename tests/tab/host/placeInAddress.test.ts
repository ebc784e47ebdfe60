import { expect, test } from 'vitest'
import { readPlace, writePlace } from '../../../src/tab/host/placeInAddress.ts'

test.each([
  { kind: 'channel', id: '19:inclusion&more@thread.tacv2', groupId: null },
  { kind: 'groupChat', id: '19:inclusion@thread.v2' },
  { kind: 'pair' },
] as const)('the address of a tab about $kind leads a browser to the same board', (place) => {
  expect(readPlace(writePlace(place))).toEqual(place)
})

test('an address that names no place is about the two alone', () => {
  for (const search of ['', '?place=channel', '?place=channel&id=', '?place=elsewhere&id=1', '?id=1']) {
    expect(readPlace(search)).toEqual({ kind: 'pair' })
  }
})
