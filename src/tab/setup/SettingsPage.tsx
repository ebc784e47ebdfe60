import { useCallback, useMemo, useRef, useState } from 'react'
import type { Hours, School } from '../../contract/documents.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { useRoute } from '../route/route.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { PageContext } from '../shell/pageContext.ts'
import { BehindNotice } from './BehindNotice.tsx'
import { EffortFields } from './EffortFields.tsx'
import { focusFirstProblem } from './focusFirstProblem.ts'
import { hoursForm, readHoursForm } from './hoursForm.ts'
import { HoursFields } from './HoursFields.tsx'
import { SaveBar } from './SaveBar.tsx'
import { CountFields, KindFields } from './SchoolFields.tsx'
import { readSchoolForm, schoolForm, yearsAskedFor } from './schoolForm.ts'
import { PartTitle, SettingsParts } from './SettingsParts.tsx'
import { SetUpPage } from './SetUpPage.tsx'
import { TermDatesFields } from './TermDatesFields.tsx'
import { useDraft } from './useDraft.ts'
import { useSaving } from './useSaving.ts'
import { hoursLines, schoolLines, whatDiffers } from './whatIsThere.ts'
import { WordFields } from './WordFields.tsx'
import './setup.css'

/**
 * Settings: one's own week and figures, and what the pair says of its school. `#/settings?set-up` asks the questions of
 * set-up about the school instead.
 */
export function SettingsPage(context: PageContext) {
  const { board, words, now } = context
  const { query } = useRoute()
  if (board !== null && query.has('set-up')) {
    return <SetUpPage kind="board" board={board} words={words} now={now} onDone={seeMap} />
  }
  return (
    <section className="page settings">
      <PageHeading title="Settings" />
      {board === null ? <NothingKept {...context} /> : <Settings {...context} board={board} />}
    </section>
  )
}

/** Settings are kept on the pair's board; without one there is nowhere to keep them. */
function NothingKept({ session, onChoosePartner }: PageContext) {
  if (!session.isAlone) {
    return (
      <p className="notice">
        Two calendar files have nobody who signed in, so nothing can be kept here. The map uses the figures that it
        explains below itself.
      </p>
    )
  }
  return (
    <p className="notice">
      Settings are kept on the board that you share with your partner.{' '}
      <button type="button" className="link-button" onClick={onChoosePartner}>
        Choose your partner
      </button>
    </p>
  )
}

function seeMap(): void {
  window.location.hash = '#/heat-map'
}

function Settings({ session, board, year, now, words }: PageContext & { readonly board: BoardHandle }) {
  const { role } = session.me
  const { documents } = board
  const inOutlook = year.pair.me.calendar.workingWeek.hours
  const [startYears] = useState(() => yearsAskedFor(now()))
  const hours = useDraft(
    documents.hours[role],
    useCallback((kept: Hours | null) => hoursForm(kept, role, inOutlook), [role, inOutlook]),
  )
  const school = useDraft(
    documents.school,
    useCallback((kept: School | null) => schoolForm(kept, startYears, words), [startYears, words]),
  )
  const saving = useSaving()
  const formElement = useRef<HTMLFormElement>(null)
  const hoursReading = useMemo(
    () => readHoursForm(hours.form, role, documents.hours[role]),
    [hours.form, role, documents.hours],
  )
  const schoolReading = useMemo(() => readSchoolForm(school.form, documents.school), [school.form, documents.school])
  const problems = [
    ...(hoursReading.kind === 'problems' ? hoursReading.problems : []),
    ...(schoolReading.kind === 'problems' ? schoolReading.problems : []),
  ]
  const isChanged = hours.isChanged || school.isChanged
  const isBehind = hours.isBehind || school.isBehind
  const failure = saving.state.kind === 'failed' ? saving.state.failure : null
  const conflict = failure?.kind === 'conflict' ? failure.sentence : null
  const { form } = school

  async function save() {
    if (problems.length > 0) {
      if (formElement.current !== null) focusFirstProblem(formElement.current)
      return
    }
    if (!isChanged || isBehind) return
    await saving.run([
      ...(hours.isChanged && hoursReading.kind === 'body' ? [() => saveHours(hoursReading.body)] : []),
      ...(school.isChanged && schoolReading.kind === 'body' ? [() => saveSchool(schoolReading.body)] : []),
    ])
  }
  async function saveHours(body: Hours) {
    const outcome = await board.save({ kind: 'hours', body })
    if (outcome.ok) hours.noteSaved(hours.form, body)
    return outcome
  }
  async function saveSchool(body: School) {
    const outcome = await board.save({ kind: 'school', body })
    if (outcome.ok) school.noteSaved(school.form, body)
    return outcome
  }
  /** Edits begin a new round: what came of the last saving is no longer of interest. */
  const edit =
    <Form,>(change: (form: Form) => void) =>
    (next: Form) => {
      if (saving.state.kind !== 'idle') saving.clear()
      change(next)
    }
  const changeHours = edit(hours.change)
  const changeSchool = edit(school.change)

  return (
    <form
      ref={formElement}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="quiet">
        Your week and your figures are yours; the school is for both of you.{' '}
        <a href="#/sharing">What the other sees of your calendar</a> has a page of its own.
        {documents.school === null && (
          <>
            {' '}
            Nobody has said anything of your school yet: <a href="#/settings?set-up">three questions</a>, under a
            minute.
          </>
        )}
      </p>
      {failure !== null && conflict === null && <BoardNotice failure={failure} onRetry={null} />}
      {conflict !== null && !isBehind && (
        <BoardNotice failure={{ kind: 'conflict', sentence: conflict }} onRetry={null} />
      )}
      {hours.isBehind && (
        <BehindNotice
          sentence={conflict ?? 'Your week was changed in another window.'}
          now={whatDiffers(
            hoursLines(documents.hours[role]),
            hoursLines(hoursReading.kind === 'body' ? hoursReading.body : null),
          )}
          onTake={hours.drop}
          onKeep={hours.keepMine}
        />
      )}
      {school.isBehind && (
        <BehindNotice
          sentence={conflict ?? 'The school was changed meanwhile, by the other or in another window.'}
          now={whatDiffers(
            schoolLines(documents.school),
            schoolLines(schoolReading.kind === 'body' ? schoolReading.body : null),
          )}
          onTake={school.drop}
          onKeep={school.keepMine}
        />
      )}
      <div className="settings-layout">
        <SettingsParts />
        <div className="settings-columns">
          <div>
            <HoursFields form={hours.form} inOutlook={inOutlook} problems={problems} onChange={changeHours} />
          </div>
          <section className="panel" aria-labelledby="school-title">
            <PartTitle part="school" />
            <div className="school-fields">
              <div>
                <KindFields form={form} onChange={changeSchool} />
                <CountFields form={form} problems={problems} onChange={changeSchool} />
                <WordFields
                  key={`${documents.school?.words.senco ?? ''} ${documents.school?.words.leader ?? ''}`}
                  words={form.words}
                  problems={problems}
                  onChange={(spelled) => changeSchool({ ...form, words: spelled })}
                />
              </div>
              <div>
                <PartTitle part="terms" level={3} />
                <TermDatesFields
                  years={form.years}
                  problems={problems}
                  onChange={(years) => changeSchool({ ...form, years })}
                />
              </div>
            </div>
          </section>
          <section className="panel settings-effort" aria-labelledby="effort-title">
            <PartTitle part="effort" />
            <p className="quiet">
              Hours of your own work for one that is tagged in a calendar, each with its reason. Those of the school
              year have their own: <a href="#/deadlines">change them there</a>.
            </p>
            <EffortFields
              role={role}
              effort={hours.form.effort}
              problems={problems}
              onChange={(effort) => changeHours({ ...hours.form, effort })}
            />
          </section>
        </div>
      </div>
      <SaveBar
        isChanged={isChanged}
        state={saving.state}
        problem={isChanged ? barProblem(problems.length, isBehind) : null}
        onUndo={() => {
          hours.drop()
          school.drop()
          saving.clear()
        }}
      />
    </form>
  )
}

function barProblem(problems: number, isBehind: boolean): string | null {
  if (problems > 0) return 'Something above needs another look before it can be saved.'
  return isBehind ? 'Choose above what is to hold, then save.' : null
}
