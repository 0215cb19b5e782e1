import { useEffect } from 'react'
import { api } from '../api.ts'
import { useShopNames } from '../catalogue.ts'
import { failureWords } from '../failure-words.ts'
import { useLoad } from '../load.ts'
import { billOfQuote, namesIn } from '../offer-names.ts'
import { Bill } from '../parts/bill.tsx'
import { ProofBadge } from '../parts/proof-badge.tsx'
import { UnusedList } from '../parts/unused-list.tsx'
import { Waiting } from '../parts/waiting.tsx'
import type { CartLine } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { QuanheElement } from './element.tsx'

/** `<quanhe-cart lines='[{"sku":"…","quantity":1}]' token="…">`: the best plan for these lines, and a reason for each offer not used. */
export class QuanheCart extends QuanheElement {
  draw() {
    const lines = linesIn(this.getAttribute('lines'))
    const token = this.getAttribute('token') ?? ''
    return <Cart lines={lines} signedIn={token !== ''} tell={(event, of) => this.tell(event, of)} />
  }
}

/** What is no list of lines is an empty cart: a page may write the attribute before it knows its lines. */
function linesIn(text: string | null): CartLine[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(found) ? (found as CartLine[]) : []
  } catch {
    return []
  }
}

type Props = { lines: CartLine[]; signedIn: boolean; tell: (event: string, detail: unknown) => void }

function Cart({ lines, signedIn, tell }: Props) {
  const voice = useVoice()
  const shops = useShopNames()
  const key = signedIn && lines.length > 0 ? JSON.stringify(lines) : undefined
  const quoted = useLoad(key && `embedded cart ${key}`, () => api.quote({ lines }))
  const quote = quoted.data
  useEffect(() => {
    if (quote) tell('quanhe-quoted', quote)
  }, [quote])
  if (key === undefined) return null
  if (!quote)
    return quoted.failure ? (
      <p role="alert">{failureWords(quoted.failure, voice)}</p>
    ) : (
      <Waiting count={1} shape="panel" />
    )
  return (
    <section className="panel plan" lang={voice.language}>
      <h2>{voice.words.cart.bill}</h2>
      <ProofBadge quote={quote.quote} />
      <Bill billed={billOfQuote(quote, voice)} />
      <UnusedList quote={quote} names={namesIn(quote, voice, shops)} />
    </section>
  )
}
