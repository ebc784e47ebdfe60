import { type Finding, isLate, lawsOf } from '../../domain/ehcPlans/findings.ts'
import { LawLink } from './LawLink.tsx'
import { findingWords } from './planWords.ts'

/** What is late, or worth a look: in words, with its mark and the law that it rests on. */
export function FindingNote({ finding }: { readonly finding: Finding }) {
  const late = isLate(finding)
  const laws = lawsOf(finding)
  return (
    <p className={late ? 'finding is-late' : 'finding'}>
      <FindingMark isLate={late} />
      <span>
        <strong>{late ? 'Late:' : 'Worth a look:'}</strong> {findingWords(finding)}
        {laws.map((law) => (
          <span key={law.citation}>
            {' '}
            <LawLink law={law} />
          </span>
        ))}
      </span>
    </p>
  )
}

/** A triangle for what is late, a circle for what is worth a look. */
export function FindingMark(props: { readonly isLate: boolean }) {
  return (
    <svg className="finding-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {props.isLate ? <path d="M8 1.5 15 14.5H1Z" /> : <circle cx="8" cy="8" r="6.5" />}
      <path className="finding-stroke" d={props.isLate ? 'M8 6v4M8 11.6v1' : 'M8 7v4.4M8 4.2v1'} />
    </svg>
  )
}
