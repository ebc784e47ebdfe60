import type { PageContext } from './pageContext.ts'

/** Why a page keeps or shares nothing: no partner is chosen yet, which one press changes, or two files have nobody. */
export function NoBoardNotice(
  props: Pick<PageContext, 'session' | 'onChoosePartner'> & {
    /** Said while no partner is chosen. */
    readonly alone: string
    /** Said of two calendar files. */
    readonly files: string
  },
) {
  if (!props.session.isAlone) return <p className="notice">{props.files}</p>
  return (
    <p className="notice">
      {props.alone}{' '}
      <button type="button" className="link-button" onClick={props.onChoosePartner}>
        Choose your partner
      </button>
    </p>
  )
}
