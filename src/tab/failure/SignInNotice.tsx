import type { SignInFailure } from '../session/permissions.ts'
import { signInWords } from './signInWords.ts'

/** What went wrong with a sign-in or a permission, and where to go from here. */
export function SignInNotice(props: { readonly failure: SignInFailure }) {
  const { sentence, nextStep, offers } = signInWords(props.failure)
  return (
    <div className="notice notice-failure" role="alert">
      <p>
        <strong>{sentence}</strong> {nextStep}
      </p>
      {offers === 'permissionsPage' && (
        <p>
          <a href="/permissions" target="_blank" rel="noreferrer">
            What Tandem asks for, for your IT (opens in your browser)
          </a>
        </p>
      )}
      {offers === 'browser' && (
        <p>
          <a href="/" target="_blank" rel="noreferrer">
            Open Tandem in your browser
          </a>
        </p>
      )}
    </div>
  )
}
