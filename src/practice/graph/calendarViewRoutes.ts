import type { Mailbox } from '../mailbox/mailbox.ts'
import type { Access } from '../mailbox/sharing.ts'
import { contextOf, option, page } from './collection.ts'
import { selectedEventProperties, shownEvents } from './eventRoutes.ts'
import type { GraphAnswer, GraphRequest } from './exchange.ts'
import { ok } from './exchange.ts'
import { badRequest, GraphProblem, invalidRequest } from './problems.ts'
import { readInstant } from './times.ts'

const day = 24 * 60 * 60 * 1000
const longestWindowDays = 1825

/** GET calendarView of a mailbox: single events and occurrences that touch the window, series laid out. */
export function calendarView(request: GraphRequest, mailbox: Mailbox, access: Access): GraphAnswer {
  const names = selectedEventProperties(request)
  const { startsAt, endsAt } = readWindow(request)
  const direction = readOrder(request)
  const found = [...mailbox.between(startsAt, endsAt)]
  if (direction !== null) found.sort((a, b) => (a.startsAt - b.startsAt) * direction)
  const events = shownEvents(request, found, access)
  return ok(page(request, contextOf(`users('${mailbox.owner.id}')/calendarView`, names, 'list'), events))
}

/** GET calendarView/delta: the practice school has none, because it cannot leave titles out. */
export function calendarViewDelta(): never {
  throw new GraphProblem(501, 'NotImplemented', 'The practice school does not track changes.')
}

function readWindow(request: GraphRequest): { startsAt: number; endsAt: number } {
  const [start, end] = [option(request.query, 'startDateTime'), option(request.query, 'endDateTime')]
  if (start === null || end === null) {
    throw new GraphProblem(
      400,
      'ErrorInvalidParameter',
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    )
  }
  const startsAt = readInstant(start, 'UTC', 'StartDateTime')
  const endsAt = readInstant(end, 'UTC', 'EndDateTime')
  if (endsAt < startsAt) throw invalidRequest('The end of the window is before its start.')
  if (endsAt - startsAt > longestWindowDays * day) {
    throw invalidRequest(
      `The range between the start and end dates is greater than the allowed range. Maximum number of days: ${longestWindowDays}`,
    )
  }
  return { startsAt, endsAt }
}

function readOrder(request: GraphRequest): 1 | -1 | null {
  const order = option(request.query, '$orderby')?.trim() ?? null
  if (order === null) return null
  const [, direction = 'asc'] = /^start\/dateTime(?:\s+(asc|desc))?$/i.exec(order) ?? []
  if (!/^start\/dateTime(\s+(asc|desc))?$/i.test(order)) throw badRequest(`Could not order by '${order}'.`)
  return direction.toLowerCase() === 'desc' ? -1 : 1
}
