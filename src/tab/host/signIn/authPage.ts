import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'

/**
 * Where Microsoft's window comes back to: hands the answer to the tab that opened it, and closes. An administrator who
 * has agreed for the school comes back here too, since Entra knows this address, and goes on to the page they came from.
 */
const answer = new URLSearchParams(window.location.search)

if (answer.has('admin_consent') || answer.has('error')) {
  window.location.replace(`/permissions?${answer.toString()}`)
} else {
  broadcastResponseToMainFrame().catch(() => {
    const message = document.getElementById('message')
    if (message !== null) message.textContent = 'There was nothing to sign in to here. Close this window.'
  })
}
