/** Questions for joint planning. Short and open, about provision and never about a child; at most three at a time. */
export const planningQuestions = [
  'What is helping at the moment, and how can we tell?',
  'Where is there a gap that nobody has picked up yet?',
  'What does each of us see that the other does not?',
] as const

/** The text of the invitation: the chosen questions, and one line for one decision. */
export function agendaText(questions: readonly string[]): string {
  const toThinkAbout =
    questions.length === 0 ? [] : ['To talk about, if it helps:', ...questions.map((question) => `- ${question}`), '']
  return [...toThinkAbout, 'One decision we take away:', '', 'There is nothing to prepare.'].join('\n')
}
