import { roles, type Role } from '../../calendar/calendar.ts'
import type { CountedPart } from './effort.ts'
import type { ResolvedDeadline } from './resolvedDeadline.ts'
import type { CountedBy } from './rule.ts'

/** What counted things are called, for one and for several. */
const countedWords: Readonly<Record<CountedBy, readonly [one: string, several: string]>> = {
  pupils: ['pupil', 'pupils'],
  teachers: ['teacher', 'teachers'],
  ehcPlans: ['EHC plan', 'EHC plans'],
  transferringPlans: ['EHC plan of a pupil who changes phase', 'EHC plans of pupils who change phase'],
  otherPlans: ['other EHC plan', 'other EHC plans'],
  senSupport: ['pupil on SEN support', 'pupils on SEN support'],
  lookedAfter: ['looked-after pupil', 'looked-after pupils'],
  school: ['school', 'schools'],
  schoolWeeks: ['school week', 'school weeks'],
}

/**
 * How a deadline's hours came about, in a sentence for each role that it asks anything of: the line beside the figure
 * that can be changed.
 *
 * @param names what the two roles are called on screen
 */
export function effortWords(
  { effortHours, effortFrom }: Pick<ResolvedDeadline, 'effortHours' | 'effortFrom'>,
  names: Readonly<Record<Role, string>>,
): string {
  const sentences = roles.flatMap((role) => {
    const total = hoursText(effortHours[role])
    const name = names[role]
    if (effortHours[role] === 0) return []
    switch (effortFrom.by) {
      case 'own':
        return `${total} for the ${name}: your own figure.`
      case 'hours':
        return `${total} for the ${name}: our estimate for this piece of work.`
      case 'level': {
        const times = effortFrom.times === 1 ? '' : `, times ${figure(effortFrom.times)} because it takes so long`
        return `${total} for the ${name}: a weight of ${effortFrom[role]} out of 5${times}.`
      }
      case 'count': {
        const parts = effortFrom.parts.filter((part) => part[role] > 0).map((part) => partWords(part, role))
        return `${total} for the ${name}: ${parts.join(', and ')}.`
      }
    }
  })
  return sentences.length === 0 ? 'It asks for no hours of its own.' : sentences.join(' ')
}

function partWords(part: CountedPart, role: Role): string {
  if (part.per === 'school') return `${hoursText(part[role])} for the school as a whole`
  const [one, several] = countedWords[part.per]
  return `${hoursText(part[role])} for each of ${figure(part.count)} ${part.count === 1 ? one : several}`
}

/** Hours, or minutes where it is less than one: "6 h", "2.5 h", "10 min". */
function hoursText(hours: number): string {
  return hours > 0 && hours < 1 ? `${Math.round(hours * 60)} min` : `${figure(hours)} h`
}

function figure(number: number): string {
  return String(Math.round(number * 10) / 10)
}
