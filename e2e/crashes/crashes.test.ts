import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../service/src/operations/index.ts'
import type { Answer, TestMarketplace } from '../../service/test/support/marketplace.ts'
import { openMarketplace } from '../../service/test/support/marketplace.ts'
import { actorOf, fresh, merchants } from '../calls/actors.ts'
import { calls } from '../calls/index.ts'
import { firstRole, operationOf, sendCall } from '../calls/send.ts'
import type { Stage } from '../calls/stage.ts'
import { stageOn } from '../calls/stage.ts'
import type { Way } from '../calls/way.ts'
import { notYet } from '../calls/way.ts'
import { abandoned, contentsOf } from './contents.ts'
import type { Attempt, Entry } from './killing.ts'
import { killAt, startTarget } from './killing.ts'
import type { Target } from './killing.ts'

// A service process is killed with SIGKILL while calls of every writing operation stand at every failpoint: before each statement
// of their transaction, before its commit and after it. A client keeps a journal: what it meant, and what it was told. It goes on
// with the same key through all the crashes, and must end with exactly one effect and one answer.

/** How often each failpoint is visited. */
const kills = Number(process.env['QUANHE_KILLS'] ?? 5)
/** Calls under way in one process. Each stands in a transaction, on a connection of its own. */
const mostAtOnce = 200

let marketplace: TestMarketplace
let stage: Stage
let recording: string[] | null = null
beforeAll(async () => {
  marketplace = await openMarketplace({ failpoint: (name) => void recording?.push(name) })
  stage = stageOn(marketplace, { apart: true })
})
afterAll(() => marketplace?.close())

const wayOf = (id: string): Way => (calls as Record<string, Way>)[id] as Way

async function newMerchant(): Promise<string> {
  const id = fresh('mch')
  await marketplace.query(`insert into merchants (merchant_id, name, size) values ($1, '{"en":"Apart"}', 'sme')`, [id])
  return id
}

async function attemptAt(id: string): Promise<Attempt> {
  const one = operationOf(id)
  const merchant = wayOf(id).crowded ? await newMerchant() : merchants.own
  const actor = await actorOf[firstRole(one)](marketplace, merchant)
  return {
    id: fresh('lane'),
    one,
    actor,
    call: await wayOf(id).make(stage, actor),
    key: fresh('key-of-crashes'),
  }
}

const send = ({ one, actor, call, key }: Attempt): Promise<Answer> =>
  sendCall(marketplace.baseUrl, one, actor, call, { key })

/** The failpoints that a call of this operation passes, in order, read off a call that nobody stops. */
async function pointsOf(id: string): Promise<string[]> {
  await send(await attemptAt(id)) // what is read once and remembered is remembered from here on
  const attempt = await attemptAt(id)
  const passed: string[] = (recording = [])
  await send(attempt)
  recording = null
  return [...new Set(passed)]
}

const posts = operations.filter((one) => one.method === 'POST' && one.idempotency !== 'none')
const ids = posts.map((one) => one.id).filter((id) => wayOf(id) !== notYet)

/** A lane is one client's call, and the points that it is still to be killed at. */
type Lane = { attempt: Attempt; points: string[] }
const killed = new Map<string, number>()
/** Points that a call was to be killed at and did not have. */
const passedBy = new Set<string>()

/** One target is killed while the next one starts. */
function targets(): { next(): Promise<Target>; stop(): Promise<void> } {
  let coming = startTarget(marketplace.database.url)
  return {
    next() {
      const ready = coming
      coming = startTarget(marketplace.database.url)
      return ready
    },
    stop: async () => void (await coming).process.kill('SIGKILL'),
  }
}

/** The call had been committed when its process was killed, and nobody had heard of it. */
const isReplay = (answer: Pick<Answer, 'headers'> | undefined) => answer?.headers.get('idempotency-replayed') === 'true'

/** Where so few calls got to their points, these stand in the way of all others. */
const fewest = 3

/**
 * Kills processes until every lane was killed at all of its points; `after` looks at what each crash left. Calls of an
 * operation that takes one lock for all stand in each other's way: of these, one goes in each round, before the others.
 * One that keeps everybody else waiting as well goes when the others are done, so that their calls are not made for nothing.
 */
async function visitAll(lanes: readonly Lane[], after: (entries: Entry[]) => Promise<void>): Promise<void> {
  const supply = targets()
  const oneByOne = new Set<string>()
  const inTheWay = new Set<string>()
  try {
    for (let stuck = 0; stuck < 3;) {
      const left = lanes.filter((lane) => lane.points.length > 0)
      const idOf = (lane: Lane) => lane.attempt.one.id
      const others = left.filter((lane) => !inTheWay.has(idOf(lane)))
      const going = others.length > 0 ? others : left
      const firsts = [...oneByOne].flatMap((id) => going.find((lane) => idOf(lane) === id) ?? [])
      const open = [...firsts, ...going.filter((lane) => !oneByOne.has(idOf(lane)))].slice(0, mostAtOnce)
      if (open.length === 0) return
      const target = await supply.next()
      const entries = await killAt(
        target,
        open.map(({ attempt, points }) => ({ attempt, point: points[0] as string })),
      )
      await abandoned(marketplace, target.process.pid)
      await after(entries)
      // who is answered has nothing left to be killed at; whether it should have been is for `after` to say
      const moved = new Set(open.filter((_, index) => entries[index]?.reached || entries[index]?.answer))
      const moving = new Set([...moved].map(idOf))
      for (const lane of open) if (!moved.has(lane) && moving.has(idOf(lane))) oneByOne.add(idOf(lane))
      if (moved.size <= fewest && open.length > 2 * fewest)
        for (const id of moving) {
          inTheWay.add(id)
          oneByOne.add(id)
        }
      for (const lane of moved) {
        const point = lane.points.shift() as string
        if (point) killed.set(point, (killed.get(point) ?? 0) + 1)
      }
      stuck = moved.size > 0 ? 0 : stuck + 1
    }
    throw new Error(`never reached: ${lanes.flatMap((lane) => lane.points.slice(0, 1)).join(', ')}`)
  } finally {
    await supply.stop()
  }
}

/** Calls that were not stopped where they were to be. */
const answered = (entries: readonly Entry[]) =>
  entries.flatMap(({ point, answer }) => (answer ? [{ point, ...answer, text: answer.text.slice(0, 300) }] : []))

const isLate = (point: string) => point.endsWith('#committed')
const sideBySide = ids.filter((id) => !wayOf(id).serial)
const serial = ids.filter((id) => wayOf(id).serial)
/** Of calls that cannot stand side by side each kill costs a process of its own. */
const killsOf = (id: string) => (wayOf(id).serial ? Math.ceil(kills / 5) : kills)

const passed = new Map<string, string[]>()
/** The points before anything is committed, and those from then on: one, but where a call is several transactions. */
const earlyPoints = (id: string) => passed.get(id)!.slice(0, passed.get(id)!.findIndex(isLate))
const latePoints = (id: string) => passed.get(id)!.slice(passed.get(id)!.findIndex(isLate))

/** Before the commit a crash leaves the database as it was, to the last row. */
async function crashEarly(attempts: Attempt[]): Promise<void> {
  let before = await contentsOf(marketplace)
  const lanes = attempts.map((attempt) => ({ attempt, points: earlyPoints(attempt.one.id) }))
  await visitAll(lanes, async (entries) => {
    const over = entries.filter((entry) => entry.answer)
    // How many statements a call takes may depend on what is remembered already. One that has fewer than the one that was
    // counted passes the last of them by, and is done: another one goes on to the points that all calls have.
    expect(answered(over.filter(({ point, answer }) => !/#\d+$/.test(point) || answer!.status >= 300))).toEqual([])
    if (over.length === 0) {
      expect(await contentsOf(marketplace), entries.map(({ point }) => point).join(' ')).toEqual(before)
      return
    }
    for (const { attempt } of over) {
      const lane = lanes.find((one) => one.attempt === attempt)!
      passedBy.add(`${attempt.one.id}: ${lane.points.filter((point) => /#\d+$/.test(point)).join(' ')}`)
      const next = await attemptAt(attempt.one.id)
      lane.attempt = next
      lane.points = ['', ...lane.points.filter((point) => !/#\d+$/.test(point))]
      attempts.splice(attempts.indexOf(attempt), 1, next)
    }
    before = await contentsOf(marketplace)
  })
}

/** After it, the same key gets its answer without another effect. */
async function crashLate(attempts: readonly Attempt[]): Promise<void> {
  const lanes = attempts.map((attempt) => ({ attempt, points: [...latePoints(attempt.one.id)] }))
  await visitAll(lanes, async (entries) => {
    const single = entries.filter(({ attempt }) => latePoints(attempt.one.id).length === 1)
    expect(answered(single).filter((one) => !isReplay(one))).toEqual([])
  })
  const left = await contentsOf(marketplace)
  const answers: string[] = []
  for (const attempt of attempts) {
    const told = await send(attempt)
    const replayed = told.headers.get('idempotency-replayed')
    expect([told.status, replayed], `${attempt.one.id}: ${told.text}`).toEqual([attempt.one.status, 'true'])
    answers.push(told.text)
  }
  expect(await contentsOf(marketplace)).toEqual(left)
  for (const [index, attempt] of attempts.entries()) expect((await send(attempt)).text).toBe(answers[index])
}

describe('a kill -9 of the service', () => {
  const attempts: Attempt[] = []

  test('can be had at the failpoints of every writing operation', { timeout: 600_000 }, async () => {
    for (const id of ids) passed.set(id, await pointsOf(id))
    expect(ids.filter((id) => !passed.get(id)?.some(isLate))).toEqual([])
    for (const id of sideBySide) for (let n = 0; n < killsOf(id); n++) attempts.push(await attemptAt(id))
  })

  test('before the commit leaves nothing at all', { timeout: 900_000 }, () => crashEarly(attempts))

  test(
    'after the commit leaves all of it: the same key gives its answer, and does nothing more',
    { timeout: 600_000 },
    () => crashLate(attempts),
  )

  test.each(serial)(
    'during %s leaves nothing before its commit, and all of it after',
    { timeout: 600_000 },
    async (id) => {
      for (let n = 0; n < killsOf(id); n++) {
        const alone = [await attemptAt(id)]
        await crashEarly(alone)
        await crashLate(alone)
      }
    },
  )

  test('after the answer was read takes nothing of it back', { timeout: 120_000 }, async () => {
    const acknowledged: Attempt[] = []
    for (const id of sideBySide) acknowledged.push(await attemptAt(id))
    const target = await startTarget(marketplace.database.url)
    const entries = await killAt(
      target,
      acknowledged.map((attempt) => ({ attempt, point: 'none' })),
    )
    await abandoned(marketplace, target.process.pid)
    const left = await contentsOf(marketplace)
    for (const { attempt, answer } of entries) {
      expect(answer?.status, answer?.text).toBe(attempt.one.status)
      const again = await send(attempt)
      expect([again.text, again.headers.get('idempotency-replayed')], attempt.one.id).toEqual([answer?.text, 'true'])
    }
    expect(await contentsOf(marketplace)).toEqual(left)
  })

  test('was had so often at each of them, and every invariant holds', async () => {
    const without = new Set([...passedBy].flatMap((told) => told.split(': ')[1]!.split(' ')))
    expect(passedBy.size, [...passedBy].join('\n')).toBeLessThan(ids.length / 10)
    const seldom = ids.flatMap((id) =>
      [...new Set([...earlyPoints(id), ...latePoints(id).slice(0, 1)])]
        .filter((point) => !without.has(point))
        .filter((point) => (killed.get(point) ?? 0) < killsOf(id)),
    )
    expect(seldom).toEqual([])
    const all = [...killed.values()].reduce((sum, n) => sum + n, 0)
    console.log(`${all} kills at ${killed.size} failpoints of ${ids.length} operations`)
    expect(await marketplace.violations()).toEqual([])
    expect(marketplace.errors).toEqual([])
  })
})
