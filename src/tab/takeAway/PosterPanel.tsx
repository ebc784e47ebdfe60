import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { Choice } from '../shell/Choice.tsx'
import type { Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import { type Paper, YearPoster } from './YearPoster.tsx'

/** The year on one page: what is on it, on which paper, and how it looks. */
export function PosterPanel(props: {
  readonly year: JointYear
  readonly deadlines: readonly ResolvedDeadline[]
  readonly today: IsoDate
  readonly words: Words
}) {
  const [paper, setPaper] = useState<Paper>('a4')
  const [shows, setShows] = useState<'levels' | 'dates'>('dates')
  return (
    <section className="panel poster-panel" aria-labelledby="poster-title">
      <h2 id="poster-title">On the wall</h2>
      <p>
        The whole year on one page, in colour or in grey.{' '}
        {props.year.isPaused
          ? 'While sharing is paused, only your own levels are on it.'
          : 'It shows how heavy each week is for both of you, and nothing of what is in your calendars.'}{' '}
        Reviews go without their codes. For a staff room, choose deadlines only.
      </p>
      <div className="take-away-choices">
        <Choice
          legend="What is on the page"
          options={[
            { value: 'levels', label: 'Deadlines and levels' },
            { value: 'dates', label: 'Deadlines only' },
          ]}
          value={shows}
          onChoose={setShows}
        />
        <Choice
          legend="Paper"
          options={[
            { value: 'a4', label: 'A4' },
            { value: 'a3', label: 'A3' },
          ]}
          value={paper}
          onChoose={setPaper}
        />
        <Button onClick={() => window.print()}>Print or save as PDF</Button>
      </div>
      <YearPoster
        year={props.year}
        deadlines={props.deadlines}
        hasLevels={shows === 'levels'}
        paper={paper}
        today={props.today}
        words={props.words}
      />
    </section>
  )
}
