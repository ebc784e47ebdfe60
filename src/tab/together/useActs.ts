import { useRef, useState } from 'react'
import type { BoardFailure, BoardOutcome } from '../board/boardClient.ts'
import type { KeptChange } from './saveMerged.ts'

/** A change that puts something back, and what is said if something else has taken its place. */
export interface PutBack {
  readonly change: KeptChange
  readonly otherwise: string
}

/**
 * Makes a change and says so near where it was asked for. Answers whether it was made: what was typed stays where it is
 * until then.
 */
export type Act = (change: KeptChange, sentence: string, putBack?: PutBack) => Promise<boolean>

/** What was done last, and in which part of the page. */
export interface Done {
  readonly place: string
  readonly sentence: string
  readonly putBack: PutBack | null
  /** What was pressed; the focus goes on from what is said when it is gone. */
  readonly pressed: Element | null
}

/** What one does on the page: one thing at a time, and the last of it is said where it was done. */
export interface Acts {
  readonly isBusy: boolean
  readonly done: Done | null
  readonly failed: { readonly place: string; readonly failure: BoardFailure } | null
  /** How something is done in a part of the page; a failure may be said nearer to what was pressed. */
  readonly actAt: (place: string, failurePlace?: string) => Act
  readonly putBack: (done: Done) => Promise<void>
}

/** One thing is done at a time; a second press meanwhile does nothing. */
export function useActs(save: (change: KeptChange) => Promise<BoardOutcome<{ readonly isMade: boolean }>>): Acts {
  const [isBusy, setIsBusy] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [failed, setFailed] = useState<Acts['failed']>(null)
  const isRunning = useRef(false)

  async function make(
    change: KeptChange,
    at: { readonly place: string; readonly failurePlace: string },
    said: { readonly sentence: string; readonly putBack: PutBack | null; readonly otherwise: string | null },
  ): Promise<boolean> {
    if (isRunning.current) return false
    const { place, failurePlace } = at
    const pressed = document.activeElement
    isRunning.current = true
    setIsBusy(true)
    setFailed(null)
    setDone(null)
    const outcome = await save(change)
    isRunning.current = false
    setIsBusy(false)
    if (!outcome.ok) setFailed({ place: failurePlace, failure: outcome.failure })
    else if (outcome.value.isMade) setDone({ place, sentence: said.sentence, putBack: said.putBack, pressed })
    else if (said.otherwise !== null) setDone({ place, sentence: said.otherwise, putBack: null, pressed })
    return outcome.ok && outcome.value.isMade
  }

  return {
    isBusy,
    done,
    failed,
    actAt:
      (place, failurePlace = place) =>
      (change, sentence, putBack) =>
        make(change, { place, failurePlace }, { sentence, putBack: putBack ?? null, otherwise: null }),
    putBack: async ({ place, putBack }) => {
      if (putBack === null) return
      const { change, otherwise } = putBack
      await make(change, { place, failurePlace: place }, { sentence: 'Put back.', putBack: null, otherwise })
    },
  }
}
