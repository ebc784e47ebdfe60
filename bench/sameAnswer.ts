/**
 * Ends the bench when two ways of doing one thing do not answer the same: their times would compare nothing.
 *
 * @throws Error with the first place at which the answers differ
 */
export function assertSameAnswer(what: string, ours: readonly unknown[], theirs: readonly unknown[]): void {
  const length = Math.max(ours.length, theirs.length)
  for (let place = 0; place < length; place += 1) {
    const [a, b] = [JSON.stringify(ours[place]), JSON.stringify(theirs[place])]
    if (a !== b) throw new Error(`${what}: number ${place + 1} of ${length} differs: ours ${a}, the other's ${b}.`)
  }
}
