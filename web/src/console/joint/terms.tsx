import type { Schemas } from '@quanhe/sdk'
import { basisText } from '../figures.ts'
import { State } from '../parts/state.tsx'
import { useTongue } from '../speech.ts'

type Signup = Schemas['CampaignSignup']

const ROWS = [
  'goodsMinor',
  'discountMinor',
  'merchantMinor',
  'platformMinor',
  'buyerPaysMinor',
  'merchantReceivesMinor',
] as const

/** Whether merchants may sign up now. */
export function SignupState({ of }: { of: Signup }) {
  const { joint } = useTongue().words
  return <State of={of.open ? 'active' : 'ended'}>{of.open ? joint.open : joint.closed}</State>
}

/** What a joint campaign asks: its rule, who pays what part, and one order settled as it would be. */
export function SignupTerms({ of }: { of: Signup }) {
  const { words, say, moment, money, count } = useTongue()
  const { joint } = words
  const facts: [string, string][] = [
    [joint.window, words.batch.until(moment(of.startsAt), moment(of.endsAt))],
    [joint.openUntil, moment(of.openUntil)],
    [joint.split, splitText(of, joint.splitOf)],
    [joint.notice, joint.noticeDays(of.exitNoticeDays)],
    [joint.enrolled, count(of.enrolled)],
  ]
  return (
    <>
      <section className="panel" aria-labelledby="terms">
        <h2 id="terms">{joint.rule}</h2>
        <p>{say(of.rule)}</p>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="panel" aria-labelledby="sample">
        <h2 id="sample">{joint.sample}</h2>
        <dl className="bill">
          {ROWS.map((name) => (
            <div key={name} className={name === 'merchantReceivesMinor' ? 'bill-row strong' : 'bill-row'}>
              <dt>{joint.sampleRows[name]}</dt>
              <dd className="amount">{money(of.sample[name])}</dd>
            </div>
          ))}
        </dl>
        <p className="soft">
          {joint.sampleSum(
            money(of.sample.buyerPaysMinor),
            money(of.sample.platformMinor),
            money(of.sample.merchantReceivesMinor),
          )}
        </p>
      </section>
    </>
  )
}

export const splitText = (of: Signup, say: (merchant: string, platform: string) => string): string =>
  say(basisText(of.split.merchantBasisPoints), basisText(of.split.platformBasisPoints))
