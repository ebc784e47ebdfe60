import type { PracticeScope } from '../tokens/tokenDesk.ts'
import type { GraphRequest } from './exchange.ts'
import { asksForExtendedProperties } from './extendedProperties.ts'
import { accessDenied, GraphProblem } from './problems.ts'

/** Any of these is enough. */
type Enough = readonly PracticeScope[]

const writing: Enough = ['Calendars.ReadWrite']
const detailed: Enough = ['Calendars.Read', 'Calendars.Read.Shared', ...writing]
const basic: Enough = ['Calendars.ReadBasic', ...detailed]

function enoughFor(request: GraphRequest, path: string, isOwn: boolean): Enough {
  const isReading = request.method === 'GET'
  const [first = ''] = path.split('/')
  if (first === 'mailboxsettings' || first === 'outlook') return ['MailboxSettings.ReadWrite']
  if (first === 'people') return ['People.Read']
  if (!isOwn) return ['Calendars.Read.Shared']
  // Not in the table of permissions for busy times: the one for shared calendars.
  if (path === 'calendar/getschedule') return ['Calendars.ReadBasic', 'Calendars.Read', ...writing]
  if (!isReading) return writing
  if (path.startsWith('calendar/calendarpermissions')) return ['Calendars.Read', ...writing]
  // The basic permission leaves out "body, attachments and extensions".
  return asksForExtendedProperties(request) ? detailed : basic
}

/**
 * Refuses what a token does not allow, by the least that Graph's permissions reference asks for.
 *
 * @param path below the mailbox, in lower case
 * @throws GraphProblem when the token's scopes are not enough
 */
export function checkMailboxScopes(request: GraphRequest, path: string, isOwn: boolean): void {
  if (!enoughFor(request, path, isOwn).some((scope) => request.scopes.has(scope))) throw accessDenied()
}

/**
 * The same for the directory, which says it in other words.
 *
 * @throws GraphProblem when the token's scopes are not enough
 */
export function checkDirectoryScopes({ scopes }: GraphRequest, isMe: boolean): void {
  const enough: Enough = isMe ? ['User.Read', 'User.ReadBasic.All'] : ['User.ReadBasic.All']
  if (enough.some((scope) => scopes.has(scope))) return
  throw new GraphProblem(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
}
