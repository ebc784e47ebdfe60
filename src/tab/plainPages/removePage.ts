import type { BoardView } from '../../contract/board.ts'
import { partnerOf } from '../../domain/calendar/calendar.ts'
import type { BoardClient } from '../board/boardClient.ts'
import { signInWords } from '../failure/signInWords.ts'
import { readBootstrap } from '../host/bootstrap.ts'
import type { TenantSignIn } from '../host/signIn/tenantSignIn.ts'
import { element } from './element.ts'
import { openInHost } from './openInHost.ts'

/** The page behind "Remove": keeps everything, unless the person says that their part is to be deleted. */
const { tenant } = readBootstrap(document)
const host = await openInHost()
const [choice, state, signInButton] = [
  element('choice', HTMLFormElement),
  element('state', HTMLElement),
  element('sign-in', HTMLButtonElement),
]

/** One's boards here, and the way to them. */
interface MyBoards {
  readonly client: BoardClient
  readonly boards: readonly BoardView[]
}

let signIn: TenantSignIn | null = null
let mine: MyBoards | null = null
let allowRemoval: (isReady: boolean) => void = () => undefined

const wantsDeletion = () => new FormData(choice).get('part') === 'delete'

function say(sentence: string): void {
  state.textContent = sentence
}

async function findMine(using: TenantSignIn): Promise<void> {
  const [{ createBoardClient }, { routes }] = await Promise.all([
    import('../board/boardClient.ts'),
    import('../../contract/routes.ts'),
  ])
  const client = createBoardClient({
    baseUrl: '/api',
    getToken: async () => {
      const token = await using.getBoardToken()
      return token.ok ? token.value : null
    },
  })
  const { place } = host
  const query = { place: place.kind, ...(place.kind === 'pair' ? {} : { id: place.id }) }
  const found = await client.call(routes.findBoards, { body: undefined, query })
  if (!found.ok) {
    say(found.failure.sentence)
    return
  }
  const { boards } = found.value
  mine = { client, boards }
  const partners = boards.flatMap(({ members, myRole }) =>
    members.filter(({ role }) => role === partnerOf(myRole)).map(({ displayName }) => displayName),
  )
  // A partner who has left took their name along.
  const whose = partners.length === 0 ? '' : ` with ${partners.join(' and with ')}`
  say(
    boards.length === 0
      ? 'There is nothing of yours here. Press “Remove” to take the tab away.'
      : `Press “Remove”: the tab goes, and your part of the board${whose} is deleted.`,
  )
  allowRemoval(true)
}

/** Signs in quietly; with Microsoft's own window when the person has pressed the button. */
async function prepareDeletion(isPress: boolean): Promise<void> {
  if (tenant === null) {
    say('In the practice school there is nothing to delete: it is forgotten when it ends.')
    return
  }
  if (mine !== null) {
    allowRemoval(true)
    return
  }
  allowRemoval(false)
  say('Looking for your part…')
  if (signIn === null) {
    const { createMsalSignIn } = await import('../host/signIn/msalSignIn.ts')
    const made = await createMsalSignIn({ tenant, host, view: window })
    if (made.ok) signIn = made.value
  }
  if (signIn === null) {
    say(signInWords({ kind: 'timedOut' }).sentence)
    return
  }
  const outcome = isPress ? await signIn.signIn(new AbortController().signal) : await signIn.signInQuietly()
  if (!wantsDeletion()) return
  signInButton.hidden = outcome.ok
  if (outcome.ok) return findMine(signIn)
  const { sentence, nextStep } = signInWords(outcome.failure)
  say(isPress ? `${sentence} ${nextStep}` : 'Sign in first, so that only you can delete your part.')
}

/** Deletes one's part of each board here. Answers null, or why the tab stays. */
async function remove(): Promise<string | null> {
  if (!wantsDeletion() || mine === null) return null
  const { routes } = await import('../../contract/routes.ts')
  for (const { id } of mine.boards) {
    const left = await mine.client.call(routes.leave, { board: id, body: undefined })
    if (!left.ok) return left.failure.sentence
  }
  return null
}

if (host.frame === 'remove') {
  const { beforeRemoval } = await import('../host/tabSettings.ts')
  allowRemoval = beforeRemoval(remove)
  choice.addEventListener('change', () => {
    if (wantsDeletion()) void prepareDeletion(false)
    else {
      say('')
      signInButton.hidden = true
      allowRemoval(true)
    }
  })
  signInButton.addEventListener('click', () => void prepareDeletion(true))
} else {
  element('outside', HTMLElement).hidden = false
}
