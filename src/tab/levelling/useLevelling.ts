import { useCallback, useEffect, useRef, useState } from 'react'
import type { LevellingAnswer, LevellingProgress } from '../../domain/levelling/levelling.ts'
import { levelInWorker } from './levelInWorker.ts'
import type { LevellingRequest } from './movedDocument.ts'

/** Where a search for moves is. */
export type LevellingState =
  | { readonly kind: 'idle' | 'stopped' | 'broken' }
  | { readonly kind: 'searching'; readonly progress: LevellingProgress | null }
  | { readonly kind: 'found'; readonly answer: LevellingAnswer }

/** A search for moves that is started and stopped by hand, and ends with the page. */
export function useLevelling() {
  const [state, setState] = useState<LevellingState>({ kind: 'idle' })
  const search = useRef<AbortController | null>(null)
  useEffect(() => () => search.current?.abort(), [])
  const stop = useCallback(() => search.current?.abort(), [])
  const start = useCallback((request: LevellingRequest) => {
    search.current?.abort()
    const current = new AbortController()
    search.current = current
    const setUnlessReplaced = (next: LevellingState) => {
      if (search.current === current) setState(next)
    }
    setState({ kind: 'searching', progress: null })
    void levelInWorker(request, {
      signal: current.signal,
      onProgress: (progress) => setUnlessReplaced({ kind: 'searching', progress }),
    }).then((outcome) =>
      setUnlessReplaced(outcome.kind === 'done' ? { kind: 'found', answer: outcome.answer } : outcome),
    )
  }, [])
  return { state, start, stop }
}
