import { addressesAreOurs } from './addresses.ts'
import { commandsAreAnswered } from './commands.ts'
import { editionIsDefinite } from './edition.ts'
import { iconsFit } from './icons.ts'
import { identitiesMatch } from './identities.ts'
import { permissionsAreFew } from './permissions.ts'
import type { Rule } from './rule.ts'
import { wordsAreAllowed } from './words.ts'

/** What we hold of a package beyond Microsoft's schema. */
export const rules: readonly Rule[] = [
  editionIsDefinite,
  identitiesMatch,
  addressesAreOurs,
  commandsAreAnswered,
  permissionsAreFew,
  wordsAreAllowed,
  iconsFit,
]
