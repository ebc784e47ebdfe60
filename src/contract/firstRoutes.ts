import type { BoardView, OpenBoard, PartnerDigest } from './board.ts'

/**
 * The calls that come before the first map, without the schema library, which would be a twelfth of all that a tab may
 * load by then. Their answers are looked at by hand, as far as the map rests on them; a moment later the board is read
 * again and checked whole. The server checks bodies by the contract in any case.
 */
export interface FirstRoute<Body, Answer> {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly isRepeatable: true
  readonly answer: {
    readonly safeParse: (
      value: unknown,
    ) => { readonly success: true; readonly data: Answer } | { readonly success: false }
  }
  /** Says what goes out; there is no such thing at run time. */
  readonly body?: Body
}

type Fields = Readonly<Record<string, unknown>>

function hasFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isVersioned(value: unknown): boolean {
  return hasFields(value) && typeof value['version'] === 'number' && hasFields(value['body'])
}

function isMember(value: unknown): boolean {
  return hasFields(value) && typeof value['personId'] === 'string' && typeof value['displayName'] === 'string'
}

/** Looks at what the map rests on: who the two are, and what they have set. The rest is believed until it is checked. */
function isBoard(value: unknown): value is BoardView {
  if (!hasFields(value) || typeof value['id'] !== 'string' || typeof value['version'] !== 'number') return false
  const { members, documents, myRole } = value
  if (myRole !== 'senco' && myRole !== 'leader') return false
  return Array.isArray(members) && members.every(isMember) && Array.isArray(documents) && documents.every(isVersioned)
}

function isFoundBoards(value: unknown): value is { boards: BoardView[] } {
  return hasFields(value) && Array.isArray(value['boards']) && value['boards'].every(isBoard)
}

function isDated(value: unknown): boolean {
  return hasFields(value) && typeof value['date'] === 'string'
}

function isPartnerDigest(value: unknown): value is PartnerDigest {
  if (!hasFields(value)) return false
  const { digest } = value
  if (digest === null) return true
  if (!hasFields(digest) || typeof digest['at'] !== 'number' || typeof digest['schoolYear'] !== 'string') return false
  const { days, deadlines } = digest
  return Array.isArray(days) && days.every(isDated) && Array.isArray(deadlines) && deadlines.every(isDated)
}

function firstRoute<Body, Answer>(
  method: 'GET' | 'POST',
  path: string,
  isAnswer: (value: unknown) => value is Answer,
): FirstRoute<Body, Answer> {
  const safeParse = (value: unknown) =>
    isAnswer(value) ? { success: true as const, data: value } : { success: false as const }
  return { method, path, isRepeatable: true, answer: { safeParse } }
}

/** `openBoard`, `findBoards` and `readPartner` of the contract's routes. */
export const firstRoutes = {
  openBoard: firstRoute<OpenBoard, BoardView>('POST', '/boards', isBoard),
  findBoards: firstRoute<undefined, { boards: BoardView[] }>('GET', '/boards', isFoundBoards),
  readPartner: firstRoute<undefined, PartnerDigest>('GET', '/boards/:board/published/partner', isPartnerDigest),
} as const
