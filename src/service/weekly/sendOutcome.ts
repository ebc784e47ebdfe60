/**
 * What came of sending one card to Teams. Teams takes no idempotency key, so whoever sends has to say exactly what is
 * known: a request that may have arrived is `unknown`, and is never sent again without somebody asking for it.
 */
export type SendOutcome =
  | { readonly kind: 'posted'; readonly activityId: string }
  /** Surely not posted, and worth another try; `afterMs` is Teams' own Retry-After, null when it gave none. */
  | { readonly kind: 'retry'; readonly afterMs: number | null; readonly note: string }
  /** Nobody can tell: the connection broke or went quiet after the request had gone out. */
  | { readonly kind: 'unknown'; readonly note: string }
  /** Surely not posted, and never will be: the bot was removed, or the conversation is gone. */
  | { readonly kind: 'refused'; readonly note: string }

/** Sends a post's card to a conversation. It settles in bounded time, and sends at most one request that can post. */
export type SendCard = (conversationId: string, postId: string) => Promise<SendOutcome>
