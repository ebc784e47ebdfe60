import type { ReactNode } from 'react'

/** What both said of one thing; of the other nothing until both have. */
export function Pair(props: {
  readonly title: string
  readonly mine: string
  readonly theirs: string | null
  readonly partnerName: string
  /** Why there is nothing of the other yet, where it is not that they have still to answer. */
  readonly untilThen?: string
  /** What stands quietly under it; null for nothing. */
  readonly beside?: string | null
  /** How one takes one's own back. */
  readonly remove: ReactNode
}) {
  const {
    title,
    mine,
    theirs,
    partnerName,
    beside = null,
    untilThen = 'Not shown until both of you have answered.',
    remove,
  } = props
  return (
    <div>
      <h3>{title}</h3>
      <dl className="together-pair">
        <div>
          <dt>You</dt>
          <dd>
            {mine} {remove}
          </dd>
        </div>
        <div>
          <dt>{partnerName}</dt>
          <dd>{theirs ?? <span className="quiet">{untilThen}</span>}</dd>
        </div>
      </dl>
      {beside !== null && <p className="quiet">{beside}</p>}
    </div>
  )
}
