/** Why a page for these two: for whoever asks, and folded for everybody else. */
export function WhyTheTwo({ senco }: { readonly senco: string }) {
  return (
    <details className="panel">
      <summary>Why the two of you</summary>
      <p>
        A {senco} does most for pupils as a member of the school’s leadership team: so says the{' '}
        <a
          href="https://www.gov.uk/government/publications/send-code-of-practice-0-to-25"
          target="_blank"
          rel="noreferrer"
        >
          SEND Code of Practice
        </a>{' '}
        (paragraph 6.87). This page is for the minutes in which the two of you lead together. It adds no task: what you
        leave alone goes by itself.
      </p>
    </details>
  )
}
