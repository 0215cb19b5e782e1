// A Markdown table that is written row by row, so that a long run shows what it has.
import type { Row } from './measure.ts'

type Column = { title: string; width: number; cell: (row: Row) => string }

const columns: Column[] = [
  { title: 'set', width: 22, cell: (row) => row.set },
  {
    title: 'carts',
    width: 6,
    cell: ({ timed, instances }) => (timed < instances ? `${timed}/${instances}` : `${timed}`),
  },
  { title: 'median', width: 8, cell: (row) => duration(row.medianMs) },
  { title: 'p99', width: 8, cell: (row) => duration(row.p99Ms) },
  { title: 'slowest cart', width: 12, cell: (row) => duration(row.slowestMs) },
  { title: 'plans', width: 8, cell: (row) => String(row.plansMedian) },
  { title: 'most plans', width: 10, cell: (row) => String(row.plansMost) },
  { title: 'proven', width: 6, cell: (row) => `${row.provenPercent.toFixed(0)} %` },
  { title: 'widest gap', width: 10, cell: (row) => (row.provenPercent === 100 ? '–' : `${row.widestGapPercent.toFixed(2)} %`) }, // prettier-ignore
  { title: '× floor', width: 7, cell: (row) => times(row.floorRatio) },
  { title: 'full ÷ plan', width: 11, cell: (row) => times(row.fullRatio) },
]

const line = (cells: string[]): string =>
  `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(columns[i]!.width) : cell.padStart(columns[i]!.width))).join(' | ')} |`

export const tableHead = (): string =>
  `${line(columns.map(({ title }) => title))}\n|${columns.map(({ width }, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
export const tableRow = (row: Row): string => line(columns.map(({ cell }) => cell(row)))

const times = (ratio: number | null): string =>
  ratio === null || Number.isNaN(ratio) ? '–' : ratio.toFixed(ratio < 10 ? 1 : 0)

/** Three significant figures in the unit that suits. */
export function duration(ms: number): string {
  if (!Number.isFinite(ms)) return '–'
  if (ms < 0.001) return `${(ms * 1e6).toPrecision(3)} ns`
  if (ms < 1) return `${(ms * 1e3).toPrecision(3)} µs`
  return ms < 1000 ? `${ms.toPrecision(3)} ms` : `${(ms / 1000).toPrecision(3)} s`
}
