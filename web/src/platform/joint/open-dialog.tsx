import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { showToast } from '../../toasts.ts'
import { ask, client } from '../../console/api.ts'
import { MoneyField, RateField } from '../../console/form/figures.tsx'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { AreaField, ChoiceField } from '../../console/parts/fields.tsx'
import { faultAt } from '../../console/parts/trouble.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { instantOf } from '../../console/zoned.ts'
import { MomentField } from '../parts/moment-field.tsx'
import type { Words } from '../words/zh-CN.ts'

type Typed = {
  campaign: string
  ruleZh: string
  ruleEn: string
  share: number | undefined
  spend: number | undefined
  off: number | undefined
  until: string
}
type Fault = 'campaign' | 'rule' | 'share' | 'spend' | 'off' | 'until'

const nothing: Typed = { campaign: '', ruleZh: '', ruleEn: '', share: undefined, spend: 30_000, off: 3_000, until: '' }
const POINTERS: Record<Fault, string> = {
  campaign: '/campaign',
  rule: '/rule',
  share: '/merchantBasisPoints',
  spend: '/sample/spendMinor',
  off: '/sample/offMinor',
  until: '/openUntil',
}

function faultsIn({ campaign, ruleZh, ruleEn, share, spend = 0, off = 0, until }: Typed): Fault[] {
  return [
    ...(campaign === '' ? ['campaign' as const] : []),
    ...(ruleZh.trim() === '' || ruleEn.trim() === '' ? ['rule' as const] : []),
    ...(share === undefined || share > 10_000 ? ['share' as const] : []),
    ...(spend <= 0 ? ['spend' as const] : []),
    ...(off <= 0 || off > spend ? ['off' as const] : []),
    ...(until === '' ? ['until' as const] : []),
  ]
}

/** Makes a drafted campaign a joint one: what merchants are asked to agree to, written once. */
export function OpenSignup({ close, opened }: { close: () => void; opened: (campaign: string) => void }) {
  const tongue = useTongue<Words>()
  const { words, say, timeZone } = tongue
  const { enrolling } = words
  const [typed, setTyped] = useState<Typed>(nothing)
  const [tried, setTried] = useState(false)
  const set = (part: Partial<Typed>): void => setTyped({ ...typed, ...part })
  const drafts = useLoad('drafted campaigns', () =>
    ask(() => client.listCampaigns({ query: { state: 'draft', limit: 200 } })),
  )
  const act = useActing(
    (key) =>
      client.openCampaignSignup({
        path: { id: typed.campaign },
        body: {
          rule: { 'zh-CN': typed.ruleZh.trim(), en: typed.ruleEn.trim() },
          merchantBasisPoints: typed.share ?? 0,
          sample: { spendMinor: typed.spend ?? 0, offMinor: typed.off ?? 0 },
          openUntil: instantOf(typed.until, timeZone) ?? '',
        },
        key,
      }),
    () => {
      showToast(enrolling.opened, 'ok')
      opened(typed.campaign)
    },
  )
  const own = tried ? faultsIn(typed) : []
  const wrongIn = (name: Fault): string | undefined =>
    faultAt(act.failure, POINTERS[name], tongue) ?? (own.includes(name) ? enrolling.faults[name] : undefined)
  return (
    <ConfirmDialog
      title={enrolling.openOne}
      label={enrolling.openOne}
      hint={enrolling.openHint}
      busy={act.busy}
      failure={act.failure}
      onClose={close}
      onGo={() => {
        setTried(true)
        if (faultsIn(typed).length === 0) void act.run()
      }}
    >
      <Block loaded={drafts} lines={1}>
        {({ data }) =>
          data.length === 0 ? (
            <p>
              {enrolling.noDrafts} <a href={to('/budgets')}>{enrolling.toBudgets}</a>
            </p>
          ) : (
            <ChoiceField
              label={enrolling.campaign}
              value={typed.campaign}
              choices={[
                { value: '', label: enrolling.choose },
                ...data.map((one) => ({ value: one.id, label: say(one.name) })),
              ]}
              onChange={(campaign) => set({ campaign })}
              fault={wrongIn('campaign')}
            />
          )
        }
      </Block>
      <AreaField
        label={enrolling.ruleZh}
        value={typed.ruleZh}
        onChange={(ruleZh) => set({ ruleZh })}
        fault={wrongIn('rule')}
      />
      <AreaField label={enrolling.ruleEn} value={typed.ruleEn} onChange={(ruleEn) => set({ ruleEn })} />
      <RateField
        label={enrolling.share}
        hint={enrolling.shareHint}
        value={typed.share}
        onChange={(share) => set({ share })}
        fault={wrongIn('share')}
      />
      <MoneyField
        label={enrolling.spend}
        value={typed.spend}
        onChange={(spend) => set({ spend })}
        fault={wrongIn('spend')}
      />
      <MoneyField label={enrolling.off} value={typed.off} onChange={(off) => set({ off })} fault={wrongIn('off')} />
      <MomentField
        label={enrolling.until}
        value={typed.until}
        onChange={(until) => set({ until })}
        fault={wrongIn('until')}
      />
    </ConfirmDialog>
  )
}
