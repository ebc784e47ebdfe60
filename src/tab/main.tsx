import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ErrorBoundary } from './failure/ErrorBoundary.tsx'
import { readBootstrap } from './host/bootstrap.ts'
import { connectHost } from './host/connectHost.ts'
import { App } from './shell/App.tsx'

if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

const place = document.getElementById('tandem')
if (place === null) throw new Error('index.html has no element for the tab.')
const bootstrap = readBootstrap(document)
const host = connectHost(window)

createRoot(place).render(
  <StrictMode>
    <ErrorBoundary
      onBroken={() => void host.then((connected) => connected.notifyFailed('The page could not be drawn.'))}
    >
      <App bootstrap={bootstrap} host={host} />
    </ErrorBoundary>
  </StrictMode>,
)
