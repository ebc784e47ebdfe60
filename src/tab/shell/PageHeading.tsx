import { useEffect, useRef } from 'react'

/**
 * A page's heading. It names the document and takes the focus when the page appears after a navigation, so that a
 * screen reader starts there; on the very first page the focus stays where the browser put it.
 */
export function PageHeading(props: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const isFirstPage = !document.title.includes(' · ')
    document.title = `${props.title} · Tandem`
    if (!isFirstPage) heading.current?.focus()
  }, [props.title])
  return (
    <h1 ref={heading} tabIndex={-1} className="page-title">
      {props.title}
    </h1>
  )
}
