import { longDate, shortDate, weekdayName } from '../../domain/calendar/dateWords.ts'
import type { TermQuestion } from '../../domain/schoolYear/reading/foundTermDates.ts'
import { halfTermWords } from '../words/words.ts'

const edgeWords = { start: 'first day', end: 'last day' } as const

/** Everything that is left open, a sentence each; days that are simply not named share one. */
export function termQuestionsWords(questions: readonly TermQuestion[]): readonly string[] {
  const notSaid = questions.filter(({ kind }) => kind === 'notSaid')
  const others = questions.filter(({ kind }) => kind !== 'notSaid').map(termQuestionWords)
  if (notSaid.length < 2) return [...others, ...notSaid.map(termQuestionWords)]
  const named = notSaid.flatMap((question) =>
    question.kind === 'notSaid' ? [`${halfTermWords[question.half]}, ${edgeWords[question.edge]}`] : [],
  )
  return [...others, `Not found, so as in the form: ${named.join('; ')}.`]
}

/** What a text or a calendar leaves open, as a sentence that says what becomes of it. */
function termQuestionWords(question: TermQuestion): string {
  switch (question.kind) {
    case 'wrongWeekday':
      return `“${question.text}” is a ${weekdayName(question.date)}: left out. Which is right, the day or the date?`
    case 'noSuchDate':
      return `“${question.text}” is no date: left out.`
    case 'severalDates': {
      const dates = question.dates.map(shortDate)
      return `${halfTermWords[question.half]}: is the ${edgeWords[question.edge]} ${dates.slice(0, -1).join(', ')} or ${dates.at(-1) ?? ''}? The field is left empty for you.`
    }
    case 'notSaid':
      return `${halfTermWords[question.half]}: no ${edgeWords[question.edge]} found; the one in the form stays.`
    case 'wrongTerm':
      return `“${question.words}” stands beside ${longDate(question.date)}: left out.`
    case 'unclear':
      return `“${question.words}”, ${longDate(question.date)}: this may mean more than one thing, so it is left out.`
    case 'insetInHoliday':
      return `The INSET day ${longDate(question.date)} is in a holiday: left out.`
    case 'nothingFound':
      return question.otherYears.length === 0
        ? 'No term dates were found here.'
        : `Only dates of ${question.otherYears.join(' and ')} were found here, and none of this year.`
  }
}
