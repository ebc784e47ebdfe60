import { useMemo } from 'react'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { dateWithYear } from '../../domain/calendar/dateWords.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { BoardFailure } from '../board/boardClient.ts'
import { counted } from '../words/numbers.ts'
import type { Words } from '../words/words.ts'
import { DeadlineRow } from './DeadlineRow.tsx'
import { SwitchedOffRow } from './SwitchedOffRow.tsx'
import type { JustOff, ListName, RowBack } from './useSwitchingOff.ts'
import {
  byMonth,
  comingUp,
  type DeadlineFilter,
  designMoments,
  idNextYear,
  inOrder,
  matching,
  spanOf,
} from './deadlineList.ts'
import { designWords, shapingWords } from './deadlineWords.ts'

/** How far ahead decisions are named that can still be shaped. */
const shapingDays = 100

/** The deadlines of a year: the next four weeks, what can be shaped now, and all of them by month. */
export function DeadlineLists(props: {
  readonly deadlines: readonly ResolvedDeadline[]
  readonly filter: DeadlineFilter
  readonly today: IsoDate
  readonly schoolYear: SchoolYear
  /** Next year's, where they are to stand beside this year's. */
  readonly next: { readonly name: string; readonly deadlines: readonly ResolvedDeadline[] } | null
  readonly words: Words
  readonly categories: ReadonlyMap<string, string>
  /** Those that were switched off on this page: each says so where its row was. */
  readonly justOff: readonly JustOff[]
  readonly back: RowBack | null
  /** What was not taken back, and why. */
  readonly failed: { readonly id: string; readonly failure: BoardFailure } | null
  readonly isSaving: boolean
  readonly onOpen: (list: ListName) => void
  readonly onUndo: (off: JustOff) => void
  readonly onShowAll: () => void
}) {
  const { deadlines, filter, today, next, words, categories, justOff, back, failed } = props
  const shown = useMemo(() => matching(deadlines, filter), [deadlines, filter])
  const offByRow = useMemo(() => new Map(justOff.map((off) => [off.deadline, off])), [justOff])
  const [inComing, inMonths] = useMemo(() => {
    const off = matching([...offByRow.keys()], filter)
    const withOff = (list: ListName) => inOrder([...shown, ...off.filter((each) => offByRow.get(each)?.list === list)])
    return [withOff('coming'), withOff('months')]
  }, [shown, offByRow, filter])
  const coming = useMemo(() => comingUp(inComing, today), [inComing, today])
  const months = useMemo(() => byMonth(inMonths), [inMonths])
  const shaping = useMemo(() => designMoments(shown, today, shapingDays), [shown, today])
  const nextById = useMemo(() => new Map(next?.deadlines.map((each) => [each.id, each])), [next])
  const onlyNext = useMemo(() => {
    const here = new Set(deadlines.map(idNextYear))
    return matching(next?.deadlines.filter(({ id, ruleId }) => ruleId !== null && !here.has(id)) ?? [], filter)
  }, [deadlines, next, filter])
  const row = (deadline: ResolvedDeadline, list: ListName) => {
    const off = offByRow.get(deadline)
    if (off !== undefined) {
      return (
        <SwitchedOffRow
          key={`off ${deadline.id}`}
          deadline={deadline}
          isSaving={props.isSaving}
          failure={failed?.id === deadline.id ? failed.failure : null}
          onUndo={() => props.onUndo(off)}
        />
      )
    }
    return (
      <DeadlineRow
        key={deadline.id}
        deadline={deadline}
        category={categories.get(deadline.category) ?? deadline.category}
        words={words}
        {...(list === 'coming' ? { from: today } : {})}
        next={next === null ? null : { name: next.name, deadline: nextById.get(idNextYear(deadline) ?? '') ?? null }}
        isBack={back?.id === deadline.id && back.list === list}
        onOpen={() => props.onOpen(list)}
      />
    )
  }
  if (inComing.length === 0 && inMonths.length === 0) {
    return (
      <p role="status">
        No deadline has all of that.{' '}
        <button type="button" className="link-button" onClick={props.onShowAll}>
          Show all of them
        </button>
      </p>
    )
  }
  return (
    <>
      <p className="visually-hidden" role="status">
        {counted(shown.length, 'deadline')} shown.
      </p>
      <div className="deadline-first">
        <section className="panel" aria-labelledby="coming-title">
          <h2 id="coming-title">Next four weeks</h2>
          {coming.length === 0 ? (
            <p className="quiet">Nothing in the four weeks from {dateWithYear(today)}.</p>
          ) : (
            <ul className="deadline-list">{coming.map((each) => row(each, 'coming'))}</ul>
          )}
        </section>
        {shaping.length > 0 && (
          <section className="panel" aria-labelledby="shaping-title">
            <h2 id="shaping-title">Decisions to shape</h2>
            <p className="quiet">{shapingWords(shaping, today)}</p>
            <ul className="shaping-list">
              {shaping.map((each) => (
                <li key={each.id}>
                  <a href={`#/deadlines?id=${encodeURIComponent(each.id)}`} onClick={() => props.onOpen('months')}>
                    {each.title}
                  </a>
                  <span className="quiet"> {designWords(each, today)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <h2 className="months-title">The year by month</h2>
      {months.map(({ month, deadlines: ofMonth }) => (
        <section key={month} className="panel" aria-labelledby={`month-${month}`}>
          <h3 id={`month-${month}`}>
            {monthName(spanOf(ofMonth[0] ?? { when: { kind: 'day', date: today } }).from)}{' '}
            <span className="quiet">{counted(ofMonth.filter((each) => !offByRow.has(each)).length, 'deadline')}</span>
          </h3>
          <ul className="deadline-list">{ofMonth.map((each) => row(each, 'months'))}</ul>
        </section>
      ))}
      {next !== null && onlyNext.length > 0 && (
        <section className="panel" aria-labelledby="only-next-title">
          <h3 id="only-next-title">Only in {next.name}</h3>
          <ul className="deadline-list">
            {onlyNext.map((each) => (
              <DeadlineRow
                key={each.id}
                deadline={each}
                category={categories.get(each.category) ?? each.category}
                words={words}
                next={null}
                isOfOtherYear
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** "November 2026". */
function monthName(date: IsoDate): string {
  return dateWithYear(date).replace(/^\d+ /, '')
}
