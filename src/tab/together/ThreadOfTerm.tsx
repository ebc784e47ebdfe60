import { bandOf } from '../../domain/pressure/settings.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { longDate } from '../../domain/calendar/dateWords.ts'
import type { JointDay } from '../../domain/pressure/pressure.ts'
import type { LearningNote } from '../../domain/together/together.ts'
import { percent } from '../words/numbers.ts'
import { halfTermWords } from '../words/words.ts'
import { askedOfPupils, heard, learnt, seenAs, stepSet } from './keptChanges.ts'
import { notAskedOfPupils, notHeard, notLearnt, notSeenAs, stepRemoved } from './keptRemovals.ts'
import { Pair } from './Pair.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { SharedLists, WentWellList } from './SharedLists.tsx'
import type { ThreadProps } from './threadProps.ts'
import type { TogetherContext } from './togetherContext.ts'
import { followUpWords, outcomeWords, voiceWords, wayWords } from './togetherWords.ts'

/** A term's thread: what is shared, what both have said, and what went well. Each thing can be taken out again. */
export function ThreadOfTerm(props: ThreadProps) {
  const { thread, place, titleOf, context } = props
  const { partnerName, acts } = context
  const { step, ways, learnings, voices, pupils, pupilsBefore } = thread
  /** What follows from taking one's own back, where the other's was to be read. */
  const hides = (other: unknown) => (other === null ? {} : { then: `Neither of you reads the other’s now.` })
  return (
    <div className="together-kept">
      {step !== null && (
        <div>
          <h3>One step</h3>
          <p>
            {step.line}{' '}
            <span className="quiet together-when">
              {step.state === 'open' ? `on ${longDate(step.on)}` : step.state === 'done' ? 'done' : 'let go'}
            </span>{' '}
            <RemoveButton
              {...{ acts, place }}
              what={`the step “${step.line}”`}
              change={stepRemoved(step.term)}
              back={stepSet(step)}
            />
          </p>
        </div>
      )}
      <SharedLists {...props} />
      {ways.map(({ half, own, other }) => (
        <Pair
          key={half.key}
          title={`How you worked, ${halfTermWords[half.half].toLowerCase()}`}
          beside={weightWords(context, half.start, half.end)}
          mine={wayWords[own.way].name}
          theirs={other === null ? null : wayWords[other.way].name}
          partnerName={partnerName}
          remove={
            <RemoveButton
              {...{ acts, place, ...hides(other) }}
              what={`your “${wayWords[own.way].name}”`}
              change={notSeenAs(half.key)}
              back={seenAs(own)}
            />
          }
        />
      ))}
      {learnings.map(({ training, own, other }) => (
        <Pair
          key={`${own.trainingId} ${own.after}`}
          title={`${training?.title ?? 'A training that is not kept any more'}, ${followUpWords[own.after].when}`}
          mine={learningWords(own)}
          theirs={other === null ? null : learningWords(other)}
          partnerName={partnerName}
          remove={
            <RemoveButton
              {...{ acts, place, ...hides(other) }}
              what={`your answer “${learningWords(own)}”`}
              change={notLearnt(own)}
              back={learnt(own)}
            />
          }
        />
      ))}
      {voices.map(({ own, other }) => (
        <Pair
          key={own.deadlineId}
          title={`In the room from the start: ${titleOf(own.deadlineId)}`}
          mine={voiceWords[own.voice]}
          theirs={other === null ? null : voiceWords[other.voice]}
          untilThen="Shown on the last day of term, when both of you have noted it."
          partnerName={partnerName}
          remove={
            <RemoveButton
              {...{ acts, place, ...hides(other) }}
              what={`your “${voiceWords[own.voice]}” on ${titleOf(own.deadlineId)}`}
              change={notHeard(own.deadlineId)}
              back={heard(own)}
            />
          }
        />
      ))}
      {pupils !== null && (
        <div className="together-beside">
          <Pair
            title="What pupils would say"
            mine={pupils.own.line}
            theirs={pupils.other?.line ?? null}
            partnerName={partnerName}
            remove={
              <RemoveButton
                {...{ acts, place, ...hides(pupils.other) }}
                what="what you said pupils would say"
                change={notAskedOfPupils(pupils.own.term)}
                back={askedOfPupils(pupils.own)}
              />
            }
          />
          {pupilsBefore !== null && (
            <Pair
              title="And a term ago"
              mine={pupilsBefore.own.line}
              theirs={pupilsBefore.other.line}
              partnerName={partnerName}
              remove={null}
            />
          )}
        </div>
      )}
      <WentWellList {...props} />
    </div>
  )
}

function learningWords({ outcome, line }: LearningNote): string {
  return [outcome === null ? null : outcomeWords[outcome], line].filter((each) => each !== null).join(': ')
}

/** How heavy the school days of a half-term were for the pair, quietly; null while either has paused, and of another year. */
function weightWords({ year, today }: TogetherContext, start: IsoDate, end: IsoDate): string | null {
  if (year.isPaused) return null
  const until = end < today ? end : today
  const days = year.joint.filter(
    (day): day is Extract<JointDay, { kind: 'open' }> => day.kind === 'open' && day.date >= start && day.date <= until,
  )
  const finite = days.filter(({ pressure }) => Number.isFinite(pressure))
  if (finite.length === 0) return null
  const mean = finite.reduce((sum, { pressure }) => sum + pressure, 0) / finite.length
  return `The map had ${percent(mean)} for the heavier of you, ${bandOf(mean, year.settings)}, over those weeks.`
}
