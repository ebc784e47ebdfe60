import { expect, test } from 'vitest'
import type { CalendarSource, ReadRequest } from '../../../src/calendars/calendarSource.ts'
import { limitedTo, type PartnerAccess } from '../../../src/tab/year/pairSource.ts'
import { withoutPartner } from '../../../src/tab/year/withoutPartner.ts'
import { aMeeting } from '../builders.ts'
import { aPair } from '../jointTime/builders.ts'
import { createScriptedSource } from '../jointTime/scriptedSource.ts'

test('whoever reads, no more of the partner is asked for than was agreed, from the moment that it changes', async () => {
  const asked: ReadRequest['partner'][] = []
  const { source: inner } = createScriptedSource(aPair())
  const source: CalendarSource = {
    ...inner,
    read: (request) => {
      asked.push(request.partner)
      return inner.read(request)
    },
  }
  let agreed: PartnerAccess = 'calendar'
  const limited = limitedTo(() => agreed, source)
  const read = (partner: PartnerAccess) => limited.read({ ranges: [], partner, signal: new AbortController().signal })
  await read('calendar')
  agreed = 'busyTimes'
  await read('calendar')
  await read('nothing')
  agreed = 'nothing'
  await read('calendar')
  expect(asked).toEqual(['calendar', 'busyTimes', 'nothing', 'nothing'])
})

test('of a paused partner nothing is left but who they are', () => {
  const { me, partner } = withoutPartner(aPair({ senco: [aMeeting()], leader: [aMeeting()] }))
  expect(me.calendar.events).toHaveLength(1)
  expect(partner.calendar.events).toEqual([])
  expect(partner.basis).toBe('notRead')
})
