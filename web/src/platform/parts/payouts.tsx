import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { State } from '../../console/parts/state.tsx'
import { Table } from '../../console/parts/table.tsx'
import { Block, Empty } from '../../console/parts/waiting.tsx'
import { useTongue } from '../../console/speech.ts'
import { Deeds } from '../deeds.tsx'
import type { Words } from '../words/zh-CN.ts'

/** What is paid to the merchants of an issued period: gathered by one, approved by another, then a file for the bank. */
export function Payouts({ period }: { period: Schemas['SettlementPeriod'] }) {
  const { words, money, moment, count } = useTongue<Words>()
  const { money: said } = words
  const runs = useLoad(`payouts ${period.id}`, () => ask(() => client.listPayoutRuns({ query: { period: period.id } })))
  if (period.state !== 'issued') return null
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{said.payouts}</h2>
        <Deeds
          done={runs.reload}
          deeds={[
            {
              name: 'gather',
              label: said.gather,
              ability: 'settlement:pay',
              run: (key) => client.proposePayouts({ path: { id: period.id }, body: {}, key }),
            },
          ]}
        />
      </div>
      <Block loaded={runs}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty text={said.noPayouts} />
          ) : (
            <Table
              label={said.payouts}
              rows={data}
              keyOf={(row) => row.id}
              columns={[
                { key: 'id', head: said.payoutRun, cell: (row) => <code>{row.id}</code> },
                {
                  key: 'state',
                  head: words.batch.state,
                  cell: (row) => <State of={row.state}>{said.runStates[row.state]}</State>,
                },
                { key: 'payouts', head: said.merchants, figures: true, cell: (row) => count(row.payouts) },
                { key: 'total', head: said.total, figures: true, cell: (row) => money(row.totalMinor) },
                { key: 'by', head: said.proposedBy, cell: (row) => `${row.proposedBy} · ${moment(row.proposedAt)}` },
                {
                  key: 'act',
                  head: words.list.actions,
                  cell: (row) =>
                    row.state === 'proposed' ? (
                      <Deeds
                        done={runs.reload}
                        deeds={[
                          {
                            name: 'approve',
                            label: said.approve,
                            ability: 'settlement:pay',
                            step: 'sure',
                            hint: said.payHint(count(row.payouts), money(row.totalMinor)),
                            run: (key) => client.approvePayouts({ path: { id: row.id }, body: {}, key }),
                          },
                          {
                            name: 'refuse',
                            label: said.refuse,
                            ability: 'settlement:pay',
                            step: 'sure',
                            run: (key) => client.refusePayouts({ path: { id: row.id }, body: {}, key }),
                          },
                        ]}
                      />
                    ) : row.state === 'approved' ? (
                      <a data-outside href={`/v1/settlement/payouts/${row.id}/export?format=csv`} download>
                        {said.bankFile}
                      </a>
                    ) : (
                      row.decidedBy
                    ),
                },
              ]}
            />
          )
        }
      </Block>
    </section>
  )
}
