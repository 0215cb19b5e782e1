import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client, may } from '../../console/api.ts'
import { basisText } from '../../console/figures.ts'
import { Deeds } from '../../console/parts/deeds.tsx'
import { Merchant } from '../../console/parts/merchants.tsx'
import { Table } from '../../console/parts/table.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import { useTongue } from '../../console/speech.ts'
import { Who } from '../../console/parts/who.tsx'
import type { Words } from '../words/zh-CN.ts'
import { RecordContract } from './record-contract.tsx'

type Consent = Schemas['FundingConsent']

/** Who agreed to pay for a campaign, from when to when: what settlement charges by. */
export function Consents({ campaign, version }: { campaign: string; version: number }) {
  const { words } = useTongue<Words>()
  const { enrolling } = words
  const [recording, setRecording] = useState(false)
  const loaded = useLoad(`consents ${campaign} ${version}`, () =>
    ask(() => client.listFundingConsents({ path: { id: campaign } })),
  )
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{enrolling.consents}</h2>
        {may('campaigns:enrol') && (
          <button type="button" className="button" onClick={() => setRecording(true)}>
            {enrolling.recordOne}
          </button>
        )}
      </div>
      <p className="soft">{enrolling.consentsIntro}</p>
      <Block loaded={loaded} lines={3}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="soft">{enrolling.noConsents}</p>
          ) : (
            <Rows rows={data} changed={loaded.reload} />
          )
        }
      </Block>
      {recording && (
        <RecordContract
          campaign={campaign}
          close={() => setRecording(false)}
          recorded={() => {
            setRecording(false)
            loaded.reload()
          }}
        />
      )}
    </section>
  )
}

function Rows({ rows, changed }: { rows: readonly Consent[]; changed: () => void }) {
  const { words, moment } = useTongue<Words>()
  const { enrolling } = words
  return (
    <Table
      label={enrolling.consents}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: 'party',
          head: enrolling.party,
          cell: (row) => (row.enrolment ? <Merchant id={row.party} /> : <code>{row.party}</code>),
        },
        { key: 'part', head: enrolling.part, figures: true, cell: (row) => basisText(row.basisPoints) },
        {
          key: 'given',
          head: enrolling.given,
          cell: (row) => (
            <>
              {row.enrolment ? <Who actor={row.givenBy} /> : row.givenBy}
              {row.document && <small>{row.document}</small>}
            </>
          ),
        },
        { key: 'accepted', head: enrolling.accepted, cell: (row) => <Who actor={row.acceptedBy} /> },
        { key: 'from', head: enrolling.from, cell: (row) => moment(row.from) },
        { key: 'until', head: enrolling.until2, cell: (row) => (row.until ? moment(row.until) : enrolling.still) },
        {
          key: 'end',
          head: words.list.actions,
          cell: (row) =>
            !row.enrolment &&
            row.until === null && (
              <Deeds
                done={changed}
                deeds={[
                  {
                    name: 'end',
                    label: enrolling.end,
                    ability: 'campaigns:enrol',
                    step: 'sure',
                    hint: enrolling.endHint,
                    run: (key) =>
                      client.endFunderConsent({ path: { id: row.campaign }, body: { party: row.party }, key }),
                  },
                ]}
              />
            ),
        },
      ]}
    />
  )
}
