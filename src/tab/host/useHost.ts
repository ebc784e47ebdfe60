import { useEffect, useState } from 'react'
import type { Host } from './host.ts'

/** The host, once it is known; at once in a plain browser. */
export function useHost(connecting: Promise<Host>): Host | null {
  const [host, setHost] = useState<Host | null>(null)
  useEffect(() => {
    let isGone = false
    void connecting.then((connected) => {
      if (!isGone) setHost(connected)
    })
    return () => {
      isGone = true
    }
  }, [connecting])
  return host
}
