/** Does something with each of many things, at most so many at once; the results are in the order of the things. */
export async function atOnce<Thing, Result>(
  things: readonly Thing[],
  most: number,
  deed: (thing: Thing) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>()
  const waiting = things.entries()
  const worker = async () => {
    for (const [i, thing] of waiting) results.set(i, await deed(thing))
  }
  await Promise.all(Array.from({ length: Math.min(most, things.length) }, worker))
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
}
