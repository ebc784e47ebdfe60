import type { BoardStore } from '../store/store.ts'

/** Tells the open tabs of this process about changes of their boards, wherever those were made. */
export interface ChangeHub {
  /** @returns how to stop listening */
  listen(boardId: string, listener: (version: number) => void): () => void
  close(): Promise<void>
}

/** One subscription to the store for however many tabs are open. */
export async function createChangeHub(store: Pick<BoardStore, 'onChange'>): Promise<ChangeHub> {
  const listeners = new Map<string, Set<(version: number) => void>>()
  const stop = await store.onChange((boardId, version) => {
    for (const listener of listeners.get(boardId) ?? []) listener(version)
  })
  return {
    listen(boardId, listener) {
      const ofBoard = listeners.get(boardId) ?? new Set()
      listeners.set(boardId, ofBoard.add(listener))
      return () => {
        ofBoard.delete(listener)
        if (ofBoard.size === 0) listeners.delete(boardId)
      }
    },
    close: stop,
  }
}
