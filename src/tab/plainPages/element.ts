/**
 * An element of a page that is written in HTML.
 *
 * @throws when the page has none: then page and script do not belong together
 */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} called ${id}.`)
  return found
}
