import { readBootstrap } from '../host/bootstrap.ts'
import { adminConsentLink } from '../permissionGuide/adminConsentLink.ts'
import { element } from './element.ts'

/** The page for an IT lead: its text is there without this script, which adds the link and what came of it. */
const { tenant } = readBootstrap(document)

if (tenant !== null) {
  const link = element('consent', HTMLAnchorElement)
  link.href = adminConsentLink(tenant, window.location.origin)
  link.hidden = false
  element('no-tenant', HTMLElement).hidden = true
}

const query = new URLSearchParams(window.location.search)
const answer = element('answer', HTMLElement)
if (query.get('admin_consent')?.toLowerCase() === 'true') {
  answer.textContent = 'Thank you: your school has agreed. It can take a few minutes to arrive everywhere.'
  answer.hidden = false
} else if (query.has('error')) {
  answer.textContent = 'Nothing was agreed to. You can close this page, or try again below.'
  answer.classList.add('failure')
  answer.hidden = false
}
// The address would say it again at every reload.
if (query.size > 0) window.history.replaceState(null, '', window.location.pathname)
