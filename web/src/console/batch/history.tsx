import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { Block } from '../parts/waiting.tsx'
import { Who } from '../parts/who.tsx'
import { useTongue } from '../speech.ts'

/** What was done with a batch, newest first: who, when, why. */
export function History({ id, version }: { id: string; version: string }) {
  const { words, moment } = useTongue()
  const { detail } = words
  const loaded = useLoad(`events ${id} ${version}`, () =>
    ask(() => client.listBatchEvents({ path: { id }, query: { limit: 50 } })),
  )
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{detail.history}</h2>
      <Block loaded={loaded}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="soft">{detail.noHistory}</p>
          ) : (
            <ol className="timeline">
              {data.map((one) => (
                <li key={one.seq}>
                  {(detail.events as Record<string, string>)[one.event] ?? one.event}
                  {one.version === null ? '' : ` · ${detail.version(one.version)}`}
                  <small>
                    {moment(one.at)} · <Who actor={one.actor} />
                  </small>
                  {one.because && <p>{one.because}</p>}
                </li>
              ))}
            </ol>
          )
        }
      </Block>
    </section>
  )
}
