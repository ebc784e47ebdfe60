import { Button } from '@fluentui/react-components'
import type { Line } from './whatIsThere.ts'

/** The board has changed under the form: what is there now, and which of the two is to hold. */
export function BehindNotice(props: {
  /** The board's own sentence, or ours when the change was seen before saving. */
  readonly sentence: string
  readonly now: readonly Line[]
  readonly onTake: () => void
  readonly onKeep: () => void
}) {
  return (
    <div className="notice notice-failure" role="alert">
      <p>
        <strong>{props.sentence}</strong> What you typed is still here.
      </p>
      {props.now.length > 0 && (
        <>
          <p>There now:</p>
          <ul className="there-now">
            {props.now.map(({ label, text }) => (
              <li key={label}>
                {label}: {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row">
        <Button onClick={props.onTake}>Take what is there now</Button>
        <Button onClick={props.onKeep}>Keep mine</Button>
      </div>
    </div>
  )
}
