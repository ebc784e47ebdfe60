import type { LevellingProgress } from './levelling.ts'
import { moveCost, weekCost } from './weekLoads.ts'

/** The hours of one place in which a piece of work can be, week by week from `firstWeek` on. */
export interface Placement {
  readonly firstWeek: number
  readonly senco: readonly number[]
  readonly leader: readonly number[]
}

/** Weeks of hours, and pieces of work that can be in several places of them. */
export interface LevellingTask {
  /** By week. What the pieces of work ask for is not in it. */
  readonly asked: { readonly senco: readonly number[]; readonly leader: readonly number[] }
  readonly available: { readonly senco: readonly number[]; readonly leader: readonly number[] }
  /** Weeks before this one count for nothing. */
  readonly firstWeek: number
  /** The places of each piece; the first is where it is. */
  readonly pieces: readonly (readonly Placement[])[]
}

/** Each piece's chosen place, and the objective that it comes to. */
export interface LevellingChoice {
  readonly chosen: readonly number[]
  readonly objective: number
}

/** After so many rounds the best that was found is given: three or four are usual. */
const mostRounds = 4

/** Where there are no more choices than this, all of them are tried. */
const mostToTryAll = 4096

/** Less than this is no improvement but the rounding of sums. */
const noise = 1e-9

/**
 * Chooses places so that the sum of {@link weekCost} over the weeks, plus {@link moveCost} for each piece that is not
 * where it was, becomes small.
 *
 * Of few choices all are tried, so that the best is found. Of many it is come near to: from two starts (everything where it is; the heaviest pieces placed first, each where it does least) pieces are put
 * into their best place one by one until none gains; then each is tried in each place together with the best place of
 * each other piece. Lifting a piece changes only the weeks that it is worked on, so nothing is summed up anew. The same
 * task gives the same choice, and every step can be the last that is asked for.
 */
export function* levelWeeks(task: LevellingTask): Generator<LevellingProgress, LevellingChoice, undefined> {
  const { pieces } = task
  const total = 2 * mostRounds * pieces.length
  if (pieces.reduce((choices, places) => choices * places.length, 1) <= mostToTryAll) {
    yield { done: 0, total }
    const choice = bestOfAll(task)
    yield { done: total, total }
    return choice
  }
  let best: LevellingChoice | null = null
  for (const [start, chosen] of [pieces.map(() => 0), heaviestFirst(task)].entries()) {
    const board = createBoard(task, chosen)
    settle(board, pieces.length)
    for (let round = 0; round < mostRounds; round += 1) {
      let hasGained = false
      for (let piece = 0; piece < pieces.length; piece += 1) {
        yield { done: (start * mostRounds + round) * pieces.length + piece, total }
        if (tryPairs(board, piece, pieces.length)) {
          settle(board, pieces.length)
          hasGained = true
        }
      }
      if (!hasGained) break
    }
    const objective = objectiveOf(task, board.chosen)
    if (best === null || objective < best.objective - noise) best = { chosen: [...board.chosen], objective }
  }
  yield { done: total, total }
  return best ?? { chosen: [], objective: objectiveOf(task, []) }
}

/** Tries every choice; of equals the one that comes first, and so the one that leaves more where it is. */
function bestOfAll(task: LevellingTask): LevellingChoice {
  const board = createBoard(task, [])
  let best = { chosen: task.pieces.map(() => 0), objective: Infinity }
  const from = (piece: number, moves: number): void => {
    if (piece === task.pieces.length) {
      const objective = board.cost() + moveCost * moves
      if (objective < best.objective - noise) best = { chosen: [...board.chosen], objective }
      return
    }
    for (let place = 0; place < board.placesOf(piece); place += 1) {
      board.put(piece, place)
      from(piece + 1, place === 0 ? moves : moves + 1)
      board.lift(piece)
    }
  }
  from(0, 0)
  return { chosen: best.chosen, objective: objectiveOf(task, best.chosen) }
}

/** The objective of a choice, summed up from the beginning. */
export function objectiveOf(task: LevellingTask, chosen: readonly number[]): number {
  const board = createBoard(task, chosen)
  return board.cost() + moveCost * chosen.filter((place) => place !== 0).length
}

type Board = ReturnType<typeof createBoard>

/**
 * Hours and costs by week with the pieces in their places. Everything lies in flat arrays of numbers: a search asks for
 * the price of a place some hundred thousand times.
 */
function createBoard(task: LevellingTask, places: readonly number[]) {
  const { asked, available, firstWeek, pieces } = task
  const chosen = [...places]
  const [senco, leader] = [Float64Array.from(asked.senco), Float64Array.from(asked.leader)]
  // Of weeks that count for nothing every hour is worth nothing.
  const partOfWeek = (hours: readonly number[]) =>
    Float64Array.from(hours, (each, week) => (week < firstWeek ? 0 : 1 / Math.max(1, each)))
  const [ofSenco, ofLeader] = [partOfWeek(available.senco), partOfWeek(available.leader)]
  const costs = new Float64Array(senco.length)
  const costAt = (week: number, more: number, moreOfLeader: number) => {
    const ofOne = ((senco[week] ?? 0) + more) * (ofSenco[week] ?? 0)
    const ofOther = ((leader[week] ?? 0) + moreOfLeader) * (ofLeader[week] ?? 0)
    return weekCost(ofOne > ofOther ? ofOne : ofOther)
  }
  for (let week = 0; week < costs.length; week += 1) costs[week] = costAt(week, 0, 0)
  const add = (place: Placement | undefined, sign: 1 | -1) => {
    if (place === undefined) return
    for (let i = 0; i < place.senco.length; i += 1) {
      const week = place.firstWeek + i
      senco[week] = (senco[week] ?? 0) + sign * (place.senco[i] ?? 0)
      leader[week] = (leader[week] ?? 0) + sign * (place.leader[i] ?? 0)
      costs[week] = costAt(week, 0, 0)
    }
  }
  chosen.forEach((place, piece) => add(pieces[piece]?.[place], 1))

  return {
    chosen,
    cost: () => costs.reduce((sum, cost) => sum + cost, 0),
    lift: (piece: number) => add(pieces[piece]?.[chosen[piece] ?? 0], -1),
    put: (piece: number, place: number) => {
      chosen[piece] = place
      add(pieces[piece]?.[place], 1)
    },
    /** What a lifted piece costs in a place: the weeks' rise, and the move. */
    priceOf: (piece: number, place: number) => {
      const placement = pieces[piece]?.[place]
      let price = place === 0 ? 0 : moveCost
      if (placement === undefined) return price
      const { firstWeek: first, senco: more, leader: moreOfLeader } = placement
      for (let i = 0; i < more.length; i += 1) {
        price += costAt(first + i, more[i] ?? 0, moreOfLeader[i] ?? 0) - (costs[first + i] ?? 0)
      }
      return price
    },
    placesOf: (piece: number) => pieces[piece]?.length ?? 0,
  }
}

/** The best place of a lifted piece. */
function bestPlace(board: Board, piece: number): { readonly place: number; readonly price: number } {
  let best = { place: 0, price: board.priceOf(piece, 0) }
  for (let place = 1; place < board.placesOf(piece); place += 1) {
    const price = board.priceOf(piece, place)
    if (price < best.price - noise) best = { place, price }
  }
  return best
}

/** Puts pieces into their best places one after the other, until none of them gains. */
function settle(board: Board, count: number): void {
  for (let since = 0, piece = 0; since < count; piece = (piece + 1) % count) {
    const before = board.chosen[piece] ?? 0
    board.lift(piece)
    const price = board.priceOf(piece, before)
    const best = bestPlace(board, piece)
    const gains = best.price < price - noise
    board.put(piece, gains ? best.place : before)
    since = gains ? 0 : since + 1
  }
}

/** Tries a piece in each of its places together with the best place of each later piece; keeps the best pair that gains. */
function tryPairs(board: Board, piece: number, count: number): boolean {
  const before = board.chosen[piece] ?? 0
  board.lift(piece)
  const price = board.priceOf(piece, before)
  let best: { gain: number; place: number; other: number; otherPlace: number } | null = null
  for (let place = 0; place < board.placesOf(piece); place += 1) {
    if (place === before) continue
    const more = board.priceOf(piece, place) - price
    board.put(piece, place)
    for (let other = piece + 1; other < count; other += 1) {
      const otherBefore = board.chosen[other] ?? 0
      board.lift(other)
      const otherPrice = board.priceOf(other, otherBefore)
      // No place costs less than nothing: where that is not enough to pay for the first piece, none is looked for.
      if (otherPrice - more <= (best?.gain ?? 0) + noise) {
        board.put(other, otherBefore)
        continue
      }
      const found = bestPlace(board, other)
      const gain = otherPrice - found.price - more
      board.put(other, otherBefore)
      if (gain > (best?.gain ?? 0) + noise) best = { gain, place, other, otherPlace: found.place }
    }
    board.lift(piece)
  }
  board.put(piece, best?.place ?? before)
  if (best === null) return false
  board.lift(best.other)
  board.put(best.other, best.otherPlace)
  return true
}

/** Every piece's place when the heaviest are placed first, each where it costs least. */
function heaviestFirst(task: LevellingTask): readonly number[] {
  const board = createBoard(task, [])
  const weight = (piece: number) => {
    const place = task.pieces[piece]?.[0]
    return [...(place?.senco ?? []), ...(place?.leader ?? [])].reduce((sum, hours) => sum + hours, 0)
  }
  const order = task.pieces.map((_, piece) => piece).sort((a, b) => weight(b) - weight(a) || a - b)
  for (const piece of order) board.put(piece, bestPlace(board, piece).place)
  return task.pieces.map((_, piece) => board.chosen[piece] ?? 0)
}
