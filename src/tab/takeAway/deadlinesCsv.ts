import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { categoryNameOf } from '../../domain/pressure/otherCategory.ts'
import { spanOf, titleOf } from '../../domain/takeAway/calendarNames.ts'
import { statusWords } from '../../domain/takeAway/deadlineLines.ts'
import { ownerWords } from '../../domain/schoolYear/deadlineRules/ownerWords.ts'
import type { Words } from '../words/words.ts'

/** By this mark at the start Excel knows the file's letters. */
const byteOrderMark = '\uFEFF'

/** A spreadsheet takes a cell that begins like this for a formula, and would work it out. */
const likeAFormula = /^\s*[=+\-@\t\r]/

function cell(text: string): string {
  const safe = likeAFormula.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Deadlines as a table for a spreadsheet. Text that looks like a formula is kept from being one. */
export function deadlinesCsv(deadlines: readonly ResolvedDeadline[], settings: PressureSettings, words: Words): string {
  const head = [
    'Deadline',
    'First day',
    'Last day',
    'Done by',
    'Owner',
    'Category',
    'Statutory or customary',
    'How sure',
    'Confirm with',
    `Hours, ${words.roles.senco}`,
    `Hours, ${words.roles.leader}`,
    'Rule',
    'Sources',
  ]
  const lines = deadlines.map((deadline) => {
    const { from, to } = spanOf(deadline)
    return [
      titleOf(deadline),
      from,
      to,
      deadline.workBy ?? '',
      ownerWords(deadline.owner, words),
      categoryNameOf(deadline, settings),
      deadline.statutory ? 'Statutory' : 'Customary',
      statusWords[deadline.status],
      deadline.confirmWith ?? '',
      hours(deadline.effortHours.senco),
      hours(deadline.effortHours.leader),
      deadline.says ?? '',
      deadline.sources.map(({ title, address }) => (address === null ? title : `${title} ${address}`)).join('; '),
    ]
  })
  return `${byteOrderMark}${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

function hours(effort: number): string {
  return String(Math.round(effort * 100) / 100)
}
