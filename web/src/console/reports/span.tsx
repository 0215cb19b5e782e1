import { useState, type ReactNode } from 'react'
import { serverNowMs } from '../../clock.ts'
import { go, usePlace } from '../../router.ts'
import { me } from '../api.ts'
import { TextField } from '../parts/fields.tsx'
import { MerchantField } from '../parts/merchants.tsx'
import { useTongue } from '../speech.ts'
import { to } from '../ways.ts'
import { instantOf, localOf } from '../zoned.ts'

const DAY_MS = 86_400_000

export type Span = { from: string; to: string; merchant?: string }

/** The days in the address, on the clocks of the marketplace: this month unless others stand there. */
export function useSpan(): { days: { from: string; to: string }; merchant: string; span: Span } {
  const { timeZone } = useTongue()
  const { query } = usePlace()
  const today = localOf(new Date(serverNowMs()).toISOString(), timeZone).slice(0, 10)
  const from = query.get('from') ?? `${today.slice(0, 8)}01`
  const until = query.get('to') ?? today
  const merchant = query.get('merchant') ?? ''
  const next = new Date(Date.parse(`${until}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
  const at = (day: string): string => instantOf(`${day}T00:00`, timeZone) ?? ''
  return {
    days: { from, to: until },
    merchant,
    span: { from: at(from), to: at(next), ...(merchant ? { merchant } : {}) },
  }
}

/** Of which days, and by the platform of which merchant, a report speaks; it stands in the address. */
export function SpanFields({ children }: { children?: ReactNode }) {
  const { reports } = useTongue().words
  const place = usePlace()
  const { days, merchant } = useSpan()
  const [fault, setFault] = useState('')
  const write = (next: Record<string, string>): void => {
    const all = { ...days, merchant, ...Object.fromEntries(place.query), ...next }
    if (all.from > all.to) return setFault(reports.wrongSpan)
    setFault('')
    const kept = Object.entries(all).filter(([, value]) => value !== '')
    go(`${place.path}?${new URLSearchParams(kept)}`, { replace: true })
  }
  const day = (name: 'from' | 'to') => (
    <TextField
      key={`${name} ${days[name]}`}
      label={reports[name]}
      type="date"
      value={days[name]}
      onChange={(next) => next && write({ [name]: next })}
      fault={name === 'to' ? fault : undefined}
    />
  )
  return (
    <div className="filters" role="search">
      {day('from')}
      {day('to')}
      {me.get()?.merchant === undefined && (
        <MerchantField
          label={reports.merchant}
          none={reports.everyone}
          value={merchant}
          onChange={(next) => write({ merchant: next })}
        />
      )}
      {children}
    </div>
  )
}

/** The reports, as links above each of them; the days go along. */
export function ReportBranches() {
  const { reports } = useTongue().words
  const { path, query } = usePlace()
  const kept = query.toString()
  const links = [
    ['/reports', reports.funding],
    ['/reports/revenue', reports.revenue],
    ['/reports/paid', reports.paid],
    ['/reports/faces', reports.faces],
    ['/reports/returns', reports.returns],
    ['/reports/campaigns', reports.campaignReturns],
  ] as const
  return (
    <nav aria-label={reports.branches}>
      <ul className="row">
        {links.map(([at, name]) => (
          <li key={at}>
            <a
              className={path === to(at) ? 'button button-first' : 'button'}
              href={to(at) + (kept && `?${kept}`)}
              aria-current={path === to(at) ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
