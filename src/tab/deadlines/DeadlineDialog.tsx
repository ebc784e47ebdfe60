import { type ReactNode, useEffect, useRef } from 'react'
import type { Deadlines } from '../../contract/documents.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { longDate } from '../../domain/calendar/dateWords.ts'
import { effortWords } from '../../domain/schoolYear/deadlineRules/effortWords.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { ownerWords } from '../../domain/schoolYear/deadlineRules/ownerWords.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import type { SaveState } from '../setup/useSaving.ts'
import type { Words } from '../words/words.ts'
import { DeadlineActions } from './DeadlineActions.tsx'
import { spanOf, titleOf } from './deadlineList.ts'
import { basisWords, designWords, leadWords, longWhen, statusWords } from './deadlineWords.ts'

/** One deadline with its rule, its sources, its hours, and what the school may change about it. */
export function DeadlineDialog(props: {
  readonly deadline: ResolvedDeadline
  /** Where its rule puts it. */
  readonly original: ResolvedDeadline
  readonly kept: Deadlines
  readonly schoolYear: SchoolYear
  readonly today: IsoDate
  readonly categoryName: string
  readonly words: Words
  readonly saving: SaveState
  /** Null where nobody is signed in. */
  readonly onSave: ((body: Deadlines) => Promise<boolean>) | null
  readonly onSwitchOff: () => void
  readonly onClose: () => void
}) {
  const { deadline, words, saving } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const { workBy, design } = deadline
  return (
    <dialog ref={dialog} className="deadline-dialog" aria-labelledby="deadline-title" onClose={props.onClose}>
      <header>
        <h2 id="deadline-title">{titleOf(deadline)}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Close the deadline"
          onClick={() => dialog.current?.close()}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
        </button>
      </header>
      <p className="deadline-when">
        <strong>{longWhen(deadline).replace(/^f/, 'F')}</strong>
        {workBy !== null && workBy !== spanOf(deadline).to && (
          <span className="quiet"> To be ready by {longDate(workBy)}, a day on which staff are in school.</span>
        )}
      </p>
      <dl className="deadline-facts-list">
        <Fact name="Status">
          {statusWords(deadline)}
          {deadline.status === 'moved' && ` By its rule: ${longWhen(props.original)}.`}
        </Fact>
        {deadline.says !== null && <Fact name="The rule">{deadline.says}</Fact>}
        {deadline.because !== null && <Fact name="Why it takes work">{deadline.because}</Fact>}
        <Fact name="Basis">
          {deadline.basis === null ? 'Added by your school' : basisWords[deadline.basis]}
          {deadline.statutory ? ', a statutory duty' : ''}
        </Fact>
        <Fact name="Whose">
          {ownerWords(deadline.owner, words)}, {props.categoryName}
        </Fact>
        <Fact name="Work">{leadWords(deadline)}.</Fact>
        <Fact name="Hours: how did we come to this">{effortWords(deadline, words.roles)}</Fact>
        {design !== null && <Fact name="Shaping">{designWords({ ...deadline, design }, props.today)}.</Fact>}
        {deadline.note !== null && <Fact name="Good to know">{deadline.note}</Fact>}
        {deadline.sources.length > 0 && (
          <Fact name={deadline.sources.length === 1 ? 'Source' : 'Sources'}>
            <ul className="sources">
              {deadline.sources.map(({ title, address, wasRead }) => (
                <li key={title}>
                  {address === null ? (
                    title
                  ) : (
                    <a href={address} target="_blank" rel="noreferrer">
                      {title}
                      <span className="visually-hidden"> (opens in a new tab)</span>
                    </a>
                  )}
                  {!wasRead && <span className="quiet"> (not read again for this list)</span>}
                  {address !== null && <span className="source-address quiet">{address}</span>}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {saving.kind === 'failed' && <BoardNotice failure={saving.failure} onRetry={null} />}
      {props.onSave === null ? (
        <p className="notice">Sign in to move it, to switch it off, or to give your own hours.</p>
      ) : (
        <DeadlineActions {...props} isSaving={saving.kind === 'saving'} onSave={props.onSave} />
      )}
      <p role="status" className="quiet">
        {saving.kind === 'saving' ? 'Saving…' : ''}
        {saving.kind === 'saved' ? 'Saved. The map is drawn with it.' : ''}
      </p>
    </dialog>
  )
}

function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
