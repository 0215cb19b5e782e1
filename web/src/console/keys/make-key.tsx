import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useStore } from '../../store.ts'
import { client, me } from '../api.ts'
import { useActing } from '../parts/acting.ts'
import { ConfirmDialog } from '../parts/confirm.tsx'
import { AreaField, Field, Segments, TextField } from '../parts/fields.tsx'
import { MerchantField } from '../parts/merchants.tsx'
import { faultAt } from '../parts/trouble.tsx'
import { useTongue } from '../speech.ts'
import { instantOf } from '../zoned.ts'
import { PickAbilities } from './pick-abilities.tsx'

type Kind = Schemas['Key']['kind']
type Props = { close: () => void; made: (key: Schemas['NewKey']) => void }

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** A key for a backend, with what it needs and no more, or for the pages of a shop. */
export function MakeKey({ close, made }: Props) {
  const tongue = useTongue()
  const { house } = tongue.words
  const own = useStore(me)?.merchant?.id
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('secret')
  const [merchant, setMerchant] = useState('')
  const [abilities, setAbilities] = useState<readonly string[]>([])
  const [origins, setOrigins] = useState('')
  const [expires, setExpires] = useState('')
  const secret = kind === 'secret'
  const act = useActing((key) => {
    const expiresAt = instantOf(expires, tongue.timeZone)
    const body = {
      name,
      kind,
      ...(merchant ? { merchant } : {}),
      ...(secret ? { abilities: [...abilities] } : { origins: linesOf(origins) }),
      ...(expiresAt ? { expiresAt } : {}),
    }
    return client.createKey({ body, key })
  }, made)
  const fault = (pointer: string) => faultAt(act.failure, pointer, tongue)
  return (
    <ConfirmDialog
      title={house.makeKey}
      label={house.makeKey}
      hint={house.makeKeyHint}
      blocked={name.trim() === '' || (secret && abilities.length === 0)}
      busy={act.busy}
      failure={act.failure}
      onClose={close}
      onGo={() => void act.run()}
    >
      <TextField
        label={house.keyName}
        hint={house.keyNameHint}
        fault={fault('/name')}
        value={name}
        onChange={setName}
        maxLength={64}
      />
      <Segments
        label={house.keyKind}
        name="kind"
        value={kind}
        choices={(['secret', 'publishable'] as const).map((one) => ({ value: one, label: house.keyKinds[one] }))}
        onChange={(next) => setKind(next as Kind)}
      />
      {own === undefined && (
        <MerchantField
          label={house.whose}
          none={house.bindTo}
          fault={fault('/merchant')}
          value={merchant}
          onChange={setMerchant}
        />
      )}
      {secret ? (
        <PickAbilities
          role={own !== undefined || merchant !== '' ? 'shop_backend' : 'platform_backend'}
          chosen={abilities}
          fault={fault('/abilities')}
          onChange={setAbilities}
        />
      ) : (
        <>
          <p className="soft">{house.publishableHint}</p>
          <AreaField
            label={house.origins}
            hint={house.originsHint}
            fault={fault('/origins')}
            value={origins}
            onChange={setOrigins}
          />
        </>
      )}
      <Field label={house.expires} hint={house.expiresHint} fault={fault('/expiresAt')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            type="datetime-local"
            step={60}
            value={expires}
            onChange={(event) => setExpires(event.target.value)}
          />
        )}
      </Field>
    </ConfirmDialog>
  )
}
