import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { aPair, aPlan, aPost, eight, monday, openedBoard, opening } from './builders.ts'
import { openedOnce } from './openedOnce.ts'
import { databases } from './postgres.ts'

for (const kind of await databases()) {
  describe(kind.name, () => {
    const given = openedOnce(kind)
    const shared = (boardId: string) => ({ boardId, week: monday, target: 'shared' }) as const
    const posted = { state: 'posted', note: null, card: null, now: eight + 5 } as const

    test('a plan makes the question and its postings, and moves the board on', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      const plan = aPlan(board.id)
      await store.planDeliveries([plan])
      expect(await store.deliveries(board.id, 5)).toEqual([
        {
          ...shared(board.id),
          state: 'due',
          postId: plan.post.id,
          attempts: 0,
          note: null,
          sender: null,
          changedAt: eight,
        },
      ])
      expect(await store.postById(plan.post.id)).toMatchObject(plan.post)
      expect(await store.boardById(board.id)).toMatchObject({
        nextPostingAt: plan.nextPostingAt,
        version: board.version + 1,
      })
    })

    test('two processes that plan the same week make one question and one posting each', async () => {
      const { store, elsewhere } = given()
      const other = await elsewhere()
      const board = await openedBoard(store)
      await Promise.all(
        Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? store : other.store).planDeliveries([aPlan(board.id)])),
      )
      const questions = await store.posts(board.id, 'senco', { before: null, limit: 9 })
      expect(questions).toHaveLength(1)
      expect(await store.deliveries(board.id, 9)).toMatchObject([{ postId: questions[0]?.id, state: 'due' }])
    })

    test('many boards are planned at once, each as it would be alone', async () => {
      const { store } = given()
      const [asked, missed, stopped] = [await openedBoard(store), await openedBoard(store), await openedBoard(store)]
      const skipped = [{ target: 'shared', state: 'skipped', note: 'Too late.' }] as const
      const plans = [
        aPlan(asked.id),
        { ...aPlan(missed.id), post: null, targets: skipped, nextPostingAt: eight + 1 },
        { ...aPlan(stopped.id), post: null, targets: [], nextPostingAt: null },
      ]
      await store.planDeliveries([...plans, aPlan(randomUUID())])
      const states = async (boardId: string) => (await store.deliveries(boardId, 5)).map(({ state }) => state)
      expect(await Promise.all([asked, missed, stopped].map(({ id }) => states(id)))).toEqual([
        ['due'],
        ['skipped'],
        [],
      ])
      for (const [i, { id, version }] of [asked, missed, stopped].entries()) {
        expect(await store.boardById(id)).toMatchObject({
          version: version + 1,
          nextPostingAt: plans[i]?.nextPostingAt,
        })
        expect(await store.pastPrompts(id)).toHaveLength(i === 0 ? 1 : 0)
      }
    })

    test('two who plan the same boards in opposite orders never wait for each other in a circle', async () => {
      const { store, elsewhere } = given()
      const other = await elsewhere()
      const boards = await Promise.all(Array.from({ length: 12 }, () => openedBoard(store)))
      const plans = boards.map(({ id }) => aPlan(id))
      await Promise.all(
        Array.from({ length: 6 }, () => [
          store.planDeliveries(plans),
          other.store.planDeliveries(plans.toReversed()),
        ]).flat(),
      )
      for (const { id } of boards) expect(await store.pastPrompts(id)).toHaveLength(1)
    })

    test('what planning asks of many boards at once is what it would ask of each', async () => {
      const { store } = given()
      const tenantId = randomUUID()
      const inPlace = { place: { kind: 'channel', id: `19:${randomUUID()}` } } as const
      const boards = [
        await openedBoard(store, { ...aPair(), tenantId }, inPlace),
        await openedBoard(store, { ...aPair(), tenantId }),
        // Another tenant may have a channel of the same name.
        await openedBoard(store, aPair(), inPlace),
      ]
      for (const [i, board] of boards.entries()) {
        const [me] = board.members
        await store.addPost(aPost(board.id, { promptId: `heat-map-0${i + 1}` }))
        const day = { date: '2026-11-24', level: i, meetingMinutes: null }
        await store.publish(board.id, me?.personId ?? '', { schoolYear: '2026/27', days: [day], deadlines: [] }, eight)
        const chat = { tenantId: board.tenantId, serviceUrl: 'https://x', isPresent: i !== 1 }
        await store.putConversation({
          ...chat,
          kind: 'personal',
          conversationId: `a:${board.id}`,
          personId: me?.personId ?? '',
        })
      }
      const channel = {
        kind: 'channel',
        conversationId: inPlace.place.id,
        serviceUrl: 'https://x',
        personId: null,
      } as const
      await store.putConversation({ ...channel, tenantId, isPresent: true })
      const until = isoDate('2026-11-30')
      const facts = await store.planningFacts(boards, monday, until)
      expect([...facts.keys()]).toEqual(boards.map(({ id }) => id))
      for (const board of boards) {
        expect(facts.get(board.id)).toMatchObject({
          pastPrompts: await store.pastPrompts(board.id),
          levels: await store.levels(board.id, monday, until),
          trainings: await store.trainings(board.id),
          conversations: await store.conversationsFor(board),
        })
      }
      expect(boards.map(({ id }) => facts.get(id)?.conversations.length)).toEqual([2, 0, 1])
      expect(boards.map(({ id }) => facts.get(id)?.levels[0]?.level)).toEqual([0, 1, 2])
      expect(await store.planningFacts([], monday, until)).toEqual(new Map())
    })

    test('planning a week again leaves its postings, and a later time that somebody chose meanwhile, as they are', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      await store.planDeliveries([aPlan(board.id)])
      await store.claimDelivery(shared(board.id), 'me', eight)
      await store.settleDelivery(shared(board.id), posted)
      const chosen = { schedule: board.schedule, nextPostingAt: eight + 9e8, ifVersion: null }
      await store.changeSchedule(board.id, chosen)
      await store.planDeliveries([aPlan(board.id)])
      expect(await store.delivery(board.id, monday, 'shared')).toMatchObject({ state: 'posted' })
      expect(await store.boardById(board.id)).toMatchObject({ nextPostingAt: chosen.nextPostingAt })
    })

    test('a question that both have deleted does not come back when its week is planned again', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      const plan = aPlan(board.id)
      await store.planDeliveries([plan])
      await store.removePost(plan.post.id, 'senco')
      await store.removePost(plan.post.id, 'leader')
      await store.planDeliveries([aPlan(board.id)])
      expect(await store.pastPrompts(board.id)).toEqual([])
    })

    test('a week that is skipped is in the log, with why, and has no question', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      const targets = [{ target: 'shared', state: 'skipped', note: 'It was too late for this week.' }] as const
      await store.planDeliveries([{ ...aPlan(board.id), post: null, targets }])
      expect(await store.deliveries(board.id, 5)).toMatchObject([
        { state: 'skipped', note: 'It was too late for this week.', postId: null },
      ])
    })

    test('twenty who want to send the same posting in the same instant: one does', async () => {
      const { store, elsewhere } = given()
      const other = await elsewhere()
      const board = await openedBoard(store)
      await store.planDeliveries([aPlan(board.id)])
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          (i % 2 === 0 ? store : other.store).claimDelivery(shared(board.id), `sender ${i}`, eight + 1),
        ),
      )
      const won = claims.filter((each) => each !== null)
      expect(won).toHaveLength(1)
      expect(await store.delivery(board.id, monday, 'shared')).toEqual(won[0])
      expect(won[0]).toMatchObject({ state: 'sending', attempts: 1, changedAt: eight + 1 })
    })

    test('a posting that failed for now is due again; one that was posted never is', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      await store.planDeliveries([aPlan(board.id)])
      await store.claimDelivery(shared(board.id), 'me', eight)
      await store.settleDelivery(shared(board.id), { ...posted, state: 'due', note: 'Teams is busy.' })
      expect(await store.claimDelivery(shared(board.id), 'me', eight + 2)).toMatchObject({ attempts: 2 })
      await store.settleDelivery(shared(board.id), posted)
      await store.settleDelivery(shared(board.id), { ...posted, state: 'due' })
      expect(await store.delivery(board.id, monday, 'shared')).toMatchObject({ state: 'posted', sender: null })
      expect(await store.claimDelivery(shared(board.id), 'me', eight + 3)).toBeNull()
    })

    test('who asks to post again too late disturbs nobody who is sending', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      await store.planDeliveries([aPlan(board.id)])
      await store.claimDelivery(shared(board.id), 'me', eight)
      const again = { ...posted, state: 'due', onlyFrom: ['perhapsPosted', 'failed'] } as const
      await store.settleDelivery(shared(board.id), again)
      expect(await store.delivery(board.id, monday, 'shared')).toMatchObject({ state: 'sending', sender: 'me' })
    })

    test('a card is kept with the record of its posting, and its question can go before it', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      const plan = aPlan(board.id)
      await store.planDeliveries([plan])
      await store.claimDelivery(shared(board.id), 'me', eight)
      const card = { postId: plan.post.id, conversationId: '19:place', activityId: '1700' }
      await store.settleDelivery(shared(board.id), { ...posted, card })
      expect(await store.cards(plan.post.id)).toEqual([card])
      await store.settleDelivery(shared(board.id), { ...posted, card: { ...card, postId: 'gone' } })
      await store.addCard({ ...card, postId: 'gone' })
      expect(await store.cards('gone')).toEqual([])
    })

    test('what a dead process was sending was perhaps posted; what a living one sends is left to it', async () => {
      const { store, database } = given()
      const sender = await database.registerSender()
      const [dead, alive] = [await openedBoard(store), await openedBoard(store)]
      await store.planDeliveries([aPlan(dead.id)])
      await store.planDeliveries([aPlan(alive.id)])
      await store.claimDelivery(shared(dead.id), '4711', eight)
      await store.claimDelivery(shared(alive.id), sender, eight)
      await store.markDoubtful((each) => database.isSenderAlive(each), eight + 9)
      expect(await store.delivery(dead.id, monday, 'shared')).toMatchObject({
        state: 'perhapsPosted',
        sender: null,
        changedAt: eight + 9,
      })
      expect(await store.delivery(alive.id, monday, 'shared')).toMatchObject({ state: 'sending', sender })
      expect(await store.markDoubtful((each) => database.isSenderAlive(each), eight + 9)).toBe(0)
    })

    test('the bot finds the place and the two in person, where it is present', async () => {
      const { store } = given()
      const pair = aPair()
      const { tenantId } = pair
      const board = await openedBoard(store, pair, { place: { kind: 'channel', id: '19:place' } })
      const at = { tenantId, serviceUrl: 'https://smba.example/uk/', isPresent: true }
      const place = { ...at, conversationId: '19:place', kind: 'channel', personId: null } as const
      const personal = { ...at, conversationId: 'a:senco', kind: 'personal', personId: pair.senco } as const
      await store.putConversation(place)
      await store.putConversation(personal)
      await store.putConversation({ ...personal, conversationId: 'a:leader', personId: pair.leader, isPresent: false })
      await store.putConversation({ ...place, conversationId: '19:elsewhere' })
      await store.putConversation({ ...place, tenantId: randomUUID() })
      expect(await store.conversationsFor(board)).toHaveLength(2)
      expect(await store.conversationsFor(board)).toEqual(expect.arrayContaining([place, personal]))
      await store.putConversation({ ...place, isPresent: false })
      expect(await store.conversationsFor(board)).toEqual([personal])
      expect(await store.conversation(tenantId, '19:place')).toEqual({ ...place, isPresent: false })
      expect(await store.conversation(tenantId, '19:nowhere')).toBeNull()
    })

    test('a question keeps its cards, wherever they are', async () => {
      const { store } = given()
      const board = await store.openBoard(opening(aPair()))
      const { id } = await store.addPost(aPost(board.id))
      const card = { postId: id, conversationId: '19:place', activityId: '1' }
      await store.addCard(card)
      await store.addCard(card)
      await store.addCard({ ...card, activityId: '2' })
      expect(await store.cards(id)).toHaveLength(2)
    })

    test('the message extension remembers a theme for each person', async () => {
      const { store } = given()
      const { tenantId, senco, leader } = aPair()
      await store.putExtensionSettings({ tenantId, personId: senco }, { theme: 'one-step' })
      await store.putExtensionSettings({ tenantId, personId: senco }, { theme: 'heat-map' })
      expect(await store.extensionSettings({ tenantId, personId: senco })).toEqual({ theme: 'heat-map' })
      expect(await store.extensionSettings({ tenantId, personId: leader })).toEqual({ theme: null })
    })
  })
}
