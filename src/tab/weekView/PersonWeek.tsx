import type { Role } from '../../domain/calendar/calendar.ts'
import type { MapDay } from '../heatMap/yearRows.ts'
import { basisWords } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import { DayColumn } from './DayColumn.tsx'
import { DayHeader } from './DayHeader.tsx'
import type { MinuteSpan, WeekDayBlocks } from './weekBlocks.ts'

/** One hour's height on screen, in CSS pixels. */
const hourHeight = 44

/** One person's week, Monday to Friday. */
export function PersonWeek(props: {
  readonly role: Role
  readonly name: string
  readonly year: JointYear
  /** The ids of deadlines that are not named on their days. */
  readonly hidden: ReadonlySet<string>
  readonly days: readonly MapDay[]
  readonly blocks: readonly WeekDayBlocks[]
  readonly hours: MinuteSpan
  readonly timeZone: string
  readonly onOpen: (dayIndex: number) => void
}) {
  const { role, name, year, hours } = props
  const { me, partner } = year.shown
  const read = me.person.role === role ? me : partner
  const hourMarks = Array.from({ length: (hours.to - hours.from) / 60 }, (_, index) => hours.from / 60 + index)
  return (
    <section className="person-week" data-lane={role} aria-labelledby={`week-${role}`}>
      <h2 className="lane-name" id={`week-${role}`}>
        {name}{' '}
        <span className="lane-detail">
          {read.person.displayName}, from {basisWords(read, year.pair.readAt, year.schoolYear.timeZone)}
        </span>
      </h2>
      <div className="week-days">
        <div className="hour-names" aria-hidden="true">
          {hourMarks.map((hour) => (
            <span key={hour} style={{ height: hourHeight }}>
              {String(hour).padStart(2, '0')}
            </span>
          ))}
        </div>
        {props.days.map((day, place) => {
          const blocks = props.blocks[place]
          const pressure = year.lanes[role].days[day.index]
          if (blocks === undefined || pressure === undefined) return null
          return (
            <div key={day.date} className="week-day">
              <DayHeader
                day={day}
                pressure={pressure}
                allDay={blocks.allDay}
                settings={year.settings}
                hidden={props.hidden}
                onOpen={() => props.onOpen(day.index)}
              />
              <DayColumn
                blocks={blocks}
                hours={hours}
                hourHeight={hourHeight}
                isClosed={pressure.kind === 'closed'}
                timeZone={props.timeZone}
              />
            </div>
          )
        })}
      </div>
    </section>
  )
}
