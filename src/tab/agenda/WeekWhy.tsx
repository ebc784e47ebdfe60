import { useMemo } from 'react'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { dayAndMonth } from '../../domain/calendar/dateWords.ts'
import { rolesShown } from '../heatMap/lanes.ts'
import type { Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import { hasLink, heavier, weekOfDay } from './heavyWeeks.ts'
import { PersonWhy } from './PersonWhy.tsx'
import { linkedWords } from './whyWords.ts'
import './agenda.css'

/** So many reasons are named; what is left is small, and counted. */
const reasonsNamed = 8

/** Why a week is as it is, for each whose lane is shown: the week of any day that is opened. */
export function WeekWhy(props: {
  readonly year: JointYear
  readonly date: IsoDate
  readonly words: Words
  /** The heading's level where it stands. */
  readonly level: 2 | 3
}) {
  const { year, date, words, level } = props
  const week = useMemo(() => weekOfDay(year, rolesShown(year), date), [year, date])
  const whole = week === null ? null : heavier(week)
  if (week === null || whole === null) return null
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="week-why" role="group" aria-labelledby={`week-why-${level}`}>
      <Heading id={`week-why-${level}`}>
        Why the week of {dayAndMonth(week.monday)} is {whole.band}
      </Heading>
      {week.people.map((person) => (
        <PersonWhy key={person.role} person={person} words={words} named={reasonsNamed} />
      ))}
      {hasLink(week) && <p className="agenda-why quiet">{linkedWords}</p>}
    </div>
  )
}
