import type { IsoDate } from '../calendar/dates.ts'
import { isoDate } from '../calendar/dates.ts'

/**
 * Easter Sunday of a Gregorian year, by the anonymous computus (Nature, 20 April 1876; Meeus, Astronomical
 * Algorithms, chapter 8). Holds for every year from 1583.
 */
export function easterSunday(year: number): IsoDate {
  const century = Math.floor(year / 100)
  const leapCorrection = century - Math.floor(century / 4)
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const yearOfMoon = year % 19
  const epact = (19 * yearOfMoon + leapCorrection - moonCorrection + 15) % 30
  const yearOfCentury = year % 100
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((yearOfMoon + 11 * epact + 22 * toSunday) / 451)
  const fromMarch = epact + toSunday - 7 * late + 114
  return isoDate(
    Temporal.PlainDate.from({ year, month: Math.floor(fromMarch / 31), day: (fromMarch % 31) + 1 }).toString(),
  )
}
