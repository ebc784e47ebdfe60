import { themes } from '../../src/domain/reflection/reflection.ts'
import { oneOf, type Random, wholeNumber } from '../random.ts'
import { chatOf, personId } from '../service/seedBoards.ts'

/** Where and of whom searches are. */
export interface SearchPlace {
  readonly tenantId: string
  readonly botId: string
  readonly serviceUrl: string
  readonly boards: number
}

const words = ['week', 'time', 'pupils', 'plan', 'calm', 'meeting'] as const

/** As people do it: half of them open the search and look at the week's three, the others type or choose a theme. */
function searchedFor(random: Random): readonly object[] {
  const kind = wholeNumber(random, 1, 10)
  if (kind <= 5) return [{ name: 'initialRun', value: 'true' }]
  if (kind <= 8) return [{ name: 'search', value: oneOf(random, words) }]
  return [
    { name: 'search', value: '' },
    { name: 'theme', value: oneOf(random, themes) },
  ]
}

/** A search of the message extension as Teams sends it, by one of the two of some board, in its chat. */
export function searchActivity({ tenantId, botId, serviceUrl, boards }: SearchPlace, random: Random): object {
  const board = wholeNumber(random, 1, boards)
  const role = oneOf<'senco' | 'leader'>(random, ['senco', 'leader'])
  return {
    type: 'invoke',
    name: 'composeExtension/query',
    id: '1',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${role}${board}`, aadObjectId: personId(role, board) },
    recipient: { id: `28:${botId}` },
    conversation: { id: chatOf(board), conversationType: 'groupChat', tenantId },
    channelData: { tenant: { id: tenantId } },
    value: {
      commandId: 'searchPrompts',
      parameters: searchedFor(random),
      queryOptions: { skip: 0, count: 25 },
    },
  }
}
