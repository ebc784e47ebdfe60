import { weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import type { ChainStep } from '../../domain/ehcPlans/ehcPlans.ts'
import { LawLink } from './LawLink.tsx'
import { whoseWords } from './planWords.ts'

/** A chain of steps by date, each with whose it is, the law, and where the rule was read. */
export function ChainList(props: { readonly label: string; readonly steps: readonly ChainStep[] }) {
  const next = props.steps.find(({ isPast, isLimit }) => !isPast && !isLimit)
  return (
    <ol className="chain" aria-label={props.label}>
      {props.steps.map((step) => (
        <li key={step.id} className={stepClass(step, step === next)}>
          <time dateTime={step.date}>
            {weekdayAndDate(step.date)} <span className="chain-year">{step.date.slice(0, 4)}</span>
          </time>
          <div>
            <p className="chain-title">
              {step.isLimit ? 'Limit: ' : ''}
              {step.title}
              <span className="quiet"> {stateWords(step, step === next)}</span>
            </p>
            {step.workBy !== null && <p>The school is closed on that day: do it by {weekdayAndDate(step.workBy)}.</p>}
            <p className="quiet">
              {whoseWords[step.whose]}
              {step.law === null ? ', good practice and no law' : ', '}
              {step.law !== null && <LawLink law={step.law} />}
            </p>
            <RuleAndSource step={step} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function RuleAndSource({ step }: { readonly step: ChainStep }) {
  const { says, sources } = step
  return (
    <details className="rule-and-source">
      <summary>
        Rule and source<span className="visually-hidden"> of {step.title}</span>
      </summary>
      {says !== null && <p>{says}</p>}
      <ul>
        {sources.map(({ title, address }) => (
          <li key={title}>
            {address === null ? (
              title
            ) : (
              <a href={address} target="_blank" rel="noreferrer">
                {title}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function stepClass({ isPast, isLimit }: ChainStep, isNext: boolean): string {
  return ['chain-step', isPast ? 'is-past' : '', isLimit ? 'is-limit' : '', isNext ? 'is-next' : ''].join(' ').trim()
}

function stateWords({ isPast, isLimit }: ChainStep, isNext: boolean): string {
  if (isNext) return '(next)'
  if (!isPast) return ''
  return isLimit ? '(over)' : '(past)'
}
