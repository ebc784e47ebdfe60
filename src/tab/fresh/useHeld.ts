import { useState } from 'react'

/**
 * The newest value; while it is held, the one that was there when the holding began. So a reading that arrives while
 * somebody decides pulls nothing from under their hand: what they press is then looked at once more in any case.
 */
export function useHeld<T>(newest: T, isHeld: boolean): T {
  const [shown, setShown] = useState(newest)
  if (isHeld) return shown
  if (shown !== newest) setShown(newest)
  return newest
}
