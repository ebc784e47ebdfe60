import { FluentProvider, teamsLightTheme } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

/** What a page of the benchmark lets the benchmark do. */
interface Stage {
  /** Draws, and answers the milliseconds until the frame with the cells in it was finished. */
  draw(): Promise<number>
  /** Draws again with one meeting more; only where that is measured. */
  edit?(): Promise<number>
}

declare global {
  interface Window {
    stage?: Stage
  }
}

/** A drawing, and how to recognise its cells. */
interface Play {
  readonly cells: string
  readonly cellCount: number
  readonly draw: () => ReactNode
  /** Computes and draws what one change makes of it. */
  readonly edit?: () => ReactNode
}

/**
 * Makes the page ready: the frame of a Fluent tab is there and drawn, the drawing is not. What is timed begins with the
 * call that draws and ends with the frame in which its cells are.
 */
export function setStage(play: Play): void {
  const place = document.getElementById('stage')
  if (place === null) throw new Error('The page has no element to draw in.')
  let show: (drawing: ReactNode) => void = () => undefined
  function Drawing() {
    const [drawing, setDrawing] = useState<ReactNode>(null)
    show = setDrawing
    return drawing
  }
  // The frame does not draw again with what is in it: that would be the same work for everybody.
  const frameOfTab = (
    <FluentProvider theme={teamsLightTheme}>
      <Drawing />
    </FluentProvider>
  )
  flushSync(() => createRoot(place).render(frameOfTab))
  const areThere = () => document.querySelectorAll(play.cells).length >= play.cellCount
  const timed = (drawing: () => ReactNode) => timeToFrame(() => flushSync(() => show(drawing())), areThere)
  const { edit } = play
  window.stage = { draw: () => timed(play.draw), ...(edit === undefined ? {} : { edit: () => timed(edit) }) }
}

/**
 * Milliseconds from a call that draws to the task after the first frame in which something is there. The call is made
 * where frames are made: started anywhere else, it would be charged for waiting for the screen.
 */
async function timeToFrame(draw: () => void, isThere: () => boolean): Promise<number> {
  await frame()
  await frame()
  const startedAt = await new Promise<number>((resolve) =>
    requestAnimationFrame(() => {
      const now = performance.now()
      draw()
      resolve(now)
    }),
  )
  await nextTask()
  while (!isThere()) await frame()
  return performance.now() - startedAt
}

/** The task that follows the next frame. */
async function frame(): Promise<void> {
  await new Promise(requestAnimationFrame)
  await nextTask()
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}
