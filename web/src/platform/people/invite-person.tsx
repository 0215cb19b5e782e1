import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { ChoiceField, TextField } from '../../console/parts/fields.tsx'
import { choicesOf } from '../../console/screens/batches.tsx'
import { useTongue } from '../../console/speech.ts'
import { MerchantField } from '../../console/parts/merchants.tsx'
import type { Words } from '../words/zh-CN.ts'

type Role = Schemas['StaffMember']['role']
type Props = { close: () => void; invited: (found: Schemas['StaffInvitation']) => void }

/** An account for a person, who chooses the password with the token that comes of it. */
export function InvitePerson({ close, invited }: Props) {
  const { words } = useTongue<Words>()
  const { people, house, settling } = words
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('platform_finance')
  const [merchant, setMerchant] = useState('')
  const ofMerchant = role.startsWith('merchant_')
  const act = useActing(
    (key) => client.inviteStaff({ body: { login, name, role, ...(ofMerchant ? { merchant } : {}) }, key }),
    ({ invitation }) => invited(invitation),
  )
  return (
    <ConfirmDialog
      title={people.invite}
      label={people.invite}
      hint={house.inviteHint}
      blocked={login.trim() === '' || name.trim() === '' || (ofMerchant && merchant === '')}
      busy={act.busy}
      failure={act.failure}
      onClose={close}
      onGo={() => void act.run()}
    >
      <TextField label={people.login} value={login} onChange={setLogin} maxLength={100} />
      <TextField label={people.name} value={name} onChange={setName} maxLength={100} />
      <ChoiceField
        label={people.role}
        value={role}
        choices={choicesOf(words.roles)}
        onChange={(next) => setRole(next as Role)}
      />
      {ofMerchant && (
        <MerchantField label={settling.merchant} none={house.merchantNeeded} value={merchant} onChange={setMerchant} />
      )}
    </ConfirmDialog>
  )
}
