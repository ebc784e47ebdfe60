import { pages } from '@microsoft/teams-js'

/** How a channel or chat tab is kept by Teams. */
export interface TabSettings {
  readonly contentUrl: string
  readonly websiteUrl: string
  readonly removeUrl: string
  /** Tells one tab from another. */
  readonly entityId: string
  readonly suggestedDisplayName: string
}

/**
 * Lets the person press the host's own "Save" at once, and gives the host what it then keeps.
 * Call it only in a frame for settings (`host.frame`).
 *
 * @param settings asked for when "Save" is pressed
 */
export function offerTab(settings: () => TabSettings): void {
  pages.config.registerOnSaveHandler((event) => {
    pages.config.setConfig(settings()).then(
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
 */
export function beforeRemoval(prepare: () => Promise<string | null>): void {
  pages.config.registerOnRemoveHandler((event) => {
    void prepare().then((obstacle) => (obstacle === null ? event.notifySuccess() : event.notifyFailure(obstacle)))
  })
  pages.config.setValidityState(true)
}
