import { clockTime } from '../words/time.ts'
import type { MinuteSpan, WeekBlock, WeekDayBlocks } from './weekBlocks.ts'

const kindWords: Readonly<Record<WeekBlock['kind'], string>> = {
  busy: 'Busy',
  tentative: 'Tentative',
  away: 'Out of office',
  free: 'Free',
}

function blockText({ kind, categories }: WeekBlock): string {
  return categories.length > 0 ? categories.join(', ') : kindWords[kind]
}

/** Less than this, and a block has room for its times only. */
const shortMinutes = 45

function blockClass({ kind, from, to, places }: WeekBlock): string {
  const names = ['block', `block-${kind}`]
  if (to - from < shortMinutes) names.push('block-short')
  if (places > 1) names.push(places > 2 ? 'block-crowded' : 'block-shared')
  return names.join(' ')
}

/** One day by the hour: working hours as ground, taught time and events as blocks. */
export function DayColumn(props: {
  readonly blocks: WeekDayBlocks
  readonly hours: MinuteSpan
  readonly hourHeight: number
  readonly isClosed: boolean
  readonly timeZone: string
}) {
  const { hours, hourHeight, isClosed } = props
  const pixels = (minutes: number) => (minutes / 60) * hourHeight
  const box = ({ from, to }: MinuteSpan) => ({ top: pixels(from - hours.from), height: pixels(to - from) })
  return (
    <div className="day-column" style={{ height: pixels(hours.to - hours.from) }}>
      {!isClosed && props.blocks.working.map((span) => <div key={span.from} className="working" style={box(span)} />)}
      {!isClosed &&
        props.blocks.taught.map((span) => (
          <div key={span.from} className="taught" style={box(span)}>
            Taught or on duty
          </div>
        ))}
      <ol className="blocks" style={{ backgroundSize: `100% ${hourHeight}px` }}>
        {props.blocks.blocks.map((block) => (
          <li
            key={block.key}
            className={blockClass(block)}
            style={{
              ...box(block),
              left: `${(block.place / block.places) * 100}%`,
              width: `${100 / block.places}%`,
            }}
          >
            <span className="block-time">
              {clockTime(block.startsAt, props.timeZone)}
              <span className="block-end">–{clockTime(block.endsAt, props.timeZone)}</span>
            </span>{' '}
            <span className="block-what">{blockText(block)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
