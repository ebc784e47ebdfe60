import { useCallback, useMemo, useRef, useState } from 'react'
import type { Outcome, PairCalendars } from '../../calendars/calendarSource.ts'
import type { BoardView } from '../../contract/board.ts'
import { partnerOf } from '../../domain/calendar/calendar.ts'
import { pairDocuments } from '../board/boardHandle.ts'
import { partnerAccess } from '../board/partnerAccess.ts'
import { readPartnerDigest, sharesDeadlines } from '../board/partnerDigest.ts'
import type { Session } from '../session/session.ts'
import type { DatedDigest } from '../sharing/partnerShown.ts'
import { createJointYear, type JointYear } from './jointYear.ts'
import { createOwnChanges } from './ownChanges.ts'
import { type OpenedYear, type OpenFailure, openYear } from './openYear.ts'
import { limitedTo, type PartnerAccess } from './pairSource.ts'
import type { DeadlineResolver } from './schoolDeadlines.ts'
import { withoutPartner } from './withoutPartner.ts'
import { planFrom, usualPlan } from './yearPlan.ts'

/** How far the reading of two calendars has come; counts the adapter's own steps. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** What the app knows of the signed-in pair's year. */
export type YearState =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'reading'; readonly session: Session; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly session: Session; readonly failure: OpenFailure }
  | ReadyYear
  /** A bug: thrown again while drawing, so that the error page shows it. */
  | { readonly kind: 'broken'; readonly error: unknown }

/** Both calendars are here, and the board with them. */
export interface ReadyYear {
  readonly kind: 'ready'
  readonly session: Session
  readonly board: BoardView | null
  readonly year: JointYear
}

/** The pair's year from sign-in to sign-out. Reading starts in the handlers that call `open` and `retry`. */
export function useJointYear() {
  const [state, setState] = useState<YearState>({ kind: 'signedOut' })
  const reading = useRef<AbortController | null>(null)
  const access = useRef<PartnerAccess>('calendar')
  const resolver = useRef<DeadlineResolver | null>(null)

  const begin = useCallback(() => {
    reading.current?.abort()
    const current = new AbortController()
    reading.current = current
    return current
  }, [])

  const drawPair = useCallback((pairOf: (known: ReadyYear) => PairCalendars | null) => {
    setState((before) => {
      if (before.kind !== 'ready') return before
      const pair = pairOf(before)
      if (pair === null) return before
      return readyYear(
        {
          session: before.session,
          pair: access.current === 'nothing' ? withoutPartner(pair) : pair,
          board: before.board,
          published: before.year.published,
        },
        resolver.current,
      )
    })
  }, [])

  const [changes] = useState(() => createOwnChanges((change) => drawPair(({ year }) => change(year.pair))))

  const read = useCallback(
    async (session: Session) => {
      const current = begin()
      const setUnlessOver = (next: YearState) => {
        if (!current.signal.aborted) setState(next)
      }
      access.current = 'calendar'
      setState({ kind: 'reading', session, progress: null })
      try {
        const outcome = await openYear(session, {
          signal: current.signal,
          onProgress: (progress) => setUnlessOver({ kind: 'reading', session, progress }),
          onAccess: (allowed) => {
            if (!current.signal.aborted) access.current = allowed
          },
        })
        setUnlessOver(
          outcome.ok
            ? readyYear({ session, ...outcome.value, pair: changes.over(outcome.value.pair) }, resolver.current)
            : { kind: 'failed', session, failure: outcome.failure },
        )
      } catch (error) {
        setUnlessOver({ kind: 'broken', error })
      }
    },
    [begin, changes],
  )

  const open = useCallback((session: Session) => void read(session), [read])

  /** Opens the year of somebody who has just signed in. */
  const start = useCallback(
    (session: Session) =>
      open({ ...session, source: limitedTo(() => (session.isAlone ? 'nothing' : access.current), session.source) }),
    [open],
  )

  const close = useCallback(() => {
    reading.current?.abort()
    setState({ kind: 'signedOut' })
  }, [])

  /** Draws from calendars that were read again elsewhere, such as before a booking. */
  const update = useCallback(
    (pair: PairCalendars) => {
      const current = changes.over(pair)
      // Whoever signed in meanwhile is not shown the calendars of the one before, nor a paused partner's.
      drawPair(({ session }) => (session.me.id === pair.me.person.id ? current : null))
    },
    [changes, drawPair],
  )

  /** Draws what the board says now. Where it lets more of the partner be read, or something else, the year is read again. */
  const updateBoard = useCallback(
    (session: Session, board: BoardView) => {
      const allowed = partnerAccess(pairDocuments(board.documents), partnerOf(session.me.role), session.permissions)
      const before = access.current
      access.current = allowed
      if (allowed !== before && allowed !== 'nothing') {
        open(session)
        return
      }
      const draw = (publishedOf: (known: JointYear) => DatedDigest | null) =>
        setState((known) => {
          if (known.kind !== 'ready' || known.session !== session) return known
          // What the partner publishes was asked for; the board may have changed again while it answered.
          if (known.board !== null && known.board.version > board.version) return known
          const { pair } = known.year
          return readyYear(
            {
              session,
              pair: allowed === 'nothing' ? withoutPartner(pair) : pair,
              board,
              published: publishedOf(known.year),
            },
            resolver.current,
          )
        })
      if (!sharesDeadlines(session, board)) {
        draw(() => null)
        return
      }
      draw((known) => known.published)
      void readPartnerDigest(session, board).then((outcome) =>
        draw((known) => (outcome.ok ? outcome.value : known.published)),
      )
    },
    [open],
  )

  /** Draws the year with the deadlines of the school, once the code that knows them is here. */
  const addDeadlines = useCallback((resolve: DeadlineResolver) => {
    resolver.current = resolve
    setState((known) => {
      if (known.kind !== 'ready') return known
      const { session, board, year } = known
      return readyYear({ session, board, pair: year.pair, published: year.published }, resolve)
    })
  }, [])

  const signInAgain = useCallback(
    async (session: Session): Promise<Outcome<null>> => session.signInAgain(begin().signal),
    [begin],
  )

  return useMemo(
    () => ({ state, start, open, close, update, updateBoard, addDeadlines, signInAgain, changes }),
    [state, start, open, close, update, updateBoard, addDeadlines, signInAgain, changes],
  )
}

function readyYear(
  { session, pair, board, published }: OpenedYear & { readonly session: Session },
  resolve: DeadlineResolver | null,
): ReadyYear {
  const plan =
    board === null
      ? usualPlan(session.schoolYear, resolve)
      : planFrom(pairDocuments(board.documents), session.schoolYear, published, resolve)
  const isPaused = plan.isPaused || session.isAlone
  return { kind: 'ready', session, board, year: createJointYear(pair, { ...plan, isPaused }) }
}
