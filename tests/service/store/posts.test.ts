import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { VersionConflict } from '../../../src/service/store/store.ts'
import { aPost, eight, monday, openedBoard, passed, said } from './builders.ts'
import { openedOnce } from './openedOnce.ts'
import { databases } from './postgres.ts'

for (const kind of await databases()) {
  describe(kind.name, () => {
    const given = openedOnce(kind)

    test('a question is read as it was asked', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      const post = aPost(board.id, { origin: 'asked', askedBy: 'leader', promptId: null, because: [] })
      const kept = {
        ...post,
        answers: { senco: { kind: 'open' }, leader: { kind: 'open' } },
        hiddenFor: [],
        version: 1,
      }
      expect(await store.addPost(post)).toEqual(kept)
      expect(await store.postById(post.id)).toEqual(kept)
      expect(await store.postById('no such question')).toBeNull()
    })

    test('a request that is repeated asks once, and changes nothing', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      const post = aPost(board.id, { origin: 'asked', askedBy: 'senco' })
      const first = await store.addPost(post)
      const { version } = (await store.boardById(board.id)) ?? board
      expect(await store.addPost({ ...post, text: 'Something else' })).toEqual(first)
      expect((await store.boardById(board.id))?.version).toBe(version)
    })

    test('a week has one weekly question, even when two ask at once', async () => {
      const { store, elsewhere } = given()
      const other = await elsewhere()
      const board = await openedBoard(store)
      const [one, two] = await Promise.all([
        store.addPost(aPost(board.id, { text: 'One' })),
        other.store.addPost(aPost(board.id, { text: 'Two' })),
      ])
      expect(one).toEqual(two)
      expect(await store.pastPrompts(board.id)).toEqual([{ week: monday, promptId: 'heat-map-01', origin: 'weekly' }])
    })

    test('the newest questions come first, page by page', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      for (const hour of [1, 2, 3]) {
        await store.addPost(aPost(board.id, { origin: 'asked', text: `At ${hour}`, postedAt: eight + hour }))
      }
      const first = await store.posts(board.id, 'senco', { before: null, limit: 2 })
      expect(first.map(({ text }) => text)).toEqual(['At 3', 'At 2'])
      const rest = await store.posts(board.id, 'senco', { before: eight + 2, limit: 2 })
      expect(rest.map(({ text }) => text)).toEqual(['At 1'])
    })

    test('an answer can be changed and taken back until both have spoken, and then no more', async () => {
      const { store } = given()
      const { id } = await store.addPost(aPost((await openedBoard(store)).id))
      await store.putAnswer(id, 'senco', said('The second week'), null)
      await store.putAnswer(id, 'senco', { kind: 'open' }, null)
      expect((await store.postById(id))?.answers.senco).toEqual({ kind: 'open' })
      await store.putAnswer(id, 'senco', said('The last week'), null)
      const both = await store.putAnswer(id, 'leader', passed, null)
      expect(both.answers).toEqual({ senco: said('The last week'), leader: passed })
      for (const role of ['senco', 'leader'] as const) {
        await expect(store.putAnswer(id, role, said('On second thoughts'), null)).rejects.toThrow(VersionConflict)
        await expect(store.putAnswer(id, role, { kind: 'open' }, null)).rejects.toThrow(VersionConflict)
      }
      expect(await store.postById(id)).toEqual(both)
    })

    test('that the other has answered meanwhile, which nobody was shown, is in no answer’s way', async () => {
      const { store } = given()
      const post = await store.addPost(aPost((await openedBoard(store)).id))
      await store.putAnswer(post.id, 'senco', said('From the SENCo'), post.version)
      const both = await store.putAnswer(post.id, 'leader', said('From the head'), post.version)
      expect(both.answers).toEqual({ senco: said('From the SENCo'), leader: said('From the head') })
    })

    test('an answer to a question that was replaced before the other answered is refused', async () => {
      const { store } = given()
      const post = await store.addPost(aPost((await openedBoard(store)).id))
      await store.replaceQuestion(post.id, { promptId: null, text: 'Another one?', followUp: null, because: [] })
      await store.putAnswer(post.id, 'senco', said('To the new one'), null)
      await expect(store.putAnswer(post.id, 'leader', said('To the old one'), post.version)).rejects.toThrow(
        VersionConflict,
      )
    })

    test('an answer to a question that has changed since it was read is refused', async () => {
      const { store } = given()
      const post = await store.addPost(aPost((await openedBoard(store)).id))
      const answered = await store.putAnswer(post.id, 'senco', said('From the tab'), post.version)
      expect(answered.version).toBe(post.version + 1)
      await expect(store.putAnswer(post.id, 'senco', said('From the card'), post.version)).rejects.toThrow(
        VersionConflict,
      )
      expect(await store.putAnswer(post.id, 'leader', said('Mine'), answered.version)).toMatchObject({
        answers: { senco: said('From the tab'), leader: said('Mine') },
      })
    })

    test('of many answers in the same instant the last word before the reveal stays, from each one', async () => {
      const { store, elsewhere } = given()
      const other = await elsewhere()
      const { id } = await store.addPost(aPost((await openedBoard(store)).id))
      const results = await Promise.allSettled(
        Array.from({ length: 12 }, (_, i) =>
          (i % 2 === 0 ? store : other.store).putAnswer(
            id,
            i % 2 === 0 ? 'senco' : 'leader',
            said(`Answer ${i}`),
            null,
          ),
        ),
      )
      const revealed = results.flatMap((each) =>
        each.status === 'fulfilled' && Object.values(each.value.answers).every(({ kind: said }) => said !== 'open')
          ? [each.value]
          : [],
      )
      expect(revealed).toEqual([await store.postById(id)])
    })

    test('an answer to a question that is gone is refused', async () => {
      const { store } = given()
      await expect(store.putAnswer('gone', 'senco', passed, null)).rejects.toThrow(VersionConflict)
    })

    test('another question replaces one that nobody has answered', async () => {
      const { store } = given()
      const post = await store.addPost(aPost((await openedBoard(store)).id))
      const other = {
        promptId: 'one-step-02',
        text: 'What one step?',
        followUp: null,
        because: ['It is the term’s end.'],
      }
      expect(await store.replaceQuestion(post.id, other)).toEqual({ ...post, ...other, version: 2 })
      await store.putAnswer(post.id, 'leader', passed, null)
      expect(await store.replaceQuestion(post.id, { ...other, text: 'A third' })).toBeNull()
      expect((await store.postById(post.id))?.text).toBe('What one step?')
    })

    test('a question that one removes is gone from their history with their answer, and wholly when both remove it', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      const post = await store.addPost(aPost(board.id))
      await store.putAnswer(post.id, 'senco', said('Mine'), null)
      await store.removePost(post.id, 'senco')
      expect(await store.posts(board.id, 'senco', { before: null, limit: 5 })).toEqual([])
      expect(await store.posts(board.id, 'leader', { before: null, limit: 5 })).toMatchObject([
        { id: post.id, hiddenFor: ['senco'], answers: { senco: { kind: 'open' } } },
      ])
      await store.removePost(post.id, 'leader')
      expect(await store.postById(post.id)).toBeNull()
      await store.removePost(post.id, 'leader')
    })

    test('the character that Postgres cannot hold is left out of what people write', async () => {
      const { store } = given()
      const post = await store.addPost(aPost((await openedBoard(store)).id, { text: 'A\u0000sk' }))
      await store.putAnswer(post.id, 'senco', said('Bo\u0000th 👩🏾‍🏫'), null)
      expect(await store.postById(post.id)).toMatchObject({ text: 'Ask', answers: { senco: said('Both 👩🏾‍🏫') } })
    })

    test('prompts of every origin count as past', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      await store.addPost(aPost(board.id, { week: isoDate('2026-11-16'), postedAt: eight - 1 }))
      await store.addPost(aPost(board.id, { origin: 'message', promptId: null, postedAt: eight }))
      expect(await store.pastPrompts(board.id)).toEqual([
        { week: monday, promptId: null, origin: 'message' },
        { week: '2026-11-16', promptId: 'heat-map-01', origin: 'weekly' },
      ])
    })
  })
}
