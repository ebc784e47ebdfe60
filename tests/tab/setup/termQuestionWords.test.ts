import { expect, test } from 'vitest'
import { readTermText } from '../../../src/domain/schoolYear/reading/readTermDates.ts'
import { termQuestionsWords } from '../../../src/tab/setup/termQuestionWords.ts'

const words = (text: string) => termQuestionsWords(readTermText(text, 2026).questions)

test('each open question is a sentence that says what becomes of it', () => {
  expect(
    words(
      'Autumn term starts Monday 1 September\nSpring term starts 4 January\nTerm starts 5 January\nHalf term: 26 to 30 October\nINSET day 28 October\nSummer term starts 1 September',
    ),
  ).toEqual([
    '“Monday 1 September” is a Tuesday: left out. Which is right, the day or the date?',
    '“Summer term starts” stands beside Tuesday 1 September 2026: left out.',
    'Spring, first half: is the first day 4 Jan or 5 Jan? The field is left empty for you.',
    'The INSET day Wednesday 28 October 2026 is in a holiday: left out.',
    expect.stringMatching(
      /^Not found, so as in the form: Autumn, first half, first day; .*Summer, second half, last day\.$/,
    ),
  ])
})

test('text of another year says which year it is about', () => {
  expect(words('Autumn term 2025 starts 1 September')).toEqual([
    'Only dates of 2025/26 were found here, and none of this year.',
  ])
  expect(words('Half-term holiday: 23 October 2026')).toEqual([
    '“Half-term holiday”, Friday 23 October 2026: this may mean more than one thing, so it is left out.',
  ])
})
