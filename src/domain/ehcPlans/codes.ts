/** How long a code may be, in characters. */
export const longestCode = 40

/** A code as it is kept: in one line, without spaces around it or control characters in it. */
export function cleanCode(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

/** Whether two codes are one to a reader: "review 3" and "Review 3". */
export function isSameCode(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b)
}

/**
 * A code that nobody has yet: "Review 4" beside "Review 1" to "Review 3".
 *
 * @param word what is numbered: "Review"
 */
export function freeCode(word: string, taken: Iterable<string>): string {
  const keys = new Set([...taken].map(keyOf))
  let number = 1
  while (keys.has(keyOf(`${word} ${number}`))) number += 1
  return `${word} ${number}`
}

function keyOf(code: string): string {
  return cleanCode(code).toLowerCase()
}
