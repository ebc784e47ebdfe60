import { createHash, randomBytes } from 'node:crypto'

/** A secret as it is in a link: 256 bits, which nobody guesses. */
const secretPattern = /^[A-Za-z0-9_-]{43}$/

/** A new secret. It is told once and kept nowhere. */
export function newFeedSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether a text can be a secret at all. */
export function isFeedSecret(text: string): boolean {
  return secretPattern.test(text)
}

/** What is kept of a secret. It is random through and through, so a plain hash cannot be tried out. */
export function feedSecretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
