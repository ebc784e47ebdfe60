import type { Moment, PromptReason } from './reflection.ts'
import { themeName } from './themeWords.ts'

const momentSentence: Readonly<Record<Exclude<Moment, 'any'>, string>> = {
  'term-start': 'The term is young.',
  'mid-term': 'You are in the middle of the term.',
  'term-end': 'The term is nearly over.',
  'after-training': 'You have been to training together.',
  'high-pressure': 'It suits a heavy week.',
  'low-pressure': 'It suits a calm week.',
}

/** A reason as a sentence that can be read at a glance. */
export function reasonSentence(reason: PromptReason): string {
  switch (reason.kind) {
    case 'heavyWeek':
      return 'This week is heavy for at least one of you, so it is a light one.'
    case 'calmWeek':
      return 'This week is calm, so there is room to go deeper.'
    case 'loadUnknown':
      return 'Nobody has said how heavy this week is, so it asks nothing deep.'
    case 'afterDeep':
      return 'The last one went deep, so this one does not.'
    case 'moment':
      return reason.moment === 'any' ? 'It suits any week.' : momentSentence[reason.moment]
    case 'themeRested': {
      const theme = themeName[reason.theme]
      if (reason.weeks === null) return `You have not had “${theme}” yet.`
      return `“${theme}” has rested for ${reason.weeks === 1 ? 'a week' : `${reason.weeks} weeks`}.`
    }
  }
}
