import type { ReactNode } from 'react'

/** A button that looks like a link. While something is being done it keeps the focus and does nothing. */
export function QuietButton(props: {
  readonly isBusy: boolean
  readonly onPress: () => void
  readonly children: ReactNode
  /** The whole name, where the words alone do not say what it is about. */
  readonly name?: string
  readonly describedBy?: string
}) {
  const { isBusy, onPress, children, name, describedBy } = props
  return (
    <button
      type="button"
      className="link-button"
      aria-label={name}
      aria-describedby={describedBy}
      aria-disabled={isBusy ? true : undefined}
      onClick={() => {
        if (!isBusy) onPress()
      }}
    >
      {children}
    </button>
  )
}
