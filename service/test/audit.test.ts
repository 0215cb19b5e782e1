import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import pg from 'pg'
import { sha256 } from '../src/domain/audit-chain.ts'
import type { AuditHead } from '../src/domain/audit-head.ts'
import { memoryWitness } from '../src/domain/audit-head.ts'
import { sealAuditLog } from '../src/jobs/seal-audit-log.ts'
import { operations } from '../src/operations/index.ts'
import { verifyChain } from '../src/operations/audit/verifying.ts'
import { openStore } from '../src/storage/sql.ts'
import { noFailpoint } from '../src/domain/failpoint.ts'
import { systemClock } from '../src/domain/clock.ts'
import { jobHouse } from './support/job-house.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'
import { knownPassword, personIn, signedIn } from './support/people.ts'

let marketplace: TestMarketplace
let operator: { id: string; headers: Record<string, string> }
beforeAll(async () => {
  marketplace = await openMarketplace()
  operator = await signedIn(marketplace, 'platform_operator')
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

let asked = 0
const ask = (headers: Record<string, string>, path: string, body: unknown = {}, more: Record<string, string> = {}) =>
  marketplace.send('POST', path, {
    body: JSON.stringify(body),
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': `audited-${++asked}`, ...more },
  })
const entries = async (query: string, headers = operator.headers) =>
  (await marketplace.send('GET', `/v1/audit?${query}`, { headers })).json['data'] as Record<string, string | null>[]
const seal = async () => {
  while ((await sealAuditLog.run(jobHouse(marketplace))).done > 0);
}
const someone = () => ({ login: `someone-${++asked}@quanhe.test`, name: 'Some One', role: 'platform_risk' })

describe('an entry of the audit log', () => {
  test('comes with every deed of people and backends, and says who, what, to what, and how it was before', async () => {
    const made = await ask(operator.headers, '/v1/staff', someone())
    const id = made.json['id'] as string
    const view = async () => (await marketplace.send('GET', `/v1/staff/${id}`, { headers: operator.headers })).text
    const before = await view()
    await ask(operator.headers, `/v1/staff/${id}/role`, { role: 'platform_support' })
    const after = await view()
    const [changed, created] = await entries(`object=${id}`)
    expect(created).toMatchObject({
      actor: `staff:${operator.id}`,
      role: 'platform_operator',
      operation: 'inviteStaff',
      outcome: 'done',
      before: null,
    })
    expect(changed).toMatchObject({ operation: 'changeStaffRole', before: sha256(before), after: sha256(after) })
  })

  test('tells refusals too, and a replay is no second deed', async () => {
    const key = { 'idempotency-key': 'the-same-key' }
    for (let n = 0; n < 3; n++) await ask(operator.headers, `/v1/staff/${operator.id}/disable`, {}, key)
    expect(await entries(`object=${operator.id}&operation=disableStaff`)).toMatchObject([
      { outcome: 'four_eyes', after: null },
    ])
  })

  test('tells sign-ins and failed ones by the account, and holds no login, name or password', async () => {
    const person = await personIn(marketplace, 'platform_finance')
    await ask({}, '/v1/sign-in', { login: person.login, password: 'wrong' })
    await ask({}, '/v1/sign-in', { login: person.login, password: knownPassword })
    await ask({}, '/v1/sign-in', { login: 'nobody@quanhe.test', password: knownPassword })
    const found = await entries(`actor=staff:${person.id}`)
    expect(found.map((one) => one['outcome'])).toEqual(['done', 'sign_in_refused'])
    const rows = await marketplace.query<{ all: string }>('select audit_entries::text as all from audit_entries')
    for (const { all } of rows) expect(all).not.toMatch(/@quanhe\.test|Some One|nobody|twelve brown/)
  })

  test('is there with its deed or not at all', async () => {
    const client = new pg.Client(marketplace.database.owner)
    await client.connect()
    await client.query(`alter table audit_entries add constraint broken check (operation <> 'enableStaff') not valid`)
    const { id } = await personIn(marketplace, 'platform_risk', null, 'disabled')
    try {
      expect((await ask(operator.headers, `/v1/staff/${id}/enable`)).status).toBe(500)
      expect(marketplace.errors.splice(0)).toHaveLength(1)
      expect((await marketplace.send('GET', `/v1/staff/${id}`, { headers: operator.headers })).json).toMatchObject({
        state: 'disabled',
      })
    } finally {
      await client.query('alter table audit_entries drop constraint broken')
      await client.end()
    }
    expect((await ask(operator.headers, `/v1/staff/${id}/enable`)).status).toBe(200)
  })

  test('is shown to a merchant’s owner where it is of the merchant’s own people', async () => {
    const [own, other] = [
      await signedIn(marketplace, 'merchant_owner', 'mch_one'),
      await signedIn(marketplace, 'merchant_owner', 'mch_two'),
    ]
    await ask(own.headers, '/v1/staff', { ...someone(), role: 'merchant_viewer' })
    expect((await entries('limit=50', own.headers)).map((one) => one['merchant'])).toContain('mch_one')
    expect((await entries('limit=50', other.headers)).map((one) => one['merchant'])).not.toContain('mch_one')
    expect(await entries('merchant=mch_one', other.headers)).toEqual([])
  })

  test('is found page by page, newest first, none lost and none twice', async () => {
    const all = (await entries('limit=200')).map((one) => one['id'])
    const paged: (string | null)[] = []
    let cursor = ''
    do {
      const page = (
        await marketplace.send('GET', `/v1/audit?limit=3${cursor && `&cursor=${cursor}`}`, {
          headers: operator.headers,
        })
      ).json
      paged.push(...(page['data'] as { id: string }[]).map((one) => one.id))
      cursor = (page['next'] as string | null) ?? ''
    } while (cursor !== '')
    expect(paged).toEqual(all)
    expect([...paged].sort().reverse()).toEqual(paged)
  })

  test('cannot be forgotten by an operation: whatever people or backends may change goes through the one place that writes it', () => {
    const unaudited = operations.filter(
      (one) => one.method !== 'GET' && !['stored', 'none', 'own', 'desk'].includes(one.idempotency),
    )
    expect(unaudited).toEqual([])
  })
})

describe('the chain', () => {
  const verify = async (body: object = {}) => (await ask(operator.headers, '/v1/audit/verify', body)).json

  test('holds, and its head is signed and kept outside the database', async () => {
    for (let n = 0; n < 5; n++) {
      await ask(operator.headers, '/v1/staff', someone())
      await seal()
    }
    const { head } = (await marketplace.send('GET', '/v1/audit/head', { headers: operator.headers })).json as {
      head: AuditHead
    }
    expect(await marketplace.service.house.witness.latest()).toEqual(head)
    expect(await verify({ head })).toMatchObject({ holds: true, faults: [] })
    expect(await verify({ head: { ...head, hash: 'f'.repeat(64) } })).toMatchObject({
      holds: false,
      faults: [{ kind: 'forged' }],
    })
  })

  test('is sealed once, by however many processes', async () => {
    for (let n = 0; n < 10; n++) await ask(operator.headers, '/v1/staff', someone())
    const rounds = await Promise.all(Array.from({ length: 6 }, () => sealAuditLog.run(jobHouse(marketplace))))
    expect(rounds.filter((round) => round.done > 0)).toHaveLength(1)
    expect(await verify()).toMatchObject({ holds: true })
  })

  /** Every way of touching the log that somebody with full power over the database has. Each is undone afterwards. */
  const tampering: Record<string, string> = {
    'a changed actor': `update audit_entries set actor = 'staff:other' where entry_id = (select entries[1] from audit_seals order by random() limit 1)`,
    'a changed outcome': `update audit_entries set outcome = 'forbidden' where entry_id = (select entries[1] from audit_seals order by random() limit 1)`,
    'a changed instant': `update audit_entries set at = at + interval '1 millisecond' where entry_id = (select entries[1] from audit_seals order by random() limit 1)`,
    'an emptied digest': `update audit_entries set after = null where entry_id = (select entries[1] from audit_seals s join audit_entries e on e.entry_id = s.entries[1] where e.after is not null limit 1)`,
    'a moved entry': `update audit_entries set bucket = (bucket + 1) % 256 where entry_id = (select entries[1] from audit_seals order by random() limit 1)`,
    'a removed entry': `delete from audit_entries where entry_id = (select entries[1] from audit_seals order by random() limit 1)`,
    'an added entry': `insert into audit_entries select bucket, entry_id || 'x', at, actor, role, merchant_id, operation, object, outcome, before, after, request_id from audit_entries limit 1`,
    'two entries swapped': `update audit_seals set entries = (select array_agg(e order by n desc) from unnest(entries) with ordinality as u(e, n)) where seq = (select max(seq) from audit_seals where cardinality(entries) > 1)`,
    'a removed seal': `delete from audit_seals where seq = 2`,
    'a first seal gone': `delete from audit_seals where seq = 1`,
    'the end cut off, entries and all': `with cut as (delete from audit_seals where seq = (select max(seq) from audit_seals) returning entries) delete from audit_entries where entry_id in (select unnest(entries) from cut)`,
    'seals in another order': `with m as (select max(seq) as seq from audit_seals) update audit_seals s set seq = 1000000 - s.seq from m where s.seq in (m.seq, m.seq - 1)`,
    'a changed signature': `update audit_seals set signature = reverse(signature) where seq = 3`,
    'a changed hash': `update audit_seals set hash = reverse(hash) where seq = 3`,
    'a changed digest': `update audit_seals set digest = reverse(digest) where seq = 3`,
    'a seal made later': `update audit_seals set sealed_at = sealed_at + interval '1 second' where seq = 3`,
  }

  test.each(Object.entries(tampering))('finds %s', async (_, statement) => {
    const { house } = marketplace.service
    const kept = [(await house.witness.latest())!]
    const store = openStore({
      pool: { ...marketplace.database.owner, max: 1 },
      clock: systemClock,
      failpoint: noFailpoint,
    })
    const undone = new Error('undone')
    try {
      const work = store.transaction('tamper', async (sql) => {
        const bare = Object.assign([statement], { raw: [statement] }) as unknown as TemplateStringsArray
        expect((await verifyChain(sql, house.auditSigner, kept)).faults).toEqual([])
        await sql(bare)
        expect((await verifyChain(sql, house.auditSigner, kept)).faults).not.toEqual([])
        throw undone
      })
      await expect(work).rejects.toBe(undone)
    } finally {
      await store.close()
    }
  })

  test('made anew from its first seal by somebody without the key is found out by every signature', async () => {
    const { house } = marketplace.service
    const other = await openMarketplace()
    try {
      const forged = {
        ...jobHouse(marketplace),
        auditSigner: (await import('../src/domain/signing.ts')).signerOf(Buffer.alloc(32, 7), 'audit'),
        witness: memoryWitness(),
      }
      await ask(operator.headers, '/v1/staff', someone())
      await sealAuditLog.run(forged)
      const report = await verifyChain(house.store.sql, house.auditSigner, [])
      expect(report.faults).toMatchObject([{ kind: 'forged' }])
    } finally {
      await other.close()
    }
  })
})
