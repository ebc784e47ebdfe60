import { BoardNotice } from '../failure/BoardNotice.tsx'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import type { SharingFailure } from './sharingCalls.ts'

/** Why sharing was not changed. What is shown beside it is how things are now; the same button tries again. */
export function SharingFailureNotice({ failure }: { readonly failure: SharingFailure }) {
  if (failure.of === 'outlook') return <FailureNotice failure={failure.failure} onRetry={null} />
  if (failure.failure.kind === 'signInExpired') {
    return <FailureNotice failure={{ kind: 'signInExpired' }} onRetry={null} />
  }
  return <BoardNotice failure={failure.failure} onRetry={null} />
}
