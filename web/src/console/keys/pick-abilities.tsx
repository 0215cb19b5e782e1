import type { Schemas } from '@quanhe/sdk'
import { useEffect, useState } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { TextField } from '../parts/fields.tsx'
import { Block } from '../parts/waiting.tsx'
import { useTongue } from '../speech.ts'
import { abilityWord } from '../screens/roles.tsx'

type Props = {
  /** Whose backend: what the service lets it have is what can be chosen. */
  role: Schemas['RoleAbilities']['role']
  chosen: readonly string[]
  fault: string | undefined
  onChange: (next: readonly string[]) => void
}

/** The permissions of a key, out of those that its side may have at all. */
export function PickAbilities({ role, chosen, fault, onChange }: Props) {
  const tongue = useTongue()
  const { house } = tongue.words
  const [search, setSearch] = useState('')
  const loaded = useLoad('roles', () => ask(() => client.listRoles()))
  const possible = loaded.data?.data.find((one) => one.role === role)?.abilities
  useEffect(() => {
    if (possible && chosen.some((one) => !possible.includes(one)))
      onChange(chosen.filter((one) => possible.includes(one)))
  }, [role, possible])
  const wanted = search.trim().toLowerCase()
  const shown = (possible ?? []).filter((one) => `${one} ${abilityWord(one, tongue)}`.toLowerCase().includes(wanted))
  return (
    <fieldset className="group">
      <legend>{house.keyAbilities}</legend>
      <p className="field-hint">{house.keyAbilitiesHint}</p>
      <TextField label={house.findAbility} type="search" value={search} onChange={setSearch} />
      <Block loaded={loaded}>
        {() => (
          <div className="ticks">
            {shown.map((ability) => (
              <label key={ability} className="tick" title={ability}>
                <input
                  type="checkbox"
                  checked={chosen.includes(ability)}
                  onChange={(event) =>
                    onChange(event.target.checked ? [...chosen, ability] : chosen.filter((one) => one !== ability))
                  }
                />
                {abilityWord(ability, tongue)}
              </label>
            ))}
          </div>
        )}
      </Block>
      <p className="field-hint" aria-live="polite">
        {shown.length === 0 && possible ? house.noAbility : house.chosenAbilities(chosen.length)}
      </p>
      {fault && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  )
}
