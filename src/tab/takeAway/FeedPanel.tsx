import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { FeedView } from '../../contract/board.ts'
import { dateAt, isoDate } from '../../domain/calendar/dates.ts'
import { dateWithYear } from '../../domain/calendar/dateWords.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import type { Words } from '../words/words.ts'
import { useFeed } from './useFeed.ts'

/** The link by which a calendar subscribes to the school's deadlines: made, made anew, and ended by either. */
export function FeedPanel(props: { readonly board: BoardHandle; readonly timeZone: string; readonly words: Words }) {
  const { board, timeZone, words } = props
  const { feed, madePath, failure, isBusy, hasEnded, make, end } = useFeed(board)
  const done = useRef<HTMLParagraphElement>(null)
  const isOver = hasEnded && feed === null
  // The button that ended it is gone with the link.
  useEffect(() => {
    if (isOver && document.activeElement === document.body) done.current?.focus()
  }, [isOver])
  return (
    <section className="panel" aria-labelledby="feed-title">
      <h2 id="feed-title">A link to subscribe to</h2>
      <p>
        A calendar that has the link shows the year’s deadlines and looks for changes by itself, a few times a day: what
        you move or switch off here moves there. In Outlook choose <em>Add calendar</em>, <em>Subscribe from web</em>;
        Google and Apple have the same.
      </p>
      <p>
        It holds the school’s deadlines, everybody’s: the titles of rules, the codes that you gave, and what you added
        yourselves as you called it. Nothing of either calendar is in it. Whoever has the link can read it without
        signing in, so pass it on as you would a key.
      </p>
      {failure !== null && <BoardNotice failure={failure} onRetry={null} />}
      {feed !== undefined && feed !== null && (
        <p>{feedWords(feed, { mine: board.view.myRole === feed.madeBy, timeZone, words })}</p>
      )}
      {madePath !== null && <NewLink address={`${window.location.origin}${madePath}`} />}
      <div className="take-away-buttons">
        <Button disabledFocusable={isBusy || feed === undefined} onClick={() => void make()}>
          {feed === null || feed === undefined ? 'Make a link to subscribe to' : 'Make a new link, and end this one'}
        </Button>
        {feed !== undefined && feed !== null && (
          <Button disabledFocusable={isBusy} onClick={() => void end()}>
            End the link
          </Button>
        )}
      </div>
      <p ref={done} tabIndex={-1} role="status" className="take-away-done">
        {madePath !== null && 'The link is made. Copy it now: it is not shown again.'}
        {isOver && 'The link has ended. Calendars that had it keep what they last read, or say that it is gone.'}
      </p>
    </section>
  )
}

/** A link that was made just now, to be copied before it is gone. */
function NewLink({ address }: { readonly address: string }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')

  async function copy() {
    try {
      await navigator.clipboard.writeText(address)
      setSaid('Copied.')
    } catch {
      // Some hosts keep the clipboard to themselves.
      field.current?.select()
      setSaid('It is marked: press Ctrl+C, or ⌘C, to copy it.')
    }
  }

  return (
    <div className="field feed-link">
      <label htmlFor={id}>Your link</label>
      <div className="feed-link-row">
        <input
          id={id}
          ref={field}
          className="input"
          readOnly
          value={address}
          onFocus={({ target }) => target.select()}
        />
        <Button appearance="primary" onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      <span role="status" className="quiet">
        {said}
      </span>
    </div>
  )
}

/** "The headteacher made a link on 25 November 2026. A calendar last read it on 26 November 2026." */
function feedWords(
  { madeBy, madeAt, usedOn }: NonNullable<FeedView>,
  { mine, timeZone, words }: { readonly mine: boolean; readonly timeZone: string; readonly words: Words },
): string {
  const maker = mine ? 'You' : `The ${words.roles[madeBy]}`
  const used =
    usedOn === null ? 'No calendar has read it yet.' : `A calendar last read it on ${dateWithYear(isoDate(usedOn))}.`
  return `${maker} made a link on ${dateWithYear(dateAt(madeAt, timeZone))}. ${used}`
}
