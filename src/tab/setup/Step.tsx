import { type ReactNode, useId } from 'react'

/** One question of set-up. */
export function Step(props: {
  readonly number: number
  readonly title: string
  readonly why: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="panel step" aria-labelledby={id}>
      <div className="step-ask">
        <h2 id={id}>
          <span className="step-number" aria-hidden="true">
            {props.number}
          </span>
          {props.title}
        </h2>
        <p className="quiet">{props.why}</p>
      </div>
      <div className="step-answer">{props.children}</div>
    </section>
  )
}
