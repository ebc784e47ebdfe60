import type { Publish } from '../../../src/contract/board.ts'
import type { PutDocument, Sharing } from '../../../src/contract/documents.ts'
import { routes } from '../../../src/contract/routes.ts'
import type { BoardClient, BoardFailure } from '../../../src/tab/board/boardClient.ts'
import { type BoardHandle, createBoardHandle } from '../../../src/tab/board/boardHandle.ts'
import { aBoardView } from '../board/aBoardView.ts'

/** A SENCo's board in memory, behind the client that the tab uses; `calls` says what was asked of it, in order. */
export function createScriptedBoard(sharing: Sharing | null = null) {
  const calls: string[] = []
  const failing = new Set<string>()
  let published: (Publish & { at: number }) | null = null
  let at = 0
  let view = aBoardView({
    documents: sharing === null ? [] : [{ kind: 'sharing', owner: 'senco', version: 1, body: sharing }],
  })
  const failure: BoardFailure = { kind: 'offline', sentence: 'Tandem cannot be reached.' }

  function answer(name: string, body: unknown): unknown {
    switch (name) {
      case 'publish':
        published = { ...(body as Publish), at }
        return undefined
      case 'withdraw':
        published = null
        return undefined
      case 'putDocument': {
        const put = body as PutDocument
        if (put.kind !== 'sharing') throw new Error(`No ${put.kind} here.`)
        const version = put.ifVersion + 1
        view = {
          ...view,
          version: view.version + 1,
          documents: [{ kind: 'sharing', owner: 'senco', version, body: put.body }],
        }
        return undefined
      }
      case 'readBoard':
        return view
      case 'exportMine':
        return { published }
      default:
        throw new Error(`Nobody answers ${name} here.`)
    }
  }

  const client = {
    call: (route: unknown, { body }: { readonly body: unknown }) => {
      const name = Object.entries(routes).find(([, each]) => each === route)?.[0] ?? 'unknown'
      if (name !== 'readBoard') calls.push(name)
      return Promise.resolve(failing.has(name) ? { ok: false, failure } : { ok: true, value: answer(name, body) })
    },
    changes: () => Promise.resolve(null),
    // The answers are those of the routes above; the client's type follows the route, which a script cannot.
  } as unknown as BoardClient

  return {
    client,
    calls,
    handle: (): BoardHandle => createBoardHandle(client, view, () => undefined),
    sharing: () => view.documents.flatMap((each) => (each.kind === 'sharing' ? [each.body] : []))[0] ?? null,
    published: () => published,
    /** Calls of this name fail from now on. */
    fail: (name: keyof typeof routes) => failing.add(name),
    setTime: (now: number) => (at = now),
  }
}
