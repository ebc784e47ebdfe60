import { useId } from 'react'
import { dateWithYear, weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import type { GivenReview } from '../../domain/ehcPlans/changePlans.ts'
import { isKept, type LineAnswer, type LineQuestion, type SettledLine } from '../../domain/ehcPlans/settleList.ts'
import type { PlanPage } from './planPage.ts'
import { codeQuestionWords } from './planWords.ts'
import { TransferField, transferDays } from './TransferField.tsx'

/** The lines of a list with what becomes of each, and what has to be answered first. */
export function ListPreview(props: {
  readonly settled: readonly SettledLine[]
  readonly page: PlanPage
  readonly of: GivenReview['of']
  readonly onAnswer: (line: number, answer: LineAnswer) => void
}) {
  const { settled, page, of } = props
  return (
    <ol className="list-preview" aria-label="What becomes of each line">
      {settled.map((each) => (
        <li key={each.line} className={each.becomes === 'open' ? 'is-open' : undefined} value={each.line}>
          <span className="quiet preview-line">Line {each.line}</span>
          <strong className="preview-code">{each.code}</strong>
          <span>
            {weekdayAndDate(each.date)} {each.date.slice(0, 4)}
          </span>
          <span className="quiet">{becomesWords(each)}</span>
          {isKept(each) ? (
            <TransferField
              label={`${each.code} changes phase?`}
              isLabelHidden={true}
              value={each.transferBefore}
              days={transferDays(of === 'meeting' ? each.date : page.today, page.hasPost16)}
              onChange={(transferBefore) => props.onAnswer(each.line, { transferBefore })}
            />
          ) : (
            <span />
          )}
          {each.questions.map((question) => (
            <Question
              key={question.kind}
              question={question}
              line={each}
              onAnswer={(answer) => props.onAnswer(each.line, answer)}
            />
          ))}
        </li>
      ))}
    </ol>
  )
}

function Question(props: {
  readonly question: LineQuestion
  readonly line: SettledLine
  readonly onAnswer: (answer: LineAnswer) => void
}) {
  const { question, line } = props
  const id = useId()
  const choices = choicesOf(question, line)
  return (
    <fieldset className="line-question">
      <legend>{questionWords(question, line)}</legend>
      {choices.map(({ answer, label }) => (
        <label key={label} className="check">
          <input type="radio" name={id} onChange={() => props.onAnswer(answer)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

function questionWords(question: LineQuestion, { written, code }: SettledLine): string {
  if (question.kind === 'code') return codeQuestionWords(written ?? code, question.about)
  const where = question.line === null ? 'is kept' : `is on line ${question.line}`
  return `${written ?? code} has two dates: ${dateWithYear(question.date)} ${where}.`
}

function choicesOf(question: LineQuestion, { written, code, date }: SettledLine) {
  const name = written ?? code
  const choices: readonly { readonly answer: LineAnswer; readonly label: string }[] =
    question.kind === 'code'
      ? [
          { answer: { code: 'number' }, label: `Call it “${question.instead}” instead` },
          { answer: { code: 'keep' }, label: `“${name}” is a code: keep it` },
          { answer: { code: 'leave' }, label: 'Leave this line out' },
        ]
      : [
          { answer: { clash: 'replace' }, label: `${dateWithYear(date)} counts` },
          { answer: { clash: 'leave' }, label: `${dateWithYear(question.date)} counts` },
          { answer: { clash: 'another' }, label: `It is another plan: “${question.another}”` },
        ]
  return choices
}

function becomesWords({ becomes, written }: SettledLine): string {
  switch (becomes) {
    case 'new':
      return written === null ? 'New, numbered here' : 'New'
    case 'changed':
      return 'Changes a date'
    case 'nextReview':
      return 'Its next review'
    case 'same':
      return 'There already'
    case 'replaced':
      return 'A line below counts'
    case 'leftOut':
      return 'Left out'
    case 'open':
      return 'Asks something'
  }
}
