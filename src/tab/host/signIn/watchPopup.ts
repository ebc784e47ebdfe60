const lookEveryMs = 500

/**
 * Tells when somebody has closed Microsoft's window and is back at ours. MSAL does not say so: the window's own
 * security policy may make it look closed while it is open, so "closed" counts only while ours has the focus.
 *
 * @returns stops looking
 */
export function watchPopup(popup: Window, view: Window, onClosed: () => void): () => void {
  let looksClosed = 0
  const timer = view.setInterval(() => {
    looksClosed = popup.closed && view.document.hasFocus() ? looksClosed + 1 : 0
    // Two seconds long: the moment in which the window closes by itself after a sign-in is not a cancellation.
    if (looksClosed < 4) return
    view.clearInterval(timer)
    onClosed()
  }, lookEveryMs)
  return () => view.clearInterval(timer)
}
