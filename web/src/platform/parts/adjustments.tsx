import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { Table } from '../../console/parts/table.tsx'
import { Block, Empty } from '../../console/parts/waiting.tsx'
import { useTongue } from '../../console/speech.ts'
import { Deeds } from '../deeds.tsx'
import type { Words } from '../words/zh-CN.ts'

/** Corrections that somebody proposed and another has to approve before they are posted. */
export function Adjustments() {
  const { words, money, moment } = useTongue<Words>()
  const { money: said } = words
  const adjustments = useLoad('adjustments', () => ask(() => client.listAdjustments({ query: { state: 'proposed' } })))
  return (
    <section className="panel">
      <h2>{said.adjustments}</h2>
      <Block loaded={adjustments}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty text={said.noAdjustments} />
          ) : (
            <Table
              label={said.adjustments}
              rows={data}
              keyOf={(row) => row.id}
              columns={[
                { key: 'merchant', head: words.desk.owner, cell: (row) => row.merchant },
                { key: 'minor', head: said.amount, figures: true, cell: (row) => money(row.minor) },
                { key: 'reason', head: words.act.because, cell: (row) => row.reason },
                { key: 'by', head: said.proposedBy, cell: (row) => `${row.proposedBy} · ${moment(row.proposedAt)}` },
                {
                  key: 'act',
                  head: words.list.actions,
                  cell: (row) => (
                    <Deeds
                      done={adjustments.reload}
                      deeds={[
                        {
                          name: 'approve',
                          label: said.approve,
                          ability: 'settlement:close',
                          step: 'sure',
                          hint: said.approveHint(row.merchant, money(row.minor)),
                          run: (key) => client.approveAdjustment({ path: { id: row.id }, body: {}, key }),
                        },
                        {
                          name: 'refuse',
                          label: said.refuse,
                          ability: 'settlement:close',
                          step: 'sure',
                          run: (key) => client.refuseAdjustment({ path: { id: row.id }, body: {}, key }),
                        },
                      ]}
                    />
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
