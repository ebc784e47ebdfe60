/** The message extension's commands, as the app's manifest has to declare them. */
export const searchCommand = 'searchPrompts'
export const actionCommands = ['askQuestion', 'reflectOnThis'] as const
/** What a search may be narrowed by: words, and a theme's id or `any`. */
export const searchParameters = ['search', 'theme'] as const
