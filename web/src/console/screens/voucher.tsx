import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { State } from '../parts/state.tsx'
import { Block } from '../parts/waiting.tsx'
import type { Screen, ScreenProps } from '../screen.ts'
import { useTongue, type Tongue } from '../speech.ts'
import { to } from '../ways.ts'
import { Deeds, type Deed } from '../parts/deeds.tsx'
import { Facts } from '../parts/facts.tsx'
import { CouponStates } from '../parts/coupon-states.tsx'
import { Who } from '../parts/who.tsx'

type Issued = Schemas['IssuedCoupon']

/** O4. One coupon, whoever has it: where it is in its life, how it came there, and what may be done with it, each with a reason. */
function Voucher({ facts }: ScreenProps) {
  const { words, say, moment } = useTongue()
  const { issued } = words
  const id = facts['id'] ?? ''
  const coupon = useLoad(`issued ${id}`, () => ask(() => client.getIssuedCoupon({ path: { id } })))
  return (
    <Block loaded={coupon} lines={8} whole>
      {(found) => (
        <>
          <div className="page-head">
            <div>
              <h1>{say(found.batch.title)}</h1>
              <p className="page-intro">
                <State of={found.state}>{issued.couponStates[found.state]}</State> <code>{found.id}</code>
              </p>
            </div>
            <Deeds deeds={deedsOf(found, words)} done={coupon.reload} />
          </div>
          <section className="panel">
            <h2>{issued.life}</h2>
            <CouponStates coupon={found} />
            <Facts
              rows={[
                [
                  issued.buyer,
                  <a key="buyer" href={to(`/vouchers?buyer=${encodeURIComponent(found.buyer)}`)}>
                    {found.buyer}
                  </a>,
                ],
                [
                  words.batch.heading,
                  <a key="batch" href={to(`/coupons/${found.batch.id}`)}>
                    {say(found.batch.title)}
                  </a>,
                ],
                [issued.claimedAt, moment(found.claimedAt)],
                [issued.validFrom, moment(found.validFrom)],
                [issued.validUntil, moment(found.validUntil)],
                [issued.order, found.order],
                [issued.source, found.source && (issued.sources as Record<string, string>)[found.source]],
                [issued.reissueOf, found.reissueOf],
                [issued.reissuedAs, found.reissuedAs],
              ]}
            />
          </section>
          <section className="panel">
            <h2>{words.tasks.history}</h2>
            <ol className="timeline">
              {found.history.map((step) => (
                <li key={step.at + step.event}>
                  {issued.couponEvents[step.event]} → {issued.couponStates[step.to]}
                  <small>
                    {moment(step.at)} · <Who actor={step.actor} />
                    {step.order ? ` · ${step.order}` : ''}
                    {step.because ? ` · ${step.because}` : ''}
                  </small>
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
    </Block>
  )
}

function deedsOf({ id, state }: Issued, { issued }: Tongue['words']): Deed[] {
  const path = { id }
  const deed = (
    name: 'freeze' | 'thaw' | 'void' | 'reissue',
    more: Pick<Deed, 'ability' | 'run'> & Partial<Deed>,
  ): Deed => ({
    name,
    label: issued.couponDeeds[name],
    hint: issued.couponHints[name],
    step: 'reason',
    ...more,
  })
  return [
    ...(state === 'available'
      ? [
          deed('freeze', {
            ability: 'coupons:freeze',
            run: (key, because) => client.freezeCoupon({ path, body: { because }, key }),
          }),
        ]
      : []),
    ...(state === 'frozen'
      ? [
          deed('thaw', {
            ability: 'coupons:freeze',
            run: (key, because) => client.thawCoupon({ path, body: { because }, key }),
          }),
        ]
      : []),
    ...(state === 'available' || state === 'held' || state === 'frozen'
      ? [
          deed('void', {
            ability: 'coupons:withdraw',
            danger: true,
            run: (key, because) => client.withdrawCoupon({ path, body: { because }, key }),
          }),
        ]
      : []),
    ...(state === 'expired'
      ? [
          deed('reissue', {
            ability: 'coupons:reissue',
            run: (key, because) => client.reissueCoupon({ path, body: { because }, key }),
          }),
        ]
      : []),
  ]
}

export const screen: Screen = { component: Voucher }
