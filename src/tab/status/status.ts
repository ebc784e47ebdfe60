import { createContext, useContext } from 'react'

/** Says a short message to people who use a screen reader; nothing moves on screen. */
export type SayStatus = (message: string) => void

/** Filled in by the shell. */
export const StatusContext = createContext<SayStatus>(() => undefined)

/** How a page announces what has just happened. */
export function useStatus(): SayStatus {
  return useContext(StatusContext)
}
