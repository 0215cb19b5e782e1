import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { ChoiceField, type Choice } from './fields.tsx'
import { useTongue } from '../speech.ts'

type Shop = Schemas['Shop']
const PAGE = 200
const MOST_PAGES = 20

async function allShops(): Promise<Shop[]> {
  const shops: Shop[] = []
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const at = cursor
    const found = await ask(() => client.listShops({ query: { limit: PAGE, ...(at ? { cursor: at } : {}) } }))
    shops.push(...found.data)
    if (found.next === null) break
    cursor = found.next
  }
  return shops
}

/** What merchants are called: the catalogue's shops say whose they are. */
export function useMerchants(): { nameOf: (id: string) => string; choices: Choice[]; asking: boolean } {
  const { say } = useTongue()
  const { data: shops = [], failure } = useLoad('merchants-by-shops', allShops)
  const names = new Map<string, string>()
  for (const { merchant } of shops) names.set(merchant.id, say(merchant.name))
  return {
    nameOf: (id) => names.get(id) ?? id,
    choices: [...names].map(([value, label]) => ({ value, label: `${label} (${value})` })),
    asking: shops.length === 0 && !failure,
  }
}

/** By name, and its id below. The name's line is there before the name, so that a row does not grow when it comes. */
export function Merchant({ id }: { id: string }) {
  const { nameOf, asking } = useMerchants()
  const name = asking ? '…' : nameOf(id)
  return (
    <>
      {name}
      {name !== id && <small>{id}</small>}
    </>
  )
}

/** One merchant out of all; `none` is what the first choice says where it may be nobody. */
export function MerchantField(props: {
  label: string
  none: string
  value: string
  fault?: string | undefined
  onChange: (next: string) => void
}) {
  const { choices } = useMerchants()
  return <ChoiceField {...props} choices={[{ value: '', label: props.none }, ...choices]} />
}
