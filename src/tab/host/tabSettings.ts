import { pages } from '@microsoft/teams-js'

/** How a channel or chat tab is kept by Teams. */
export interface TabSettings {
  readonly contentUrl: string
  readonly websiteUrl: string
  readonly removeUrl: string
  /** Tells a new tab from every other; one that is only changed keeps its own. */
  readonly newEntityId: string
  readonly suggestedDisplayName: string
}

/**
 * Lets the person press the host's own "Save" at once, and gives the host what it then keeps.
 * Call it only in a frame for settings (`host.frame`).
 */
export async function offerTab({ newEntityId, ...settings }: TabSettings): Promise<void> {
  const known = await pages.getConfig().catch(() => null)
  const entityId = known?.entityId === undefined || known.entityId === '' ? newEntityId : known.entityId
  pages.config.registerOnSaveHandler((event) => {
    pages.config.setConfig({ ...settings, entityId }).then(
      () => event.notifySuccess(),
      () => event.notifyFailure('Teams did not take the tab. Try again in a moment.'),
    )
  })
  pages.config.setValidityState(true)
}

/**
 * Runs something when the person presses the host's own "Remove", which it then allows or not.
 * Call it only in a frame for removing (`host.frame`).
 *
 * @param prepare answers null, or the sentence that says why the tab stays
 * @returns lets "Remove" be pressed, or not
 */
export function beforeRemoval(prepare: () => Promise<string | null>): (isReady: boolean) => void {
  pages.config.registerOnRemoveHandler((event) => {
    void prepare().then((obstacle) => (obstacle === null ? event.notifySuccess() : event.notifyFailure(obstacle)))
  })
  pages.config.setValidityState(true)
  return (isReady) => pages.config.setValidityState(isReady)
}
