import { useEffect, useRef } from 'react'

/** Moves the focus to something when it appears, so that people who cannot see it appear are there too. */
export function useFocusWhenShown<Shown extends HTMLElement>() {
  const shown = useRef<Shown>(null)
  useEffect(() => {
    shown.current?.focus({ preventScroll: true })
    shown.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return shown
}
