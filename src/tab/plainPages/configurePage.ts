import { writePlace } from '../host/placeInAddress.ts'
import { element } from './element.ts'
import { openInHost } from './openInHost.ts'

/** The page behind "Add a tab": says what is added, and lets the person save at once. */
const host = await openInHost()
const { place } = host

if (host.frame === 'settings') {
  const { offerTab } = await import('../host/tabSettings.ts')
  if (place.kind === 'channel') element('where', HTMLElement).textContent = 'Tandem becomes a tab of this channel.'
  if (place.kind === 'groupChat') element('where', HTMLElement).textContent = 'Tandem becomes a tab of this chat.'
  const address = `${window.location.origin}/${writePlace(place)}`
  await offerTab({
    contentUrl: address,
    websiteUrl: address,
    removeUrl: `${window.location.origin}/remove`,
    newEntityId: `tandem-${crypto.randomUUID()}`,
    suggestedDisplayName: 'Tandem',
  })
} else {
  element('outside', HTMLElement).hidden = false
}
