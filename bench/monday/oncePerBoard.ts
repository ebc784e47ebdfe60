import type { Database } from '../../src/service/store/openDatabase.ts'
import { monday } from '../service/seedBoards.ts'

/** One instance is killed, which may leave one card of which nobody can tell. */
const mostDoubtful = 1

/**
 * Holds every board against the cards that Teams got: one each, none twice, none lost, and no more in doubt than
 * instances were killed.
 *
 * @returns a sentence about it
 * @throws with the first board of which that is not true
 */
export async function assertOncePerBoard(
  database: Database,
  cards: ReadonlyMap<string, number>,
  boards: number,
): Promise<string> {
  const { rows } = await database.executeSql(
    `SELECT boards.place_id AS "place", deliveries.state AS "state"
     FROM boards LEFT JOIN deliveries ON deliveries.board_id = boards.id AND deliveries.week = $1`,
    [monday],
  )
  if (rows.length !== boards) throw new Error(`${boards} boards have ${rows.length} deliveries.`)
  let [doubtful, ofDoubtfulPosted] = [0, 0]
  for (const { place, state } of rows) {
    const count = cards.get(String(place)) ?? 0
    if (count > 1) throw new Error(`${String(place)} got ${count} cards.`)
    if (state === 'perhapsPosted') {
      doubtful += 1
      ofDoubtfulPosted += count
    } else if (state !== 'posted' || count !== 1) {
      throw new Error(`${String(place)} is ${String(state)} and got ${count} cards.`)
    }
  }
  if (doubtful > mostDoubtful) throw new Error(`${doubtful} postings are in doubt after one kill.`)
  const doubt = doubtful === 0 ? 'none in doubt' : `${doubtful} in doubt (${ofDoubtfulPosted} of them posted)`
  return `Of ${boards} boards ${boards - doubtful} were asked once, none twice, none lost, ${doubt}.`
}
