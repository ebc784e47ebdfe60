import ICAL from 'ical.js'
import { isRecord } from './contentLine.ts'
import { dayMs, readTime, startOfDay, floatingTime, type IcsTime, type ZoneChoice } from './icsTime.ts'

/**
 * An ical.js rule from the value of an `RRULE` or `EXRULE` line. Its end is put on the wall of the series, where the
 * rule counts; a date as the end of a timed series means the whole of that day.
 *
 * @returns null when it is not a rule
 */
export function ruleOf(value: unknown, start: IcsTime, zones: ZoneChoice): ICAL.Recur | null {
  if (!isRecord(value) || typeof value['freq'] !== 'string') return null
  const { until, ...rest } = value
  let rule: ICAL.Recur
  try {
    rule = ICAL.Recur.fromData(rest)
  } catch {
    return null
  }
  if (until === undefined) return rule
  const end = readTime(until, null, zones)
  if (end === null) return null
  // The end of an all-day series may be given in UTC; its date is the one that the reader's wall shows then.
  const zone = start.isDate ? zones.floating : start.zone
  const wall = end.isDate || end.zone !== zones.utc ? end.wall : zone.wallOf(end.zone.instantOf(end.wall))
  const last = start.isDate ? startOfDay(wall) : end.isDate ? wall + dayMs - 1000 : wall
  rule.until = floatingTime(last, start.isDate)
  return rule
}
