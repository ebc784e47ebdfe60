import { MessageActivityInput } from '@microsoft/teams.api'
import type { ChosenPrompt } from '../../domain/reflection/reflection.ts'
import type { BoardDesk, CardPoster } from '../board/boardDesk.ts'
import type { Log } from '../log.ts'
import type { PersonKey } from '../store/rows.ts'
import type { BoardStore } from '../store/store.ts'
import type { SendOutcome } from '../weekly/sendOutcome.ts'
import * as z from 'zod/mini'
import { activitySchema, type BotActivity, conversationIdOf, conversationOf, senderOf, tenantOf } from './activity.ts'
import { createCardActions, everybodysCard } from './cardActions.ts'
import { cardType } from './cards/card.ts'
import { createExtension, malformed } from './extension.ts'
import { type BotRequest, type BotResponse, createSdk, type SdkOptions } from './sdk.ts'
import { sendOutcomeOf } from './sendOutcomes.ts'

/** What a bot is made of. */
export interface BotOptions extends SdkOptions {
  readonly desk: BoardDesk
  readonly store: BoardStore
  readonly thisWeek: (person: PersonKey, conversationId: string) => Promise<readonly ChosenPrompt[]>
  readonly log: Log
}

/** The bot and the message extension. */
export interface Bot {
  /** Answers an activity. Unsigned ones only from this computer, and only where they are taken at all. */
  handle(request: BotRequest & { readonly isLoopback: boolean }): Promise<BotResponse>
  readonly poster: CardPoster
  /** Posts a question's card into a conversation; says what came of it and never throws. */
  sendCard(conversationId: string, postId: string): Promise<SendOutcome>
  /** Whether somebody is in a conversation in which the bot is. */
  isMember(person: PersonKey, conversationId: string): Promise<boolean>
}

const nothing: BotResponse = { status: 200 }
const otherTenant: BotResponse = { status: 403, body: { error: { code: 'Forbidden', message: 'Another school’s.' } } }

/** Sets up the bot's endpoint over Microsoft's SDK. */
export async function createBot(options: BotOptions): Promise<Bot> {
  const { desk, store, tenantId, allowUnsigned, log } = options
  const extension = createExtension(options)
  const pressed = createCardActions({ desk, store })

  /** Where the bot is. In practice any activity tells, since a playground installs nothing in its chats. */
  async function noteConversation(activity: BotActivity): Promise<void> {
    const isBot = ({ id }: { readonly id: string }) => id === activity.recipient?.id
    const { type, action = '' } = activity
    const isAdded = type === 'installationUpdate' ? action.startsWith('add') : activity.membersAdded?.some(isBot)
    const isRemoved = type === 'installationUpdate' ? action.startsWith('remove') : activity.membersRemoved?.some(isBot)
    if (isAdded !== true && isRemoved !== true && !allowUnsigned) return
    const conversation = conversationOf(activity, tenantId, isRemoved !== true)
    if (conversation === null) return
    const known = await store.conversation(tenantId, conversation.conversationId)
    if (known?.isPresent === conversation.isPresent && known.serviceUrl === conversation.serviceUrl) return
    await store.putConversation(conversation)
    log({ event: conversation.isPresent ? 'bot.added' : 'bot.removed', kind: conversation.kind })
  }

  /** Who is removed from a conversation has no part in its board any more: what is theirs goes at once. */
  async function noteLeavers(activity: BotActivity): Promise<void> {
    for (const from of activity.membersRemoved ?? []) {
      const person = senderOf({ from }, tenantId)
      if (person === null) continue
      for (const boardId of await desk.boardIds(person, conversationIdOf(activity))) {
        await desk.leave(person, boardId)
        log({ event: 'bot.memberLeft' })
      }
    }
  }

  async function invoked(activity: BotActivity): Promise<BotResponse> {
    const { value, replyToId } = activity
    const conversationId = conversationIdOf(activity)
    const call = { person: senderOf(activity, tenantId), conversationId, value }
    switch (activity.name) {
      case 'composeExtension/query':
        return extension.search(call)
      case 'composeExtension/fetchTask':
        return extension.open(call)
      case 'composeExtension/submitAction':
        return extension.submit(call)
      case 'adaptiveCard/action':
        return pressed({ ...call, activityId: replyToId ?? null })
      default:
        return { status: 501 }
    }
  }

  const sdk = await createSdk(options, async (received) => {
    const parsed = z.safeParse(activitySchema, received)
    if (!parsed.success) return malformed
    const activity = parsed.data
    if (tenantOf(activity) !== tenantId) return otherTenant
    await noteConversation(activity)
    await noteLeavers(activity)
    return activity.type === 'invoke' ? invoked(activity) : nothing
  })

  async function cardOf(postId: string): Promise<MessageActivityInput | null> {
    const post = await store.postById(postId)
    const board = post === null ? null : await store.boardById(post.boardId)
    if (post === null || board === null) return null
    return new MessageActivityInput(undefined, {
      summary: post.text,
      attachments: [{ contentType: cardType, content: everybodysCard(post, board) }],
    })
  }

  async function sendCard(conversationId: string, postId: string): Promise<SendOutcome> {
    const message = await cardOf(postId)
    if (message === null) return { kind: 'refused', note: 'The question has been deleted meanwhile.' }
    try {
      const { id } = await sdk.post(conversationId, message)
      return { kind: 'posted', activityId: id }
    } catch (error) {
      return sendOutcomeOf(error)
    }
  }

  const quietly = async (event: string, deed: () => Promise<void>) => {
    try {
      await deed()
    } catch (error) {
      log({ event, error: error instanceof Error ? error.name : 'unknown' })
    }
  }

  return {
    async handle({ isLoopback, ...request }) {
      if (allowUnsigned && !isLoopback) return { status: 401 }
      if (typeof request.body !== 'object' || request.body === null) return malformed
      return sdk.handle(request)
    },

    sendCard,

    async isMember(person, conversationId) {
      if (allowUnsigned) return true
      const conversation = await store.conversation(tenantId, conversationId)
      if (conversation?.isPresent !== true) return false
      try {
        await sdk.member(conversationId, person.personId)
        return true
      } catch (error) {
        if (sendOutcomeOf(error).kind !== 'refused') throw error
        return false
      }
    },

    poster: {
      post: (postId) =>
        quietly('bot.notPosted', async () => {
          const post = await store.postById(postId)
          const board = post === null ? null : await store.boardById(post.boardId)
          if (board === null) return
          const conversations = await store.conversationsFor(board)
          const shared = conversations.filter(({ kind }) => kind !== 'personal')
          for (const { conversationId } of shared.length > 0 ? shared : conversations) {
            const outcome = await sendCard(conversationId, postId)
            if (outcome.kind === 'posted')
              await store.addCard({ postId, conversationId, activityId: outcome.activityId })
            else log({ event: 'bot.notPosted', because: outcome.kind })
          }
        }),

      refresh: (postId) =>
        quietly('bot.notRefreshed', async () => {
          const message = await cardOf(postId)
          if (message === null) return
          for (const { conversationId, activityId } of await store.cards(postId)) {
            await quietly('bot.notRefreshed', () => sdk.update(conversationId, activityId, message))
          }
        }),
    },
  }
}
