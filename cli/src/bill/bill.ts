import type { Quote, Request } from '@quanhe/engine'
import { styleText } from 'node:util'
import type { Options } from '../commands/command.ts'
import { amount } from './amount.ts'
import { harmless, padEnd, padStart, width } from './columns.ts'
import { reason } from './reasons.ts'
import { words } from './words.ts'

const COLUMNS = 80
const AMOUNT = 18

type Paint = (style: 'bold' | 'dim' | 'green' | 'red' | 'yellow', text: string) => string

/** A quote as a bill to read in a terminal: line by line what it costs and why, then what was not used and why not. */
export function bill(request: Request, quote: Quote, { locale, colour }: Options): string {
  const say = words[locale]
  const money = (minor: number) => amount(minor, request.currency)
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text)
  const page = { request, quote, say, money, paint, titleOf: titles(request) }
  const parts = [
    heading(page),
    goods(page),
    shipping(page),
    totals(page),
    proof(page),
    granted(page),
    refused({ ...page, locale }),
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

type Page = {
  readonly request: Request
  readonly quote: Quote
  readonly say: (typeof words)['en']
  readonly money: (minor: number) => string
  readonly paint: Paint
  readonly titleOf: (offer: string) => string
}

function heading({ request, quote, say, paint }: Page): string[] {
  const policy = say.policy(harmless(quote.policy.id), quote.policy.version)
  return [`${paint('bold', say.quote)}  ${request.at} · ${request.currency} · ${policy}`]
}

/** Shop by shop: each line at list price, what every offer takes off it, and what is left to pay for it. */
function goods({ request, quote, say, money, paint, titleOf }: Page): string[] {
  const priced = new Map(quote.lines.map((line) => [line.id, line]))
  const shops = [...new Set(request.lines.map(({ shop }) => shop))]
  return shops.flatMap((shop) => [
    paint('bold', say.shop(harmless(shop))),
    ...request.lines
      .filter((line) => line.shop === shop)
      .flatMap((line) => {
        const result = priced.get(line.id)
        if (!result) return []
        const each = `${line.quantity} × ${money(line.unitPriceMinor)}`
        const off = quote.applied.flatMap(({ offer, shares }) =>
          shares
            .filter((share) => share.line === line.id && share.minor > 0)
            .map(({ minor }) => row(`      ${titleOf(offer)}`, money(-minor))),
        )
        return [
          row(`  ${harmless(line.sku)}`, money(result.listMinor), each),
          ...off.map((text) => paint('green', text)),
          ...(off.length > 0 ? [row(`      ${say.toPayForLine}`, money(result.payableMinor))] : []),
        ]
      }),
  ])
}

function shipping({ request, quote, say, money, paint, titleOf }: Page): string[] {
  return request.shipping.flatMap(({ shop, minor }) => [
    row(say.shipping(harmless(shop)), money(minor)),
    ...quote.applied.flatMap(({ offer, shippingShares = [] }) =>
      shippingShares
        .filter((share) => share.shop === shop && share.minor > 0)
        .map((share) => paint('green', row(`      ${titleOf(offer)}`, money(-share.minor)))),
    ),
  ])
}

function totals({ quote, say, money, paint }: Page): string[] {
  const { shippingMinor, shippingDiscountMinor } = quote
  return [
    '─'.repeat(COLUMNS),
    row(say.goods, money(quote.listMinor)),
    ...(quote.discountMinor > 0 ? [paint('green', row(say.saved, money(-quote.discountMinor)))] : []),
    ...(shippingMinor > 0 ? [row(say.shippingTotal, money(shippingMinor))] : []),
    ...(shippingDiscountMinor > 0 ? [paint('green', row(say.shippingSaved, money(-shippingDiscountMinor)))] : []),
    paint('bold', row(say.payable, money(quote.payableMinor))),
  ]
}

function proof({ quote, say, money, paint }: Page): string[] {
  const { optimal, upperBoundMinor, plansExamined } = quote.proof
  const gapMinor = upperBoundMinor - quote.discountMinor - quote.shippingDiscountMinor
  const said = optimal
    ? paint('green', say.proved(plansExamined))
    : paint('yellow', say.notProved(money(gapMinor), plansExamined))
  const parties = funders(quote).map(([party, minor]) => `${say.party[party] ?? harmless(party)} ${money(minor)}`)
  return parties.length > 0 ? [said, `${say.fundedBy} ${parties.join(' · ')}`] : [said]
}

/** What each funder pays of everything that was taken off, in order of the first share that names it. */
function funders(quote: Quote): [string, number][] {
  const totals = new Map<string, number>()
  for (const { shares, shippingShares = [] } of quote.applied) {
    for (const { funding } of [...shares, ...shippingShares]) {
      for (const { party, minor } of funding) totals.set(party, (totals.get(party) ?? 0) + minor)
    }
  }
  return [...totals].filter(([, minor]) => minor > 0)
}

function granted({ quote, say, money, paint, titleOf }: Page): string[] {
  const lines = [
    ...quote.gifts.map(({ offer, sku, quantity }) => `  ${titleOf(offer)}  ${say.gift(harmless(sku), quantity)}`),
    ...quote.instalments.map(
      ({ offer, instalments, interestMinor }) =>
        `  ${titleOf(offer)}  ${say.instalments(instalments, money(interestMinor))}`,
    ),
  ]
  return lines.length > 0 ? [paint('bold', say.alsoGranted), ...lines] : []
}

function refused({ request, quote, say, money, paint, titleOf, locale }: Page & Pick<Options, 'locale'>): string[] {
  const offers = new Map(request.offers.map((offer) => [offer.id, offer]))
  const rows = quote.refused.map((refusal) => {
    const facts = { locale, offer: offers.get(refusal.offer), titleOf, money: (minor: unknown) => money(Number(minor)) }
    return { title: titleOf(refusal.offer), why: harmless(reason(refusal, facts)) }
  })
  const widest = Math.min(36, Math.max(0, ...rows.map(({ title }) => width(title))))
  const lines = rows.map(({ title, why }) => `  ${padEnd(title, widest)}  ${paint('dim', why)}`)
  return lines.length > 0 ? [paint('bold', say.refused), ...lines] : []
}

/** An offer is called by its title, where it has one; else by its id. */
function titles(request: Request): (offer: string) => string {
  const byId = new Map(request.offers.map(({ id, title }) => [id, title]))
  return (offer) => harmless(byId.get(offer) || offer)
}

function row(label: string, total: string, each = ''): string {
  const middle = each ? padStart(each, 24) : ''
  return padEnd(label, COLUMNS - AMOUNT - width(middle)) + middle + padStart(total, AMOUNT)
}
