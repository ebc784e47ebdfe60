import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { BoardView, ScheduleView } from '../../contract/board.ts'
import { addDays, dateAt, weekdayOf } from '../../domain/calendar/dates.ts'
import { weekdayNames } from '../../domain/calendar/dateWords.ts'
import { nextPostingWords } from './reflectWords.ts'
import type { BoardCalls } from './useBoardCalls.ts'

const weekdays = [1, 2, 3, 4, 5] as const

function timeOf(minuteOfDay: number): string {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`
}

function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** When the question comes, and one tap each for anything else. */
export function SchedulePanel({ board, calls }: { readonly board: BoardView; readonly calls: BoardCalls }) {
  const { schedule, nextPostingAt } = board
  const [weekday, setWeekday] = useState(schedule.weekday)
  const [time, setTime] = useState(timeOf(schedule.minuteOfDay))
  const id = useId()
  const minuteOfDay = minuteOf(time)
  const isChanged = weekday !== schedule.weekday || minuteOfDay !== schedule.minuteOfDay
  const week = nextPostingAt === null ? null : mondayOf(nextPostingAt, schedule)
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>When it comes</h2>
      <p role="status">{nextPostingWords(board)}</p>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (minuteOfDay !== null) void calls.changeSchedule({ ...schedule, weekday, minuteOfDay }, board.version)
        }}
      >
        <div className="field">
          <label htmlFor={`${id}-day`}>Day</label>
          <select
            id={`${id}-day`}
            className="select"
            value={weekday}
            onChange={(event) => setWeekday(weekdays.find((each) => String(each) === event.target.value) ?? 1)}
          >
            {weekdays.map((each) => (
              <option key={each} value={each}>
                {weekdayNames[each - 1]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-time`}>Time</label>
          <input
            id={`${id}-time`}
            className="input"
            type="time"
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
        <Button type="submit" className="field-button" disabled={calls.isBusy || !isChanged || minuteOfDay === null}>
          Change
        </Button>
      </form>
      <div className="row taps">
        {week !== null && (
          <>
            <Button size="small" disabled={calls.isBusy} onClick={() => void calls.weekly('snooze', week)}>
              A day later
            </Button>
            <Button size="small" disabled={calls.isBusy} onClick={() => void calls.weekly('skipWeek', week)}>
              Skip that week
            </Button>
          </>
        )}
        <Button
          size="small"
          disabled={calls.isBusy}
          onClick={() => void calls.weekly(schedule.isStopped ? 'start' : 'stop', week ?? '2026-08-31')}
        >
          {schedule.isStopped ? 'Start again' : 'Stop the weekly question'}
        </Button>
      </div>
    </section>
  )
}

function mondayOf(instant: number, { timeZone }: ScheduleView): string {
  const date = dateAt(instant, timeZone)
  return addDays(date, 1 - weekdayOf(date))
}
