import { shortDate, weekdayNames } from '../../domain/calendar/dateWords.ts'
import type { Hours, School } from '../../contract/documents.ts'
import { timeOfDay } from '../words/time.ts'
import { dateOf } from '../jointTime/ask.ts'
import { effortRules } from './hoursForm.ts'
import { kindNames, phaseNames } from './schoolForm.ts'

/** One thing that a document says, in words. */
export interface Line {
  readonly label: string
  readonly text: string
}

/** What the board's document says where it is not what is in the form. */
export function whatDiffers(now: readonly Line[], mine: readonly Line[]): readonly Line[] {
  return now.filter((line) => !mine.some(({ label, text }) => label === line.label && text === line.text))
}

/** A school in words; null where nothing is kept yet. */
export function schoolLines(school: School | null): readonly Line[] {
  if (school === null) return [{ label: 'Your school', text: 'nothing kept' }]
  const year = ({ name, halfTerms, insetDays, closedDays }: School['years'][number]): Line => {
    const stretches = halfTerms.map(({ start, end }) => `${shortText(start)} to ${shortText(end)}`)
    const inset = insetDays.length === 0 ? [] : [`INSET ${insetDays.map(shortText).join(', ')}`]
    const closed = closedDays.length === 0 ? [] : [`closed ${closedDays.map(shortText).join(', ')}`]
    return { label: `Term dates ${name}`, text: [...stretches, ...inset, ...closed].join('; ') }
  }
  return [
    { label: 'Phase', text: phaseNames[school.phase] },
    { label: 'Kind', text: kindNames[school.kind] },
    { label: 'EHC plans', text: countText(school.ehcPlans) },
    { label: 'Pupils on SEN support', text: countText(school.senSupport) },
    { label: 'Words', text: `${school.words.senco}, ${school.words.leader}` },
    ...school.years.map(year),
  ]
}

/** One member's hours in words. */
export function hoursLines(hours: Hours | null): readonly Line[] {
  const { working = null, taught = [], effort = [] } = hours ?? {}
  return [
    { label: 'Working hours', text: working === null ? 'as in Outlook' : blocksText(working) },
    { label: 'Taught or on duty', text: blocksText(taught) },
    ...effortRules.map(({ code, name }) => {
      const own = effort.find(({ category }) => category === code)
      return { label: name, text: own === undefined ? 'as Tandem assumes' : `${own.hours} h` }
    }),
  ]
}

function blocksText(blocks: Hours['taught']): string {
  if (blocks.length === 0) return 'none'
  const text = ({ weekday, from, to }: Hours['taught'][number]) =>
    `${(weekdayNames[weekday - 1] ?? '').slice(0, 3)} ${timeOfDay(from)}–${timeOfDay(to)}`
  return blocks.map(text).join(', ')
}

function countText(count: number | null): string {
  return count === null ? 'not said' : String(count)
}

function shortText(text: string): string {
  const date = dateOf(text)
  return date === null ? text : shortDate(date)
}
