import { sentenceCase } from '../words/words.ts'

/** Why somebody's reasons have no names. */
export function SharesBusyTimesOnly(props: { readonly name: string }) {
  return <p className="quiet">{sentenceCase(props.name)} shares busy times only, so reasons are shown as busy.</p>
}
