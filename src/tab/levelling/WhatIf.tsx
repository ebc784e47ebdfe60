import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import { weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import { firstDayOf, isInLanes } from '../../domain/levelling/movableDeadlines.ts'
import { weekLoads } from '../../domain/levelling/weekLoads.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { suggestSlots } from '../../domain/slots/suggest.ts'
import { firstAsk, readAsk } from '../jointTime/ask.ts'
import { slotInput } from '../jointTime/slotInput.ts'
import { slotTime } from '../jointTime/suggestionWords.ts'
import { percent } from '../words/numbers.ts'
import type { Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { SchoolDocuments } from './movedDocument.ts'
import { dayText, deadlineName } from './moveWords.ts'
import { WeekBars } from './WeekBars.tsx'
import { daysFor, whatIf } from './whatIf.ts'

interface WhatIfProps {
  readonly year: JointYear
  readonly documents: SchoolDocuments
  readonly today: IsoDate
  readonly now: EpochMs
  readonly words: Words
  readonly isBusy: boolean
  /** Null where nothing can be kept. */
  readonly onMove: ((deadline: ResolvedDeadline, to: IsoDate) => void) | null
}

/** One deadline tried on other days: both lanes and the next slots follow at once, and nothing is kept without a press. */
export function WhatIf(props: WhatIfProps) {
  const { year, today } = props
  const [chosen, setChosen] = useState('')
  const id = useId()
  const movable = useMemo(
    () =>
      year.deadlines.filter(
        (each) => each.movable !== null && firstDayOf(each) >= today && isInLanes(each, year.lanes),
      ),
    [year, today],
  )
  const deadline = movable.find((each) => each.id === chosen) ?? null
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>What if?</h2>
      <p>Try one deadline on other days. Nothing moves until you say so.</p>
      <div className="field">
        <label htmlFor={`${id}-deadline`}>Deadline</label>
        <select
          id={`${id}-deadline`}
          className="select"
          value={deadline?.id ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">Choose one …</option>
          {movable.map((each) => (
            <option key={each.id} value={each.id}>
              {deadlineName({ title: each.shortTitle, code: each.code })} ({weekdayAndDate(firstDayOf(each))})
            </option>
          ))}
        </select>
      </div>
      {deadline !== null && <OtherDays key={`${deadline.id} ${firstDayOf(deadline)}`} {...props} deadline={deadline} />}
      {movable.length === 0 && <p className="quiet">No deadline can be moved now.</p>}
    </section>
  )
}

function OtherDays(props: WhatIfProps & { readonly deadline: ResolvedDeadline }) {
  const { year, documents, today, now, words, deadline, isBusy, onMove } = props
  const own = firstDayOf(deadline)
  const [day, setDay] = useState(own)
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const days = useMemo(() => daysFor(deadline, year, documents, today), [deadline, year, documents, today])
  const then = useMemo(
    () => (day === own ? year : whatIf(year, documents, { id: deadline.id, to: day })),
    [year, documents, deadline.id, day, own],
  )
  const before = useMemo(() => weekLoads(year.schoolYear, year.lanes), [year])
  const after = useMemo(() => weekLoads(then.schoolYear, then.lanes), [then])
  const slotsNow = useMemo(() => nextSlots(year, own, today, now), [year, own, today, now])
  const slotsThen = useMemo(() => nextSlots(then, own, today, now), [then, own, today, now])
  if (days.length < 2) return <p className="quiet">There is no other school day on which it may be.</p>

  const put = (to: IsoDate | undefined) => {
    if (to === undefined) return
    setDay(to)
    setProblem(null)
  }
  const putBack = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || day === own) return
    event.stopPropagation()
    put(own)
  }
  const name = deadlineName({ title: deadline.shortTitle, code: deadline.code })
  return (
    <div className="what-if" onKeyDown={putBack}>
      <div className="what-if-day">
        <label htmlFor={`${id}-day`}>
          {name}: <strong>{dayText(day, own)}</strong>
        </label>
        <input
          id={`${id}-day`}
          type="range"
          min={0}
          max={days.length - 1}
          step={1}
          value={days.indexOf(day)}
          aria-valuetext={dayText(day, own)}
          aria-describedby={`${id}-keys`}
          onChange={(event) => put(days[Number(event.currentTarget.value)])}
        />
        <p id={`${id}-keys`} className="quiet">
          Arrow keys move it by a school day, Home and End to its first and last; Escape puts it back.
        </p>
        <div className="field">
          <label htmlFor={`${id}-date`}>Or on this date</label>
          <input
            id={`${id}-date`}
            className="input"
            type="date"
            min={days[0]}
            max={days.at(-1)}
            value={day}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
            onChange={(event) => {
              const wished = event.currentTarget.value
              const found = days.find((each) => each === wished)
              if (found !== undefined) put(found)
              else if (wished !== '') {
                setProblem(
                  `It cannot be then. It may be on a day with pupils from ${weekdayAndDate(days[0] ?? own)} to ${weekdayAndDate(days.at(-1) ?? own)}, but for days that either of you hides.`,
                )
              }
            }}
          />
        </div>
        {problem !== null && (
          <p id={`${id}-problem`} role="alert">
            {problem}
          </p>
        )}
      </div>
      <WeekBars before={before} after={after} words={words} />
      <div className="what-if-slots" role="status">
        <h3>Calm times together around it</h3>
        <p>Now: {slotsNow}</p>
        <p>Then: {slotsThen}</p>
      </div>
      <p className="row">
        {onMove !== null && (
          <button
            type="button"
            className="button button-primary"
            disabled={day === own || isBusy}
            onClick={() => onMove(deadline, day)}
          >
            Move it to {weekdayAndDate(day)}
          </button>
        )}
        <button type="button" className="button" disabled={day === own} onClick={() => put(own)}>
          Put it back
        </button>
      </p>
    </div>
  )
}

/** The three best times in the three weeks that end with a deadline, in words. */
function nextSlots(year: JointYear, own: IsoDate, today: IsoDate, now: EpochMs): string {
  const { openDates, timeZone } = year.schoolYear
  const place = openDates.findIndex((date) => date >= own)
  const from = openDates[Math.max(0, place - 10)] ?? own
  const reading = readAsk(firstAsk(year.schoolYear, now, from > today ? from : today), year.schoolYear, now, 3)
  if (reading.kind === 'problems') return 'none.'
  const answer = suggestSlots(slotInput(year, now), reading.wish)
  if (answer.kind === 'none') return 'none is free for both.'
  const times = answer.suggestions.map((each) => `${slotTime(each, timeZone)} (${percent(each.jointPressure)})`)
  return `${times.join('; ')}.`
}
