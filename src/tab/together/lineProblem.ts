/** What is wrong with a line of at most so many characters; null when nothing is. What is too long is not cut. */
export function lineProblem(text: string, most: number): string | null {
  const { length } = text.trim()
  if (length === 0) return 'Write a few words first.'
  return length > most ? `At most ${most} characters: these are ${length}. Say it a little shorter.` : null
}

/** As many as the board keeps, and as long. */
const mostOffers = 5
const longestOffer = 80

/** What one can be visited in, one a line: the lines, and what is wrong with them. Twice the same counts once. */
export function offersIn(text: string): { readonly offers: readonly string[]; readonly problem: string | null } {
  const lines = text.split('\n').map((line) => line.trim())
  const offers = [...new Set(lines.filter((line) => line !== ''))]
  if (offers.length > mostOffers) {
    return { offers, problem: `Up to five: these are ${offers.length}. Leave out what matters least.` }
  }
  const long = offers.find(({ length }) => length > longestOffer)
  const problem =
    long === undefined
      ? null
      : `At most ${longestOffer} characters a line: “${long.slice(0, 30).trim()}…” has ${long.length}.`
  return { offers, problem }
}
