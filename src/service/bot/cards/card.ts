/** An element, action or card of Adaptive Cards, as JSON. */
export type CardJson = Readonly<Record<string, unknown>>

/** 1.5 is what Teams draws everywhere, and Outlook since its universal actions. */
const version = '1.5'

/** A card with what a screen reader says of it, and what a host without cards shows. */
export function adaptiveCard(options: {
  readonly body: readonly CardJson[]
  readonly actions?: readonly CardJson[]
  /** The whole card in a sentence or two. */
  readonly speak: string
  readonly refresh?: CardJson
}): CardJson {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version,
    body: options.body,
    ...(options.actions === undefined || options.actions.length === 0 ? {} : { actions: options.actions }),
    speak: options.speak,
    fallbackText: options.speak,
    ...(options.refresh === undefined ? {} : { refresh: options.refresh }),
  }
}

/** A line of text; it wraps, whatever the width. Colours are the theme's own. */
export function line(text: string, style: CardJson = {}): CardJson {
  return { type: 'TextBlock', text: plain(text), wrap: true, ...style }
}

/** What people wrote is text: cards would read it as Markdown, and follow its links. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|~>-]/g, (sign) => `\\${sign}`)
}

/** A button that comes back to the bot. */
export function execute(title: string, verb: string, data: CardJson, style: CardJson = {}): CardJson {
  return { type: 'Action.Execute', title, verb, data, ...style }
}

export const cardType = 'application/vnd.microsoft.card.adaptive'
