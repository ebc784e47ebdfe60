import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { mostCharacters, type PostView } from '../../contract/board.ts'
import { roles } from '../../domain/calendar/calendar.ts'
import { promptById } from '../../domain/reflection/library.ts'
import { isRevealed } from '../../domain/reflection/twoSided.ts'
import type { BoardDesk } from '../board/boardDesk.ts'
import type { BoardRow, PersonKey, PostRow } from '../store/rows.ts'
import type { BoardStore } from '../store/store.ts'
import { type CardJson, cardType } from './cards/card.ts'
import { type CardQuestion, questionCard, type QuestionKey } from './cards/questionCard.ts'
import { malformed } from './extension.ts'
import type { BotResponse } from './sdk.ts'

const origin = z.enum(['asked', 'message'])
const key = z.union([
  z.object({ postId: z.uuid() }),
  z.object({ promptId: z.string().check(z.maxLength(60)), origin }),
  z.object({ ownWords: z.string().check(z.trim(), z.minLength(1), z.maxLength(mostCharacters.question)), origin }),
])
const actionSchema = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    verb: z.enum(['answer', 'pass', 'takeBack', 'refresh']),
    data: z.intersection(
      key,
      z.object({
        answer: z.optional(z.string().check(z.trim(), z.maxLength(mostCharacters.answer))),
        version: z.optional(z.int()),
      }),
    ),
  }),
})

/** Somebody presses a button of a card. */
export interface CardCall {
  readonly person: PersonKey | null
  readonly conversationId: string
  /** The message that the card is in. */
  readonly activityId: string | null
  readonly value: unknown
}

/** What the card's buttons work with. */
export interface CardActionOptions {
  readonly desk: BoardDesk
  readonly store: Pick<BoardStore, 'postById' | 'boardById' | 'boardFor'>
}

/** The same answer for everybody who has no part in a question, whatever became of it. */
const notForYou = 'This question is for the two who share a board. If you are one of them, open Tandem once.'

function cardAnswer(card: CardJson): BotResponse {
  return { status: 200, body: { statusCode: 200, type: cardType, value: card } }
}

function messageAnswer(sentence: string): BotResponse {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence } }
}

/** What a card says of a question that was put. */
function cardQuestion(post: PostRow, board: BoardRow): CardQuestion {
  const prompt = post.promptId === null ? null : promptById(post.promptId)
  const names = roles.flatMap((role) => board.members.find((member) => member.role === role)?.displayName ?? [])
  return {
    key: { postId: post.id },
    text: post.text,
    followUp: post.followUp,
    minutes: prompt?.minutes ?? null,
    names,
    because: post.because,
  }
}

/** The side of a card that everybody in a conversation sees. */
export function everybodysCard(post: PostRow, board: BoardRow): CardJson {
  return questionCard(cardQuestion(post, board), { kind: 'everybody', isRevealed: isRevealed(post.answers) })
}

/** The id of the question that a card puts when it is first answered: the same for both of the two. */
function requestIdFor(boardId: string, conversationId: string, activityId: string): string {
  const hash = createHash('sha256').update(`${boardId}\n${conversationId}\n${activityId}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** The buttons of the two-sided card. */
export function createCardActions({ desk, store }: CardActionOptions) {
  /** The question that a card is about, put now if it has not been; null for somebody who has no part in it. */
  async function postOf(person: PersonKey, about: QuestionKey, call: CardCall): Promise<PostView | null> {
    if ('postId' in about) {
      const found = await desk.post(person, about.postId)
      return found.ok ? found.value : null
    }
    const [here] = await desk.boardIds(person, call.conversationId)
    const boardId = here ?? (await desk.boardIds(person))[0]
    if (boardId === undefined || call.activityId === null) return null
    const { conversationId, activityId } = call
    const question =
      'promptId' in about
        ? ({ kind: 'library', promptId: about.promptId } as const)
        : ({ kind: 'ownWords', text: about.ownWords } as const)
    const asked = await desk.ask(
      person,
      boardId,
      { requestId: requestIdFor(boardId, conversationId, activityId), question },
      { origin: about.origin, card: { conversationId, activityId } },
    )
    return asked.ok ? asked.value : null
  }

  async function ownSide(person: PersonKey, postId: string): Promise<CardJson | null> {
    const [post, view] = await Promise.all([store.postById(postId), desk.post(person, postId)])
    const board = post === null ? null : await store.boardById(post.boardId)
    if (post === null || board === null || !view.ok) return null
    const partner = board.members.find(({ personId }) => personId !== person.personId)
    const { mine, theirs, version } = view.value
    const partnerName = partner?.displayName ?? 'the other'
    return questionCard(cardQuestion(post, board), { kind: 'member', mine, theirs, partnerName, version })
  }

  /** What somebody sees who has no part: the same card, unchanged. */
  async function strangersSide(about: QuestionKey, isRefresh: boolean): Promise<BotResponse> {
    if (!isRefresh) return messageAnswer(notForYou)
    const post = 'postId' in about ? await store.postById(about.postId) : null
    const board = post === null ? null : await store.boardById(post.boardId)
    return post === null || board === null ? messageAnswer(notForYou) : cardAnswer(everybodysCard(post, board))
  }

  return async (call: CardCall): Promise<BotResponse> => {
    const parsed = z.safeParse(actionSchema, call.value)
    if (!parsed.success) return malformed
    const { verb, data } = parsed.data.action
    const { person } = call
    const post = person === null ? null : await postOf(person, data, call)
    if (person === null || post === null) return strangersSide(data, verb === 'refresh')
    if (verb !== 'refresh') {
      const text = data.answer ?? ''
      if (verb === 'answer' && text === '') return messageAnswer('Write a sentence, or press Pass.')
      const answer =
        verb === 'answer'
          ? ({ kind: 'answered', text } as const)
          : ({ kind: verb === 'pass' ? 'passed' : 'open' } as const)
      const given = await desk.giveAnswer(person, post.id, { answer, ifVersion: data.version ?? post.version })
      if (!given.ok && given.refusal.kind === 'invalid') return messageAnswer(given.refusal.sentence)
    }
    const card = await ownSide(person, post.id)
    return card === null ? messageAnswer(notForYou) : cardAnswer(card)
  }
}
