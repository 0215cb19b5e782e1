import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client, me } from '../api.ts'
import { useActing } from '../parts/acting.ts'
import { ConfirmDialog } from '../parts/confirm.tsx'
import { ChoiceField, TextField } from '../parts/fields.tsx'
import { faultAt } from '../parts/trouble.tsx'
import { useTongue } from '../speech.ts'
import { rolesToGive } from './roles-to-give.ts'
import { MerchantField } from '../parts/merchants.tsx'

type Role = Schemas['StaffMember']['role']
type Props = { close: () => void; invited: (found: Schemas['StaffInvitation']) => void }

/** An account for a person, who chooses the password with the token that comes of it. */
export function InvitePerson({ close, invited }: Props) {
  const tongue = useTongue()
  const { words } = tongue
  const { people, house } = words
  const own = me.get()?.merchant
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>(own ? 'merchant_viewer' : 'platform_finance')
  const [merchant, setMerchant] = useState('')
  const ofMerchant = !own && role.startsWith('merchant_')
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
      <TextField
        label={people.login}
        fault={faultAt(act.failure, '/login', tongue)}
        value={login}
        onChange={setLogin}
        maxLength={200}
      />
      <TextField label={people.name} value={name} onChange={setName} maxLength={100} />
      <ChoiceField
        label={people.role}
        value={role}
        choices={rolesToGive(words.roles)}
        onChange={(next) => setRole(next as Role)}
      />
      {ofMerchant && (
        <MerchantField label={house.merchant} none={house.merchantNeeded} value={merchant} onChange={setMerchant} />
      )}
    </ConfirmDialog>
  )
}
