import { useMemo } from 'react'
import { addDays, isoDate, type IsoDate } from '../../domain/calendar/dates.ts'
import type { JointDay } from '../../domain/pressure/pressure.ts'
import { bandOf } from '../../domain/pressure/settings.ts'
import { mondayOf } from '../../domain/reflection/weekly.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { type Term, termsOf } from '../../domain/together/terms.ts'
import type { Notes, Together } from '../../domain/together/together.ts'
import { percent } from '../words/numbers.ts'
import { dayAndMonth, longDate } from '../words/time.ts'
import { halfTermWords } from '../words/words.ts'
import { notDecided } from './keptChanges.ts'
import { Pair } from './Pair.tsx'
import { shapingMoments } from './cardsInput.ts'
import type { TogetherContext } from './togetherContext.ts'
import { followUpWords, outcomeWords, voiceWords, wayWords } from './togetherWords.ts'

interface ThreadProps {
  readonly together: Together
  readonly mine: Notes
  readonly theirs: Notes
  readonly context: TogetherContext
}

/** What the two have kept, the latest term first and open, the others folded. */
export function TermThread(props: ThreadProps) {
  const { schoolYear } = props.context.year
  const begun = termsOf(schoolYear)
    .filter(({ from }) => from <= props.context.today)
    .toReversed()
  const [current, ...earlier] = begun
  return (
    <section className="panel together-thread" aria-labelledby="thread-title">
      <h2 id="thread-title">This term</h2>
      {current === undefined ? (
        <p className="quiet">The school year has not begun yet.</p>
      ) : (
        <OfTerm {...props} term={current} />
      )}
      {earlier.map((term) => (
        <details key={term.key}>
          <summary>{`The ${term.name} term`}</summary>
          <OfTerm {...props} term={term} />
        </details>
      ))}
    </section>
  )
}

function OfTerm({ together, mine, theirs, context, term }: ThreadProps & { readonly term: Term }) {
  const { since, before } = daysOfTerm(context.year.schoolYear, term)
  const { year, partnerName, act, isBusy } = context
  const titles = useMemo(() => new Map(shapingMoments(year).map((each) => [each.deadlineId, each.title])), [year])
  const isOf = ({ on }: { readonly on: IsoDate }) => on >= since && on < before
  const step = together.steps.find((each) => each.term === term.key)
  const decisions = together.decisions.filter(isOf)
  const trainings = together.trainings.filter(isOf)
  const visits = together.visits.filter(isOf)
  const invitations = together.invitations.filter(isOf)
  const halves = year.schoolYear.termDates.halfTerms.filter(({ start }) => start >= term.from && start <= term.to)
  const pupils = [mine, theirs].map(({ pupils: each }) => each.find((note) => note.term === term.key)?.line ?? null)
  const lines = [
    ...mine.wentWell.map((each) => ({ ...each, who: 'You' })),
    ...theirs.wentWell.map((each) => ({ ...each, who: partnerName })),
  ]
    .filter(isOf)
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
  const voices = mine.voices.filter(isOf)
  const ways = halves.flatMap(({ half, start, end }) => {
    const key = `${year.schoolYear.name}:${half}`
    const own = mine.ways.find(({ halfTerm }) => halfTerm === key)
    return own === undefined
      ? []
      : [{ half, start, end, own, other: theirs.ways.find(({ halfTerm }) => halfTerm === key) }]
  })
  const learnings = mine.learnings.flatMap((own) => {
    const training = trainings.find(({ id }) => id === own.trainingId)
    if (training === undefined) return []
    const other = theirs.learnings.find((each) => each.trainingId === own.trainingId && each.after === own.after)
    return [{ training, own, other }]
  })
  const isEmpty =
    step === undefined &&
    [decisions, invitations, visits, learnings, lines, voices, ways].every(({ length }) => length === 0) &&
    pupils[0] === null
  if (isEmpty) return <p className="quiet">Nothing kept yet, and nothing has to be.</p>
  return (
    <div className="together-kept">
      {step !== undefined && (
        <div>
          <h3>One step</h3>
          <p>
            {step.line}{' '}
            <span className="quiet">
              {step.state === 'open' ? `on ${longDate(step.on)}` : step.state === 'done' ? 'done' : 'let go'}
            </span>
          </p>
        </div>
      )}
      {decisions.length > 0 && (
        <div>
          <h3>Decisions</h3>
          <ul>
            {decisions.map(({ id, on, line }) => (
              <li key={id}>
                {line} <span className="quiet">{dayAndMonth(on)}</span>{' '}
                <button
                  type="button"
                  className="link-button"
                  disabled={isBusy}
                  aria-label={`Remove the decision “${line}”`}
                  onClick={() => void act(notDecided(id), 'Removed.')}
                >
                  Remove
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {invitations.length > 0 && (
        <div>
          <h3>In from the start</h3>
          <ul>
            {invitations.map(({ deadlineId, by, on }) => (
              <li key={`${deadlineId} ${by}`}>
                {titles.get(deadlineId) ?? 'A decision'}:{' '}
                {by === 'senco'
                  ? context.role === 'senco'
                    ? 'you want to be in'
                    : `${partnerName} wants to be in`
                  : context.role === 'senco'
                    ? `${partnerName} has you in`
                    : `you have ${partnerName} in`}{' '}
                <span className="quiet">{dayAndMonth(on)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {visits.length > 0 && (
        <div>
          <h3>Visits</h3>
          <ul>
            {visits.map(({ id, visitor, offer, on }) => (
              <li key={id}>
                {visitor === context.role
                  ? `You: ${offer}, where ${partnerName} works`
                  : `${partnerName}: ${offer}, where you work`}{' '}
                <span className="quiet">{longDate(on)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {ways.map(({ half, start, end, own, other }) => (
        <Pair
          key={half}
          title={`How you worked, ${halfTermWords[half].toLowerCase()}`}
          beside={weightWords(context, start, end)}
          mine={wayWords[own.way].name}
          theirs={other === undefined ? null : wayWords[other.way].name}
          partnerName={partnerName}
        />
      ))}
      {learnings.map(({ training, own, other }) => (
        <Pair
          key={`${training.id} ${own.after}`}
          title={`${training.title}, ${followUpWords[own.after].when}`}
          mine={learningWords(own)}
          theirs={other === undefined ? null : learningWords(other)}
          partnerName={partnerName}
        />
      ))}
      {voices.map((own) => {
        const other = theirs.voices.find(({ deadlineId }) => deadlineId === own.deadlineId)
        return (
          <Pair
            key={own.deadlineId}
            title={`In the room from the start: ${titles.get(own.deadlineId) ?? 'a decision'}`}
            mine={voiceWords[own.voice]}
            theirs={other === undefined ? null : voiceWords[other.voice]}
            untilThen="Shown on the last day of term, when both of you have noted it."
            partnerName={partnerName}
          />
        )
      })}
      {pupils[0] !== null && pupils[0] !== undefined && (
        <Pair title="What pupils would say" mine={pupils[0]} theirs={pupils[1] ?? null} partnerName={partnerName} />
      )}
      {lines.length > 0 && (
        <div>
          <h3>What went well</h3>
          <ul>
            {lines.map(({ who, on, line }) => (
              <li key={`${who} ${on}`}>
                {line}{' '}
                <span className="quiet">
                  {who}, week of {dayAndMonth(on)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** From the Monday of a term's first week, so that its line is in it, up to the next term's; holidays belong to the term before. */
function daysOfTerm(schoolYear: SchoolYear, { key }: Term): { readonly since: IsoDate; readonly before: IsoDate } {
  const terms = termsOf(schoolYear)
  const place = terms.findIndex((each) => each.key === key)
  const [last, first, next] = [schoolYear.days.at(-1)?.date, terms[place]?.from, terms[place + 1]?.from]
  if (first === undefined || last === undefined) throw new RangeError(`${key} is not of ${schoolYear.name}.`)
  return { since: mondayOf(first), before: next === undefined ? addDays(last, 1) : mondayOf(next) }
}

function learningWords({ outcome, line }: Notes['learnings'][number]): string {
  return [outcome === null ? null : outcomeWords[outcome], line].filter((each) => each !== null).join(': ')
}

/** How heavy the school days of a half-term were for the pair, quietly; null while either has paused. */
function weightWords({ year, today }: TogetherContext, start: string, end: string): string | null {
  if (year.isPaused) return null
  const until = isoDate(end) < today ? isoDate(end) : today
  const days = year.joint.filter(
    (day): day is Extract<JointDay, { kind: 'open' }> => day.kind === 'open' && day.date >= start && day.date <= until,
  )
  const finite = days.filter(({ pressure }) => Number.isFinite(pressure))
  if (finite.length === 0) return null
  const mean = finite.reduce((sum, { pressure }) => sum + pressure, 0) / finite.length
  return `The map had ${percent(mean)} for the heavier of you, ${bandOf(mean, year.settings)}, over those weeks.`
}
