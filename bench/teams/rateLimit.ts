/** So many requests in so many seconds, however they are spread. */
export interface Limit {
  readonly most: number
  readonly seconds: number
}

/** Counts what was let through. Instants are milliseconds of one clock, each no earlier than the one before. */
export interface RateLimit {
  /** In how many whole seconds another request would be let through; 0 when one would be now. */
  readonly secondsToWait: (now: number) => number
  readonly letThrough: (now: number) => void
}

/**
 * Teams' limits for what one bot posts into one conversation.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export const conversationLimits: readonly Limit[] = [
  { most: 7, seconds: 1 },
  { most: 8, seconds: 2 },
  { most: 60, seconds: 30 },
  { most: 1800, seconds: 3600 },
]

/** Lets so many through in windows that move with the clock. */
export function createRateLimit(limits: readonly Limit[]): RateLimit {
  const remembered = Math.max(...limits.map(({ most }) => most))
  const passed: number[] = []
  return {
    secondsToWait(now) {
      const freeAt = limits.map(({ most, seconds }) => (passed[passed.length - most] ?? -Infinity) + seconds * 1000)
      return Math.max(0, Math.ceil((Math.max(...freeAt) - now) / 1000))
    },
    letThrough(now) {
      passed.push(now)
      if (passed.length > 2 * remembered) passed.splice(0, passed.length - remembered)
    },
  }
}
