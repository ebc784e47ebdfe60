import { describe, expect, test } from 'vitest'
import { ownYear } from '../ownYear.ts'
import { aSchool } from '../store/builders.ts'
import { databases } from '../store/postgres.ts'
import { uuidOf } from './builders.ts'
import { type World, worldIn } from './world.ts'

describe.each(await databases())('$name', (kind) => {
  let world: World
  worldIn(kind, (opened) => (world = opened))

  test('what has been kept for long enough is deleted, by each board’s own terms', async () => {
    const [usual, late] = [await world.openBoard('usual'), await world.openBoard('late')]
    // Spring term ends a week later here: until then the questions of autumn stay.
    const lateEaster = ownYear(2026, { spring2: { end: '2027-04-02' }, summer1: { start: '2027-04-19' } })
    await world.store.putDocument(late.id, aSchool({ years: [lateEaster] }), () => world.now())
    await world.delivery().runOnce()
    const left = async ({ id }: { readonly id: string }) =>
      (await world.store.posts(id, 'senco', { before: null, limit: 5 })).length
    world.setClock('2027-03-29T03:15')
    await world.delivery().clean()
    expect([await left(usual), await left(late)]).toEqual([0, 1])
    world.setClock('2027-04-03T03:15')
    await world.delivery().clean()
    expect([await left(usual), await left(late)]).toEqual([0, 0])
  })

  test('what has been kept for long enough is deleted', async () => {
    const board = await world.openBoard('a')
    await world.delivery().runOnce()
    const published = {
      schoolYear: '2026/27',
      days: [{ date: '2026-11-16', level: 3, meetingMinutes: null }],
      deadlines: [],
    }
    await world.store.publish(board.id, uuidOf('a senco'), published, world.now())
    world.setClock('2027-03-01T03:15')
    expect(await world.delivery().clean()).toBe(0)
    world.setClock('2027-08-02T03:15')
    expect(await world.delivery().clean()).toBeGreaterThan(1)
    expect(await world.store.posts(board.id, 'senco', { before: null, limit: 5 })).toEqual([])
  })
})
