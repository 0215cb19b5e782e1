import { createHash } from 'node:crypto'
import type { Client, Input } from '@quanhe/sdk'
import { QuanheProblem } from '@quanhe/sdk'
import type { FieldError } from '../problem.ts'
import type { Output } from '../output.ts'
import type { Errand, ErrandFlags, Progress } from './errand.ts'
import type { FileRow } from './rows.ts'
import { fileRows } from './rows.ts'

/** As many rows, and as many bytes of them, as one call takes with room to spare. */
const mostRows = 1_000
const mostBytes = 700_000

/** Catalogue rows, campaigns and batches out of a file. */
export const importFile: Errand = {
  name: 'import',
  summary: 'writes merchants, categories, shops, items, stock, campaigns and batches out of JSON lines or CSV',
  usage: 'FILE [--dry-run] [--kind KIND]',
  about: [
    'FILE    JSON lines as export writes them; or, where its name ends in .csv, CSV whose header names the fields',
    '        ("name.en", "shipping.feeMinor"; tags apart by |) and whose rows are of the kind that --kind says.',
    'What is new is added, what differs is changed, nothing is removed: importing twice is importing once. Campaigns',
    'and batches become drafts with new ids, once within seven days. A row that is refused is printed with its line',
    'number, and the others go on; at the end a line says how many. A run that breaks off says after which line: made',
    'again, it goes on from there. --dry-run judges catalogue rows and writes nothing.',
    'The key needs catalogue:write and, for batches and campaigns, batches:write, vouchers:write, campaigns:write.',
  ],
  example: 'quanhe import items.csv --kind item --dry-run',
  files: 1,
  flags: ['dryRun', 'kind'],
  async run(client, { file, flags }, output, progress) {
    const run = new Import(client, flags, output, progress)
    try {
      for await (const row of fileRows(file, flags.kind)) await run.add(row)
      return await run.finish()
    } catch (error) {
      await run.brokeOff()
      throw error
    }
  },
}

const countedOutcomes = ['created', 'changed', 'same', 'refused', 'skipped'] as const

class Import {
  readonly #client: Client
  readonly #flags: ErrandFlags
  readonly #output: Output
  readonly #counts = Object.fromEntries(countedOutcomes.map((name) => [name, 0])) as Record<
    (typeof countedOutcomes)[number],
    number
  >
  #waiting: FileRow[] = []
  #bytes = 0
  /** By the id in the file: what the campaign is called here. */
  readonly #campaigns = new Map<string, string>()
  readonly #progress: Progress
  /** The last line that was answered: all before it were, too. */
  #answered = 0

  constructor(client: Client, flags: ErrandFlags, output: Output, progress: Progress) {
    this.#progress = progress
    this.#client = client
    this.#flags = flags
    this.#output = output
  }

  async add(row: FileRow): Promise<void> {
    if ('errors' in row) return this.#refuse(row.line, row.errors)
    const kind = row.fields['kind']
    if (kind === 'campaign' || kind === 'batch') {
      await this.#flush()
      return this.#draft(row.line, kind, row.fields)
    }
    const bytes = Buffer.byteLength(JSON.stringify(row.fields))
    if (this.#waiting.length === mostRows || this.#bytes + bytes > mostBytes) await this.#flush()
    this.#waiting.push(row)
    this.#bytes += bytes
  }

  async finish(): Promise<boolean> {
    await this.#flush()
    await this.#output.write(`${JSON.stringify({ dryRun: this.#flags.dryRun, ...this.#counts })}\n`)
    return this.#counts.refused === 0
  }

  /** How far it came, for who makes it again. Where nothing was answered there is nothing to say. */
  async brokeOff(): Promise<void> {
    if (this.#answered === 0) return
    const { dryRun } = this.#flags
    await this.#output.write(`${JSON.stringify({ dryRun, brokeOffAfterLine: this.#answered, ...this.#counts })}\n`)
  }

  #reached(line: number): void {
    this.#answered = Math.max(line, this.#answered)
    this.#progress(`${this.#answered} lines`)
  }

  async #flush(): Promise<void> {
    const rows = this.#waiting as { line: number; fields: Record<string, unknown> }[]
    this.#waiting = []
    this.#bytes = 0
    if (rows.length === 0) return
    const { dryRun } = this.#flags
    const { data, counts } = await this.#client.writeCatalogue({
      body: { rows: rows.map((one) => one.fields), dryRun },
    })
    for (const name of ['created', 'changed', 'same'] as const) this.#counts[name] += counts[name]
    for (const { place, outcome, errors } of data) {
      if (errors.length === 0) continue
      const told = errors.map((one) => ({ ...one, pointer: one.pointer.replace(`/rows/${place}`, '') }))
      if (outcome === 'refused') await this.#refuse(rows[place]?.line ?? 0, told)
      else await this.#tell({ line: rows[place]?.line, outcome, errors: told })
    }
    this.#reached(rows.at(-1)?.line ?? 0)
  }

  async #draft(line: number, kind: 'campaign' | 'batch', row: Record<string, unknown>): Promise<void> {
    const { id, fields: given } = row
    if (typeof id !== 'string' || typeof given !== 'object' || given === null)
      return this.#refuse(line, [{ pointer: '', found: Object.keys(row).join(', '), expected: 'kind, id and fields' }])
    if (this.#flags.dryRun) return void this.#counts.skipped++
    const campaign = (given as { campaign?: string }).campaign
    const fields = { ...given, ...(campaign !== undefined && { campaign: this.#campaigns.get(campaign) ?? campaign }) }
    // the same draft out of the same file is the same request, so that a run that broke off can be made again
    const key = `import-${createHash('sha256')
      .update(JSON.stringify([kind, id, fields]))
      .digest('hex')
      .slice(0, 40)}`
    try {
      const body = fields as never
      const made =
        kind === 'campaign'
          ? await this.#client.createCampaign({ body, key } as Input<'createCampaign'>)
          : await this.#client.createBatch({ body, key } as Input<'createBatch'>)
      if (kind === 'campaign') this.#campaigns.set(id, made.id)
      this.#counts.created++
    } catch (error) {
      if (!(error instanceof QuanheProblem) || error.status >= 500) throw error
      const errors = (error.document['errors'] as FieldError[] | undefined) ?? []
      await this.#refuse(
        line,
        errors.length > 0 ? errors : [{ pointer: '', found: error.code, expected: error.message }],
      )
    }
    this.#reached(line)
  }

  async #refuse(line: number, errors: readonly FieldError[]): Promise<void> {
    this.#counts.refused++
    await this.#tell({ line, outcome: 'refused', errors })
  }

  #tell(told: object): Promise<void> {
    return this.#output.write(`${JSON.stringify(told)}\n`)
  }
}
