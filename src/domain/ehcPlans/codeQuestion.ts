/** Why a text should not be kept as a plan's code before somebody has looked at it. */
export type CodeQuestion = 'name' | 'pupilNumber' | 'address'

/** Words that are part of codes in schools. Anything else that can be said aloud may be a name. */
const codeWords = new Set(
  [
    'review reviews plan plans ehcp ehc ehcna ehcnas sen send annual ar interim early meeting assessment needs',
    'pupil child student learner young person case file number no ref code id draft new old',
    'year years yr yrs ks reception nursery class form set group tutor house unit base key stage phase transfer',
    'panel audit inspection consultation decision move request appointment edition notice',
    'transition infant junior primary secondary sixth post age under over',
    'autumn spring summer term half january february march april may june july august september october november',
    'december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri monday tuesday',
    'wednesday thursday friday',
    'red orange yellow green blue indigo violet purple pink brown black white grey gold silver',
    'one two three four five six seven eight nine ten eleven twelve first second third fourth',
    'the of and for in at with to',
    'asd asc adhd eal slcn semh mld sld pmld spld odd ocd lac cla pp fsm iep ipm ta tas hlta lsa la las',
    'alpha beta gamma delta sample test example',
  ].flatMap((line) => line.split(' ')),
)

/** Among them, those that children are called as well: alone, or beside an initial, they are asked about. */
const alsoNames = new Set('april may june august autumn summer violet indigo jan'.split(' '))

/** Names of three letters, which in capitals look like initials. */
const shortNames = new Set(
  'ada ali amy ana ann ava ben bob dan eli ema eva eve fay gus guy ian ida isa ivy jan jay jim joe jon kai kay ken kim lee leo lia liv lou lua luc max meg mia nia noa ola pam pia ray rex rob roy ria sam sky sid sue tia tim tom una uma val viv zac zak zoe'.split(
    ' ',
  ),
)

/**
 * What has to be asked about a text before it is kept as a code: whether it is somebody's name, a unique pupil number,
 * an e-mail address. It errs on the side of asking; whoever is asked may keep the text all the same.
 *
 * @example
 * codeQuestion('Review 3') // null; so are "7B-2", "Y6 A" and initials alone
 */
export function codeQuestion(text: string): CodeQuestion | null {
  if (/\S@\S/.test(text)) return 'address'
  if (/(?:^|[^\p{L}\p{N}])[A-Z]\d{11}[A-Z\d](?:$|[^\p{L}\p{N}])/iu.test(text)) return 'pupilNumber'
  const words = wordsOf(text)
  const isPlainlyCode = /\d/.test(text) || words.some(({ letters }) => isPlainCodeWord(letters.toLowerCase()))
  const mayBe = (word: Word) => mayBeName(word) || (!isPlainlyCode && alsoNames.has(word.letters.toLowerCase()))
  return words.some(mayBe) ? 'name' : null
}

function isPlainCodeWord(lower: string): boolean {
  return codeWords.has(lower) && !alsoNames.has(lower) && lower.length > 2
}

interface Word {
  readonly letters: string
  /** Whether a digit stands right before or after it: "KS2", "7B". */
  readonly touchesDigit: boolean
}

function wordsOf(text: string): readonly Word[] {
  const plain = text.normalize('NFC')
  return [...plain.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)].map((match) => {
    const [before, after] = [plain[match.index - 1] ?? '', plain[match.index + match[0].length] ?? '']
    return { letters: match[0], touchesDigit: /\d/.test(before + after) }
  })
}

function mayBeName({ letters, touchesDigit }: Word): boolean {
  const lower = letters.toLowerCase()
  const { length } = letters
  if (length < 2 || codeWords.has(lower)) return false
  const hasCase = letters !== letters.toUpperCase() || letters !== lower
  if (!hasCase) return true
  if (length === 2) return isCapitalised(letters) && hasVowel(lower)
  if (length === 3 && !isCapitalised(letters)) {
    return shortNames.has(lower) || (letters === lower && !touchesDigit && hasVowel(lower))
  }
  return hasVowel(lower)
}

/** "Jo", "McX": a capital with small letters behind it. */
function isCapitalised(letters: string): boolean {
  return /^\p{Lu}.*\p{Ll}/u.test(letters)
}

/** Letters beyond the plain alphabet count as ones that can be said aloud. */
function hasVowel(lower: string): boolean {
  return /[aeiouy]|[^a-z]/u.test(lower)
}
