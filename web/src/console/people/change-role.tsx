import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client } from '../api.ts'
import { useActing } from '../parts/acting.ts'
import { ConfirmDialog } from '../parts/confirm.tsx'
import { ChoiceField } from '../parts/fields.tsx'
import { choicesOf } from '../screens/batches.tsx'
import { useTongue } from '../speech.ts'

type Person = Schemas['StaffMember']

/** Another role of the same side: an account does not change between platform and merchant. */
export function ChangeRole({ of, close, done }: { of: Person; close: () => void; done: () => void }) {
  const { words } = useTongue()
  const { people, house } = words
  const [role, setRole] = useState<Person['role']>(of.role)
  const side = of.role.split('_', 1)[0] ?? ''
  const act = useActing(
    (key) => client.changeStaffRole({ path: { id: of.id }, body: { role }, key }),
    () => {
      showToast(people.changed, 'ok')
      done()
    },
  )
  return (
    <ConfirmDialog
      title={`${people.changeRole}: ${of.name}`}
      label={people.changeRole}
      hint={house.roleHint}
      blocked={role === of.role}
      busy={act.busy}
      failure={act.failure}
      onClose={close}
      onGo={() => void act.run()}
    >
      <ChoiceField
        label={people.role}
        value={role}
        choices={choicesOf(words.roles).filter((one) => one.value.startsWith(side))}
        onChange={(next) => setRole(next as Person['role'])}
      />
    </ConfirmDialog>
  )
}
