import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openapi } from '../../service/src/http/openapi.ts'
import { operations } from '../../service/src/operations/index.ts'
import type { Operation } from '../../service/src/operations/operation.ts'
import type { TestMarketplace } from '../../service/test/support/marketplace.ts'
import { openMarketplace } from '../../service/test/support/marketplace.ts'
import { actorOf, fresh, merchants } from '../calls/actors.ts'
import { calls } from '../calls/index.ts'
import { firstRole, typeOf } from '../calls/send.ts'
import type { Stage } from '../calls/stage.ts'
import { stageOn } from '../calls/stage.ts'
import type { Way } from '../calls/way.ts'
import { notYet } from '../calls/way.ts'
import { chanceOf, seedOfRun } from '../seeded/chance.ts'
import { placesIn } from './fields.ts'
import { faultsOfProblem } from './problem-document.ts'
import type { Sound, Spoiled } from './spoiling.ts'
import { spoiled, wrongCursors } from './spoiling.ts'

// Sound requests of every operation, spoiled by chance. None may get a 5xx or no answer, and every refusal is a problem document
// that says which field is wrong. Again with the same chance: QUANHE_SEED=… npx vitest run e2e/input

const seed = seedOfRun()
const inputs = Number(process.env['QUANHE_INPUTS'] ?? 20_000)
const mostMs = 2_000

let marketplace: TestMarketplace
let stage: Stage
beforeAll(async () => {
  marketplace = await openMarketplace()
  stage = stageOn(marketplace)
})
afterAll(() => marketplace?.close())

type Json = Record<string, unknown>
type Described = {
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: Json }> }
}
const document = openapi(operations) as unknown as {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Json }
}

async function soundRequest(one: Operation): Promise<Sound> {
  const { parameters = [], requestBody } = document.paths[one.path]?.[one.method.toLowerCase()] as Described
  const schema = requestBody?.content['application/json']?.schema
  const actor = await actorOf[firstRole(one)](marketplace, merchants.own)
  const call = await ((calls as Record<string, Way>)[one.id] as Way).make(stage, actor)
  return {
    one,
    call,
    headers: { ...actor.headers, ...typeOf(one, call) },
    places: schema ? placesIn(schema, document.components.schemas) : [[]],
    queries: parameters.filter((one) => one.in === 'query').map((one) => one.name),
  }
}

type Trial = { status: number; mediaType: string; text: string; tookMs: number }

async function tried(request: Spoiled): Promise<Trial> {
  const began = performance.now()
  const reply = await marketplace.service.app.inject({
    method: request.method as 'GET',
    url: request.url,
    headers: { 'idempotency-key': fresh('key-of-input'), ...request.headers },
    ...(request.body !== undefined &&
      request.method !== 'GET' &&
      request.method !== 'HEAD' && { payload: request.body }),
  })
  const mediaType = String(reply.headers['content-type'] ?? '')
  return { status: reply.statusCode, mediaType, text: reply.body, tookMs: performance.now() - began }
}

/** What is wrong about the answer to a spoiled request. */
function faultsOf(request: Spoiled, { status, mediaType, text, tookMs }: Trial): string[] {
  const faults = tookMs > mostMs ? [`it took ${Math.round(tookMs)} ms`] : []
  if (status >= 500) return [...faults, `it is ${status}`]
  if (status < 400 || request.method === 'HEAD') return faults
  return [...faults, ...faultsOfProblem(status, mediaType, text)]
}

const shown = ({ method, url, how, body }: Spoiled, { status, text }: Trial) =>
  `${method} ${url.slice(0, 150)} (${how.slice(0, 150)}) ${String(body ?? '').slice(0, 300)} → ${status} ${text.slice(0, 300)}`

const known = operations.filter((one) => (calls as Record<string, Way>)[one.id] !== notYet)

describe(`spoiled by the chance of ${seed}`, () => {
  const each = Math.ceil(inputs / known.length)
  test.each(known)('requests of $id are refused in words, never with a 5xx', { timeout: 300_000 }, async (one) => {
    const chance = chanceOf(seed + operations.indexOf(one))
    const found: string[] = []
    let sound = await soundRequest(one)
    let refused = 0
    const first = wrongCursors(sound)
    for (let n = 0; n < each + first.length; n++) {
      const request = first[n] ?? spoiled(sound, chance)
      const trial = await tried(request)
      if (trial.status >= 400) refused++
      else if (one.method !== 'GET' && request.method === one.method && chance.oneIn(5)) sound = await soundRequest(one)
      for (const fault of faultsOf(request, trial)) found.push(`${fault}: ${shown(request, trial)}`)
    }
    expect(found.slice(0, 8), `${found.length} of ${each}`).toEqual([])
    expect(refused).toBeGreaterThan(each / 5)
  })
})

test('nothing went wrong behind these requests, and every invariant holds', async () => {
  expect(marketplace.errors.slice(0, 5)).toEqual([])
  expect(await marketplace.violations()).toEqual([])
})
