import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'
import { termThread } from '../../../src/domain/together/termThread.ts'
import { threadTerms } from '../../../src/domain/together/threadTerms.ts'
import { nothingNoted, nothingTogether, type Notes, type Together } from '../../../src/domain/together/together.ts'
import { year } from '../pressure/builders.ts'

const yearBefore = createSchoolYear(modelTermDates(2025), 'Europe/London')
const today = isoDate('2026-12-17')
const { current } = threadTerms(year, yearBefore, today)
if (current === null) throw new Error('The autumn term has begun.')
const autumn = current

const day = isoDate('2026-10-06')
const pupils = (term: string, line: string) => ({ on: day, term, line })

function thread(kept: { together?: Partial<Together>; mine?: Partial<Notes>; theirs?: Partial<Notes> }) {
  return termThread(
    {
      together: { ...nothingTogether, ...kept.together },
      mine: { ...nothingNoted, ...kept.mine },
      theirs: { ...nothingNoted, ...kept.theirs },
    },
    autumn,
    '2025/26:summer',
  )
}

test('last term’s answers about pupils are set beside this term’s when both kept theirs, and not before', () => {
  const mine = [pupils('2025/26:summer', 'Busy'), pupils('2026/27:autumn', 'Kinder')]
  const alone = thread({ mine: { pupils: mine } })
  expect(alone.pupils).toMatchObject({ own: { line: 'Kinder' }, other: null })
  expect(alone.pupilsBefore).toBeNull()
  const both = thread({ mine: { pupils: mine }, theirs: { pupils: [pupils('2025/26:summer', 'Two doors')] } })
  expect(both.pupilsBefore).toMatchObject({ own: { line: 'Busy' }, other: { line: 'Two doors' } })
})

test('a training that nobody has answered yet is in the thread, so that it can be taken out', () => {
  const training = { id: 't', on: day, title: 'Attachment' }
  const { trainings, learnings, isEmpty } = thread({ together: { trainings: [training] } })
  expect([trainings, learnings, isEmpty]).toEqual([[training], [], false])
})

test('an answer whose training was taken out stays with its writer, to be taken out too', () => {
  const note = { on: day, trainingId: 't', after: 'day', outcome: null, line: 'Fewer words' } as const
  expect(thread({ mine: { learnings: [note] } }).learnings).toEqual([{ training: null, own: note, other: null }])
})

test('of what one has not answered oneself, nothing is in the thread', () => {
  const theirs = {
    ways: [{ on: day, halfTerm: '2026/27:autumn1', way: 'silos' as const }],
    pupils: [pupils('2026/27:autumn', 'Kinder')],
  }
  expect(thread({ theirs }).isEmpty).toBe(true)
})

test('what was put back is in its old place, by its day', () => {
  const decision = (id: string, on: string) => ({ id, on: isoDate(on), line: id })
  const decisions = [decision('second', '2026-10-06'), decision('third', '2026-11-03'), decision('first', '2026-09-15')]
  expect(thread({ together: { decisions } }).decisions.map(({ id }) => id)).toEqual(['first', 'second', 'third'])
})
