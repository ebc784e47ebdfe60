import { actionCommands, searchCommand, searchParameters } from '../../src/service/bot/commands.ts'
import type { Rule } from './rule.ts'

/** The manifest's commands are the ones that the service answers, each of its kind and with the parameters that it reads. */
export const commandsAreAnswered: Rule = ({ manifest }) => {
  const declared = manifest.composeExtensions.flatMap(({ commands }) => commands)
  const answered = [
    { id: searchCommand, type: 'query', parameters: searchParameters },
    ...actionCommands.map((id) => ({ id, type: 'action', parameters: [] })),
  ]
  return [
    ...declared.flatMap(({ id, type, parameters }) => {
      const known = answered.find((each) => each.id === id)
      if (known === undefined) return [`composeExtensions: the service does not know the command ${id}.`]
      const names: readonly string[] = known.parameters
      return [
        ...(known.type === type
          ? []
          : [`composeExtensions: the service answers ${id} as ${known.type}, not as ${type}.`]),
        ...parameters
          .filter(({ name }) => !names.includes(name))
          .map(({ name }) => `composeExtensions: the service does not read the parameter ${name} of ${id}.`),
      ]
    }),
    ...answered
      .filter(({ id }) => declared.every((each) => each.id !== id))
      .map(({ id }) => `composeExtensions: the service’s command ${id} is not declared.`),
  ]
}
