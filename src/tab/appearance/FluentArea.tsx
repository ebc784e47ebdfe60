import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { ThemeName } from '../host/host.ts'
import { fluentThemes } from './themes.ts'
import './fluentArea.css'

/**
 * Where Fluent's components may be used. The first page goes without them, since their code weighs more than it does.
 *
 * @param props `nonce` allows the styles that Fluent writes into the page
 */
export function FluentArea(props: {
  readonly theme: ThemeName
  readonly nonce: string | undefined
  readonly children: ReactNode
}) {
  const { nonce } = props
  const [renderer] = useState(() =>
    createDOMRenderer(document, nonce === undefined ? {} : { styleElementAttributes: { nonce } }),
  )
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={fluentThemes[props.theme]} className="fluent-area">
        {props.children}
      </FluentProvider>
    </RendererProvider>
  )
}
