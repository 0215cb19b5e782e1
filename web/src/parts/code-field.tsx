import { useState } from 'react'
import { useAct } from '../acting.ts'
import { api, Failure } from '../api.ts'
import { useShopNames } from '../catalogue.ts'
import { failureWords } from '../failure-words.ts'
import { forgetQuote } from '../quoting.ts'
import { outcomeWords } from '../reasons.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'

/** 兑换码: a code becomes a coupon. What is wrong with it is said under it, and the typed code stays. */
export function CodeField({ onRedeemed }: { onRedeemed: () => void }) {
  const voice = useVoice()
  const { code: words } = voice.words
  const names = useShopNames()
  const [code, setCode] = useState('')
  const [refused, setRefused] = useState<string>()
  const { act, busy, failure } = useAct()
  const redeem = async (): Promise<void> => {
    setRefused(undefined)
    const answer = await act(`code ${code.trim()}`, (key) => api.redeemCode(code.trim(), key))
    if (!answer) return
    const { outcome, because } = answer.claim
    const said = outcomeWords(outcome, because, voice, names)
    if (outcome !== 'issued') return setRefused(said)
    setCode('')
    forgetQuote()
    showToast(said, 'ok')
    onRedeemed()
  }
  const wrong = refused ?? (failure && codeTrouble(failure, words.wrong, failureWords(failure, voice)))
  return (
    <form
      className="code-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim()) void redeem()
      }}
    >
      <label className="field field-search">
        <span className="unseen">{words.label}</span>
        <input
          value={code}
          placeholder={words.hint}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong ? 'code-wrong' : undefined}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <button type="submit" className="button-outline" aria-busy={busy !== undefined}>
        {busy ? words.redeeming : words.redeem}
      </button>
      <p id="code-wrong" className="code-wrong" role="status">
        {wrong}
      </p>
    </form>
  )
}

/** The form of a code is the only thing that can be wrong with this request. */
const codeTrouble = (failure: Error, wrong: string, said: string): string =>
  failure instanceof Failure && failure.code === 'invalid_request' ? wrong : said
