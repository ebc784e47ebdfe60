import { useMemo } from 'react'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { dayAndMonth } from '../../domain/calendar/dateWords.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { deadlineHref } from '../dayPanel/reasonLines.ts'
import { comingUp, designMoments, titleOf } from '../deadlines/deadlineList.ts'
import { designWords, doubtWords, nextWhen, shapingWords, whoseWords } from '../deadlines/deadlineWords.ts'
import { rolesShown } from '../heatMap/lanes.ts'
import type { Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import { hasLink, heavyWeeks } from './heavyWeeks.ts'
import { PersonWhy } from './PersonWhy.tsx'
import { linkedWords } from './whyWords.ts'
import './agenda.css'

/** How many deadlines, decisions and weeks are named beside the map; the deadlines' own page has all. */
const [deadlinesNamed, decisionsNamed, weeksNamed] = [12, 4, 3]
/** What is named of a heavy week's work for each of the two. */
const reasonsNamed = 3
/** How far ahead decisions are named that can still be shaped. */
const shapingDays = 100

/** Beside the map: what is due in the next four weeks, what can still be shaped, and why the heaviest weeks are heavy. */
export function Agenda(props: {
  readonly year: JointYear
  /** The deadlines that the map marks; what the weeks rest on is all of them. */
  readonly marked: readonly ResolvedDeadline[]
  readonly today: IsoDate
  readonly words: Words
}) {
  const { year, marked, today, words } = props
  const coming = useMemo(() => comingUp(marked, today), [marked, today])
  const shaping = useMemo(() => designMoments(marked, today, shapingDays).slice(0, decisionsNamed), [marked, today])
  const isLimited = marked.length < year.deadlines.length
  const weeks = useMemo(() => heavyWeeks(year, rolesShown(year), today, weeksNamed), [year, today])
  const rest = coming.length - deadlinesNamed
  return (
    <div className="agenda">
      <section className="panel" aria-labelledby="agenda-title">
        <h2 id="agenda-title">Next four weeks</h2>
        {coming.length === 0 && (
          <p className="quiet">
            {isLimited ? 'None of the deadlines that are marked.' : 'No deadline in the next four weeks.'}
          </p>
        )}
        <ul>
          {coming.slice(0, deadlinesNamed).map((deadline) => (
            <li key={deadline.id} className="agenda-row">
              <strong>{nextWhen(deadline, today)}</strong>
              <span>
                <a href={deadlineHref(deadline.id)}>{titleOf(deadline)}</a>
                <span className="agenda-facts quiet">
                  {[whoseWords(deadline, words), doubtWords(deadline)].filter((fact) => fact !== null).join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
        <p>
          <a href="#/deadlines">{rest > 0 ? `${rest} more, and the whole year` : 'The whole year’s deadlines'}</a>
        </p>
      </section>
      {weeks.length > 0 && (
        <section className="panel" aria-labelledby="hot-title">
          <h2 id="hot-title">The heaviest weeks, and why</h2>
          <ul>
            {weeks.map(({ monday, people }) => (
              <li key={monday}>
                <a href={`#/heat-map?day=${monday}`}>
                  <strong>Week of {dayAndMonth(monday)}</strong>
                </a>
                {people.map((person) => (
                  <PersonWhy key={person.role} person={person} words={words} named={reasonsNamed} />
                ))}
              </li>
            ))}
          </ul>
          {weeks.some(hasLink) && <p className="quiet">{linkedWords}</p>}
          <p>
            <a href="#/level">See which moves would make them lighter</a>
          </p>
        </section>
      )}
      {shaping.length > 0 && (
        <section className="panel" aria-labelledby="agenda-shaping-title">
          <h2 id="agenda-shaping-title">Decisions to shape</h2>
          <p className="quiet">{shapingWords(shaping, today)}</p>
          <ul>
            {shaping.map((each) => (
              <li key={each.id}>
                <a href={deadlineHref(each.id)}>{each.shortTitle}</a>
                <span className="agenda-facts quiet">{designWords(each, today)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
