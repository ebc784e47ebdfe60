import { useMemo } from 'react'
import { WeekWhy } from '../agenda/WeekWhy.tsx'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { JointYear } from '../year/jointYear.ts'
import { rolesShown } from '../heatMap/lanes.ts'
import type { MapPlace } from '../heatMap/mapPlace.ts'
import { openWeeks } from '../heatMap/mapPlace.ts'
import type { MapDay, YearRow } from '../heatMap/yearRows.ts'
import { sentenceCase, type Words } from '../words/words.ts'
import { PersonWeek } from './PersonWeek.tsx'
import { hoursOf, weekBlocks } from './weekBlocks.ts'
import './weekView.css'

interface WeekViewProps {
  readonly year: JointYear
  /** The school's deadlines that are shown on their days. */
  readonly marked: readonly ResolvedDeadline[]
  readonly place: MapPlace
  readonly rows: readonly YearRow[]
  readonly words: Words
  readonly timeZone: string
  readonly onOpen: (dayIndex: number) => void
}

/** One week by the hour: when each of the two works, is taught or on duty, and meets. No titles. */
export function WeekView(props: WeekViewProps) {
  const { year, place, words, timeZone } = props
  const week = openWeeks(props.rows).find(({ monday }) => monday === place.monday)
  const days = useMemo(() => week?.days.filter((day): day is MapDay => day !== null) ?? [], [week])
  const people = useMemo(() => {
    const dates = days.map(({ date }) => date)
    return rolesShown(year).map((role) => ({ role, blocks: weekBlocks(year.calendars[role], dates, timeZone) }))
  }, [year, days, timeZone])
  const hidden = useMemo(() => {
    const marked = new Set(props.marked.map(({ id }) => id))
    return new Set(year.deadlines.map(({ id }) => id).filter((id) => !marked.has(id)))
  }, [year, props.marked])
  const hours = hoursOf(people.flatMap(({ blocks }) => blocks))
  return (
    <div
      className="week-view"
      data-front={people.find(({ role }) => role === place.laneInFront)?.role ?? people[0]?.role}
    >
      {week !== undefined && <WeekWhy year={year} date={week.monday} words={words} level={2} />}
      {people.map(({ role, blocks }) => (
        <PersonWeek
          key={role}
          role={role}
          name={sentenceCase(words.roles[role])}
          year={year}
          hidden={hidden}
          days={days}
          blocks={blocks}
          hours={hours}
          timeZone={timeZone}
          onOpen={props.onOpen}
        />
      ))}
    </div>
  )
}
