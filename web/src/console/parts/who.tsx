import { useLoad } from '../../load.ts'
import { useStore } from '../../store.ts'
import { ask, client, may, me } from '../api.ts'
import { useTongue } from '../speech.ts'

const MOST = 200

/** Names of those whom the log and the proposals know by their number, for who may see who works here. */
export function useNames(): (actor: string | null) => string {
  const { words } = useTongue()
  const who = useStore(me)
  const people = useLoad(may('staff:read') ? 'names-of-staff' : undefined, async () => {
    const { data } = await ask(() => client.listStaff({ query: { limit: MOST } }))
    return new Map(data.map((one) => [`staff:${one.id}`, one.name]))
  })
  return (actor) => {
    if (actor === null) return words.who.nobody
    if (who && actor === `staff:${who.id}`) return words.who.you(who.name)
    const name = people.data?.get(actor)
    if (name) return name
    const [kind = '', id = ''] = actor.split(':', 2)
    if (kind === 'key') return words.who.key(id)
    // a long id in the place of a short name would make rows higher, and lower again
    if (kind === 'staff') return people.data || people.failure || !may('staff:read') ? words.who.staff(id) : '…'
    if (kind === 'buyer') return words.who.buyer(id)
    return actor.startsWith('system') || id === '' ? words.who.system : actor
  }
}

/** Why something was done: a person's own words, or the name of a rule by which it came by itself. */
export function useReason(): (because: string) => string {
  const rules = new Map(Object.entries(useTongue().words.ruled))
  return (because) => rules.get(because) ?? because
}

/** Who did it: by name where names may be seen. */
export function Who({ actor }: { actor: string | null }) {
  const nameOf = useNames()
  return <span title={actor ?? undefined}>{nameOf(actor)}</span>
}
