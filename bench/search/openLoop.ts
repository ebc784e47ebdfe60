import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../random.ts'

/**
 * Has something done so many times a second for a while, at moments that depend on nothing but chance: whoever is slow
 * is asked again all the same, as by people who do not know of each other.
 *
 * @returns from the moment at which each was due to its end, in milliseconds
 */
export async function openLoop(
  { perSecond, seconds, random }: { readonly perSecond: number; readonly seconds: number; readonly random: Random },
  deed: () => Promise<void>,
): Promise<readonly number[]> {
  const running: Promise<number>[] = []
  const startedAt = performance.now()
  for (let due = 0; due < seconds * 1000; due -= (Math.log(1 - random()) * 1000) / perSecond) {
    const early = startedAt + due - performance.now()
    if (early > 1) await pause(early)
    const dueAt = startedAt + due
    const run = deed().then(() => performance.now() - dueAt)
    // Heard of below, when all are over; until then it must not end the process as a failure that nobody heard.
    run.catch(() => undefined)
    running.push(run)
  }
  return Promise.all(running)
}
