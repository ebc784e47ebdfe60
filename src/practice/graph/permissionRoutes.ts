import type { CalendarPermission as GraphPermission } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { Mailbox } from '../mailbox/mailbox.ts'
import type { CalendarPermission } from '../mailbox/sharing.ts'
import { calendarRoles, permissionId } from '../mailbox/sharing.ts'
import { page } from './collection.ts'
import type { GraphAnswer, GraphRequest } from './exchange.ts'
import { noContent, ok } from './exchange.ts'
import { anyCase, boolean, emailAddress, readBody } from './lenient.ts'
import { GraphProblem, invalidRequest, itemNotFound } from './problems.ts'

const role = anyCase(calendarRoles)
const newPermission = z.strictObject({
  emailAddress,
  role,
  isInsideOrganization: boolean.optional(),
  isRemovable: boolean.optional(),
})
const changedPermission = z.strictObject({ role })

/** GET /me/calendar/calendarPermissions: with whom the calendar is shared. Only its owner is told. */
export function listPermissions(request: GraphRequest, mailbox: Mailbox): GraphAnswer {
  return ok(page(request, contextPath(mailbox), mailbox.permissions.map(resource), { otherwise: 1000 }))
}

/** GET /me/calendar/calendarPermissions/{id} */
export function getPermission(request: GraphRequest, mailbox: Mailbox, id: string): GraphAnswer {
  return ok(entity(request, mailbox, find(mailbox, id)))
}

/** POST /me/calendar/calendarPermissions; answers 200, not 201, as the service does. */
export function createPermission(request: GraphRequest, mailbox: Mailbox): GraphAnswer {
  const { emailAddress, role } = readBody(newPermission, request.body)
  const address = emailAddress.address.toLowerCase()
  if (mailbox.permissions.some(({ who }) => who?.address === address)) {
    throw new GraphProblem(409, 'ErrorDuplicateUserIdsSpecified', 'The calendar is already shared with this person.')
  }
  const who = { name: emailAddress.name ?? address, address }
  const permission: CalendarPermission = { id: permissionId(address), who, role }
  mailbox.permissions = [permission, ...mailbox.permissions]
  return ok(entity(request, mailbox, permission))
}

/** PATCH /me/calendar/calendarPermissions/{id}: the role alone. */
export function updatePermission(request: GraphRequest, mailbox: Mailbox, id: string): GraphAnswer {
  const before = find(mailbox, id)
  const permission = { ...before, ...readBody(changedPermission, request.body) }
  if (!allowedRoles(before).includes(permission.role))
    throw invalidRequest('This role is not one of the allowed roles.')
  mailbox.permissions = mailbox.permissions.map((known) => (known.id === id ? permission : known))
  return ok(entity(request, mailbox, permission))
}

/** DELETE /me/calendar/calendarPermissions/{id}; the line of the organisation stays. */
export function deletePermission(mailbox: Mailbox, id: string): GraphAnswer {
  const permission = find(mailbox, id)
  if (permission.who === null) throw invalidRequest('This permission cannot be removed.')
  mailbox.permissions = mailbox.permissions.filter((known) => known !== permission)
  return noContent
}

function find(mailbox: Mailbox, id: string): CalendarPermission {
  const found = mailbox.permissions.find((permission) => permission.id === id)
  if (found === undefined) throw itemNotFound()
  return found
}

function allowedRoles({ who }: CalendarPermission) {
  return calendarRoles.filter((role) => (who === null ? !role.startsWith('delegate') : role !== 'none'))
}

function resource(permission: CalendarPermission): GraphPermission {
  const { id, who, role } = permission
  return {
    id,
    isRemovable: who !== null,
    isInsideOrganization: true,
    role,
    allowedRoles: allowedRoles(permission),
    emailAddress: who === null ? { name: 'My Organization' } : { name: who.name, address: who.address },
  }
}

function entity(request: GraphRequest, mailbox: Mailbox, permission: CalendarPermission): object {
  return { '@odata.context': `${request.root}/$metadata#${contextPath(mailbox)}/$entity`, ...resource(permission) }
}

function contextPath({ owner }: Mailbox): string {
  return `users('${owner.id}')/calendar/calendarPermissions`
}
