import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { api, speakAs } from '../api.ts'
import { marketplace, setLanguage, wantAllWords } from '../speech.ts'
import base from '../looks/base.css?inline'
import blocks from '../looks/blocks.css?inline'
import cart from '../looks/cart.css?inline'
import coupon from '../looks/coupon.css?inline'
import tokens from '../looks/tokens.css?inline'

// The styles of the buyer's own pages; what they say of the page, here they say of the element.
const styles = new CSSStyleSheet()
styles.replaceSync(
  [tokens, base, coupon, blocks, cart]
    .join('\n')
    // light or dark as the page around it, which may know only one of them
    .replace('color-scheme: light dark', 'color-scheme: inherit')
    .replaceAll(':root:lang(en)', ':host(:lang(en))')
    .replaceAll(':root', ':host')
    .replaceAll(/(^|[}\s])body(?=\s*\{)/g, '$1:host')
    .concat(':host { display: block; background: none; }'),
)

let known: Promise<unknown> | undefined
/** Currency, zone, words: asked for once for all elements of a page. */
const knowPlace = (): Promise<unknown> =>
  (known ??= Promise.all([
    api.marketplace().then((found) => marketplace.set(found)),
    wantAllWords(),
    setLanguage(document.documentElement.lang.startsWith('en') ? 'en' : 'zh-CN'),
  ]))

/**
 * An element of a shop's page: drawn in a shadow root, so that neither style reaches the other. `token` is the buyer's, as the
 * shop's backend gets it from the service; without one it shows what anybody may see.
 */
export abstract class QuanheElement extends HTMLElement {
  static readonly observedAttributes = ['batch', 'lines', 'token']
  #root: Root | undefined
  abstract draw(): ReactNode

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [styles]
    this.#root ??= createRoot(shadow)
    void knowPlace().then(
      () => this.#redraw(),
      () => this.tell('quanhe-unreachable', {}),
    )
  }

  disconnectedCallback(): void {
    this.#root?.unmount()
    this.#root = undefined
  }

  attributeChangedCallback(): void {
    if (this.#root) void knowPlace().then(() => this.#redraw())
  }

  /** Tells the page what happened: `quanhe-claimed`, `quanhe-quoted` … */
  tell(event: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }))
  }

  #redraw(): void {
    speakAs(this.getAttribute('token') ?? undefined)
    this.#root?.render(this.draw())
  }
}
