import { useState } from 'react'
import { type Role, roles } from '../../domain/calendar/calendar.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { Session } from '../session/session.ts'
import { Choice } from '../shell/Choice.tsx'
import { sentenceCase, type Words } from '../words/words.ts'
import { FileDrop } from './FileDrop.tsx'
import { openFileSession } from './fileSession.ts'

type Files = Readonly<Record<Role, File | null>>

/** "Try it with two calendar files": two people's exported calendars, read in the browser and kept nowhere. */
export function CalendarFilesForm(props: {
  readonly now: () => EpochMs
  readonly words: Words
  readonly onSession: (session: Session) => void
}) {
  const { words } = props
  const [files, setFiles] = useState<Files>({ senco: null, leader: null })
  const [me, setMe] = useState<Role>('senco')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function open() {
    const { senco, leader } = files
    if (senco === null || leader === null) {
      const missing = roles.filter((role) => files[role] === null).map((role) => words.roles[role])
      setProblem(`Choose a calendar file for the ${missing.join(' and the ')} first.`)
      return
    }
    setProblem(null)
    setIsBusy(true)
    const opened = await openFileSession({
      files: { senco, leader },
      me,
      now: props.now,
      signal: new AbortController().signal,
    })
    setIsBusy(false)
    if (opened.ok) props.onSession(opened.value)
    else setProblem(opened.failure)
  }

  return (
    <section className="panel" aria-labelledby="files-heading">
      <h2 id="files-heading">Try it with two calendar files</h2>
      <p>
        Two calendars exported from Outlook as .ics files. They are read in this browser and stay in it: nothing is
        uploaded, and they are forgotten when you close the page.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <div className="file-drops">
          {roles.map((role) => (
            <FileDrop
              key={role}
              label={`${sentenceCase(words.roles[role])}’s calendar`}
              file={files[role]}
              onFile={(file) => setFiles((before) => ({ ...before, [role]: file }))}
            />
          ))}
        </div>
        <div className="row">
          <span aria-hidden="true">I am the</span>
          <Choice
            legend="Which of the two are you?"
            options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
            value={me}
            onChoose={setMe}
          />
          <button type="submit" className="button" disabled={isBusy}>
            {isBusy ? 'Reading the files…' : 'Open the two files'}
          </button>
        </div>
        {problem !== null && (
          <p className="notice notice-failure" role="alert">
            {problem}
          </p>
        )}
      </form>
    </section>
  )
}
