import { etagOf, type Input, type Schemas } from '@quanhe/sdk'
import { useEffect, useMemo, useState } from 'react'
import { batchSchema } from '../form/batch-schema.ts'
import { useLoad } from '../../load.ts'
import { useStore } from '../../store.ts'
import { ask, client, Failure, me } from '../api.ts'
import type { Batch } from '../batch-moves.ts'
import { Fields } from '../form/drawn.tsx'
import { FormContext } from '../form/facts.ts'
import { pruned, type Value } from '../form/schema.ts'
import { useActing } from '../parts/acting.ts'
import { CardPreview } from '../parts/card-preview.tsx'
import { faultsOf, Trouble } from '../parts/trouble.tsx'
import { useTongue } from '../speech.ts'
import { ChangeTable } from './change-table.tsx'
import { changedFields, changeOf } from './changes.ts'
import { Conflict } from './conflict.tsx'
import { WorstCost } from './cost.tsx'
import { keptDraft, useDraft, type Typed } from './draft.ts'
import { useChecks } from './checks.ts'
import { canGo, confirmationsOf, type Reasons } from './findings.tsx'
import { FaceButtons } from './face-buttons.tsx'
import { Judged } from './judged.tsx'
import { KindChoice } from './kind-choice.tsx'
import { offerOf, type Presets } from './offer-of.ts'
import { Resumed } from './resumed.tsx'
import { Stacking } from './stacking.tsx'
import { FIXED, fieldsOn, stepOf, steps, type StepKey } from './steps.ts'
import { TryOut } from './try-out.tsx'

type Props = {
  presets: Presets
  shops: readonly Schemas['Shop'][]
  batch: Batch | undefined
  etag: string | undefined
  start: Value
  /** The step that the address names: a reload, a link and the back button find it again, with what was typed. */
  at: string | null
  onStep: (step: StepKey, replace?: boolean) => void
  onDone: (batch: Batch, text: string) => void
}
type Draft = Input<'createBatch'>['body']

/** The four steps, with the card that buyers will see beside them. The service judges every field; nothing is judged twice. */
export function Editing({ presets, shops, batch, etag, start, at: named, onStep, onDone }: Props) {
  const { words, clock, say } = useTongue()
  const { editor } = words
  const who = useStore(me)
  const [base, setBase] = useState({ fields: start, etag })
  const at = Math.max(
    0,
    steps.findIndex((one) => one.key === named),
  )
  const step = steps[at]?.key ?? 'face'
  // in the midst of it, what was typed before a reload is taken up at once; who begins anew is asked
  const [begun] = useState(() => (named === null ? undefined : keptDraft(batch?.id ?? 'new')))
  const [fields, setFields] = useState<Value>(begun?.fields ?? start)
  const [shown, setShown] = useState<ReadonlySet<StepKey>>(new Set())
  const [reasons, setReasons] = useState<Reasons>(begun?.reasons ?? {})
  const [theirs, setTheirs] = useState<{ fields: Value; etag: string | undefined }>()
  const [trialShop, pickTrialShop] = useState<string>()
  const published = batch !== undefined && batch.lifecycle !== 'draft'
  const changed = changedFields(base.fields, fields).length > 0
  const draft = useDraft(batch?.id ?? 'new', { fields, reasons }, changed)
  useEffect(() => {
    if (changed && named === null) onStep(step, true)
  }, [changed, named])
  const issuer = who?.role.startsWith('merchant_') ? 'merchant' : 'platform'
  const check = useChecks(fields, issuer)
  const categories = useLoad('categories', () => ask(() => client.listCategories()))

  const save = useActing(
    async (key) => {
      const body = pruned(fields) as Draft
      if (!batch) return client.createBatch({ body, key })
      const change = changeOf(base.fields, fields)
      const given = { path: { id: batch.id }, body: change, key, ...(base.etag ? { ifMatch: base.etag } : {}) }
      return client.editBatch(given as Input<'editBatch'>)
    },
    () => draft.drop(),
  )
  useEffect(() => {
    if (!batch || !(save.failure instanceof Failure) || save.failure.code !== 'changed_meanwhile') return
    void ask(() => client.getManagedBatch({ path: { id: batch.id } })).then((now) =>
      setTheirs({ fields: { ...now.fields }, etag: etagOf(now) }),
    )
  }, [save.failure])
  const submit = useActing(async (key) => {
    const saved = changed || !batch ? await save.run() : batch
    if (!saved) return undefined
    const confirm = confirmationsOf(check.findings, reasons) as never
    return client.submitBatch({ path: { id: saved.id }, body: { confirm }, key: `${key}s` })
  })
  const keep = async (): Promise<void> => {
    const saved = await save.run()
    if (saved) onDone(saved, published ? editor.proposed : editor.saved)
  }
  const hand = async (): Promise<void> => {
    const done = await submit.run()
    if (done) onDone(done, editor.submitted)
  }

  const write = (typed: Typed): void => {
    setFields(typed.fields)
    setReasons(typed.reasons)
  }

  const faults = [...check.faults, ...faultsOf(save.failure)]
  const visible = faults.filter((one) => shown.has(stepOf(one.pointer)))
  const here = faults.filter((one) => stepOf(one.pointer) === step)
  const next = (): void => {
    setShown(new Set([...shown, step]))
    if (here.length === 0) onStep(steps[at + 1]?.key ?? step)
  }
  const choices = {
    shop: shops.map((shop) => ({ value: shop.id, label: say(shop.name) })),
    shops: shops.map((shop) => ({ value: shop.id, label: say(shop.name) })),
    categories: (categories.data?.data ?? []).map((one) => ({ value: one.path, label: say(one.name) })),
  }
  const offer = useMemo(() => offerOf(pruned(fields) as Value, presets, shops), [fields, presets, shops])
  const own = typeof fields['shop'] === 'string' ? fields['shop'] : undefined
  const ground = own ?? (issuer === 'platform' ? trialShop : undefined)
  const only = fieldsOn(step, Object.keys(batchSchema.properties ?? {})).filter(
    (name) => !(published && FIXED.includes(name)),
  )
  return (
    <FormContext
      value={{ choices, faults: visible, needed: issuer === 'merchant' ? ['shop', 'claimFrom', 'claimUntil'] : [] }}
    >
      <Resumed
        found={draft.found !== undefined && !changed}
        taken={begun !== undefined && changed}
        take={() => write(draft.found ?? { fields, reasons })}
        drop={() => {
          write({ fields: base.fields, reasons: {} })
          draft.drop()
        }}
      />
      <nav className="rail" aria-label={editor.steps}>
        {steps.map((one, n) => {
          const wrong = visible.filter((fault) => stepOf(fault.pointer) === one.key).length
          return (
            <button
              key={one.key}
              type="button"
              aria-current={one.key === step ? 'step' : undefined}
              onClick={() => onStep(one.key)}
            >
              {editor.step(n + 1, editor.names[one.key])}
              {wrong > 0 && <span className="state state-bad">{editor.wrong(wrong)}</span>}
            </button>
          )
        })}
      </nav>
      <div className="columns">
        <div className="stack">
          <section className="panel" aria-labelledby="step">
            <h2 id="step">{editor.names[step]}</h2>
            <p className="soft">{editor.hints[step]}</p>
            {step === 'face' && !published && (
              <KindChoice fields={fields} presets={presets} issuer={issuer} faults={visible} onChange={setFields} />
            )}
            {step === 'face' && <FaceButtons fields={fields} presets={presets} onChange={setFields} />}
            <Fields key={step} schema={batchSchema} pointer="" value={fields} onChange={setFields} only={only} />
          </section>
          {step === 'stack' && <Stacking fields={fields} shop={ground} except={batch?.id} />}
          {step === 'budget' && (
            <>
              <WorstCost fields={fields} />
              {published && batch ? (
                <ChangeTable before={base.fields} after={fields} issued={batch.supply.issued} />
              ) : (
                <Judged
                  check={check}
                  reasons={reasons}
                  onReasons={setReasons}
                  onStep={(key) => {
                    setShown(new Set(steps.map((one) => one.key)))
                    onStep(key)
                  }}
                />
              )}
            </>
          )}
          {save.failure !== undefined && <Trouble failure={save.failure} />}
          {submit.failure !== undefined && save.failure === undefined && <Trouble failure={submit.failure} />}
          <div className="savebar">
            <button
              type="button"
              className="button"
              disabled={at === 0}
              onClick={() => onStep(steps[at - 1]?.key ?? step)}
            >
              {words.act.back}
            </button>
            {at < steps.length - 1 ? (
              <button type="button" className="button button-first" onClick={next}>
                {words.act.next}
              </button>
            ) : (
              <>
                <button
                  type="button"
                  className="button"
                  disabled={save.busy || faults.length > 0 || !changed}
                  onClick={() => void keep()}
                >
                  {published ? editor.propose : editor.saveDraft}
                </button>
                {!published && (
                  <button
                    type="button"
                    className="button button-first"
                    disabled={submit.busy || check.busy || faults.length > 0 || !canGo(check.findings, reasons)}
                    onClick={() => void hand()}
                  >
                    {submit.busy ? words.act.working : words.batch.moves.submit}
                  </button>
                )}
              </>
            )}
            {draft.keptAtMs !== undefined && (
              <span className="soft push">{words.form.draftKept(clock(draft.keptAtMs))}</span>
            )}
          </div>
        </div>
        <div className="beside">
          {offer && <CardPreview offer={offer} />}
          <TryOut
            fields={fields}
            shop={ground}
            choose={
              issuer === 'platform' && own === undefined ? { shops: choices.shop, pick: pickTrialShop } : undefined
            }
            except={batch?.id}
          />
        </div>
      </div>
      {theirs && (
        <Conflict
          base={base.fields}
          theirs={theirs.fields}
          mine={fields}
          onClose={() => setTheirs(undefined)}
          onDone={(merged) => {
            setBase(theirs)
            setFields(merged)
            setTheirs(undefined)
            save.forget()
          }}
        />
      )}
    </FormContext>
  )
}
