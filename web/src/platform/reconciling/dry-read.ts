/** A row that could not be read: its number, the first after the heading being 1. */
export type DryFault = { line: number; column: string; found: string }

/** What a file of another side says, before it is sent. */
export type DryRead = {
  rows: number
  sumMinor: number
  /** The first and the last of its times; undefined where it has none. */
  fromMs: number | undefined
  toMs: number | undefined
  missing: string[]
  faults: DryFault[]
  times: number[]
}

const NEEDED = ['order', 'coupon', 'amount_minor']
const MOST_FAULTS = 5

/** The cells of one line of CSV (RFC 4180, without line breaks inside of cells). */
export function cellsOf(line: string): string[] {
  const cells: string[] = []
  for (let at = 0; at <= line.length; at++) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(line.slice(at))
    const found = quoted?.[1]?.replaceAll('""', '"') ?? /^[^,]*/.exec(line.slice(at))?.[0] ?? ''
    cells.push(found.trim())
    const next = line.indexOf(',', at + (quoted?.[0] ?? found).length)
    if (next < 0) break
    at = next
  }
  return cells
}

/** Reads the beginning of a file as the service will: what is missing, what cannot be read, what it comes to. */
export function dryRead(text: string): DryRead {
  const [heading = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = cellsOf(heading).map((name) => name.toLowerCase())
  const missing = NEEDED.filter((name) => !names.includes(name))
  const read: DryRead = { rows: 0, sumMinor: 0, fromMs: undefined, toMs: undefined, missing, faults: [], times: [] }
  if (missing.length > 0) return read
  for (const line of lines) {
    if (line.trim() === '') continue
    const cells = cellsOf(line)
    const of = (name: string): string => cells[names.indexOf(name)] ?? ''
    take(read, { order: of('order'), amount: of('amount_minor'), at: of('at') })
  }
  return read
}

function take(read: DryRead, { order, amount, at }: { order: string; amount: string; at: string }): void {
  const line = ++read.rows
  const wrong = (column: string, found: string): void => {
    if (read.faults.length < MOST_FAULTS) read.faults.push({ line, column, found: found.slice(0, 60) })
  }
  if (order === '') wrong('order', order)
  if (/^-?\d{1,15}$/.test(amount)) read.sumMinor += Number(amount)
  else wrong('amount_minor', amount)
  if (at === '') return
  const atMs = Date.parse(at)
  if (Number.isNaN(atMs)) return wrong('at', at)
  read.times.push(atMs)
  read.fromMs = Math.min(read.fromMs ?? atMs, atMs)
  read.toMs = Math.max(read.toMs ?? atMs, atMs)
}
