import type { Law } from '../../domain/ehcPlans/laws.ts'

/** A law as it is cited, to be read at its source. */
export function LawLink({ law }: { readonly law: Law }) {
  return (
    <a className="law" href={law.address} target="_blank" rel="noreferrer">
      {law.citation}
    </a>
  )
}
