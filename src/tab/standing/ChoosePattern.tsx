import { useMemo, useState } from 'react'
import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import type { StandingPattern } from '../../domain/slots/standing.ts'
import { standingPatterns } from '../../domain/slots/standingPatterns.ts'
import { planOf, type StandingPlan } from '../../domain/standing/plan.ts'
import { useHeld } from '../fresh/useHeld.ts'
import type { BookingMeans } from '../jointTime/BookWithout.tsx'
import { pairWordsOf } from '../jointTime/pairWords.ts'
import { lengthText } from '../jointTime/suggestionWords.ts'
import { slotInput } from '../jointTime/slotInput.ts'
import { Choice } from '../shell/Choice.tsx'
import { counted } from '../words/numbers.ts'
import type { JointYear } from '../year/jointYear.ts'
import { ConfirmStanding } from './ConfirmStanding.tsx'
import { PatternCard } from './PatternCard.tsx'
import { rhythmText } from './standingWords.ts'
import { firstAsk, type StandingAsk, standingHours, standingLengths, termsToCome, wishOf } from './standingAsk.ts'
import type { Standing, StandingOutcome } from './useStanding.ts'

interface ChoosePatternProps {
  readonly year: JointYear
  readonly today: IsoDate
  readonly now: () => EpochMs
  /** Null where nothing can be booked: two calendar files. */
  readonly booking: {
    readonly means: BookingMeans
    readonly standing: Standing
    readonly onBook: (plan: StandingPlan) => Promise<StandingOutcome>
  } | null
}

const termNames = { autumn: 'Autumn', spring: 'Spring', summer: 'Summer' } as const
const hoursNames = { any: 'Any working hour', morning: 'Morning', afternoon: 'Afternoon' } as const

/** What rhythm is looked for, and up to three that would stand, side by side. */
export function ChoosePattern(props: ChoosePatternProps) {
  const { year, today } = props
  const terms = useMemo(() => termsToCome(year.schoolYear, today), [year.schoolYear, today])
  const [ask, setAsk] = useState(() => firstAsk(year.schoolYear, terms, today))
  if (ask === null) {
    return (
      <p>{`The school year ${year.schoolYear.name} is nearly over. A standing time is found for the next one once it is here.`}</p>
    )
  }
  const change = (part: Partial<StandingAsk>) => setAsk({ ...ask, ...part })
  return (
    <div className="ask-and-answer">
      <form className="panel ask" aria-labelledby="rhythm-title" onSubmit={(event) => event.preventDefault()}>
        <h2 id="rhythm-title">What suits you</h2>
        <fieldset className="plain" disabled={props.booking !== null && props.booking.standing.progress !== null}>
          <Field name="How often">
            <Choice
              legend="How often"
              options={[
                { value: '1', label: 'Every week' },
                { value: '2', label: 'Every other' },
              ]}
              value={String(ask.everyWeeks)}
              onChoose={(weeks) => change({ everyWeeks: weeks === '2' ? 2 : 1 })}
            />
          </Field>
          <Field name="Minutes together">
            <Choice
              legend="Minutes together"
              options={standingLengths.map((minutes) => ({ value: String(minutes), label: String(minutes) }))}
              value={String(ask.lengthMinutes)}
              onChoose={(minutes) => change({ lengthMinutes: Number(minutes) })}
            />
          </Field>
          <label className="field">
            Time of day
            <select
              className="select"
              value={ask.hours}
              onChange={(event) =>
                change({ hours: standingHours.find((each) => each === event.target.value) ?? 'any' })
              }
            >
              {standingHours.map((each) => (
                <option key={each} value={each}>
                  {hoursNames[each]}
                </option>
              ))}
            </select>
          </label>
          {terms.length > 1 && (
            <Field name="Term">
              <Choice
                legend="Term"
                options={terms.map(({ key, name }) => ({ value: key, label: termNames[name] }))}
                value={ask.term}
                onChoose={(term) => change({ term })}
              />
            </Field>
          )}
        </fieldset>
      </form>
      <Patterns {...props} ask={ask} key={`${ask.term} ${ask.everyWeeks} ${ask.lengthMinutes} ${ask.hours}`} />
    </div>
  )
}

function Field({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="field">
      <span aria-hidden="true">{name}</span>
      {children}
    </div>
  )
}

function Patterns({ year, today, now, booking, ask }: ChoosePatternProps & { readonly ask: StandingAsk }) {
  const [chosen, setChosen] = useState<{ readonly of: string; readonly plan: StandingPlan } | null>(null)
  const offeredFrom = useHeld(year, chosen !== null)
  const patterns = useMemo(() => {
    const wish = wishOf(ask, termsToCome(offeredFrom.schoolYear, today), today)
    return wish === null ? [] : standingPatterns(slotInput(offeredFrom, now()), wish)
  }, [ask, offeredFrom, today, now])
  const pair = pairWordsOf(year)
  const [first] = patterns
  if (first === undefined) {
    return (
      <div className="answer">
        <h2 className="answer-title">No hour of the week is free for both</h2>
        <p>
          Not even once until the end of the term. A shorter meeting or any working hour leaves more room;{' '}
          <a href="#/joint-time">one meeting at a time</a> may do as well.
        </p>
      </div>
    )
  }
  const title = `${counted(patterns.length, 'rhythm')} for the two of you, ${lengthText(ask.lengthMinutes)}${patterns.length === 1 ? '' : ' each'}`
  const choose = (pattern: StandingPattern) => {
    const made = { id: crypto.randomUUID(), organizer: pair.me, hasTeamsLink: false }
    const plan = planOf(pattern, made)
    setChosen(plan === null ? null : { of: rhythmText(pattern), plan })
  }
  async function book(plan: StandingPlan) {
    if ((await booking?.onBook(plan)) === 'taken') setChosen(null)
  }
  return (
    <div className="answer">
      <h2 className="answer-title">{title}</h2>
      <p role="status" className="visually-hidden">
        {title}
      </p>
      <ul className="suggestions patterns">
        {patterns.map((pattern) => (
          <PatternCard
            key={rhythmText(pattern)}
            {...{ pattern, first, pair }}
            settings={year.settings}
            timeZone={year.schoolYear.timeZone}
            isBusy={booking !== null && booking.standing.progress !== null}
            onBook={booking === null ? null : () => choose(pattern)}
            onClose={() => setChosen(null)}
          >
            {booking !== null && chosen?.of === rhythmText(pattern)
              ? (close) => (
                  <ConfirmStanding
                    plan={chosen.plan}
                    pattern={pattern}
                    partner={year.pair.partner.person}
                    means={booking.means}
                    isBusy={booking.standing.progress !== null}
                    onPlan={(plan) => setChosen({ ...chosen, plan })}
                    onBook={() => void book(chosen.plan)}
                    onClose={close}
                  />
                )
              : null}
          </PatternCard>
        ))}
      </ul>
    </div>
  )
}
