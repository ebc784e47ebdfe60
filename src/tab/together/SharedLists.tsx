import type { ReactNode } from 'react'
import { dayAndMonth, longDate } from '../../domain/calendar/dateWords.ts'
import type { Role } from '../../domain/calendar/calendar.ts'
import { HalfAnHour } from './HalfAnHour.tsx'
import { decided, invited, trained, visiting, wentWell } from './keptChanges.ts'
import { notDecided, notInvited, notToldOfWeek, notTrained, notVisiting } from './keptRemovals.ts'
import { RemoveButton } from './RemoveButton.tsx'
import type { ThreadProps } from './threadProps.ts'

/** What the two keep together in a term; either may take any of it out. */
export function SharedLists({ thread, place, titleOf, context }: ThreadProps) {
  const { acts, role, partnerName, today } = context
  const at = { acts, place }
  return (
    <>
      <Kept title="Decisions">
        {thread.decisions.map((each) => (
          <li key={each.id}>
            {each.line} <span className="quiet together-when">{dayAndMonth(each.on)}</span>{' '}
            <RemoveButton
              {...at}
              what={`the decision “${each.line}”`}
              change={notDecided(each.id)}
              back={decided(each)}
            />
          </li>
        ))}
      </Kept>
      <Kept title="In from the start">
        {thread.invitations.map((each) => (
          <li key={`${each.deadlineId} ${each.by}`}>
            {titleOf(each.deadlineId)}: {invitedWords(each.by, role, partnerName)}{' '}
            <span className="quiet together-when">{dayAndMonth(each.on)}</span>{' '}
            <RemoveButton
              {...at}
              what={`“${titleOf(each.deadlineId)}: ${invitedWords(each.by, role, partnerName)}”`}
              change={notInvited(each)}
              back={invited(each)}
            />
          </li>
        ))}
      </Kept>
      <Kept title="Visits">
        {thread.visits.map((each) => (
          <li key={each.id}>
            {each.visitor === role
              ? `You: ${each.offer}, where ${partnerName} works`
              : `${partnerName}: ${each.offer}, where you work`}{' '}
            <span className="quiet together-when">{longDate(each.on)}</span>{' '}
            {each.visitor === role && each.on >= today && <HalfAnHour visit={each} />}{' '}
            <RemoveButton
              {...at}
              what={`the visit “${each.offer}”`}
              change={notVisiting(each.id)}
              back={visiting(each)}
            />
          </li>
        ))}
      </Kept>
      <Kept title="Trainings">
        {thread.trainings.map((each) => (
          <li key={each.id}>
            {each.title} <span className="quiet together-when">{dayAndMonth(each.on)}</span>{' '}
            <RemoveButton
              {...at}
              what={`the training “${each.title}”`}
              change={notTrained(each.id)}
              back={trained(each)}
            />
          </li>
        ))}
      </Kept>
    </>
  )
}

/** What each told of a week; one takes back one's own. */
export function WentWellList({ thread, place, context }: ThreadProps) {
  const { acts, partnerName } = context
  return (
    <Kept title="What went well">
      {thread.wentWell.map(({ isOwn, on, line }) => (
        <li key={`${isOwn ? 'own' : 'other'} ${on}`}>
          {line}{' '}
          <span className="quiet together-when">
            {isOwn ? 'You' : partnerName}, week of {dayAndMonth(on)}
          </span>{' '}
          {isOwn && (
            <RemoveButton
              {...{ acts, place }}
              what={`“${line}”`}
              change={notToldOfWeek(on)}
              back={wentWell({ on, line })}
            />
          )}
        </li>
      ))}
    </Kept>
  )
}

function Kept({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  )
}

function invitedWords(by: Role, role: Role, partnerName: string): string {
  if (by === 'senco') return role === 'senco' ? 'you want to be in' : `${partnerName} wants to be in`
  return role === 'senco' ? `${partnerName} has you in` : `you have ${partnerName} in`
}
