import type { BoardFailure } from '../board/boardClient.ts'

/** Why something was not done, and the one button that helps. */
export function BoardNotice(props: { readonly failure: BoardFailure; readonly onRetry: (() => void) | null }) {
  const { failure, onRetry } = props
  return (
    <div className="notice notice-failure" role="alert">
      <p>
        <strong>{failure.sentence}</strong>
      </p>
      {onRetry !== null && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}
