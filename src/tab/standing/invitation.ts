/** What the meetings of a standing time are called: a meeting about inclusion, for whoever may see the calendar. */
export const seriesTitle = 'Inclusion time'

/** The text of the invitation. The questions of each meeting are others, so the text says where they are. */
export const invitationText = [
  'Our standing time for inclusion, until the end of the term.',
  '',
  'Up to three questions for each meeting are in Tandem, on the page Together, with room for one decision. There is nothing to prepare.',
].join('\n')
