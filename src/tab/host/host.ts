/** The three looks of Teams. */
export type ThemeName = 'light' | 'dark' | 'contrast'

/** Where the tab runs: Teams, Outlook or a plain browser. */
export interface Host {
  readonly kind: 'teams' | 'browser'
  /** The theme that the host asks for; in a browser, what the system prefers. */
  readonly theme: ThemeName
  /** Calls back whenever the host's theme changes, until the returned function is called. */
  onThemeChange(listener: (theme: ThemeName) => void): () => void
  /** Tells the host that the first page is on screen, so that it takes its own loading sign away. */
  notifyReady(): void
}
