import { api } from '../api.ts'
import { useLoad } from '../load.ts'
import { CodeField } from '../parts/code-field.tsx'
import { Empty } from '../parts/empty.tsx'
import { More } from '../parts/more.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { TabRow, tabPanel } from '../parts/tab-row.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { WalletCard } from '../parts/wallet-card.tsx'
import { WalletWorth } from '../parts/wallet-worth.tsx'
import { go } from '../router.ts'
import type { CouponState } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import type { Screen, ScreenProps } from './screen.ts'

const STATES: CouponState[] = ['available', 'held', 'redeemed', 'expired', 'voided']

/** C5. What do I hold. */
function Wallet({ query }: ScreenProps) {
  const { words } = useVoice()
  const state = [...STATES, 'frozen' as const].find((one) => one === query.get('state')) ?? 'available'
  const wallet = useLoad(`wallet ${state}`, () => api.wallet({ state }))
  const counts = wallet.data?.counts
  const shown = (counts?.frozen ?? 0) > 0 ? [...STATES, 'frozen' as const] : STATES
  const label = (one: CouponState): string =>
    counts ? words.wallet.withCount(words.wallet.states[one], counts[one] ?? 0) : words.wallet.states[one]
  return (
    <>
      <ScreenHead title={words.wallet.title}>
        <WalletWorth usableNow={wallet.data?.usableNow} />
      </ScreenHead>
      <div className="tabs-line">
        <TabRow
          name="wallet"
          label={words.wallet.statesLabel}
          tabs={shown.map((id) => ({ id, label: label(id) }))}
          chosen={state}
          onChoose={(id) => go(id === 'available' ? '/coupons' : `/coupons?state=${id}`, { replace: true })}
        />
      </div>
      <div className="page" {...tabPanel('wallet', state)}>
        <CodeField onRedeemed={wallet.reload} />
        <StaleBanner loaded={wallet} />
        {wallet.data ? (
          wallet.data.data.length > 0 ? (
            <>
              <ul className="coupons">
                {wallet.data.data.map((coupon) => (
                  <li key={coupon.id}>
                    <WalletCard coupon={coupon} />
                  </li>
                ))}
              </ul>
              <More loaded={wallet} next={(cursor) => api.wallet({ state, cursor })} />
            </>
          ) : (
            <Empty text={words.wallet.empty[state]}>
              {state === 'available' && (
                <a className="button" href="/">
                  {words.app.toCentre}
                </a>
              )}
            </Empty>
          )
        ) : wallet.failure ? (
          <Trouble failure={wallet.failure} retry={wallet.reload} />
        ) : (
          <Waiting count={4} shape="card" />
        )}
      </div>
    </>
  )
}

export const screen: Screen = { title: (words) => words.wallet.title, component: Wallet }
