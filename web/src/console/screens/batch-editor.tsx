import { etagOf } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { go } from '../../router.ts'
import { useStore } from '../../store.ts'
import { showToast } from '../../toasts.ts'
import { ask, client, me } from '../api.ts'
import type { Batch } from '../batch-moves.ts'
import { Editing } from '../editor/editing.tsx'
import type { Presets } from '../editor/offer-of.ts'
import type { Value } from '../form/schema.ts'
import { Block } from '../parts/waiting.tsx'
import type { Screen, ScreenProps } from '../screen.ts'
import { useTongue } from '../speech.ts'
import { to } from '../ways.ts'

/** Creating a batch, or editing one: the same four steps. */
function BatchEditor({ facts, place }: ScreenProps) {
  const { words } = useTongue()
  const { id } = facts
  const who = useStore(me)
  const loaded = useLoad(`editor ${id ?? 'new'}`, async () => {
    const [presets, shops, batch] = await Promise.all([
      ask(() => client.listBatchPresets()),
      ask(() => client.listShops({ query: { limit: 200 } })),
      id === undefined ? undefined : ask(() => client.getManagedBatch({ path: { id } })),
    ])
    const own = shops.data.filter((shop) => !who?.merchant || shop.merchant.id === who.merchant.id)
    return { presets: presets as Presets, shops: own, batch, etag: batch && etagOf(batch) }
  })
  const done = (batch: Batch, text: string): void => {
    showToast(text, 'ok')
    go(to(`/coupons/${batch.id}`))
  }
  return (
    <>
      <h1>{id === undefined ? words.batch.create : words.editor.edit}</h1>
      <Block loaded={loaded} lines={10}>
        {({ presets, shops, batch, etag }) => (
          <Editing
            key={`${batch?.id} ${batch?.latest}`}
            presets={presets}
            shops={shops}
            batch={batch}
            etag={etag}
            start={batch ? (batch.fields as unknown as Value) : shops.length === 1 ? { shop: shops[0]?.id } : {}}
            at={place.query.get('step')}
            onStep={(step, replace = false) => go(`${place.path}?step=${step}`, { replace })}
            onDone={done}
          />
        )}
      </Block>
    </>
  )
}

export const screen: Screen = { component: BatchEditor }
