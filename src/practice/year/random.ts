/** A sequence of numbers that looks random and is the same for the same seed. */
export interface Random {
  /** At least 0 and less than 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** One of several. */
  oneOf<Value>(values: readonly [Value, ...Value[]]): Value
  /** True so many times out of a hundred. */
  percent(chance: number): boolean
}

/** Numbers by Mulberry32, a small generator in the public domain (Tommy Ettinger, 2017). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    oneOf: ([first, ...others]) => [first, ...others][between(0, others.length)] ?? first,
    percent: (chance) => next() * 100 < chance,
  }
}
