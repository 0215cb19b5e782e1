import type { Schemas } from '@quanhe/sdk'
import { useEffect } from 'react'
import { useLoad, type Loaded } from '../../load.ts'
import { createStore, useStore } from '../../store.ts'
import { ask, client, may } from '../../console/api.ts'
import { Note } from '../../console/parts/note.tsx'
import { Block, Empty } from '../../console/parts/waiting.tsx'
import { useTongue } from '../../console/speech.ts'
import { Deeds } from '../../console/parts/deeds.tsx'
import type { Words } from '../words/zh-CN.ts'
import { Who } from '../../console/parts/who.tsx'

type Stop = Schemas['Stop']
const AGAIN_MS = 10_000
/** Goes up with every stop that is pulled or lifted here, so that all who show them look again. */
const moves = createStore(0)

function useStops(): Loaded<Stop[]> {
  useStore(moves)
  const loaded = useLoad(may('stops:read') ? `stops ${moves.get()}` : undefined, async () => {
    const page = await ask(() => client.listStops({ query: { state: 'standing', limit: 50 } }))
    return page.data
  })
  const { reload } = loaded
  useEffect(() => {
    const timer = setInterval(reload, AGAIN_MS)
    return () => clearInterval(timer)
  }, [reload])
  return loaded
}

const moved = (): void => moves.set(moves.get() + 1)

/**
 * On every screen: what is stopped in this marketplace, so that nobody wonders why nothing is claimed. It lies over the screen's
 * corner: coming and going, it moves nothing that somebody is about to press.
 */
export function Banner() {
  const { data = [] } = useStops()
  if (data.length === 0) return null
  return (
    <div role="status" className="stack stops no-print">
      {data.map((stop) => (
        <Note key={stop.id} tone="block">
          <Standing stop={stop} />
        </Note>
      ))}
    </div>
  )
}

function Standing({ stop }: { stop: Stop }) {
  const { words, moment } = useTongue<Words>()
  const { brake } = words
  return (
    <>
      <p>
        <strong>{brake.stopped[stop.what]}</strong> {stop.merchant ? brake.of(stop.merchant) : brake.everywhere}
      </p>
      <p>
        {stop.because} · <Who actor={stop.stoppedBy} /> · {moment(stop.stoppedAt)}
      </p>
      <Deeds
        done={moved}
        deeds={[
          {
            name: 'lift',
            label: brake.lift[stop.what],
            ability: 'stops:write',
            step: 'reason',
            hint: brake.liftHint,
            run: (key, because) => client.liftStop({ path: { id: stop.id }, body: { because }, key }),
          },
        ]}
      />
    </>
  )
}

/** The emergency brakes, each with a second step and a reason. */
export function Brakes() {
  const { words } = useTongue<Words>()
  const { brake } = words
  const stops = useStops()
  if (!may('stops:read')) return null
  return (
    <section className="panel">
      <h2>{brake.heading}</h2>
      <p className="soft">{brake.intro}</p>
      <Block loaded={stops}>
        {(standing) => {
          const open = (['claims', 'coupon_use'] as const).filter(
            (what) => !standing.some((stop) => stop.what === what && !stop.merchant),
          )
          return (
            <>
              {standing.length === 0 && <Empty text={brake.none} />}
              <Deeds
                done={moved}
                deeds={open.map((what) => ({
                  name: what,
                  label: brake.pull[what],
                  ability: 'stops:write',
                  step: 'reason',
                  hint: brake.pullHint[what],
                  danger: true,
                  run: (key, because) => client.pullStop({ body: { what, everything: true, because }, key }),
                }))}
              />
            </>
          )
        }}
      </Block>
    </section>
  )
}
