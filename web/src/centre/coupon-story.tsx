import { api } from '../api.ts'
import { useLoad } from '../load.ts'
import { AppealForm } from '../parts/appeal-form.tsx'
import { ComplaintPanel } from '../parts/complaint-panel.tsx'
import { GiveBack } from '../parts/give-back.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { WalletCard } from '../parts/wallet-card.tsx'
import { caseIn, storyReason } from '../story-reasons.ts'
import type { CouponStory as Story } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import type { Screen, ScreenProps } from './screen.ts'

/** C6. One coupon's story, from its claim to where it is now. */
function CouponStory({ facts }: ScreenProps) {
  const { words } = useVoice()
  const id = facts['id'] ?? ''
  const coupon = useLoad(`coupon ${id}`, () => api.coupon(id))
  return (
    <>
      <ScreenHead title={words.story.title} back="/coupons" />
      <div className="page">
        <StaleBanner loaded={coupon} />
        {coupon.data ? (
          <>
            <WalletCard coupon={coupon.data} alone />
            <Appeal story={coupon.data} />
            <Timeline story={coupon.data} />
            <GiveBack coupon={coupon.data} onDone={coupon.reload} />
            <Facts story={coupon.data} />
            <ComplaintPanel about={{ coupon: coupon.data.id }} />
          </>
        ) : coupon.failure ? (
          <Trouble failure={coupon.failure} retry={coupon.reload} />
        ) : (
          <Waiting count={2} shape="panel" />
        )}
      </div>
    </>
  )
}

/** Taken back or frozen: why, and the way to have it looked at again, where a case decided it. */
function Appeal({ story }: { story: Story }) {
  const voice = useVoice()
  if (story.state !== 'voided' && story.state !== 'frozen') return null
  const last = story.history.at(-1)
  const why = storyReason(last?.because, voice)
  const found = caseIn(last?.because)
  if (!why) return null
  return (
    <section className="panel">
      <p className="notice">
        {voice.words.wallet.states[story.state]} · {voice.words.story.why(why)}
      </p>
      {found && <AppealForm case={found} />}
    </section>
  )
}

function Timeline({ story }: { story: Story }) {
  const voice = useVoice()
  const { words } = voice
  const named = (event: string): string => (words.story.events as Record<string, string>)[event] ?? event
  return (
    <section className="panel">
      <h2>{words.story.timeline}</h2>
      <ol className="timeline">
        {story.history.map((step) => (
          <li key={`${step.at} ${step.event}`}>
            <p className="timeline-what">
              <strong>{named(step.event)}</strong>
              <span className="tag">{(words.wallet.states as Record<string, string>)[step.to] ?? step.to}</span>
            </p>
            {storyReason(step.because, voice) && <p>{words.story.why(storyReason(step.because, voice) ?? '')}</p>}
            <p className="note">
              <time dateTime={step.at}>{voice.moment(step.at)}</time>
              {step.order && (
                <a className="text-button" href={`/orders/${step.order}`}>
                  {words.wallet.toOrder}
                </a>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Facts({ story }: { story: Story }) {
  const voice = useVoice()
  const { story: words, card } = voice.words
  const rule = story.batch.ruleText[voice.language]
  return (
    <section className="panel">
      <h2>{words.rules}</h2>
      <dl className="facts">
        <div>
          <dt>{words.validity}</dt>
          <dd>{card.fixed(voice.moment(story.validFrom), voice.moment(story.validUntil))}</dd>
        </div>
        <div>
          <dt>{voice.words.rules.headline}</dt>
          <dd>{rule.headline}</dd>
        </div>
        <div>
          <dt>{voice.words.rules.scope}</dt>
          <dd>{rule.scope}</dd>
        </div>
        <div>
          <dt>{voice.words.rules.stacking}</dt>
          <dd>{rule.stacking}</dd>
        </div>
        <div>
          <dt>{voice.words.rules.refund}</dt>
          <dd>{rule.refund}</dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd>
            <code>{story.id}</code>
          </dd>
        </div>
      </dl>
    </section>
  )
}

export const screen: Screen = { title: (words) => words.story.title, component: CouponStory }
