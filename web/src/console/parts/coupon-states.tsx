import type { Schemas } from '@quanhe/sdk'
import { useTongue } from '../speech.ts'

type CouponState = Schemas['IssuedCoupon']['state']

const PLACES: Record<CouponState, [x: number, y: number]> = {
  available: [90, 40],
  held: [290, 40],
  redeemed: [490, 40],
  frozen: [90, 150],
  voided: [290, 150],
  expired: [490, 150],
}

/** Which moves there are, from state to state. */
const WAYS: [from: CouponState, to: CouponState, event: string][] = [
  ['available', 'held', 'hold'],
  ['held', 'redeemed', 'redeem'],
  ['available', 'frozen', 'freeze'],
  ['available', 'voided', 'void'],
  ['frozen', 'voided', 'void'],
  ['held', 'voided', 'void'],
  ['held', 'expired', 'expire'],
]
const [HALF_WIDTH, HALF_HEIGHT] = [58, 18]

/** The life of a coupon as a drawing: where it is now, and the ways that it went. The words beside it say the same. */
export function CouponStates({ coupon }: { coupon: Schemas['IssuedCoupon'] }) {
  const { words } = useTongue()
  const { couponStates, stateNow } = words.issued
  const went = new Set(coupon.history.map((step) => `${step.from} ${step.to}`))
  const visited = new Set(coupon.history.map((step) => step.to))
  return (
    <svg
      className="life"
      viewBox="0 0 580 190"
      role="img"
      aria-label={stateNow(couponStates[coupon.state], coupon.history.map((step) => couponStates[step.to]).join(' → '))}
    >
      {WAYS.map(([from, to]) => {
        const [[x1, y1], [x2, y2]] = [PLACES[from], PLACES[to]]
        const [dx, dy] = [Math.sign(x2 - x1), Math.sign(y2 - y1)]
        const [sx, sy] =
          dx === 0 ? [0, HALF_HEIGHT * dy] : dy === 0 ? [HALF_WIDTH * dx, 0] : [HALF_WIDTH * dx * 0.6, HALF_HEIGHT * dy]
        return (
          <line
            key={`${from} ${to}`}
            x1={x1 + sx}
            y1={y1 + sy}
            x2={x2 - sx}
            y2={y2 - sy}
            className={went.has(`${from} ${to}`) ? 'life-way life-went' : 'life-way'}
          />
        )
      })}
      {(Object.keys(PLACES) as CouponState[]).map((state) => {
        const [x, y] = PLACES[state]
        const tone = state === coupon.state ? ' life-now' : visited.has(state) ? ' life-was' : ''
        return (
          <g key={state} className={`life-state${tone}`}>
            <rect x={x - HALF_WIDTH} y={y - HALF_HEIGHT} width={HALF_WIDTH * 2} height={HALF_HEIGHT * 2} rx="6" />
            <text x={x} y={y + 5} textAnchor="middle">
              {couponStates[state]}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
