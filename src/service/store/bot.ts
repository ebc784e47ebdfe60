import { and, eq } from 'drizzle-orm'
import type { Database } from './database/database.ts'
import { cards, conversations, extensionSettings, posts } from './schema.ts'
import type { CardRow } from './rows.ts'
import type { BoardStore } from './store.ts'
import { sql } from 'drizzle-orm'

/** A card's row, unless its question is gone: then there is nothing to refresh any more. */
export const insertCard = ({ postId, conversationId, activityId }: CardRow) => sql`
  INSERT INTO ${cards} (post_id, conversation_id, activity_id)
  SELECT id, ${conversationId}, ${activityId} FROM ${posts} WHERE id = ${postId} FOR KEY SHARE
  ON CONFLICT DO NOTHING`

/** What the bot remembers: where it is, which cards it has posted, what people set in the message extension. */
export function botOf({
  queries,
}: Database): Pick<
  BoardStore,
  'putConversation' | 'conversation' | 'addCard' | 'cards' | 'extensionSettings' | 'putExtensionSettings'
> {
  return {
    async putConversation({ tenantId, conversationId, ...conversation }) {
      await queries
        .insert(conversations)
        .values({ tenantId, conversationId, ...conversation })
        .onConflictDoUpdate({ target: [conversations.tenantId, conversations.conversationId], set: conversation })
    },

    async conversation(tenantId, conversationId) {
      const [found] = await queries
        .select()
        .from(conversations)
        .where(and(eq(conversations.tenantId, tenantId), eq(conversations.conversationId, conversationId)))
      return found ?? null
    },

    async addCard(card) {
      await queries.execute(insertCard(card))
    },

    cards: (postId) => queries.select().from(cards).where(eq(cards.postId, postId)),

    async extensionSettings({ tenantId, personId }) {
      const [found] = await queries
        .select({ theme: extensionSettings.theme })
        .from(extensionSettings)
        .where(and(eq(extensionSettings.tenantId, tenantId), eq(extensionSettings.personId, personId)))
      return found ?? { theme: null }
    },

    async putExtensionSettings({ tenantId, personId }, { theme }) {
      await queries
        .insert(extensionSettings)
        .values({ tenantId, personId, theme })
        .onConflictDoUpdate({ target: [extensionSettings.tenantId, extensionSettings.personId], set: { theme } })
    },
  }
}
