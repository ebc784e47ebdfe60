/** What the words beside a date say of it. Several may hold: "Term starts: INSET day (staff)". */
export type Mark =
  /** Staff work and pupils do not come. */
  | 'inset'
  | 'bankHoliday'
  /** Nobody works. */
  | 'closed'
  | 'starts'
  | 'ends'
  | 'breakStarts'
  | 'breakEnds'
  /** A half-term holiday, Christmas, Easter. */
  | 'break'
  /** "half term" without more: the holiday, or what is taught; its length tells. */
  | 'halfTerm'
  /** A term or a half of it. */
  | 'session'
  /** For some year groups only: when Reception begins is not when the school does. */
  | 'partly'

const away = 'half[- ]?term(?: (?:holidays?|break))?|holidays?|break|vacation'
const begins = 'starts?|begins?|commences?'
const finishes = 'ends?|finish(?:es)?'

const patterns: readonly (readonly [Mark, RegExp])[] = [
  [
    'inset',
    /\b(?:inset|in-service|(?:staff|teacher|teachers|teachers['’])[ -]training|training days?|(?:staff|professional) development|(?:pd|cpd) days?|pd|(?:non|no)[ -]pupils?|staff only|staff day|baker day)\b/,
  ],
  [
    'bankHoliday',
    /\bbank holidays?\b|\bbh\b|\bpublic holiday|good friday|easter (?:monday|sunday)|\bmay day\b|christmas (?:day|eve)\b|boxing day|new year['’]s (?:day|eve)/,
  ],
  [
    'closed',
    /\b(?:occasional|local|additional) (?:days?|holidays?|closures?)\b|\b(?:school|schools) (?:is |are |will be )?closed\b(?! to (?:pupils|children|students))|\bclosure\b/,
  ],
  [
    'breakStarts',
    new RegExp(`\\b(?:${away}) (?:${begins})\\b|\\b(?:start|beginning|first day) of (?:the )?(?:\\w+ )?(?:${away})\\b`),
  ],
  [
    'breakEnds',
    new RegExp(`\\b(?:${away}) (?:${finishes})\\b|\\b(?:end|last day) of (?:the )?(?:\\w+ )?(?:${away})\\b`),
  ],
  [
    'starts',
    /\b(?:starts?|begins?|beginning|commences?|(?:re)?opens?|(?:re)?opening|re-(?:opens?|starts?)|restarts?|returns?|resumes?|back (?:to|in) school|first day)\b/,
  ],
  ['ends', /\b(?:ends?|closes?|closing|finish(?:es)?|breaks? up|breaking up|breaks? for|last day)\b/],
  ['break', /\b(?:holidays?|break(?! up)|vacation)\b|\bhalf[- ]?term(?: (?:holidays?|break|week))\b/],
  ['halfTerm', /\bhalf[- ]?term\b(?! [1-6]\b)/],
  [
    'session',
    /\bterms?\b(?! dates)|\bmodule\b|\b(?:first|second|1st|2nd) half\b|\b(?:autumn|spring|summer)\b|\bhalf[- ]?term [1-6]\b/,
  ],
  [
    'partly',
    /\b(?:year|years|yr|yrs|y) ?(?:r|\d+)\b|\breception\b|\bnursery\b|\bpre-?school\b|\bearly years\b|\bsixth form\b|\beyfs\b/,
  ],
]

/** Reads the words beside a date. */
export function marksOf(words: string): ReadonlySet<Mark> {
  const text = words.toLowerCase().replaceAll(/\s+/g, ' ')
  const marks = new Set(patterns.filter(([, pattern]) => pattern.test(text)).map(([mark]) => mark))
  // "Half term starts" names the holiday's first day, not the day on which school starts.
  if (marks.has('breakStarts') && !/\bre-?(?:opens?|starts?)|returns?\b/.test(text)) marks.delete('starts')
  if (marks.has('breakEnds')) marks.delete('ends')
  return marks
}

/** The term that words name as such; null for none or for several. */
export function termNamed(words: string): 'autumn' | 'spring' | 'summer' | null {
  const named = new Set(
    [...words.toLowerCase().matchAll(/\b(autumn|spring|summer)(?: term| [12]\b|$)/g)].map(([, term]) => term),
  )
  const [term] = named
  return named.size === 1 && (term === 'autumn' || term === 'spring' || term === 'summer') ? term : null
}

const fillers =
  /^(?:day|days|date|dates|autumn|spring|summer|term|half|first|second|staff|school|only|one|two|three|four|five|the|and|on|in)$/

/** Whether words say nothing of their own, such as "Day 1" or "Autumn" under a heading "INSET days". */
export function isFiller(words: string): boolean {
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => fillers.test(word))
}
