import type { PairCalendars } from '../../calendars/calendarSource.ts'
import { counted } from '../words/numbers.ts'

/** Says how much of a calendar could not be read, and is kind about a calendar with nothing in it. */
export function LeftOutNote(props: { readonly pair: PairCalendars }) {
  const { me, partner } = props.pair
  const reads = [me, partner]
  const sentences = reads
    .filter(({ leftOut }) => leftOut > 0)
    .map(
      ({ person, leftOut }) =>
        `${counted(leftOut, 'event')} in ${person.displayName}’s calendar could not be read and ${leftOut === 1 ? 'was' : 'were'} left out.`,
    )
  const empty = reads.filter(({ calendar }) => calendar.events.length === 0)
  if (empty.length === 2) {
    sentences.push('Both calendars are empty for this school year, so every school day is calm. It fills as you plan.')
  } else if (empty[0] !== undefined) {
    sentences.push(`${empty[0].person.displayName}’s calendar has nothing in it for this school year yet.`)
  }
  if (sentences.length === 0) return null
  return <p className="notice">{sentences.join(' ')}</p>
}
