/**
 * "121%"; work without an hour to do it in has no figure, and is said in words.
 * Rounded down, so that 109.6% is not shown as 110% while it still counts as the band below 110%.
 */
export function percent(pressure: number): string {
  return Number.isFinite(pressure) ? `${Math.floor(pressure * 100 + 1e-9)}%` : 'no hours left'
}

/** The same where there is room for a figure only. */
export function shortPercent(pressure: number): string {
  return Number.isFinite(pressure) ? percent(pressure) : '∞'
}

/** "1.5 h", with one decimal unless it is whole. */
export function hoursText(hours: number): string {
  return `${Number(hours.toFixed(1))} h`
}

/** "1 event", "3 events". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/**
 * Rounds parts to one decimal so that what is shown adds up to the total that is shown: every part is rounded down
 * to tenths, and the tenths that are missing go to the parts that lost most.
 */
export function roundToTenths(parts: readonly number[]): readonly number[] {
  const tenths = parts.map((part) => Math.floor(part * 10 + 1e-9))
  const total = Math.round(parts.reduce((sum, part) => sum + part, 0) * 10)
  const missing = total - tenths.reduce((sum, part) => sum + part, 0)
  const byLoss = parts.map((part, index) => ({ index, loss: part * 10 - (tenths[index] ?? 0) }))
  byLoss.sort((a, b) => b.loss - a.loss || a.index - b.index)
  const raised = new Set(byLoss.slice(0, missing).map(({ index }) => index))
  return tenths.map((part, index) => (part + (raised.has(index) ? 1 : 0)) / 10)
}
