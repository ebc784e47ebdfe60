import { useMemo, useState } from 'react'
import { dateAt, type IsoDate } from '../../domain/calendar/dates.ts'
import { weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import type { SuggestedMove } from '../../domain/levelling/levelling.ts'
import { loadsAfter, weekLoads } from '../../domain/levelling/weekLoads.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { BoardFailure } from '../board/boardClient.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { PageContext } from '../shell/pageContext.ts'
import { SoloNotice } from '../shell/SoloNotice.tsx'
import { YearPages } from '../shell/YearPages.tsx'
import { MoveList } from './MoveList.tsx'
import { accepted, type KeptPlace, levellingRequest, nothingChanged, undone } from './movedDocument.ts'
import { deadlineName } from './moveWords.ts'
import { useLevelling } from './useLevelling.ts'
import { WeekBars } from './WeekBars.tsx'
import { WhatIf } from './WhatIf.tsx'
import './levelling.css'

/** So many moves are shown at first: a term is levelled by few. */
const few = 6

/** Something that was moved on this page, and can be put back. */
interface Made {
  readonly name: string
  readonly before: KeptPlace
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Level the term: the few moves that lighten the worst weeks, made one by one; and any one deadline tried elsewhere. */
export function LevellingPage(context: PageContext) {
  const { session, year, words } = context
  return (
    <section className="page levelling heat-scale">
      <PageHeading title="Level the term" />
      <p className="lead">
        Some deadlines are the school’s own to place. These moves would make your heaviest weeks lighter; days that the
        law or others set stay where they are. Nothing moves until you move it.
      </p>
      <YearPages here="level" />
      {session.isAlone || year.isPaused ? <SoloNotice {...context} /> : <Levelling {...context} words={words} />}
    </section>
  )
}

function Levelling({ board, year, now, words }: PageContext) {
  const [openedAt] = useState(now)
  const today = dateAt(openedAt, year.schoolYear.timeZone)
  const { state, start, stop } = useLevelling()
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [made, setMade] = useState<readonly Made[]>([])
  const [showsAll, setShowsAll] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<BoardFailure | null>(null)
  const school = board?.documents.school ?? null
  const kept = board?.documents.deadlines ?? null
  const documents = useMemo(() => ({ school, deadlines: kept }), [school, kept])
  const before = useMemo(() => weekLoads(year.schoolYear, year.lanes), [year])
  const suggested = state.kind === 'found' ? state.answer.moves.filter(({ id }) => !settled.has(id)) : []
  const shown = showsAll ? suggested : suggested.slice(0, few)
  const after = loadsAfter(before, shown)

  const save = async (body: typeof nothingChanged): Promise<boolean> => {
    if (board === null) return false
    setIsBusy(true)
    setFailure(null)
    const outcome = await board.save({ kind: 'deadlines', body })
    setIsBusy(false)
    if (!outcome.ok) setFailure(outcome.failure)
    return outcome.ok
  }
  const move = async (deadline: ResolvedDeadline, from: IsoDate, to: IsoDate) => {
    const change = accepted(kept, deadline, to)
    if (!(await save(change.body))) return
    const name = deadlineName({ title: deadline.shortTitle, code: deadline.code })
    setMade((known) => [...known, { name, before: change.before, from, to }])
    setSettled((known) => new Set([...known, deadline.id]))
  }
  const undo = async (one: Made) => {
    if (!(await save(undone(kept ?? nothingChanged, one.before, one.to)))) return
    setMade((known) => known.filter((each) => each !== one))
    setSettled((known) => new Set([...known].filter((id) => id !== one.before.id)))
  }
  const accept = (suggestion: SuggestedMove) => {
    const deadline = year.deadlines.find(({ id }) => id === suggestion.id)
    if (deadline !== undefined) void move(deadline, suggestion.from, suggestion.to)
  }
  const look = () => start(levellingRequest(year, documents, today, settled))

  return (
    <>
      {failure !== null && <BoardNotice failure={failure} onRetry={null} />}
      {board === null && (
        <p className="notice">Two calendar files have no board on which a move could be kept. You can look, and try.</p>
      )}
      <section className="panel" aria-labelledby="moves-title">
        <h2 id="moves-title">Moves that help most</h2>
        {state.kind === 'searching' ? (
          <p className="row">
            <label>
              Looking for moves{' '}
              <progress max={state.progress?.total ?? 1} value={state.progress?.done ?? 0}>
                {Math.round((100 * (state.progress?.done ?? 0)) / Math.max(1, state.progress?.total ?? 1))}%
              </progress>
            </label>
            <button type="button" className="button" onClick={stop}>
              Stop
            </button>
          </p>
        ) : (
          <p className="row">
            <button
              type="button"
              className="button button-primary"
              disabled={year.deadlines.length === 0}
              onClick={look}
            >
              {state.kind === 'idle' ? 'Look for moves' : 'Look again'}
            </button>
          </p>
        )}
        <p role="status">
          {state.kind === 'stopped' && 'Stopped. Nothing was moved.'}
          {state.kind === 'broken' && 'The search ended by a fault of ours. Look again; nothing was moved.'}
          {state.kind === 'found' &&
            suggested.length === 0 &&
            'No move would make your heaviest weeks noticeably lighter.'}
          {state.kind === 'found' &&
            suggested.length > 0 &&
            `${suggested.length === 1 ? 'One move helps' : `${suggested.length} moves help`}, of ${state.answer.movableCount} deadlines that may be moved.`}
        </p>
        <h3>{shown.length > 0 ? 'Your weeks now, and with the moves below' : 'Your weeks now'}</h3>
        <WeekBars before={before} after={after} words={words} />
        {shown.length > 0 && (
          <MoveList
            moves={shown}
            {...{ before, today, isBusy }}
            onAccept={board === null ? null : accept}
            onLeave={({ id }) => setSettled((known) => new Set([...known, id]))}
          />
        )}
        {shown.length < suggested.length && (
          <button type="button" className="button" onClick={() => setShowsAll(true)}>
            Show {suggested.length - shown.length} more that help less
          </button>
        )}
        {made.length > 0 && (
          <>
            <h3>Moved</h3>
            <ul className="moves">
              {made.map((each) => (
                <li key={`${each.before.id} ${each.to}`}>
                  {each.name}: from {weekdayAndDate(each.from)} to {weekdayAndDate(each.to)}{' '}
                  <button
                    type="button"
                    className="button"
                    disabled={isBusy}
                    aria-label={`Undo: ${each.name} back to ${weekdayAndDate(each.from)}`}
                    onClick={() => void undo(each)}
                  >
                    Undo
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <WhatIf
        {...{ year, documents, today, words, isBusy }}
        now={openedAt}
        onMove={
          board === null
            ? null
            : (deadline, to) =>
                void move(deadline, deadline.when.kind === 'day' ? deadline.when.date : deadline.when.from, to)
        }
      />
    </>
  )
}
