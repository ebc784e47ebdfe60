/** Who of all people can see something that is stored. */
export type SeenBy = 'youAlone' | 'both' | 'bothAfterBoth' | 'bothAfterBothNoted' | 'partnerIfShared' | 'serviceAlone'

/** How long something is stored. */
export type KeptFor =
  | 'untilYouLeave'
  | 'untilBothLeave'
  | 'untilLastBoard'
  | 'untilAugust'
  | 'untilUnused'
  | 'untilTermAfter'
  | 'untilTermAfterOrLeft'
  | 'withBot'

/** Something that the board stores. */
export interface StoredField {
  /** Where it is stored: `table.column`. Several columns hold one thing when they only make sense together. */
  readonly columns: readonly string[]
  /** What it is, in the words of the page. */
  readonly what: string
  readonly why: string
  readonly seenBy: SeenBy
  readonly keptFor: KeptFor
}

/** {@link SeenBy} in words. */
export const seenByWords: Readonly<Record<SeenBy, string>> = {
  youAlone: 'You alone',
  both: 'The two of you',
  bothAfterBoth: 'You; the other when both have answered or passed',
  bothAfterBothNoted: 'You; the other when both have answered',
  partnerIfShared: 'You; the other as far as you share it, and never while either of you has paused',
  serviceAlone: 'Nobody: Tandem itself needs it',
}

/** {@link KeptFor} in words. */
export const keptForWords: Readonly<Record<KeptFor, string>> = {
  untilYouLeave: 'Until you leave',
  untilBothLeave: 'Until both of you have left',
  untilLastBoard: 'Until you leave your last board',
  untilAugust: 'To the August that ends the school year; until you withdraw it or leave, if that is sooner',
  untilUnused:
    'Until either of you ends it or makes a new one, or who made it leaves; to August, if no calendar has asked for it for two months',
  untilTermAfter: 'To the end of the term after its own; until you take it back or leave, if that is sooner',
  untilTermAfterOrLeft: 'To the end of the term after its own; until you leave, if that is sooner',
  withBot: 'For as long as Tandem is known to that chat or channel',
}

/**
 * Everything that the board stores, column by column: what the page "What is stored about you" shows. A test fails when
 * the tables have a column that is not here. Nothing of it is a title, a text, a place or a guest of anybody's event.
 */
export const storedFields: readonly StoredField[] = [
  {
    columns: [
      'members.board_id',
      'members.person_id',
      'members.tenant_id',
      'members.display_name',
      'members.address',
      'members.role',
      'members.joined_at',
    ],
    what: 'Who you are: your id in the school’s directory, your name and email address, your role on the board, and when you first opened it',
    why: 'So that the board is yours, the other sees whose it is, and Outlook can be asked when you are busy',
    seenBy: 'both',
    keptFor: 'untilYouLeave',
  },
  {
    columns: [
      'boards.id',
      'boards.tenant_id',
      'boards.place_kind',
      'boards.place_id',
      'boards.pair',
      'boards.opened_at',
    ],
    what: 'The board: your school’s tenant, the channel or chat, the directory ids of the two of you, and when it was opened',
    why: 'So that both of you open the same board, and nobody else does',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
  {
    columns: ['boards.version', 'boards.changed_at'],
    what: 'How often the board has changed, and when last',
    why: 'So that an open page hears of a change, and nobody overwrites what the other has just written',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
  {
    columns: ['boards.schedule', 'boards.next_posting_at'],
    what: 'When the weekly question comes: day, time, time zone, weeks left out, a snooze, and when next',
    why: 'To ask it when the two of you want it',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
  {
    columns: ['documents.board_id', 'documents.kind', 'documents.owner', 'documents.version', 'documents.content'],
    what: 'What is set, in four documents, each with whose it is and how often it has changed: the school, its deadlines, your hours, your sharing; their fields are listed below',
    why: 'So that both pages draw the same map',
    seenBy: 'both',
    keptFor: 'untilYouLeave',
  },
  {
    columns: ['feeds.board_id', 'feeds.secret_hash', 'feeds.made_by', 'feeds.made_at', 'feeds.used_on'],
    what: 'That a link was made by which a calendar subscribes to your school’s deadlines, by whom and when, a hash of it by which it is known, and the last day on which a calendar asked for it',
    why: 'So that calendars can read it, and either of you can end it',
    seenBy: 'both',
    keptFor: 'untilUnused',
  },
  {
    columns: [
      'publications.board_id',
      'publications.person_id',
      'publications.school_year',
      'publications.published_at',
    ],
    what: 'That you publish how heavy your days are, of which school year, and when you last did',
    why: 'So that the other sees how fresh it is',
    seenBy: 'partnerIfShared',
    keptFor: 'untilAugust',
  },
  {
    columns: ['published_days.board_id', 'published_days.person_id', 'published_days.date', 'published_days.level'],
    what: 'A level from 0 to 4 for each of your school days',
    why: 'For the choice of the weekly question, and for your lane on the other’s map if you share your deadlines',
    seenBy: 'partnerIfShared',
    keptFor: 'untilAugust',
  },
  {
    columns: ['published_days.meeting_minutes'],
    what: 'How many minutes of meetings each of your school days has',
    why: 'For your lane on the other’s map, if you share your deadlines',
    seenBy: 'partnerIfShared',
    keptFor: 'untilAugust',
  },
  {
    columns: [
      'published_deadlines.board_id',
      'published_deadlines.person_id',
      'published_deadlines.position',
      'published_deadlines.date',
      'published_deadlines.category',
    ],
    what: 'The date and the category of each of your tagged deadlines, in order',
    why: 'For the reasons in your lane on the other’s map, if you share your deadlines',
    seenBy: 'partnerIfShared',
    keptFor: 'untilAugust',
  },
  {
    columns: [
      'posts.id',
      'posts.board_id',
      'posts.prompt_id',
      'posts.question',
      'posts.follow_up',
      'posts.origin',
      'posts.week',
      'posts.because',
      'posts.posted_at',
      'posts.version',
    ],
    what: 'A question that was put to the two of you: its words, the week, why it was chosen, when it was put',
    why: 'So that both can answer, and the next one is another',
    seenBy: 'both',
    keptFor: 'untilTermAfter',
  },
  {
    columns: ['posts.asked_by'],
    what: 'Which of you asked it, when one of you did',
    why: 'So that your own words can be deleted when you leave',
    seenBy: 'serviceAlone',
    keptFor: 'untilTermAfter',
  },
  {
    columns: ['posts.hidden_for_senco', 'posts.hidden_for_leader'],
    what: 'Which of you has removed the question from their history',
    why: 'So that it stays away, and is deleted when both have',
    seenBy: 'serviceAlone',
    keptFor: 'untilTermAfter',
  },
  {
    columns: ['answers.post_id', 'answers.role', 'answers.words', 'answers.said_at'],
    what: 'What you answered, or that you passed, and when',
    why: 'So that the two of you can read both answers',
    seenBy: 'bothAfterBoth',
    keptFor: 'untilTermAfter',
  },
  {
    columns: [
      'bookings.board_id',
      'bookings.event_uid',
      'bookings.person_id',
      'bookings.starts_at',
      'bookings.ends_at',
    ],
    what: 'A meeting that you booked here: when it is, and its id in the calendar',
    why: 'So that a booking can be found again, and taken back',
    seenBy: 'youAlone',
    keptFor: 'untilTermAfter',
  },
  {
    columns: [
      'deliveries.board_id',
      'deliveries.week',
      'deliveries.target',
      'deliveries.state',
      'deliveries.post_id',
      'deliveries.attempts',
      'deliveries.note',
      'deliveries.sender',
      'deliveries.changed_at',
    ],
    what: 'Whether a week’s question was posted, where to, how often it was tried, by which process, and what went wrong',
    why: 'So that it is posted once and not twice',
    seenBy: 'both',
    keptFor: 'untilTermAfter',
  },
  {
    columns: ['cards.post_id', 'cards.conversation_id', 'cards.activity_id'],
    what: 'In which message of which chat a question’s card is',
    why: 'So that the card can be brought up to date',
    seenBy: 'serviceAlone',
    keptFor: 'untilTermAfter',
  },
  {
    columns: [
      'conversations.tenant_id',
      'conversations.conversation_id',
      'conversations.kind',
      'conversations.service_url',
      'conversations.person_id',
      'conversations.is_present',
    ],
    what: 'In which chats and channels Tandem’s bot is, and whose chat it is when it is somebody’s own',
    why: 'So that the bot knows where it can post',
    seenBy: 'serviceAlone',
    keptFor: 'withBot',
  },
  {
    columns: ['extension_settings.tenant_id', 'extension_settings.person_id', 'extension_settings.theme'],
    what: 'The theme that your searches for questions start with',
    why: 'Because you chose it',
    seenBy: 'youAlone',
    keptFor: 'untilLastBoard',
  },
]
