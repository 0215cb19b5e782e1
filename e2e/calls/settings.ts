import { fresh } from './actors.ts'
import type { Stage } from './stage.ts'
import type { Way } from './way.ts'

/** Of a merchant of its own, so that nothing that others do is stopped by it. */
async function stoppable(stage: Stage): Promise<{ what: string; merchant: string; because: string }> {
  const merchant = fresh('mch_idle')
  await stage.marketplace.query(
    `insert into merchants (merchant_id, name, size) values ($1, '{"zh-CN": "-", "en": "-"}', 'sme')`,
    [merchant],
  )
  return { what: 'claims', merchant, because: fresh('a reason') }
}

async function standing(stage: Stage): Promise<string> {
  const body = await stoppable(stage)
  return (await stage.ok(await stage.backend(null), 'POST', '/v1/stops', body))['id'] as string
}

export const settingsCalls = {
  getSettings: { of: 'all', make: async () => ({}) },
  editSettings: {
    of: 'all',
    make: async () => ({ body: { displayNames: {} }, headers: { 'if-match': '*' } }),
  },
  pullStop: { of: 'all', make: async (stage: Stage) => ({ body: await stoppable(stage) }) },
  listStops: { of: 'all', make: async () => ({}) },
  getStop: { of: 'all', make: async (stage: Stage) => ({ params: { id: await standing(stage) } }) },
  liftStop: {
    of: 'all',
    make: async (stage: Stage) => ({ params: { id: await standing(stage) }, body: { because: fresh('a reason') } }),
  },
  listSettingsVersions: { of: 'all', make: async () => ({}) },
} as const satisfies Record<string, Way>
