import { Component, type ReactNode } from 'react'

interface Caught {
  readonly error: unknown
}

/** The page for what nobody expected: a bug. It says so, keeps the words of the error, and offers a fresh start. */
export class ErrorBoundary extends Component<
  {
    readonly children: ReactNode
    /** Called for each: a host that still waits for the first page says so itself. */
    readonly onBroken: () => void
  },
  { readonly caught: Caught | null }
> {
  override state: { readonly caught: Caught | null } = { caught: null }

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } }
  }

  override componentDidCatch() {
    this.props.onBroken()
  }

  override componentDidMount() {
    window.addEventListener('unhandledrejection', this.catchRejection)
  }

  override componentWillUnmount() {
    window.removeEventListener('unhandledrejection', this.catchRejection)
  }

  private readonly catchRejection = (event: PromiseRejectionEvent) => {
    this.setState({ caught: { error: event.reason } })
    this.props.onBroken()
  }

  override render() {
    const { caught } = this.state
    if (caught === null) return this.props.children
    return (
      <main className="broken">
        <h1>Something went wrong that Tandem did not expect</h1>
        <p>Nothing was changed in a calendar by this. Load the page again to go on.</p>
        <p>
          <button type="button" onClick={() => window.location.reload()}>
            Load the page again
          </button>
        </p>
        <p>For whoever looks after Tandem: {caught.error instanceof Error ? caught.error.message : 'no message'}</p>
      </main>
    )
  }
}
