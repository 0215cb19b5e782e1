import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { State } from '../../console/parts/state.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Deeds, type Deed } from '../../console/parts/deeds.tsx'
import { Facts } from '../../console/parts/facts.tsx'
import { CouponStates } from '../parts/coupon-states.tsx'
import type { Words } from '../words/zh-CN.ts'

type Issued = Schemas['IssuedCoupon']

/** O4. One coupon, whoever has it: where it is in its life, how it came there, and what may be done with it, each with a reason. */
function Voucher({ facts }: ScreenProps) {
  const { words, say, moment } = useTongue<Words>()
  const { desk } = words
  const id = facts['id'] ?? ''
  const coupon = useLoad(`issued ${id}`, () => ask(() => client.getIssuedCoupon({ path: { id } })))
  return (
    <Block loaded={coupon} lines={8}>
      {(found) => (
        <>
          <div className="page-head">
            <div>
              <h1>{say(found.batch.title)}</h1>
              <p className="page-intro">
                <State of={found.state}>{desk.couponStates[found.state]}</State> <code>{found.id}</code>
              </p>
            </div>
            <Deeds deeds={deedsOf(found, words)} done={coupon.reload} />
          </div>
          <section className="panel">
            <h2>{desk.life}</h2>
            <CouponStates coupon={found} />
            <Facts
              rows={[
                [
                  desk.buyer,
                  <a key="buyer" href={to(`/vouchers?buyer=${encodeURIComponent(found.buyer)}`)}>
                    {found.buyer}
                  </a>,
                ],
                [
                  words.screens.batches,
                  <a key="batch" href={to(`/coupons/${found.batch.id}`)}>
                    {found.batch.id}
                  </a>,
                ],
                [desk.claimedAt, moment(found.claimedAt)],
                [desk.validFrom, moment(found.validFrom)],
                [desk.validUntil, moment(found.validUntil)],
                [desk.order, found.order],
                [desk.source, found.source],
                [desk.reissueOf, found.reissueOf],
                [desk.reissuedAs, found.reissuedAs],
              ]}
            />
          </section>
          <section className="panel">
            <h2>{words.tasks.history}</h2>
            <ol className="timeline">
              {found.history.map((step) => (
                <li key={step.at + step.event}>
                  {desk.couponEvents[step.event]} → {desk.couponStates[step.to]}
                  <small>
                    {moment(step.at)} · {step.actor}
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

function deedsOf({ id, state }: Issued, { desk }: Tongue<Words>['words']): Deed[] {
  const path = { id }
  const deed = (
    name: 'freeze' | 'thaw' | 'void' | 'reissue',
    more: Pick<Deed, 'ability' | 'run'> & Partial<Deed>,
  ): Deed => ({
    name,
    label: desk.couponDeeds[name],
    hint: desk.couponHints[name],
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
