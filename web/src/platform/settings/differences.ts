import { textOf } from '../../console/editor/change-table.tsx'
import { labelOf } from '../../console/form/labels.ts'
import { isObject } from '../../console/form/schema.ts'
import type { Tongue } from '../../console/speech.ts'

export type Leaf = { path: string; name: string; value: unknown }

/** A document as its single values, each by its path: `settlement.dueDays`. A list of plain values is one value. */
export function leavesOf(value: unknown, path = '', name = ''): Leaf[] {
  const inner: [string, unknown][] | undefined = isObject(value)
    ? Object.entries(value)
    : Array.isArray(value) && value.some(isObject)
      ? value.map((one, n) => [String(n), one])
      : undefined
  if (!inner) return value === undefined ? [] : [{ path, name, value }]
  return inner.flatMap(([key, one]) => leavesOf(one, path ? `${path}.${key}` : key, /^\d/.test(key) ? name : key))
}

export type Difference = { path: string; name: string; before: unknown; after: unknown }

/** The values in which two documents differ; what is on one side only is absent on the other. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, next] = [before, after].map((one) => new Map(leavesOf(one).map((leaf) => [leaf.path, leaf])))
  const paths = [...new Set([...(old?.keys() ?? []), ...(next?.keys() ?? [])])]
  return paths
    .map((path) => {
      const [was, is] = [old?.get(path), next?.get(path)]
      return { path, name: (is ?? was)?.name ?? '', before: was?.value, after: is?.value }
    })
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
}

/** `settlement.dueDays` in words; places of a list count from one. */
export const pathText = (path: string, tongue: Tongue): string =>
  path
    .split('.')
    .map((name) => (/^\d+$/.test(name) ? String(Number(name) + 1) : labelOf(name, tongue)))
    .join(' › ')

export const leafText = ({ name, value }: Pick<Leaf, 'name' | 'value'>, tongue: Tongue): string =>
  value === null ? tongue.words.form.unlimited : textOf(name, value, tongue)
