import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Role } from '../../domain/calendar/calendar.ts'
import { bands } from '../../domain/pressure/pressure.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { isoDate, type IsoDate } from '../../domain/calendar/dates.ts'
import { dateWithYear } from '../../domain/calendar/dateWords.ts'
import { percent } from '../words/numbers.ts'
import { bandWords, sentenceCase, type Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import { fitText } from './fitText.ts'
import { ownerLetters, type PosterDay, type PosterMonth, posterMonths, posterRoles } from './poster.ts'
import type { PosterEntry } from './posterEntries.ts'
import './poster.css'

/** The paper that a year is printed on, in landscape. */
export type Paper = 'a4' | 'a3'

interface YearPosterProps {
  readonly year: JointYear
  readonly deadlines: readonly ResolvedDeadline[]
  readonly hasLevels: boolean
  readonly paper: Paper
  readonly today: IsoDate
  readonly words: Words
}

/** The whole year on one page, as it goes to the printer. */
export function YearPoster({ year, deadlines, hasLevels, paper, today, words }: YearPosterProps) {
  const months = useMemo(() => posterMonths(year, deadlines, hasLevels), [year, deadlines, hasLevels])
  const shown = posterRoles(year, hasLevels)
  const letters = ownerLetters(words)
  const area = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (area.current !== null) fitText(area.current)
  }, [months])
  return (
    <div className={`poster-frame paper-${paper}`}>
      <article className="poster" aria-label={`The school year ${year.schoolYear.name} on one page`}>
        <div className="poster-head">
          <p className="poster-title">School year {year.schoolYear.name}</p>
          <Key shown={shown} isJoint={shown.length > 1} letters={letters} words={words} />
        </div>
        <div className="poster-months" ref={area}>
          {months.map((month) => (
            <Month key={month.month} month={month} shown={shown} letters={letters} words={words} />
          ))}
        </div>
        <p className="poster-foot">
          Made with Tandem on {dateWithYear(today)}. A statutory date is bold; a question mark says that the date has to
          be confirmed first.
        </p>
      </article>
    </div>
  )
}

function Key(props: {
  readonly shown: readonly Role[]
  readonly isJoint: boolean
  readonly letters: Readonly<Record<Role, string>>
  readonly words: Words
}) {
  const { shown, letters, words } = props
  return (
    <div className="poster-key">
      <span>
        <Owner owner="senco" letters={letters} words={words} /> {sentenceCase(words.roles.senco)}
      </span>
      <span>
        <Owner owner="leader" letters={letters} words={words} /> {sentenceCase(words.roles.leader)}
      </span>
      {shown.length > 0 && (
        <>
          {bands.map((band) => (
            <span key={band}>
              <span className={`poster-day level-${band}`} aria-hidden="true">
                <i />
              </span>
              {bandWords[band]}
            </span>
          ))}
          <span>% the week’s mean</span>
        </>
      )}
      <span>
        <span className="poster-day is-due" aria-hidden="true" /> A date below
      </span>
      <span>
        <span className="poster-day level-closed" aria-hidden="true" /> Closed
      </span>
    </div>
  )
}

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

function monthName(month: string): string {
  return monthNames.format(new Date(`${month}-01T00:00:00Z`))
}

function Month(props: {
  readonly month: PosterMonth
  readonly shown: readonly Role[]
  readonly letters: Readonly<Record<Role, string>>
  readonly words: Words
}) {
  const { month, shown, letters, words } = props
  return (
    <section className="poster-month">
      <h3>
        {monthName(month.month)} <span>{month.month.slice(0, 4)}</span>
      </h3>
      <div className="poster-weeks" aria-hidden="true">
        <div className="poster-week poster-weekdays">
          {['M', 'T', 'W', 'T', 'F'].map((letter, place) => (
            <span key={`${letter}${place}`}>{letter}</span>
          ))}
          {shown.map((role) => (
            <span key={role} className="poster-mean">
              {letters[role]}
            </span>
          ))}
        </div>
        {month.weeks.map(({ monday, days, means }) => (
          <div key={monday} className="poster-week">
            {days.map((day, place) => (day === null ? <span key={place} /> : <Day key={day.date} day={day} />))}
            {shown.map((role, place) => {
              const mean = means[place] ?? null
              return (
                <span key={role} className="poster-mean">
                  {mean === null ? '' : percent(mean)}
                </span>
              )
            })}
          </div>
        ))}
      </div>
      <ul>
        {month.entries.map((entry) => (
          <Entry key={`${entry.from} ${entry.days} ${entry.title}`} entry={entry} letters={letters} words={words} />
        ))}
        {month.leftOff > 0 && <li className="is-school">and {month.leftOff} more in Tandem</li>}
      </ul>
    </section>
  )
}

function Day({ day }: { readonly day: PosterDay }) {
  const level = day.level === null ? '' : ` level-${day.level}`
  return (
    <span className={`poster-day${level}${day.isDue ? ' is-due' : ''}`}>
      {Number(isoDate(day.date).slice(8))}
      {day.level !== null && day.level !== 'closed' && <i />}
    </span>
  )
}

function Entry(props: {
  readonly entry: PosterEntry
  readonly letters: Readonly<Record<Role, string>>
  readonly words: Words
}) {
  const { owner, days, title, statutory, isUncertain } = props.entry
  return (
    <li className={owner === null ? 'is-school' : statutory ? 'is-statutory' : undefined}>
      <span className="poster-days">{days}</span>{' '}
      <span className="poster-name">
        {title}
        {isUncertain && '?'} {owner !== null && <Owner owner={owner} letters={props.letters} words={props.words} />}
      </span>
    </li>
  )
}

function Owner(props: {
  readonly owner: Role | 'both'
  readonly letters: Readonly<Record<Role, string>>
  readonly words: Words
}) {
  const { owner, letters } = props
  const owners: readonly Role[] = owner === 'both' ? ['senco', 'leader'] : [owner]
  return (
    <span className="poster-owners">
      {owners.map((role) => (
        <span key={role} className={`poster-owner owner-${role}`}>
          {letters[role]}
        </span>
      ))}
    </span>
  )
}
