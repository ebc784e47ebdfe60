import type { IsoDate } from '../calendar/dates.ts'
import type { JointDay } from '../pressure/pressure.ts'

/**
 * The quietest school day of a stretch: with the least joint pressure, the earliest of equals, compared in hundredths as
 * they are read. Null where the stretch has no school day.
 */
export function quietDay(joint: readonly JointDay[], from: IsoDate, to: IsoDate): IsoDate | null {
  let quietest: { readonly date: IsoDate; readonly hundredths: number } | null = null
  for (const day of joint) {
    if (day.kind === 'closed' || day.date < from || day.date > to) continue
    const hundredths = Math.round(day.pressure * 100)
    if (quietest === null || hundredths < quietest.hundredths) quietest = { date: day.date, hundredths }
  }
  return quietest?.date ?? null
}
