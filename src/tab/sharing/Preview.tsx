import { useMemo, useState } from 'react'
import { dateAt, type EpochMs } from '../../domain/calendar/dates.ts'
import { longDate } from '../../domain/calendar/dateWords.ts'
import type { SharingStep } from '../../domain/sharing/sharing.ts'
import { DayPerson } from '../dayPanel/DayPerson.tsx'
import { SharesBusyTimesOnly } from '../dayPanel/SharesBusyTimesOnly.tsx'
import { Legend } from '../heatMap/Legend.tsx'
import { mapDayOn } from '../heatMap/mapPlace.ts'
import { YearLanes } from '../heatMap/YearLanes.tsx'
import { basisWords, type Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import { comingWeeks, previewOf } from './previewOf.ts'
import { stepWords } from './stepWords.ts'
import '../heatMap/heatMap.css'
import '../dayPanel/dayPanel.css'

/** The coming weeks and one opened day, drawn from one's own calendar as the partner's tab would draw them. */
export function Preview(props: {
  readonly step: SharingStep
  readonly year: JointYear
  readonly hiddenDays: readonly string[]
  readonly isPaused: boolean
  readonly words: Words
  readonly now: EpochMs
}) {
  const { step, year, hiddenDays, words, now } = props
  const { timeZone } = year.schoolYear
  const { person } = year.pair.me
  const partnerName = year.pair.partner.person.displayName
  const today = dateAt(now, timeZone)
  const rows = useMemo(() => comingWeeks(year, today), [year, today])
  const preview = useMemo(() => previewOf(step, year, { hiddenDays, words, now }), [step, year, hiddenDays, words, now])
  const lanes = useMemo(() => [preview.lane], [preview.lane])
  const [openedDay, setOpenedDay] = useState(() => firstDay(rows, today))
  const marks = useMemo(() => {
    const opened = rows.flatMap(({ days }) => days).find((day) => day?.index === openedDay) ?? null
    return { today: mapDayOn(rows, today), home: opened, opened }
  }, [rows, today, openedDay])
  const day = openedDay === null ? undefined : preview.seen.lane.days[openedDay]
  return (
    <section className="seen-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">
        What {partnerName} sees with “{stepWords(step, partnerName).name}”
      </h2>
      <p className="quiet">
        {props.isPaused
          ? `Nothing while the two of you are paused. Without the pause it would be this:`
          : `Exactly this, for the whole year; here are the coming weeks. Choose a day to open it as ${partnerName} would.`}
      </p>
      <div className="panel heat-scale">
        <YearLanes
          lanes={lanes}
          rows={rows}
          marks={marks}
          laneInFront={preview.lane.id}
          size="term"
          onOpen={setOpenedDay}
          onLookAt={ignore}
        />
        <Legend bandStarts={year.settings.bandStarts} />
      </div>
      {day !== undefined && (
        <div
          className="panel heat-scale seen-preview-day"
          role="region"
          aria-label="The day as it is seen"
          aria-live="polite"
        >
          <p className="seen-preview-date">
            <strong>{longDate(day.date)}</strong>
          </p>
          {day.kind === 'closed' ? (
            <p>{day.name}: the school is closed, so there is no pressure to show.</p>
          ) : (
            <DayPerson
              heading={`${person.displayName}, ${words.roles[person.role]}`}
              isMe={false}
              basis={basisWords(preview.read, now, timeZone)}
              day={day}
              context={{ calendar: preview.seen.calendar, settings: year.settings, timeZone }}
              titles={null}
            >
              {step === 'busyTimes' && <SharesBusyTimesOnly name={person.displayName} />}
            </DayPerson>
          )}
        </div>
      )}
    </section>
  )
}

function ignore() {
  return undefined
}

/** Today where it is a school day that is shown, or the first that is. */
function firstDay(rows: ReturnType<typeof comingWeeks>, today: ReturnType<typeof dateAt>): number | null {
  const days = rows.flatMap(({ days: each }) => each)
  return (days.find((day) => day !== null && day.date >= today) ?? days.find((day) => day !== null))?.index ?? null
}
