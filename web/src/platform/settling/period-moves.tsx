import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { serverNowMs } from '../../clock.ts'
import { showToast } from '../../toasts.ts'
import { client, may } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { useTongue } from '../../console/speech.ts'
import type { Words } from '../words/zh-CN.ts'

type Period = Schemas['SettlementPeriod']
type Move = 'run' | 'propose' | 'send_back' | 'issue' | 'pay'

const abilities: Record<Move, string> = {
  run: 'settlement:run',
  propose: 'settlement:close',
  send_back: 'settlement:close',
  issue: 'settlement:close',
  pay: 'settlement:pay',
}

/** What can be done with a period now, by this person. Each asks once more and says what it does. */
export function PeriodMoves({ period, changed }: { period: Period; changed: () => void }) {
  const tongue = useTongue<Words>()
  const words = tongue.words.period
  const [asking, setAsking] = useState<Move>()
  const carryOut = async (key: string, move: Move): Promise<string> => {
    const input = { path: { id: period.id }, body: {}, key }
    if (move === 'run') {
      const { newLines, releasedLines } = await client.runSettlementPeriod(input)
      return words.ranDone(tongue.count(newLines), tongue.count(releasedLines))
    }
    if (move === 'pay') {
      const { payouts, totalMinor } = await client.proposePayouts(input)
      return words.payDone(tongue.count(payouts), tongue.money(totalMinor))
    }
    if (move === 'propose') await client.proposeSettlementPeriod(input)
    else if (move === 'send_back') await client.sendBackSettlementPeriod(input)
    else await client.issueSettlementPeriod(input)
    return tongue.words.act.done
  }
  const act = useActing(carryOut, (said) => {
    showToast(said, 'ok')
    setAsking(undefined)
    changed()
  })
  const possible = period.events as Move[]
  const hints: Record<Move, string> = {
    run: words.runHint,
    propose: words.proposeHint,
    send_back: words.sendBackHint,
    issue: words.issueHint,
    pay: words.payHint,
  }
  const over = Date.parse(period.to) <= serverNowMs()
  const allowed = possible.filter((move) => may(abilities[move]) && (move !== 'run' || over))
  return (
    <>
      {!over && period.state === 'open' && <span className="soft">{words.notOver(tongue.moment(period.to))}</span>}
      {period.state === 'issued' && period.ready === 0 && (
        <span className="soft">
          {period.settled === period.statements
            ? words.allSettled
            : words.someSettled(tongue.count(period.settled), tongue.count(period.statements))}
        </span>
      )}
      {allowed.map((move) => (
        <button
          key={move}
          type="button"
          className={move === 'issue' || move === 'pay' ? 'button button-first' : 'button'}
          onClick={() => {
            act.forget()
            setAsking(move)
          }}
        >
          {words[move]}
        </button>
      ))}
      {asking && (
        <ConfirmDialog
          title={words[asking]}
          label={words[asking]}
          hint={hints[asking]}
          busy={act.busy}
          failure={act.failure}
          onClose={() => setAsking(undefined)}
          onGo={() => void act.run(asking)}
        />
      )}
    </>
  )
}
