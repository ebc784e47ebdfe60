import { useCallback, useMemo, useState } from 'react'
import type { Deadlines } from '../../contract/documents.ts'
import { otherCategory } from '../../domain/pressure/otherCategory.ts'
import { deadlineLibrary } from '../../domain/schoolYear/deadlineRules/library/library.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { termDatesFor } from '../../domain/schoolYear/ownTermDates.ts'
import { createSchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { useRoute } from '../route/route.ts'
import { useSaving } from '../setup/useSaving.ts'
import { useToday } from '../fresh/useToday.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { PageContext } from '../shell/pageContext.ts'
import { YearPages } from '../shell/YearPages.tsx'
import { resolveSchoolDeadlines } from '../year/schoolDeadlines.ts'
import { AddDeadline } from './AddDeadline.tsx'
import { DeadlineDialog } from './DeadlineDialog.tsx'
import { DeadlineFilters } from './DeadlineFilters.tsx'
import { DeadlineLists } from './DeadlineLists.tsx'
import { allSwitchedOn, noChanges, notMoved } from './deadlineChanges.ts'
import { type DeadlineFilter, matching, noFilter } from './deadlineList.ts'
import { rulesWords, stillHoldsWords } from './deadlineWords.ts'
import { MoreDeadlines } from './MoreDeadlines.tsx'
import { SwitchedOff } from './SwitchedOff.tsx'
import { useSwitchingOff } from './useSwitchingOff.ts'
import './deadlines.css'

/** Every deadline of the school year with its rule and source, and what the school changes about it. */
export function DeadlinesPage(context: PageContext) {
  const { year, board, words, now } = context
  const { schoolYear, deadlines } = year
  const today = useToday(now, schoolYear.timeZone)
  const [filter, setFilter] = useState<DeadlineFilter>(noFilter)
  const [isBesideNext, setIsBesideNext] = useState(false)
  const saving = useSaving()
  const openId = useRoute().query.get('id')
  const documents = useMemo(
    () => ({ school: board?.documents.school ?? null, deadlines: board?.documents.deadlines ?? null }),
    [board],
  )
  const kept = documents.deadlines ?? noChanges
  const off = useMemo(() => {
    if (Object.values(kept.changes).every(({ isOn }) => isOn !== false)) return []
    const here = new Set(deadlines.map(({ id }) => id))
    const all = resolveSchoolDeadlines({ ...documents, deadlines: allSwitchedOn(kept) }, schoolYear).deadlines
    return all.filter(({ id }) => !here.has(id))
  }, [documents, kept, schoolYear, deadlines])
  const next = useMemo(() => {
    if (!isBesideNext) return null
    const startYear = Number(schoolYear.name.slice(0, 4)) + 1
    const nextYear = createSchoolYear(termDatesFor(startYear, documents.school?.years ?? []), schoolYear.timeZone)
    return { name: nextYear.name, deadlines: resolveSchoolDeadlines(documents, nextYear).deadlines }
  }, [isBesideNext, documents, schoolYear])
  const open = openId === null ? null : (deadlines.find(({ id }) => id === openId) ?? null)
  /** The opened deadline where its rule puts it, whatever has been moved. */
  const original = useMemo(() => {
    if (open?.status !== 'moved') return open
    const without = { ...documents, deadlines: notMoved(kept, open.id) }
    return resolveSchoolDeadlines(without, schoolYear).deadlines.find(({ id }) => id === open.id) ?? open
  }, [open, documents, kept, schoolYear])
  const categories = useMemo(
    () => new Map([...year.settings.categories, otherCategory].map(({ code, name }) => [code, name])),
    [year.settings.categories],
  )
  const save = board === null ? null : (body: Deadlines) => saving.run([() => board.save({ kind: 'deadlines', body })])
  const isSaving = saving.state.kind === 'saving'
  const switching = useSwitchingOff(deadlines, kept, save)
  const { justOff } = switching
  const failure = saving.state.kind === 'failed' && open === null ? saving.state.failure : null
  const failedRow = failure === null ? undefined : justOff.find(({ deadline }) => deadline.id === switching.undoing)
  const isJustOff = justOff.some(({ deadline }) => deadline.id === openId)
  const linkedOff = off.find(({ id }) => id === openId)
  const { clear } = saving
  const close = useCallback(() => {
    clear()
    window.location.hash = '#/deadlines'
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `clear` is made anew with each drawing and does the same.
  }, [])

  return (
    <section className="page deadlines">
      <PageHeading title={`Deadlines ${schoolYear.name}`} />
      {board === null && (
        <p className="notice">
          Two calendar files have nobody who signed in, so these dates can be read here and not changed: they are those
          of a maintained primary school. Sign in to have your own school’s.
        </p>
      )}
      <p className="quiet">
        What an English school owes and does in a year, by rules that hold in any year. Each opens its rule and the page
        that it was read on. {rulesWords(deadlines, deadlineLibrary.length)}
      </p>
      <YearPages here="deadlines" />
      {failure !== null && failedRow === undefined && <BoardNotice failure={failure} onRetry={null} />}
      <DeadlineFilters
        filter={filter}
        deadlines={deadlines}
        categories={categories}
        words={words}
        isBesideNext={isBesideNext}
        onFilter={setFilter}
        onBesideNext={setIsBesideNext}
      />
      {openId !== null && open === null && deadlines.length > 0 && !isJustOff && (
        <p className="notice" role="status">
          {linkedOff !== undefined
            ? `That deadline is switched off for your school, for both of you${dutyWords(linkedOff)}. It can be put back below, under “Switched off”.`
            : `That deadline is not in ${schoolYear.name}: it belongs to another year.`}
        </p>
      )}
      {deadlines.length === 0 ? (
        <p role="status">Working out the deadlines of your year…</p>
      ) : (
        <DeadlineLists
          deadlines={deadlines}
          filter={filter}
          today={today}
          schoolYear={schoolYear}
          next={next}
          words={words}
          categories={categories}
          justOff={justOff}
          back={switching.back}
          failed={failure === null || failedRow === undefined ? null : { id: failedRow.deadline.id, failure }}
          isSaving={isSaving}
          onOpen={switching.opened}
          onUndo={(each) => void switching.undo(each)}
          onShowAll={() => setFilter(noFilter)}
        />
      )}
      <SwitchedOff
        off={off}
        isSaving={isSaving}
        onRestore={
          save === null
            ? null
            : (deadline) => {
                // What comes back is seen, and takes the focus.
                if (matching([deadline], filter).length === 0) setFilter(noFilter)
                void switching.undo({ deadline, list: 'months', own: null })
              }
        }
      />
      <MoreDeadlines board={board} schoolYear={schoolYear} words={words} categories={categories} />
      {save !== null && (
        <AddDeadline
          kept={kept}
          schoolYear={schoolYear}
          today={today}
          categories={year.settings.categories}
          words={words}
          isSaving={isSaving}
          onSave={save}
        />
      )}
      {open !== null && original !== null && (
        <DeadlineDialog
          key={open.id}
          deadline={open}
          original={original}
          kept={kept}
          schoolYear={schoolYear}
          today={today}
          categoryName={categories.get(open.category) ?? open.category}
          words={words}
          saving={saving.state}
          onSave={save}
          onSwitchOff={() => void switching.switchOff(open).then((isOff) => isOff && close())}
          onClose={close}
        />
      )}
    </section>
  )
}

/** What the other of the two has to know of a duty that is off; nothing of all else. */
function dutyWords(deadline: ResolvedDeadline): string {
  const holds = stillHoldsWords(deadline)
  return holds === null ? '' : `; it is a statutory duty, and ${holds}`
}
