import { z } from 'zod'
import { faceBands, ratePlans, rulePresets, validityPresets } from '../../domain/batch-presets.ts'
import { instrumentNames, instruments, platformKinds } from '../../domain/instruments.ts'
import { publishChecks } from '../../domain/publish-checks/index.ts'
import { operation } from '../operation.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { localized, minor, nothing } from '../shapes/basics.ts'

const named = { id: z.string(), name: localized }

const formData = z
  .object({
    instruments: z.array(
      z.object({
        id: z.enum(instrumentNames),
        name: localized.describe('As this installation calls it'),
        kinds: z.array(z.string()),
        issuers: z.array(z.enum(['platform', 'merchant'])),
        singleItems: z.boolean().describe('Whether its scope may name single items'),
        cap: z
          .object({
            mostOffMinor: minor,
            mostSpendMinor: minor.optional(),
            beyond: z.enum(['refuse', 'platform_approval']),
          })
          .nullable(),
        validitySeconds: z.array(z.object({ name: z.string(), least: z.int(), most: z.int() })),
      }),
    ),
    platformKinds: z.array(z.string()).describe('Kinds that no merchant issues'),
    rules: z.array(
      z.object({
        ...named,
        instrument: z.enum(instrumentNames),
        kind: z.string(),
        benefit: z.object({ kind: z.literal('amount_off'), offMinor: minor }),
        threshold: z.object({ spendMinor: minor }),
        use: z.object({ kind: z.literal('relative'), seconds: z.int(), roundToDayEnd: z.boolean() }),
        conditions: z.array(z.object({ kind: z.string() })),
        visibility: z.enum(['public', 'hidden']),
      }),
    ),
    faces: z.array(z.object({ ...named, facesMinor: z.array(minor) })),
    validities: z.array(z.object({ ...named, fromSeconds: z.int(), toSeconds: z.int() })),
    ratePlans: z.array(z.object({ ...named, daily: z.boolean() })),
    checks: z.array(z.object({ name: z.string(), title: localized, from: z.enum(['submit', 'publish']) })),
  })
  .meta({ id: 'BatchPresets' })

export const listBatchPresets = operation({
  id: 'listBatchPresets',
  method: 'GET',
  path: '/v1/batch-presets',
  tag: 'Batches',
  summary:
    'What a form for a batch is made of: instruments with their caps and names here, preset rules, faces and validities, the checks',
  ability: 'batches:manage',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: formData,
  problems: [],
  idempotency: 'none',
  async handle({ sql }) {
    const { settings } = await currentSettings(sql)
    return {
      instruments: instrumentNames.map((id) => {
        const { name, kinds, issuers, singleItems } = instruments[id]
        const bands = settings.validityBands.filter((band) => band.instruments.includes(id))
        return {
          id,
          name: settings.displayNames[id] ?? name,
          kinds: [...kinds],
          issuers: [...issuers],
          singleItems,
          cap: settings.caps[id] ?? null,
          validitySeconds: bands.map((band) => ({ name: band.name, least: band.leastSeconds, most: band.mostSeconds })),
        }
      }),
      platformKinds: [...platformKinds],
      rules: rulePresets.map((one) => ({ ...one, conditions: [...one.conditions] })),
      faces: faceBands.map((one) => ({ ...one, facesMinor: [...one.facesMinor] })),
      validities: [...validityPresets],
      ratePlans: [...ratePlans],
      checks: publishChecks.map(({ name, title, from }) => ({ name, title, from })),
    }
  },
})
