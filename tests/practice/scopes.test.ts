import { expect, test } from 'vitest'
import { goldenNamed, missing } from './graphShape.ts'
import { aMeeting, errorCode, openPractice, view } from './practice.ts'

const day = view('2026-12-04', '2026-12-05')
const at = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone: 'UTC' })
const schedule = {
  schedules: ['priya.raman@hollybrook.example'],
  startTime: at('2026-12-04'),
  endTime: at('2026-12-05'),
}
const property = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Color'
const marked = encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value eq 'Red')`)
const partner = '/users/tom.ellery@hollybrook.example'
const grant = { emailAddress: { address: 'martin.kowalski@hollybrook.example', name: 'Somebody' }, role: 'read' }

/** The lowest scope that is enough for each, and one that is not. */
const rows: readonly (readonly [string, string, object | undefined, string, string])[] = [
  ['GET', '/me', undefined, 'User.Read', 'Calendars.ReadBasic'],
  ['GET', '/users', undefined, 'User.ReadBasic.All', 'User.Read'],
  ['GET', partner, undefined, 'User.ReadBasic.All', 'User.Read'],
  ['GET', '/me/people', undefined, 'People.Read', 'User.Read'],
  ['GET', `/me/${day}`, undefined, 'Calendars.ReadBasic', 'User.Read'],
  ['GET', `/me/${day}`, undefined, 'Calendars.Read.Shared', 'User.Read'],
  ['GET', '/me/calendar', undefined, 'Calendars.ReadBasic', 'User.Read'],
  ['GET', '/me/events', undefined, 'Calendars.ReadBasic', 'MailboxSettings.ReadWrite'],
  ['GET', `/me/events?$filter=${marked}`, undefined, 'Calendars.Read', 'Calendars.ReadBasic'],
  ['POST', '/me/calendar/getSchedule', schedule, 'Calendars.ReadBasic', 'Calendars.Read.Shared'],
  ['GET', `${partner}/${day}`, undefined, 'Calendars.Read.Shared', 'Calendars.ReadWrite'],
  ['POST', '/me/events', aMeeting(), 'Calendars.ReadWrite', 'Calendars.Read.Shared'],
  ['GET', '/me/calendar/calendarPermissions', undefined, 'Calendars.Read', 'Calendars.ReadBasic'],
  ['POST', '/me/calendar/calendarPermissions', grant, 'Calendars.ReadWrite', 'Calendars.Read'],
  ['GET', '/me/mailboxSettings', undefined, 'MailboxSettings.ReadWrite', 'Calendars.ReadWrite'],
  ['GET', '/me/outlook/masterCategories', undefined, 'MailboxSettings.ReadWrite', 'Calendars.ReadWrite'],
  ['POST', '/me/outlook/masterCategories', { displayName: 'New' }, 'MailboxSettings.ReadWrite', 'Calendars.ReadWrite'],
]

test.each(rows)('%s %s needs a scope of its own', async (method, path, body, enough, tooLittle) => {
  const practice = openPractice()
  const refused = await (await practice.signIn('senco', [tooLittle])).call(method, path, body)
  const code = ['/me', '/users', partner].includes(path) ? 'Authorization_RequestDenied' : 'ErrorAccessDenied'
  expect([refused.status, errorCode(refused)]).toEqual([403, code])
  expect((await (await practice.signIn('senco', [enough])).call(method, path, body)).status).toBeLessThan(300)
})

test('a scope that is missing is refused as Graph does it, inside a batch too', async () => {
  const senco = await openPractice().signIn('senco', ['User.Read', 'Calendars.ReadBasic'])
  const { response } = goldenNamed('error.403-ErrorAccessDenied')
  const refused = await senco.call('POST', '/me/events', aMeeting())
  expect(refused.status).toBe(response.status)
  expect(missing(response.body, refused.body)).toEqual([])
  const requests = [
    { id: '1', method: 'GET', url: `/me/${day}` },
    { id: '2', method: 'GET', url: `${partner}/${day}` },
  ]
  const { body } = await senco.call('POST', '/$batch', { requests })
  const { responses } = body as { readonly responses: readonly { readonly id: string; readonly status: number }[] }
  expect(responses.map(({ id, status }) => [id, status]).toSorted()).toEqual([
    ['1', 200],
    ['2', 403],
  ])
})

test('whoever signs in without saying more may do all of it', async () => {
  const senco = await openPractice().signIn('senco')
  for (const [method, path, body] of rows) expect((await senco.call(method, path, body)).status).toBeLessThan(300)
})

test('nobody signs in with a scope that the practice school does not know', async () => {
  const { status } = await openPractice().send('POST', '/sign-in', { person: 'senco', scopes: ['Mail.Read'] })
  expect(status).toBe(400)
})
