import type { BoardView, PostView } from '../../contract/board.ts'
import { type Role } from '../../domain/calendar/calendar.ts'
import { dateAt, type EpochMs, isoDate } from '../../domain/calendar/dates.ts'
import { promptById } from '../../domain/reflection/library.ts'
import type { Answer, WeeklySchedule } from '../../domain/reflection/reflection.ts'
import { mondayOf } from '../../domain/reflection/weekly.ts'
import type { SchoolYearsOf } from '../schoolYears.ts'
import type { BoardRow, PersonKey, PostRow } from '../store/rows.ts'
import { type BoardStore, VersionConflict } from '../store/store.ts'
import type { BoardDesk, CardPoster, Done, WeeklyQuestions } from './boardDesk.ts'
import { createDocumentCalls } from './createDocumentCalls.ts'
import { createFeedCalls } from './createFeedCalls.ts'
import { boardDocuments } from './documentViews.ts'
import { done, invalid, notFound } from './done.ts'
import { boardView, postView, roleOf } from './views.ts'
import { createWeeklyActions } from './weeklyActions.ts'
import { firstPostingAt, isTimeZone, nextPostingAt, usualSchedule } from './schedule.ts'

/** What a desk is made of. */
export interface BoardDeskOptions {
  readonly store: BoardStore
  readonly weekly: WeeklyQuestions
  readonly poster: CardPoster
  /** Whether somebody is in a conversation; asked before a board is tied to it. */
  readonly isInConversation: (person: PersonKey, conversationId: string) => Promise<boolean>
  readonly schoolYearsOf: SchoolYearsOf
  readonly now: () => EpochMs
}

const pageLength = 20
const deliveriesShown = 12

interface Mine {
  readonly board: BoardRow
  readonly role: Role
}

/** The board's desk: the same rules for the tab and for the cards. */
export function createBoardDesk(options: BoardDeskOptions): BoardDesk {
  const { store, weekly, poster, schoolYearsOf, now } = options
  const documentCalls = createDocumentCalls(options)
  const feedCalls = createFeedCalls(options)

  async function mine(person: PersonKey, boardId: string): Promise<Mine | null> {
    const board = await store.boardFor(boardId, person)
    const role = board === null ? null : roleOf(board, person)
    return board === null || role === null ? null : { board, role }
  }

  async function minePost(person: PersonKey, postId: string): Promise<(Mine & { readonly post: PostRow }) | null> {
    const post = await store.postById(postId)
    const found = post === null ? null : await mine(person, post.boardId)
    return post === null || found === null || post.hiddenFor.includes(found.role) ? null : { ...found, post }
  }

  async function view({ board, role }: Mine): Promise<BoardView> {
    const me = board.members.find((member) => member.role === role)
    const [latest, deliveries, conversations, publishers, documents, bookings] = await Promise.all([
      store.posts(board.id, role, { before: null, limit: 5 }),
      store.deliveries(board.id, deliveriesShown),
      store.conversationsFor(board),
      store.publishers(board.id),
      store.documents(board.id),
      me === undefined ? [] : store.bookings(board.id, me.personId, now()),
    ])
    return boardView({
      board,
      role,
      latest,
      today: dateAt(now(), board.schedule.timeZone),
      nextPostingAt: board.nextPostingAt,
      deliveries,
      conversations,
      publishers,
      documents: boardDocuments(board, documents),
      bookings,
    })
  }

  /** For calls that keep something small: membership first, then the deed. */
  async function keep(
    person: PersonKey,
    boardId: string,
    deed: (found: Mine) => Promise<void>,
  ): Promise<Done<undefined>> {
    const found = await mine(person, boardId)
    if (found === null) return notFound
    await deed(found)
    return done(undefined)
  }

  async function changeSchedule(
    found: Mine,
    schedule: WeeklySchedule,
    ifVersion: number | null,
  ): Promise<Done<BoardView>> {
    const { board, role } = found
    try {
      const changed = await store.changeSchedule(board.id, {
        schedule,
        nextPostingAt: nextPostingAt(schedule, schoolYearsOf(board.ownYears), now()),
        ifVersion,
      })
      return done(await view({ board: changed, role }))
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error
      const current = await store.boardById(board.id)
      return {
        ok: false,
        refusal: {
          kind: 'conflict',
          sentence:
            'Somebody changed this meanwhile. Nothing of yours was kept; look at it as it is now and change it again.',
          current: current === null ? null : await view({ board: current, role }),
        },
      }
    }
  }

  return {
    async open(person, input) {
      if (input.partner.id.toLowerCase() === person.personId) return invalid('Choose a partner other than yourself.')
      if (!isTimeZone(input.timeZone)) return invalid(`“${input.timeZone}” is not a time zone.`)
      const { place } = input
      if (place.kind !== 'pair') {
        const pair = [person, { ...person, personId: input.partner.id.toLowerCase() }]
        const areIn = await Promise.all(pair.map((each) => options.isInConversation(each, place.id)))
        if (areIn.includes(false)) return invalid('Both of you have to be members of this channel or chat.')
      }
      const schedule = usualSchedule(input.timeZone)
      const board = await store.openBoard({
        tenantId: person.tenantId,
        place,
        members: [
          { personId: person.personId, role: input.myRole, displayName: input.myName, address: input.myAddress },
          {
            personId: input.partner.id.toLowerCase(),
            role: input.myRole === 'senco' ? 'leader' : 'senco',
            displayName: input.partner.displayName,
            address: input.partner.address,
          },
        ],
        joining: person.personId,
        schedule,
        nextPostingAt: firstPostingAt(schedule, schoolYearsOf([]), now()),
        now: now(),
      })
      const role = roleOf(board, person)
      if (role === null) return notFound
      if (board.nextPostingAt !== null && board.nextPostingAt <= now()) weekly.wake()
      return done(await view({ board, role }))
    },

    async read(person, boardId) {
      const found = await mine(person, boardId)
      return found === null ? notFound : done(await view(found))
    },

    async find(person, place) {
      const here = await store.boardsOf(person, place.kind === 'pair' ? '' : place.id)
      const views = here.map(async (board) => {
        const role = board.place.kind === place.kind ? roleOf(board, person) : null
        return role === null ? [] : [await view({ board, role })]
      })
      return done({ boards: (await Promise.all(views)).flat() })
    },

    async changeSchedule(person, boardId, { schedule, ifVersion }) {
      const found = await mine(person, boardId)
      if (found === null) return notFound
      if (!isTimeZone(schedule.timeZone)) return invalid(`“${schedule.timeZone}” is not a time zone.`)
      return changeSchedule(found, { ...schedule, skippedWeeks: schedule.skippedWeeks.map(isoDate) }, ifVersion)
    },

    async weeklyAction(person, boardId, input) {
      const found = await mine(person, boardId)
      if (found === null) return notFound
      const actions = createWeeklyActions({
        ...options,
        changeSchedule: (schedule) => changeSchedule(found, schedule, null),
      })
      return actions(found.board, { action: input.action, week: mondayOf(isoDate(input.week)) }, async () => {
        const board = await store.boardById(boardId)
        return view({ board: board ?? found.board, role: found.role })
      })
    },

    async posts(person, boardId, before) {
      const found = await mine(person, boardId)
      if (found === null) return notFound
      const rows = await store.posts(boardId, found.role, { before, limit: pageLength + 1 })
      const shown = rows.slice(0, pageLength)
      return done({
        posts: shown.map((post) => postView(post, found.role)),
        next: rows.length > pageLength ? (shown.at(-1)?.postedAt ?? null) : null,
      })
    },

    async post(person, postId) {
      const found = await minePost(person, postId)
      return found === null ? notFound : done(postView(found.post, found.role))
    },

    async ask(person, boardId, { requestId, question }, { origin, card }) {
      const found = await mine(person, boardId)
      if (found === null) return notFound
      const prompt = question.kind === 'library' ? promptById(question.promptId) : null
      if (question.kind === 'library' && prompt === null)
        return invalid('This question is not in the library any more.')
      const post = await store.addPost({
        id: requestId,
        boardId,
        promptId: prompt?.id ?? null,
        text: question.kind === 'ownWords' ? question.text : (prompt?.text ?? ''),
        followUp: prompt?.followUp ?? null,
        origin,
        askedBy: found.role,
        week: mondayOf(dateAt(now(), found.board.schedule.timeZone)),
        because: [],
        postedAt: now(),
      })
      if (post.boardId !== boardId) return notFound
      if (card === null) await poster.post(post.id)
      else await store.addCard({ postId: post.id, ...card })
      return done(postView(post, found.role))
    },

    async giveAnswer(person, postId, { answer, ifVersion }) {
      const found = await minePost(person, postId)
      if (found === null) return notFound
      const given: Answer = answer.kind === 'open' ? answer : { ...answer, at: now() }
      try {
        const post = await store.putAnswer(postId, found.role, given, ifVersion)
        await poster.refresh(postId)
        return done(postView(post, found.role))
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error
        const current: PostView | null = await store
          .postById(postId)
          .then((post) => (post === null ? null : postView(post, found.role)))
        return {
          ok: false,
          refusal: {
            kind: 'conflict',
            sentence: 'This question has moved on meanwhile: both of you have spoken, or you answered it elsewhere.',
            current,
          },
        }
      }
    },

    async removePost(person, postId) {
      const found = await minePost(person, postId)
      if (found === null) return notFound
      await store.removePost(postId, found.role)
      await poster.refresh(postId)
      return done(undefined)
    },

    publish: (person, boardId, what) =>
      keep(person, boardId, () => store.publish(boardId, person.personId, what, now())),
    withdraw: (person, boardId) => keep(person, boardId, () => store.withdraw(boardId, person.personId)),
    async readPartner(person, boardId) {
      const found = await mine(person, boardId)
      return found === null ? notFound : done(await documentCalls.partnerDigest(found.board, found.role))
    },
    async putDocument(person, boardId, document) {
      const found = await mine(person, boardId)
      return found === null ? notFound : documentCalls.put(found.board, person.personId, document)
    },
    async readFeed(person, boardId) {
      const found = await mine(person, boardId)
      return found === null ? notFound : feedCalls.read(found.board)
    },
    async makeFeed(person, boardId, ifMadeAt) {
      const found = await mine(person, boardId)
      return found === null ? notFound : feedCalls.make(found.board, person.personId, ifMadeAt)
    },
    endFeed: (person, boardId) => keep(person, boardId, () => store.endFeed(boardId)),
    putBooking: (person, boardId, booking) =>
      keep(person, boardId, () => store.putBooking(boardId, person.personId, booking)),
    removeBooking: (person, boardId, eventUid) => keep(person, boardId, () => store.removeBooking(boardId, eventUid)),
    async exportMine(person, boardId) {
      const found = await mine(person, boardId)
      return found === null ? notFound : done(await store.exportOf(found.board, person.personId, now()))
    },
    leave: (person, boardId) => keep(person, boardId, () => store.leave(boardId, person.personId)),
    boardIds: async (person, conversationId) => (await store.boardsOf(person, conversationId)).map(({ id }) => id),
  }
}
