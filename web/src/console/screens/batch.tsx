import { standingOf } from '../batch-standing.ts'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { go } from '../../router.ts'
import { showToast } from '../../toasts.ts'
import { ask, client, may } from '../api.ts'
import { moveOf, movesFor, type Batch, type BatchMove } from '../batch-moves.ts'
import { useActing } from '../parts/acting.ts'
import { BudgetBar } from '../parts/budget-bar.tsx'
import { CardPreview } from '../parts/card-preview.tsx'
import { ReasonDialog } from '../parts/reason.tsx'
import { State } from '../parts/state.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { Block } from '../parts/waiting.tsx'
import type { Screen, ScreenProps } from '../screen.ts'
import { useTongue } from '../speech.ts'
import { to } from '../ways.ts'
import { canGo, confirmationsOf, Findings, type Finding, type Reasons } from '../editor/findings.tsx'
import { BatchBudget } from '../batch/budget.tsx'
import { Difference } from '../batch/difference.tsx'
import { History } from '../batch/history.tsx'
import { Proposal } from '../batch/proposal.tsx'
import { Supply } from '../batch/supply.tsx'
import { Upload } from '../batch/upload.tsx'

/** All about one batch: its rule in words, its stock and money, what the checks say, what may be done, and what was done. */
function BatchScreen({ facts }: ScreenProps) {
  const id = facts['id'] ?? ''
  const loaded = useLoad(`batch ${id}`, () => ask(() => client.getManagedBatch({ path: { id } })))
  return (
    <Block loaded={loaded} lines={10} whole>
      {(batch) => <Shown batch={batch} replace={loaded.replace} />}
    </Block>
  )
}

type Props = { batch: Batch; replace: (next: Batch) => void }

function Shown({ batch, replace }: Props) {
  const { words, say, language } = useTongue()
  const { detail } = words
  const rule = batch.offer.ruleText[language]
  return (
    <>
      <Head batch={batch} replace={replace} />
      <div className="columns">
        <div className="stack">
          {batch.proposal && <Proposal batch={batch} replace={replace} />}
          {batch.lifecycle === 'submitted' && batch.version > 1 && (
            <section className="panel" aria-labelledby="difference">
              <h2 id="difference">{detail.difference(batch.version - 1, batch.version)}</h2>
              <Difference id={batch.id} from={batch.version - 1} to={batch.version} />
            </section>
          )}
          <section className="panel" aria-labelledby="rule">
            <h2 id="rule">{detail.rule}</h2>
            <p className="strong">{rule.headline}</p>
            <ul className="lines">
              {rule.sentences.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Facts batch={batch} />
          </section>
          <section className="panel" aria-labelledby="money">
            <div className="panel-head">
              <h2 id="money">{detail.money}</h2>
              {may('batches:write') && batch.lifecycle !== 'ended' && batch.lifecycle !== 'draft' && (
                <Supply batch={batch} replace={replace} />
              )}
            </div>
            <BudgetBar supply={batch.supply} />
            <BatchBudget
              id={batch.id}
              version={`${batch.lifecycle} ${batch.supply.budgetMinor} ${batch.supply.stock}`}
              paused={batch.lifecycle === 'paused'}
            />
            <Counts id={batch.id} />
          </section>
          {['draft', 'submitted', 'approved'].includes(batch.lifecycle) && <Checks batch={batch} replace={replace} />}
          <Upload batch={batch} />
          <History id={batch.id} version={`${batch.lifecycle} ${batch.latest}`} />
        </div>
        <div className="beside">
          <CardPreview offer={batch.offer} />
          {batch.approval.by !== 'nobody' && batch.lifecycle !== 'ended' && (
            <section className="panel" aria-labelledby="approval">
              <h2 id="approval">{detail.approval}</h2>
              <p>{detail.approvers[batch.approval.by]}</p>
              {batch.approval.because.map((one) => (
                <p key={one} className="soft">
                  {detail.approvalWhy[one]}
                </p>
              ))}
            </section>
          )}
          <p className="soft">
            {detail.made(say(batch.displayName))} <code>{batch.id}</code>
          </p>
        </div>
      </div>
    </>
  )
}

function Head({ batch, replace }: Props) {
  const { words, say } = useTongue()
  const [asking, setAsking] = useState<BatchMove>()
  const move = useActing(
    (key, name: BatchMove, because?: string) =>
      moveOf(name).run({ id: batch.id, key, ...(because ? { because } : {}) }),
    (next) => {
      setAsking(undefined)
      replace(next)
    },
  )
  const clone = useActing(
    (key) => client.cloneBatch({ path: { id: batch.id }, body: {}, key }),
    (copy) => go(to(`/coupons/${copy.id}/edit`)),
  )
  const press = (name: BatchMove): void => {
    const { reason, final, undo } = moveOf(name)
    if (reason || final) return setAsking(name)
    void move.run(name).then((done) => {
      if (!done) return
      const back = undo && { label: words.act.undo, run: () => void move.run(undo) }
      showToast(`${words.batch.moves[name]} · ${words.batch.moved}`, 'ok', back)
    })
  }
  const standing = standingOf(batch, words.batch)
  const moves = movesFor(batch).filter((name) => name !== 'submit' && name !== 'publish')
  return (
    <div className="page-head">
      <div>
        <h1>{say(batch.title)}</h1>
        <p className="row">
          <State of={standing.tone}>{standing.label}</State>
          <span className="soft">{standing.hint}</span>
        </p>
      </div>
      <div className="row">
        {may('batches:write') && ['draft', 'live', 'paused'].includes(batch.lifecycle) && (
          <a className="button" href={to(`/coupons/${batch.id}/edit`)}>
            {words.editor.edit}
          </a>
        )}
        {may('batches:write') && (
          <button type="button" className="button" disabled={clone.busy} onClick={() => void clone.run()}>
            {words.batch.moves.clone}
          </button>
        )}
        {moves.map((name) => (
          <button
            key={name}
            type="button"
            className={
              moveOf(name).final ? 'button button-danger' : name === 'approve' ? 'button button-first' : 'button'
            }
            disabled={move.busy}
            onClick={() => press(name)}
          >
            {words.batch.moves[name]}
          </button>
        ))}
      </div>
      {asking && (
        <ReasonDialog
          title={words.batch.moves[asking]}
          label={words.batch.moves[asking]}
          {...(moveOf(asking).final ? { hint: words.batch.endConfirm, danger: true } : {})}
          busy={move.busy}
          failure={move.failure}
          onClose={() => setAsking(undefined)}
          onGo={(because) => void move.run(asking, because)}
        />
      )}
    </div>
  )
}

function Facts({ batch }: { batch: Batch }) {
  const { words, moment, count } = useTongue()
  const { fields } = words
  return (
    <dl className="facts">
      <div>
        <dt>{words.batch.window}</dt>
        <dd>{words.batch.until(moment(batch.claimFrom), moment(batch.claimUntil))}</dd>
      </div>
      <div>
        <dt>{fields.claim}</dt>
        <dd>{words.kinds[batch.claim]}</dd>
      </div>
      <div>
        <dt>{fields.visibility}</dt>
        <dd>{words.kinds[batch.visibility]}</dd>
      </div>
      <div>
        <dt>{fields.perBuyerLimit}</dt>
        <dd>{count(batch.fields.perBuyerLimit)}</dd>
      </div>
      <div>
        <dt>{words.batch.stock}</dt>
        <dd>{words.batch.of(count(batch.supply.issued), count(batch.supply.stock))}</dd>
      </div>
    </dl>
  )
}

/** Coupons by state; counted when they are asked for. */
function Counts({ id }: { id: string }) {
  const { words, count } = useTongue()
  const loaded = useLoad(`counts ${id}`, () => ask(() => client.countBatchCoupons({ path: { id } })))
  return (
    <Block loaded={loaded} lines={2}>
      {({ coupons }) => (
        <dl className="facts">
          {(Object.keys(coupons) as (keyof typeof coupons)[]).map((state) => (
            <div key={state}>
              <dt>{words.detail.coupons[state]}</dt>
              <dd>{count(coupons[state])}</dd>
            </div>
          ))}
        </dl>
      )}
    </Block>
  )
}

/** What the publish checks say of it now, with the step that they stand before. */
function Checks({ batch, replace }: Props) {
  const { words } = useTongue()
  const [reasons, setReasons] = useState<Reasons>({})
  const loaded = useLoad(`checks ${batch.id} ${batch.lifecycle} ${batch.latest}`, () =>
    ask(() => client.checkBatch({ path: { id: batch.id } })),
  )
  const step = movesFor(batch).find((name) => name === 'submit' || name === 'publish')
  const go = useActing((key, findings: readonly Finding[]) => {
    const given = { path: { id: batch.id }, body: { confirm: confirmationsOf(findings, reasons) as never }, key }
    return step === 'publish' ? client.publishBatch(given) : client.submitBatch(given)
  }, replace)
  return (
    <section className="panel" aria-labelledby="checks">
      <h2 id="checks">{words.editor.checks}</h2>
      <Block loaded={loaded}>
        {({ findings }) => (
          <>
            <Findings findings={findings} reasons={reasons} onReasons={setReasons} />
            {go.failure !== undefined && <Trouble failure={go.failure} />}
            {step && (
              <div>
                <button
                  type="button"
                  className="button button-first"
                  disabled={go.busy || !canGo(findings, reasons)}
                  onClick={() => void go.run(findings)}
                >
                  {words.batch.moves[step]}
                </button>
              </div>
            )}
          </>
        )}
      </Block>
    </section>
  )
}

export const screen: Screen = { component: BatchScreen }
