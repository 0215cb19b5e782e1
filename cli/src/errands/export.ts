import { everyEntry } from '@quanhe/sdk'
import type { Errand } from './errand.ts'

const kinds = ['merchant', 'category', 'shop', 'item', 'stock'] as const

/** Everything that `quanhe import` reads, in the order that it wants. */
export const exportAll: Errand = {
  name: 'export',
  summary: 'the catalogue, campaigns and batches of a service, as JSON lines that import reads',
  usage: '[--kind KIND]',
  about: [
    'One JSON object a line: merchant, category, shop, item, stock, then campaign and batch (their newest terms).',
    'With --kind only lines of that kind. A merchant’s key exports the merchant’s own.',
    'The key needs catalogue:write (costs are in it) and, for batches and campaigns, batches:manage.',
  ],
  example: 'quanhe export > marketplace.ndjson',
  files: 0,
  flags: ['kind'],
  async run(client, { flags }, output) {
    const wanted = (kind: string) => flags.kind === undefined || flags.kind === kind
    const line = (value: object) => output.write(`${JSON.stringify(value)}\n`)
    for (const kind of kinds.filter(wanted))
      for await (const row of everyEntry(client.exportCatalogue, { query: { kind, limit: 1_000 } })) await line(row)
    if (wanted('campaign'))
      for await (const one of everyEntry(client.listCampaigns, { query: { limit: 200 } })) {
        const { id, name, kind, plan, startsAt, endsAt, phases, budgetMinor, perBuyerLimit } = one
        const limits = {
          ...(budgetMinor !== null && { budgetMinor }),
          ...(perBuyerLimit !== null && { perBuyerLimit }),
        }
        await line({ kind: 'campaign', id, fields: { name, kind, plan, startsAt, endsAt, phases, ...limits } })
      }
    if (wanted('batch'))
      for await (const { id } of everyEntry(client.listManagedBatches, { query: { limit: 200 } })) {
        const { fields } = await client.getManagedBatch({ path: { id } })
        await line({ kind: 'batch', id, fields })
      }
    return true
  },
}
