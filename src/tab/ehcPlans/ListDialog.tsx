import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { type GivenReview, mostDates } from '../../domain/ehcPlans/changePlans.ts'
import { readList } from '../../domain/ehcPlans/readList.ts'
import { isKept, type LineAnswer, settleList, withList } from '../../domain/ehcPlans/settleList.ts'
import { datesAround } from '../../domain/ehcPlans/writtenDate.ts'
import { Choice } from '../shell/Choice.tsx'
import { counted } from '../words/numbers.ts'
import { ListPreview } from './ListPreview.tsx'
import type { PlanPage } from './planPage.ts'
import { readListFile } from './readListFile.ts'

const kinds = [
  { value: 'meeting', label: 'Next meetings' },
  { value: 'lastReview', label: 'Last reviews' },
] as const satisfies readonly { readonly value: GivenReview['of']; readonly label: string }[]

/** Many reviews at once: dates that are pasted, or a CSV file of codes and dates. Nothing is kept before it was looked at. */
export function ListDialog(props: {
  readonly page: PlanPage
  /** The year in which the school year starts that a date without a year is in. */
  readonly startYear: number
  readonly onClose: () => void
}) {
  const { page, startYear, onClose } = props
  const { plans, today } = page
  const { adjustments } = plans
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [of, setOf] = useState<GivenReview['of']>('meeting')
  const [text, setText] = useState('')
  const [fileProblem, setFileProblem] = useState<string | null>(null)
  const [answers, setAnswers] = useState<ReadonlyMap<number, LineAnswer>>(new Map())
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])

  const list = useMemo(() => readList(text, { ...datesAround(today, startYear), of }), [text, today, startYear, of])
  const settled = useMemo(
    () => settleList(list.lines, answers, { adjustments, of, today }),
    [list, answers, adjustments, of, today],
  )
  const toKeep = settled.filter(isKept)
  const open = settled.filter(({ becomes }) => becomes === 'open').length
  const after = useMemo(() => withList(settled, { adjustments, of, today }), [settled, adjustments, of, today])
  const isFull = after.anchors.length > mostDates

  function read(next: string) {
    setText(next)
    setAnswers(new Map())
    setFileProblem(null)
  }
  async function readFile(file: File) {
    const reading = await readListFile(file)
    if (reading.ok) read(reading.text)
    else {
      read('')
      setFileProblem(reading.sentence)
    }
  }
  async function keep() {
    const isDone = await plans.change({
      kind: 'plan',
      codes: toKeep.map(({ code }) => code),
      sentence: `${counted(toKeep.length, 'date')} ${toKeep.length === 1 ? 'is' : 'are'} added.`,
      apply: (now) => withList(settled, { adjustments: now, of, today }),
    })
    if (isDone) onClose()
  }

  return (
    <dialog
      ref={dialog}
      className="list-dialog"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id={`${id}-title`}>Paste or read a list</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      <p>
        One plan a line: a date, with a code if there is one. Other columns are left out, and lines without a code are
        numbered. It is read here, and only codes and dates are kept.
      </p>
      <div className="list-sources">
        <div className="field">
          <span aria-hidden="true">The dates are of</span>
          <Choice legend="The dates are of" options={kinds} value={of} onChoose={setOf} />
        </div>
        <label className="field file-field">
          A CSV or text file
          <input
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onChange={(event) => {
              const file = event.target.files?.[0]
              // The same file may be chosen again, after it was saved anew.
              event.target.value = ''
              if (file !== undefined) void readFile(file)
            }}
          />
        </label>
      </div>
      <div className="field">
        <label htmlFor={`${id}-text`}>Or paste dates</label>
        <textarea
          id={`${id}-text`}
          className="input"
          rows={6}
          spellCheck={false}
          value={text}
          placeholder={'Review 1, 23/11/2026\nReview 2, Mon 30 Nov 2026'}
          onChange={(event) => read(event.target.value)}
        />
      </div>
      <div role="status">
        {fileProblem !== null && <p className="notice notice-failure">{fileProblem}</p>}
        {list.cut !== null && <p className="notice notice-failure">{list.cut}</p>}
        {list.unreadable.length > 0 && (
          <div className="notice">
            <p>
              <strong>{counted(list.unreadable.length, 'line')} cannot be read and will be left out.</strong>
            </p>
            <ul className="unreadable">
              {list.unreadable.slice(0, 50).map(({ line, sentence }) => (
                <li key={line}>{sentence}</li>
              ))}
            </ul>
            {list.unreadable.length > 50 && <p>And {list.unreadable.length - 50} more.</p>}
          </div>
        )}
      </div>
      {settled.length > 0 && (
        <ListPreview
          settled={settled}
          page={page}
          of={of}
          onAnswer={(line, answer) => setAnswers(new Map(answers).set(line, { ...answers.get(line), ...answer }))}
        />
      )}
      <footer>
        <p role="status">
          {isFull
            ? `That would be more than ${mostDates} dates in all: leave some out.`
            : open > 0
              ? `${counted(open, 'line')} still ${open === 1 ? 'asks' : 'ask'} something.`
              : ''}
        </p>
        <div className="row">
          <Button onClick={onClose}>Close without keeping</Button>
          <Button
            appearance="primary"
            disabled={plans.isBusy || toKeep.length === 0 || open > 0 || isFull}
            onClick={() => void keep()}
          >
            {toKeep.length === 0 ? 'Keep them' : `Keep ${counted(toKeep.length, 'date')}`}
          </Button>
        </div>
      </footer>
    </dialog>
  )
}
