import * as z from 'zod/mini'
import type { ConversationRow, PersonKey } from '../store/rows.ts'

const account = z.object({ id: z.string(), aadObjectId: z.optional(z.string()) })

/** What the bot reads of an activity. Everything else that came along is left behind here. */
export const activitySchema = z.object({
  type: z.string(),
  name: z.optional(z.string()),
  action: z.optional(z.string()),
  serviceUrl: z.string(),
  replyToId: z.optional(z.string()),
  from: account,
  recipient: z.optional(account),
  conversation: z.object({
    id: z.string().check(z.minLength(1), z.maxLength(500)),
    conversationType: z.optional(z.string()),
    tenantId: z.optional(z.string()),
  }),
  channelData: z.optional(z.object({ tenant: z.optional(z.object({ id: z.optional(z.string()) })) })),
  membersAdded: z.optional(z.array(account)),
  membersRemoved: z.optional(z.array(account)),
  value: z.optional(z.unknown()),
})
export type BotActivity = z.infer<typeof activitySchema>

const guid = z.guid()

/** The tenant that an activity comes from; null when it says none. */
export function tenantOf({ conversation, channelData }: BotActivity): string | null {
  return conversation.tenantId ?? channelData?.tenant?.id ?? null
}

/** Who sent it; null for somebody without an account in the directory, such as a guest or the bot itself. */
export function senderOf({ from }: Pick<BotActivity, 'from'>, tenantId: string): PersonKey | null {
  const { aadObjectId } = from
  return aadObjectId !== undefined && z.safeParse(guid, aadObjectId).success
    ? { tenantId, personId: aadObjectId.toLowerCase() }
    : null
}

/** The conversation itself, without the thread that an activity was sent in. */
export function conversationIdOf({ conversation }: BotActivity): string {
  return conversation.id.split(';')[0] ?? conversation.id
}

/** The conversation as the store keeps it; null when it is of no kind that we post in. */
export function conversationOf(activity: BotActivity, tenantId: string, isPresent: boolean): ConversationRow | null {
  const { conversationType } = activity.conversation
  const base = { tenantId, conversationId: conversationIdOf(activity), serviceUrl: activity.serviceUrl, isPresent }
  switch (conversationType) {
    case 'channel':
    case 'groupChat':
      return { ...base, kind: conversationType, personId: null }
    case 'personal':
    case undefined: {
      const person = senderOf(activity, tenantId)
      return person === null ? null : { ...base, kind: 'personal', personId: person.personId }
    }
    default:
      return null
  }
}
