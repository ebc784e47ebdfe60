import { type ComponentType, useCallback, useState } from 'react'

/**
 * A page whose code is fetched apart from the first page's. `fetch` may be called early and often.
 *
 * `React.lazy` is not used, because it shows its fallback even for code that is here already, and then holds the
 * page back for a third of a second.
 *
 * @param load imports the page; the same function on each call
 */
export function usePageCode<Props>(load: () => Promise<ComponentType<Props>>) {
  const [page, setPage] = useState<ComponentType<Props> | null>(null)
  const fetch = useCallback(() => void load().then((loaded) => setPage(() => loaded)), [load])
  return { page, fetch }
}
