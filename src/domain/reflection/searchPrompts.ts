import { prompts } from './library.ts'
import type { Prompt, Theme } from './reflection.ts'
import { themeName } from './themeWords.ts'

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘'ʼ]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

interface Entry {
  readonly prompt: Prompt
  readonly fields: readonly { readonly words: readonly string[]; readonly weight: number }[]
}

const index: readonly Entry[] = prompts.map((prompt) => ({
  prompt,
  fields: [
    { words: wordsOf(prompt.text), weight: 3 },
    { words: wordsOf(themeName[prompt.theme]), weight: 2 },
    { words: wordsOf(prompt.followUp), weight: 1 },
  ],
}))

/** How well one word of a query fits: a whole word counts twice a beginning. */
function fit(word: string, { fields }: Entry): number {
  return fields.reduce((sum, { words, weight }) => {
    if (words.includes(word)) return sum + 2 * weight
    return words.some((each) => each.startsWith(word)) ? sum + weight : sum
  }, 0)
}

/**
 * The questions that have every word of a query, or its beginning, in their text, follow-up or theme; the best first,
 * equals in the library's order. Capitals and accents make no difference. An empty query gives the whole theme.
 */
export function searchPrompts(query: string, theme: Theme | null): readonly Prompt[] {
  const wanted = wordsOf(query)
  return index
    .filter(({ prompt }) => theme === null || prompt.theme === theme)
    .map((entry) => ({ prompt: entry.prompt, fits: wanted.map((word) => fit(word, entry)) }))
    .filter(({ fits }) => fits.every((each) => each > 0))
    .map(({ prompt, fits }) => ({ prompt, score: fits.reduce((sum, each) => sum + each, 0) }))
    .sort((a, b) => b.score - a.score)
    .map(({ prompt }) => prompt)
}
