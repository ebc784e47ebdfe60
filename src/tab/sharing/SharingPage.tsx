import { useState } from 'react'
import { dateAt } from '../../domain/calendar/dates.ts'
import type { SharingStep } from '../../domain/sharing/sharing.ts'
import { type BoardHandle, isPaused } from '../board/boardHandle.ts'
import { NoBoardNotice } from '../shell/NoBoardNotice.tsx'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { PageContext } from '../shell/pageContext.ts'
import { ChooseStep } from './ChooseStep.tsx'
import { HiddenDays } from './HiddenDays.tsx'
import { stepInForce } from './inForce.ts'
import { StepInForce } from './StepInForce.tsx'
import { StoredAboutMe } from './StoredAboutMe.tsx'
import { OutlookCategories } from './OutlookCategories.tsx'
import { PausePanel } from './PausePanel.tsx'
import { Preview } from './Preview.tsx'
import { SharingFailureNotice } from './SharingFailureNotice.tsx'
import { StepChooser } from './StepChooser.tsx'
import { useLiveSharing } from './useLiveSharing.ts'
import { useSharing } from './useSharing.ts'
import { WhatPartnerShares } from './WhatPartnerShares.tsx'
import './sharing.css'

/** What each of the two may see of the other: chosen by the owner, seen before it is chosen, taken back at any time. */
export function SharingPage(context: PageContext) {
  return (
    <section className="page sharing">
      <PageHeading title="Sharing" />
      {context.board === null ? (
        <NoBoardNotice
          {...context}
          alone="No partner is chosen yet, so there is nobody to share with, and nothing of your calendar is kept anywhere."
          files="Two calendar files stay in this browser, and nobody else sees any of them: there is nothing to share. Sharing is for two people who have signed in."
        />
      ) : (
        <Sharing {...context} board={context.board} />
      )}
    </section>
  )
}

function Sharing(context: PageContext & { readonly board: BoardHandle }) {
  const { session, board, year, words } = context
  const { documents, view } = board
  const partnerName = session.partner.displayName
  const mine = documents.sharing[view.myRole]
  const chosen = documents.hasChosen[view.myRole] ? mine.step : null
  const { live, readAgain } = useLiveSharing(session, board)
  const actions = useSharing({ session, board, year, readAgain })
  const inForce = live === null ? null : stepInForce(chosen, live)
  const [wish, setWish] = useState<SharingStep | null>(null)
  const lookedAt = wish ?? chosen ?? inForce ?? 'busyTimes'
  const [now] = useState(context.now)
  return (
    <>
      <p className="lead">
        What {partnerName} sees of your calendar is yours to choose, and yours to take back at any time. What you see of{' '}
        {partnerName}’s is theirs to choose; it need not be the same.
      </p>
      {actions.failure !== null && <SharingFailureNotice failure={actions.failure} />}
      <div className="sharing-columns">
        <div>
          <section className="panel" aria-labelledby="step-title">
            <h2 id="step-title">What {partnerName} sees</h2>
            <StepInForce
              session={session}
              chosen={chosen}
              live={live}
              actions={actions}
              onReadAgain={() => void readAgain()}
            />
            <StepChooser partnerName={partnerName} lookedAt={lookedAt} inForce={inForce} onLookAt={setWish} />
            <ChooseStep key={lookedAt} step={lookedAt} chosen={chosen} session={session} actions={actions} />
          </section>
          <WhatPartnerShares {...context} />
          <PausePanel documents={documents} myRole={view.myRole} partnerName={partnerName} actions={actions} />
          <HiddenDays
            hiddenDays={mine.hiddenDays}
            schoolYear={year.schoolYear}
            today={dateAt(now, year.schoolYear.timeZone)}
            partnerName={partnerName}
            actions={actions}
          />
        </div>
        <Preview
          step={lookedAt}
          year={year}
          hiddenDays={mine.hiddenDays}
          isPaused={isPaused(documents)}
          words={words}
          now={now}
        />
      </div>
      {session.source.tags !== null && (
        <OutlookCategories
          rules={year.settings.categories}
          tags={session.source.tags}
          permissions={session.permissions}
        />
      )}
      <StoredAboutMe board={board} />
    </>
  )
}
