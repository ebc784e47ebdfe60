import { useMemo, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { icsDeadlines } from '../../calendars/ics/icsDeadlines.ts'
import { dateAt } from '../../domain/calendar/dates.ts'
import { Choice } from '../shell/Choice.tsx'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { PageContext } from '../shell/pageContext.ts'
import { YearPages } from '../shell/YearPages.tsx'
import { sentenceCase } from '../words/words.ts'
import { chosenDeadlines, type Whose } from './chosenDeadlines.ts'
import { deadlinesCount } from './deadlinesCount.ts'
import { deadlinesCsv } from './deadlinesCsv.ts'
import { FeedPanel } from './FeedPanel.tsx'
import { OutlookPanel } from './OutlookPanel.tsx'
import { PosterPanel } from './PosterPanel.tsx'
import { saveFile } from './saveFile.ts'
import './takeAway.css'

/** The year's deadlines out of Tandem: as files, in Outlook, and on one page for the wall. */
export function TakeAwayPage(context: PageContext) {
  const { year, words, session } = context
  const { deadlines, schoolYear, settings } = year
  const [now] = useState(context.now)
  const today = dateAt(now, schoolYear.timeZone)
  const [whose, setWhose] = useState<Whose>('everybody')
  const [isAheadOnly, setIsAheadOnly] = useState(false)
  const from = isAheadOnly ? today : null
  const chosen = useMemo(() => chosenDeadlines(deadlines, { whose, from }), [deadlines, whose, from])
  const ofWhose = useMemo(() => chosenDeadlines(deadlines, { whose, from: null }), [deadlines, whose])
  const fileName = `tandem-deadlines-${schoolYear.name.replace('/', '-')}`

  async function saveCalendar() {
    const { deadlinesAsIcs } = await import('../../calendars/ics/deadlinesAsIcs.ts')
    const file = deadlinesAsIcs(icsDeadlines(chosen, settings, words), { name: `Deadlines ${schoolYear.name}`, now })
    saveFile(file, `${fileName}.ics`, 'text/calendar')
  }

  return (
    <section className="page take-away">
      <PageHeading title={`Take the year ${schoolYear.name} with you`} />
      <YearPages here="take-away" />
      <section className="panel" aria-labelledby="which-title">
        <h2 id="which-title">Which deadlines</h2>
        <div className="take-away-choices">
          <Choice
            legend="Whose deadlines"
            options={[
              { value: 'everybody', label: 'Everybody’s' },
              { value: 'senco', label: sentenceCase(words.roles.senco) },
              { value: 'leader', label: sentenceCase(words.roles.leader) },
            ]}
            value={whose}
            onChoose={setWhose}
          />
          <label className="take-away-tick">
            <input type="checkbox" checked={isAheadOnly} onChange={({ target }) => setIsAheadOnly(target.checked)} />
            Only what is still ahead
          </label>
        </div>
        <p role="status">
          {deadlinesCount(chosen.length)} chosen. What you both own is in either’s choice. Term dates go the other way:{' '}
          <a href="#/settings?part=terms">bring yours in at Settings</a>, from a calendar file, pasted text or six
          dates.
        </p>
      </section>
      <div className="take-away-columns">
        <section className="panel" aria-labelledby="files-title">
          <h2 id="files-title">As a file</h2>
          <p>
            A calendar file opens in Outlook, Google and Apple. Each deadline says its rule and its source; opening the
            file again changes what is there and doubles nothing. The table is for Excel.
          </p>
          <div className="take-away-buttons">
            <Button disabled={chosen.length === 0} onClick={() => void saveCalendar()}>
              Download calendar file (.ics)
            </Button>
            <Button
              disabled={chosen.length === 0}
              onClick={() => saveFile(deadlinesCsv(chosen, settings, words), `${fileName}.csv`, 'text/csv')}
            >
              Download table (.csv)
            </Button>
          </div>
          <p className="quiet">
            A calendar file is as it was when you downloaded it; download it again after a change.
          </p>
        </section>
        {session.source.tags !== null && (
          <OutlookPanel
            chosen={chosen}
            settings={settings}
            tags={session.source.tags}
            permissions={session.permissions}
          />
        )}
      </div>
      {context.board !== null && <FeedPanel board={context.board} timeZone={schoolYear.timeZone} words={words} />}
      <PosterPanel year={year} deadlines={ofWhose} today={today} words={words} />
    </section>
  )
}
