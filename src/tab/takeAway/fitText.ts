/** Sizes of the poster's small text in its own units (a millimetre on A4), from the one that reads best. */
const sizes = [2.9, 2.75, 2.6, 2.45, 2.3, 2.2, 2.1, 2, 1.9, 1.8, 1.7, 1.6]

/** Paper and screen do not break every line alike; so much of the height is kept for that. */
const spare = 0.03

/** Sets the largest text size at which everything fits into the area's height; the smallest where none does. */
export function fitText(area: HTMLElement): void {
  for (const size of sizes) {
    area.style.setProperty('--text', String(size))
    const needed = [...area.children].map((child) => child.scrollHeight)
    const half = Math.ceil(needed.length / 2)
    const rows = Math.max(...needed.slice(0, half)) + Math.max(...needed.slice(half))
    if (rows <= area.clientHeight * (1 - spare)) return
  }
}
