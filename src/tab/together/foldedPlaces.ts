/** What can be written down at any time, folded until somebody opens it: where what comes of it is said. */
export type FoldedPlace = 'decision' | 'training' | 'offers'

/** By what a folded part is found on the page. */
export const foldedId = (place: FoldedPlace) => `at-any-time-${place}`

/** Opens a folded part and goes there. */
export function openFolded(place: FoldedPlace): void {
  const part = document.getElementById(foldedId(place))
  if (!(part instanceof HTMLDetailsElement)) return
  part.open = true
  part.querySelector('summary')?.focus({ preventScroll: true })
  part.scrollIntoView({ block: 'center' })
}
