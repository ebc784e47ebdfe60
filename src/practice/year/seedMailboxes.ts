import type { CategoryColor } from '@microsoft/microsoft-graph-types'
import type { Role } from '../../domain/calendar/calendar.ts'
import { partnerOf, roles } from '../../domain/calendar/calendar.ts'
import { createWallClock } from '../../domain/calendar/wallClock.ts'
import { createSchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../domain/schoolYear/termDates.ts'
import type { MailboxSeed, MasterCategory } from '../mailbox/mailbox.ts'
import type { CalendarPermission } from '../mailbox/sharing.ts'
import { organizationPermissionId, permissionId } from '../mailbox/sharing.ts'
import type { StoredEvent } from '../mailbox/storedEvent.ts'
import { utc, zoneOf } from '../mailbox/zones.ts'
import { colleagues, pair } from '../people/people.ts'
import { deadlines } from './deadlines.ts'
import { createDiary } from './diary.ts'
import type { Category } from './entry.ts'
import { clock } from './entry.ts'
import type { ImportedCalendar } from './storeImported.ts'
import { storeImported } from './storeImported.ts'
import { addOccasions } from './occasions.ts'
import { openDaysOf } from './openDays.ts'
import { createRandom } from './random.ts'
import { addReviews } from './reviews.ts'
import { storeEntries } from './storeEntries.ts'
import { timetable, workingHours } from './timetable.ts'

/** Which year, where, and what comes from files instead. */
export interface SeedOptions {
  readonly startYear: number
  readonly timeZone: string
  readonly imported: Partial<Record<Role, ImportedCalendar>>
}

/** The mailboxes of everybody in the directory: the two with a whole school year, colleagues with an empty calendar. */
export function seedMailboxes({ startYear, timeZone, imported }: SeedOptions): readonly MailboxSeed[] {
  const invented = inventYear(startYear, timeZone)
  const zone = zoneOf(timeZone) ?? utc
  const pairSeeds = roles.map((role): MailboxSeed => {
    const file = imported[role]
    return {
      owner: pair[role],
      workingHours: workingHours[role],
      permissions: [sharedWith(partnerOf(role)), organization],
      categories,
      events: file === undefined ? invented[role] : storeImported(file, role, zone, startYear),
    }
  })
  const others = colleagues.map((owner): MailboxSeed => ({
    owner,
    workingHours: { from: clock(8), to: clock(17) },
    permissions: [organization],
    categories: [],
    events: [],
  }))
  return [...pairSeeds, ...others]
}

/** The same year for the same number: deadlines where the law puts them, the rest where there is room. */
export function inventYear(startYear: number, timeZone: string): Readonly<Record<Role, readonly StoredEvent[]>> {
  const days = openDaysOf(createSchoolYear(modelTermDates(startYear), timeZone), startYear)
  const random = createRandom(startYear)
  const diary = createDiary()
  for (const entry of [...timetable, ...deadlines(days)]) diary.add(entry)
  addReviews(diary, days, random)
  addOccasions(diary, days, random)
  const wallDate = createWallClock(timeZone, days.on(9, 1), days.on(8, 31))
  return storeEntries(diary, { days, zone: zoneOf(timeZone) ?? utc, wallDate, random })
}

/** Each lets the other read the calendar, so that both lanes are full; everybody else sees busy times. */
function sharedWith(role: Role): CalendarPermission {
  const { displayName, address } = pair[role]
  return { id: permissionId(address), who: { name: displayName, address }, role: 'read' }
}

const organization: CalendarPermission = { id: organizationPermissionId, who: null, role: 'freeBusyRead' }

const colors = {
  'EHC plan review': 'preset8',
  'EHC needs assessment advice': 'preset23',
  Census: 'preset7',
  Moderation: 'preset5',
  'Assessment data': 'preset4',
  Appraisal: 'preset1',
  Governors: 'preset0',
  Budget: 'preset3',
  'Reports to parents': 'preset6',
  'SEN support review': 'preset9',
  'Inclusion strategy': 'preset18',
  Transition: 'preset20',
  Training: 'preset2',
  Teaching: 'preset12',
  Duty: 'preset10',
  'Joint time': 'preset19',
} as const satisfies Record<Category, CategoryColor>

const categories: readonly MasterCategory[] = Object.entries(colors).map(([displayName, color], i) => ({
  id: `5a9a6aa8-b65f-4357-b1f9-${String(i + 1).padStart(12, '0')}`,
  displayName,
  color,
}))
