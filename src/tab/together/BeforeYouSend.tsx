import { partnerOf } from '../../domain/calendar/calendar.ts'
import { longDate } from '../../domain/calendar/dateWords.ts'
import { whenToTalk, type WhenToTalk } from '../../domain/together/whenToTalk.ts'
import { percent } from '../words/numbers.ts'
import type { TogetherContext } from './togetherContext.ts'

const words: Readonly<Record<WhenToTalk['now'], string>> = {
  now: 'A word now is fine.',
  laterToday: 'Later today is kinder than now.',
  noHurry: 'A message that says “no hurry” is the kindest.',
}

/** Before one sends something: how the other's day is, and when a word suits. Nothing where there is no such lane. */
export function BeforeYouSend({ context }: { readonly context: TogetherContext }) {
  const { year, role, today, partnerName } = context
  if (year.isPaused) return null
  const lane = year.lanes[partnerOf(role)]
  const found = whenToTalk(lane, today)
  const day = lane.days.find(({ date }) => date === today)
  if (found === null || day?.kind !== 'open') return null
  const figure = Number.isFinite(day.pressure) ? `${percent(day.pressure)}, ${found.band}` : found.band
  return (
    <div className="panel">
      <h3>Before you send</h3>
      <p>
        {partnerName}’s day is at {figure}. <strong>{words[found.now]}</strong>
        {found.nextGoodDay !== null && ` The next lighter day is ${longDate(found.nextGoodDay)}.`}
      </p>
    </div>
  )
}
