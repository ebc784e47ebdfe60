import type { CategoryColor, OutlookCategory } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { Mailbox, MasterCategory } from '../mailbox/mailbox.ts'
import { page } from './collection.ts'
import type { GraphAnswer, GraphRequest } from './exchange.ts'
import { created, noContent, ok } from './exchange.ts'
import { anyCase, readBody } from './lenient.ts'
import { GraphProblem, itemNotFound } from './problems.ts'

/** Outlook's colours, by the names that Graph gives them. */
const categoryColors: readonly CategoryColor[] = [
  ...(['none', 'preset0', 'preset1', 'preset2', 'preset3', 'preset4', 'preset5', 'preset6', 'preset7'] as const),
  ...(['preset8', 'preset9', 'preset10', 'preset11', 'preset12', 'preset13', 'preset14', 'preset15'] as const),
  ...(['preset16', 'preset17', 'preset18', 'preset19', 'preset20', 'preset21', 'preset22', 'preset23'] as const),
  'preset24',
]

const color = anyCase(categoryColors)
const newCategory = z.strictObject({ displayName: z.string().min(1).max(255), color: color.default('none') })
const changedCategory = z.strictObject({ color })

/** GET /me/outlook/masterCategories */
export function listCategories(request: GraphRequest, mailbox: Mailbox): GraphAnswer {
  const found = mailbox.categories.map(resource)
  return ok(page(request, contextPath(mailbox), found, { otherwise: 1000 }))
}

/** POST /me/outlook/masterCategories; a name is given once. */
export function createCategory(request: GraphRequest, mailbox: Mailbox): GraphAnswer {
  const input = readBody(newCategory, request.body)
  const isSame = ({ displayName }: MasterCategory) => displayName.toLowerCase() === input.displayName.toLowerCase()
  if (mailbox.categories.some(isSame)) {
    throw new GraphProblem(409, 'ErrorCategoryAlreadyExists', 'A category with this display name already exists.')
  }
  const category = { ...input, id: crypto.randomUUID() }
  mailbox.categories = [...mailbox.categories, category]
  return created(entity(request, mailbox, category))
}

/** PATCH /me/outlook/masterCategories/{id}: only the colour can change. */
export function updateCategory(request: GraphRequest, mailbox: Mailbox, id: string): GraphAnswer {
  const category = { ...find(mailbox, id), ...readBody(changedCategory, request.body) }
  mailbox.categories = mailbox.categories.map((known) => (known.id === id ? category : known))
  return ok(entity(request, mailbox, category))
}

/** DELETE /me/outlook/masterCategories/{id}; events keep the name. */
export function deleteCategory(mailbox: Mailbox, id: string): GraphAnswer {
  const { id: found } = find(mailbox, id)
  mailbox.categories = mailbox.categories.filter((known) => known.id !== found)
  return noContent
}

function find(mailbox: Mailbox, id: string): MasterCategory {
  const found = mailbox.categories.find((category) => category.id === id)
  if (found === undefined) throw itemNotFound()
  return found
}

function resource({ id, displayName, color }: MasterCategory): OutlookCategory {
  return { id, displayName, color }
}

function entity(request: GraphRequest, mailbox: Mailbox, category: MasterCategory): object {
  return { '@odata.context': `${request.root}/$metadata#${contextPath(mailbox)}/$entity`, ...resource(category) }
}

function contextPath({ owner }: Mailbox): string {
  return `users('${owner.id}')/outlook/masterCategories`
}
