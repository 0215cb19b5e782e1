import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JobHouse } from '../src/jobs/job.ts'
import { runBulkJobs } from '../src/jobs/run-bulk-jobs.ts'
import { backend, post } from './support/asking.ts'
import { startCrashing } from './support/crashing.ts'
import { jobHouse } from './support/job-house.ts'
import { granting } from './support/granting.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
let author: string
let approver: string
beforeAll(async () => {
  marketplace = await openMarketplace()
  const abilities = ['grants:write', 'grants:read', 'grants:approve', 'batches:control']
  author = await backend(marketplace, abilities)
  approver = await backend(marketplace, abilities)
})
afterAll(async () => {
  expect(await marketplace?.violations()).toEqual([])
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

const { newBatch, couponsOf } = granting(() => marketplace)

let uploads = 0
const upload = (
  batch: string,
  file: string,
  query = '',
  options: { key?: string; token?: string; type?: string } = {},
) =>
  marketplace.send('POST', `/v1/batches/bat_${batch}/bulk-grants${query}`, {
    body: file,
    token: options.token ?? author,
    headers: {
      'content-type': options.type ?? 'text/csv',
      'idempotency-key': options.key ?? `upload-${process.pid}-${++uploads}`,
    },
  })
const csv = (...rows: string[]) => `buyer,key\n${rows.join('\n')}\n`
const job = async (id: unknown) =>
  (await marketplace.send('GET', `/v1/bulk-jobs/${id as string}`, { token: author })).json
const act = (id: unknown, event: string, token = author, body: object = {}) =>
  post(marketplace, `/v1/bulk-jobs/${id as string}/${event}`, body, token)

/** Works off what is to be done, as the job runner would. */
async function settled(): Promise<void> {
  while ((await runBulkJobs.run(jobHouse(marketplace))).more);
}

/** Uploads, and waits for the dry run. */
async function checked(batch: string, file: string, query = '?unknownBuyers=allow'): Promise<string> {
  const { json, status, text } = await upload(batch, file, query)
  expect(status, text).toBe(201)
  await settled()
  expect((await job(json['job']))['state']).toBe('checked')
  return json['job'] as string
}

describe('a file of grants', () => {
  test('is judged before anything is issued: valid, duplicate, unknown, over the limit, malformed', async () => {
    await newBatch('judged', 10)
    const had = await post(marketplace, '/v1/grants', { batch: 'bat_judged', buyer: 'had-one', because: 'x' }, author)
    expect(had.status).toBe(200)
    const id = await checked('judged', csv('ann,', 'bob,k1', 'ann,', 'had-one,', 'nobody-knows,', ',', 'bob,k2'), '')
    const report = await job(id)
    expect(report['counts']).toEqual({ valid: 2, duplicate: 1, over_limit: 2, unknown: 1, malformed: 1 })
    expect(report).toMatchObject({ total: 7, position: 0, stockLeft: 9 })
    expect(await couponsOf('judged')).toEqual([['had-one', 1]])
  })

  test('is issued once it is started, and what was not issued comes back as a file that can be uploaded again', async () => {
    await newBatch('issued', 3)
    const id = await checked('issued', csv('=cmd,', 'b,', 'c,', 'd,', 'b,'))
    expect((await act(id, 'start')).json['state']).toBe('running')
    await settled()
    expect(await job(id)).toMatchObject({ state: 'done', counts: { issued: 3, refused: 1, duplicate: 1 } })
    const failures = await marketplace.send('GET', `/v1/bulk-jobs/${id}/failures`, { token: author })
    expect(failures.headers.get('content-type')).toMatch(/^text\/csv/)
    expect(failures.text.split('\n')).toEqual([
      'buyer,key,line,verdict,because',
      'd,,4,refused,"{""outcome"":""sold_out""}"',
      'b,,5,duplicate,"{""line"":2}"',
      '',
    ])
    await marketplace.query(`update stock_slices set total = total + 5 where batch_id = 'bat_issued'`)
    const again = await checked('issued', failures.text)
    expect((await job(again))['counts']).toEqual({ valid: 1, over_limit: 1 })
    await act(again, 'start')
    await settled()
    expect(await couponsOf('issued')).toEqual([
      ['=cmd', 1],
      ['b', 1],
      ['c', 1],
      ['d', 1],
    ])
  })

  test('with a buyer that looks like a formula comes back with an apostrophe, and is read without it', async () => {
    await newBatch('formula', 0)
    const id = await checked('formula', csv('=1+1,-k'))
    await act(id, 'start')
    await settled()
    const { text } = await marketplace.send('GET', `/v1/bulk-jobs/${id}/failures`, { token: author })
    expect(text.split('\n')[1]).toMatch(/^'=1\+1,'-k,1,refused/)
    const again = await checked('formula', text)
    expect(
      await marketplace.query(`select buyer_id as buyer, dedupe_key as key from bulk_rows where job_id = $1`, [again]),
    ).toEqual([{ buyer: '=1+1', key: '-k' }])
  })

  test('never issues twice under a key, in whichever file the key stands', async () => {
    await newBatch('twice', 100, 5)
    const file = csv('a,x', 'b,x', 'a,y')
    for (const counts of [{ issued: 3 }, { duplicate: 3 }]) {
      const id = await checked('twice', file)
      await act(id, 'start')
      await settled()
      expect((await job(id))['counts']).toEqual(counts)
    }
    expect(await couponsOf('twice')).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })

  test('that was uploaded before is named, and the same key gives the same job', async () => {
    await newBatch('same', 10)
    const file = csv('same-a,')
    const [first, second] = [
      await upload('same', file, '', { key: 'same-key-1' }),
      await upload('same', file, '', { key: 'same-key-1' }),
    ]
    expect(second.text).toBe(first.text)
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    const other = await upload('same', csv('same-b,'), '', { key: 'same-key-1' })
    expect(other.json).toMatchObject({ status: 422, code: 'idempotency_key_reused' })
    const later = await upload('same', file)
    expect((await job(later.json['job']))['sameFileAs']).toBe(first.json['job'])
    await settled()
  })

  test('of many coupons needs a second person', async () => {
    await newBatch('many', 2_000)
    const rows = Array.from({ length: 1_000 }, (_, n) => `many-${n},`)
    const id = await checked('many', csv(...rows))
    expect((await act(id, 'start')).json['state']).toBe('submitted')
    expect((await act(id, 'approve')).json).toMatchObject({ status: 409, code: 'four_eyes' })
    await settled()
    expect(await couponsOf('many')).toEqual([])
    expect((await act(id, 'approve', approver)).json['state']).toBe('running')
    await settled()
    expect(await job(id)).toMatchObject({ state: 'done', counts: { issued: 1_000 } })
    const { history } = (await job(id)) as { history: { event: string }[] }
    expect(history.map((one) => one.event)).toEqual(['create', 'check', 'submit', 'approve', 'finish'])
  })

  test('is paused, resumed and cancelled where it stands', async () => {
    await newBatch('stopped', 2_000)
    const id = await checked('stopped', csv(...Array.from({ length: 900 }, (_, n) => `stopped-${n},`)))
    await act(id, 'start')
    await runBulkJobs.run(jobHouse(marketplace))
    expect((await act(id, 'pause')).json).toMatchObject({
      state: 'paused',
      position: 500,
      counts: { issued: 500, valid: 400 },
    })
    await settled()
    expect(await job(id)).toMatchObject({ position: 500 })
    expect((await act(id, 'resume')).json['state']).toBe('running')
    expect((await act(id, 'cancel', author, { because: 'enough' })).json['state']).toBe('cancelled')
    await settled()
    expect(await couponsOf('stopped')).toHaveLength(500)
    expect((await act(id, 'resume')).json).toMatchObject({ status: 409, code: 'transition_not_allowed' })
  })

  test('waits while its batch is paused, and burns no line', async () => {
    await newBatch('waiting', 10)
    const id = await checked('waiting', csv('w-1,', 'w-2,'))
    await act(id, 'start')
    await marketplace.query(`update batches set state = 'paused' where batch_id = 'bat_waiting'`)
    await settled()
    expect(await job(id)).toMatchObject({ state: 'running', waitsFor: 'batch_paused', counts: { valid: 2 } })
    await marketplace.query(`update batches set state = 'live' where batch_id = 'bat_waiting'`)
    await marketplace.query(`update bulk_jobs set not_before = now() where job_id = $1`, [id])
    await settled()
    expect(await job(id)).toMatchObject({ state: 'done', counts: { issued: 2 } })
  })

  test('holds buyers against the audience, at the dry run and again when they are served', async () => {
    await marketplace.query(`update batches set taken_by = 'grant' where batch_id = 'bat_for-vip'`)
    const id = await checked('for-vip', csv('ann,', 'bob,'))
    expect((await job(id))['counts']).toEqual({ valid: 1, not_eligible: 1 })
    await marketplace.query(`update buyers set facts = facts - 'memberTier' where buyer_id = 'bob'`)
    await act(id, 'start')
    await settled()
    expect((await job(id))['counts']).toEqual({ not_eligible: 2 })
  })

  test('as JSON lines is read alike; what is no such file is refused with its line', async () => {
    await newBatch('lines', 10)
    const type = 'application/x-ndjson'
    const good = await upload('lines', '{"buyer":"l-1"}\n\n{"buyer":"l-2","key":"k"}', '', { type })
    expect(good.json).toMatchObject({ lines: 2, malformed: 0 })
    const cases: [file: string, type: string, pointer: string][] = [
      ['{"buyer":"l-1"}\nnot json\n', type, '/2'],
      ['name\nx\n', 'text/csv', '/1'],
      ['buyer\n', 'text/csv', ''],
      ['buyer\n"open\n', 'text/csv', '/2'],
    ]
    for (const [file, kind, pointer] of cases) {
      const answer = await upload('lines', file, '', { type: kind })
      expect([answer.status, (answer.json['errors'] as { pointer: string }[])[0]?.pointer], file).toEqual([
        422,
        pointer,
      ])
    }
    const latin = await fetch(`${marketplace.baseUrl}/v1/batches/bat_lines/bulk-grants`, {
      method: 'POST',
      headers: { authorization: `Bearer ${author}`, 'content-type': 'text/csv', 'idempotency-key': 'latin-key-1' },
      body: Buffer.from([...Buffer.from('buyer\n'), 0xb9, 0xfa, 0x0a]),
    })
    expect([latin.status, ((await latin.json()) as { errors: { expected: string }[] }).errors[0]?.expected]).toEqual([
      422,
      'a file in UTF-8',
    ])
    expect((await upload('lines', '{}', '', { type: 'application/json' })).json).toMatchObject({ status: 415 })
    await settled()
  })

  test('is worked off by two processes at once without a coupon too many', async () => {
    await newBatch('shared', 700)
    const ids = [
      await checked('shared', csv(...Array.from({ length: 600 }, (_, n) => `shared-${n},`))),
      await checked('shared', csv(...Array.from({ length: 600 }, (_, n) => `shared-${n + 300},`))),
    ]
    for (const id of ids) await act(id, 'start')
    const other = await marketplace.restarted()
    try {
      const work = async (house: JobHouse) => {
        while ((await runBulkJobs.run(house)).more);
      }
      await Promise.all([work(jobHouse(other)), work(jobHouse(marketplace)), work(jobHouse(marketplace))])
    } finally {
      await other.close()
    }
    const counts = await Promise.all(ids.map(async (id) => (await job(id))['counts'] as Record<string, number>))
    expect(counts.reduce((sum, one) => sum + (one['issued'] ?? 0), 0)).toBe(700)
    expect(await couponsOf('shared')).toHaveLength(700)
    expect((await couponsOf('shared')).every(([, n]) => n === 1)).toBe(true)
  })
})

describe('a kill -9 in the middle of a job', () => {
  const points = ['bulkStep#3', 'bulkStep#6', 'bulkStep#commit', 'bulkStep#committed']
  test.each(points)('at %s loses nothing and doubles nothing', { timeout: 60_000 }, async (point) => {
    const ref = await newBatch(`killed-${point.replace('#', '-').toLowerCase()}`, 3_000)
    const id = await checked(ref, csv(...Array.from({ length: 999 }, (_, n) => `${ref}-${n},`)))
    await act(id, 'start')
    await runBulkJobs.run(jobHouse(marketplace)) // some of it is done
    const service = await startCrashing(marketplace.database.url, point)
    const [, signal] = (await once(service.process, 'exit')) as [number | null, string | null] // its own job runner gets there
    expect(signal).toBe('SIGKILL')
    const left = (await couponsOf(ref)).length
    expect(left).toBe(point === 'bulkStep#committed' ? 999 : 500)
    await settled()
    expect(await job(id)).toMatchObject({ state: 'done', counts: { issued: 999 } })
    expect(await couponsOf(ref)).toHaveLength(999)
  })
})
