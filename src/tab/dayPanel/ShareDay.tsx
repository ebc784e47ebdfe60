import { useState } from 'react'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { longDate } from '../../domain/calendar/dateWords.ts'
import type { PageContext } from '../shell/pageContext.ts'

/** Passes on a link that opens this day: a date and nothing else, so that whoever follows it sees what they may see anyway. */
export function ShareDay({ host, session, date }: Pick<PageContext, 'host' | 'session'> & { readonly date: IsoDate }) {
  const [said, setSaid] = useState<string | null>(null)
  // Two calendar files are in this browser alone: a link to them leads nobody anywhere.
  if (!host.can.shareLink || session.kind === 'files') return null

  async function share() {
    const isDone = await host.shareLink(`/heat-map?day=${date}`, `Tandem: ${longDate(date)}`)
    if (!isDone) setSaid('The link could not be passed on from here.')
    else setSaid(host.kind === 'browser' ? 'The link is on your clipboard.' : null)
  }

  return (
    <p className="share-day">
      <button type="button" className="link-button" onClick={() => void share()}>
        Share a link to this day
      </button>{' '}
      <span role="status" className="quiet">
        {said}
      </span>
    </p>
  )
}
