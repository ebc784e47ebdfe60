import type { Rule } from './rule.ts'

/** Words that Microsoft keeps for its own: Teams' own places, and its products. */
const reserved = [
  ...'Activity Apps Calendar Calls Chat Contacts Files Help'.split(' '),
  ...'Azure Bookings Copilot Excel Forms Loop Microsoft Office OneDrive OneNote Outlook Planner'.split(' '),
  ...'PowerPoint SharePoint Skype Teams Viva Windows Word Yammer'.split(' '),
]
const mostWords = 500

const hasWord = (text: string, word: string) => new RegExp(`\\b${word}\\b`, 'i').test(text)

/**
 * Names and descriptions as the store wants them.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines
 */
export const wordsAreAllowed: Rule = ({ manifest }) => {
  const { name, description } = manifest
  const [firstMention] = /(Microsoft )?Teams/.exec(description.full) ?? []
  return [
    ...(['short', 'full'] as const).flatMap((which) =>
      reserved
        .filter((word) => hasWord(name[which], word))
        .map((word) => `name.${which}: “${word}” is a word that Microsoft keeps for itself.`),
    ),
    ...(hasWord(description.short, 'app') ? ['description.short: it need not say that it is an app.'] : []),
    ...(description.full.split(/\s+/).length > mostWords
      ? [`description.full: it has more than ${mostWords} words.`]
      : []),
    ...(firstMention === 'Teams' ? ['description.full: the first mention must be of “Microsoft Teams”.'] : []),
    ...(/\bMS\b/.test(description.full + description.short) ? ['description: “MS” must be “Microsoft”.'] : []),
  ]
}
