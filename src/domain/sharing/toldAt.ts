import type { PersonCalendar } from '../calendar/calendar.ts'
import { busyTimesOf } from './busyTimes.ts'
import { computeDigest } from './digest.ts'
import type { Told } from './partnerCalendar.ts'
import type { SharingContext, SharingStep } from './sharing.ts'

/** What the partner's tab would be told of one's own calendar at a step. */
export function toldAt(step: SharingStep, own: PersonCalendar, context: SharingContext): Told {
  switch (step) {
    case 'busyTimes':
      return { step, calendar: busyTimesOf(own, context.year.timeZone) }
    case 'deadlines':
      return { step, calendar: busyTimesOf(own, context.year.timeZone), digest: computeDigest(own, context) }
    case 'sharedCalendar':
      return { step, calendar: own }
  }
}
