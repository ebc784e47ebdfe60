/** The text of an invitation: the chosen questions, one line for one decision, and where the same is in Tandem. */
export function agendaText(questions: readonly string[], cardLink: string | null): string {
  const toThinkAbout =
    questions.length === 0 ? [] : ['To talk about, if it helps:', ...questions.map((question) => `- ${question}`), '']
  const card = cardLink === null ? [] : [`The same, with room for the decision: ${cardLink}`, '']
  return [...toThinkAbout, 'One decision we take away:', '', ...card, 'There is nothing to prepare.'].join('\n')
}

/** The text of an invitation to a visit. Nothing is asked, and nothing is written down. */
export const visitText = 'Half an hour together where you work. Nothing is noted, and there is nothing to prepare.'
