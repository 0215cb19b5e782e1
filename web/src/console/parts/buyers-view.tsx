import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import tokens from '../../looks/tokens.css?inline'
import ground from '../../looks/base.css?inline'
import coupon from '../../looks/coupon.css?inline'

// The buyer's own styles, with the page that they speak of replaced by the root of this view.
const css = [tokens, ground, coupon]
  .join('\n')
  .replaceAll(':root:lang(en)', ':host(:lang(en))')
  .replaceAll(':root', ':host')
  .replaceAll(/(^|\n|,\s*)(html|body)(?=\s*[{,])/g, '$1.ground')

let sheet: CSSStyleSheet | undefined

/**
 * What buyers see, drawn by the buyer's own components in the buyer's own styles: a shadow root keeps the console's
 * styles out, and the theme is this view's own.
 */
export function BuyersView(props: { theme: 'light' | 'dark'; language: string; label: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  // before the first painting: what comes in later would push away what stands below
  useLayoutEffect(() => {
    const host = place.current
    if (!host) return
    const made = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
    }
    made.adoptedStyleSheets = [sheet]
    setRoot(made)
  }, [])
  return (
    <div ref={place} role="group" aria-label={props.label} lang={props.language} data-theme={props.theme}>
      {root &&
        createPortal(
          <div
            className="ground"
            data-theme={props.theme}
            lang={props.language}
            style={{ padding: 12, borderRadius: 12 }}
          >
            {props.children}
          </div>,
          root as unknown as Element,
        )}
    </div>
  )
}
