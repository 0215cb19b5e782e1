import { useEffect, useState, type ReactNode } from 'react'
import { go, usePlace } from '../../router.ts'
import { showToast } from '../../toasts.ts'
import { csvOf, download } from '../csv.ts'
import { usePaged } from '../paging.ts'
import { nextOrder, readOrder, sorted } from '../sorting.ts'
import { useTongue } from '../speech.ts'
import { ChoiceField, TextField, type Choice } from './fields.tsx'
import { Icon } from './icon.tsx'
import { SavedViews } from './saved-views.tsx'
import { Table, type Column } from './table.tsx'
import { Stale, Trouble } from './trouble.tsx'
import { Empty, Waiting } from './waiting.tsx'

/** Something by which a list is narrowed: one of some values, or a text. Its `key` stands in the address. */
export type Filter = { key: string; label: string; choices?: Choice[] }
type Page<Row> = { data: readonly Row[]; next: string | null }

/** What is done to the chosen rows at once. */
export type Bulk<Row> = { label: string; fits: (row: Row) => boolean; run: (rows: Row[]) => void; danger?: boolean }

type Props<Row> = {
  /** By which views are kept and files named. */
  name: string
  title: string
  /** Where the list is a part of a screen: the level of its heading. */
  level?: 2
  intro?: string
  actions?: ReactNode
  filters: Filter[]
  columns: Column<Row>[]
  load: (query: Record<string, string>, cursor: string | undefined) => Promise<Page<Row>>
  keyOf: (row: Row) => string
  nameOf?: (row: Row) => string
  bulk?: Bulk<Row>[]
  empty: { text: string; next?: ReactNode }
  /** Another value loads the list anew. */
  version?: number
}

const TYPING_MS = 300
/** To be put in order a list is loaded up to so many rows; beyond them only what is shown is. */
const MOST_SORTED = 500

/** The pattern of every list: the address holds the filters, the service pages, what is chosen can be acted on at once. */
export function ListPage<Row>(props: Props<Row>) {
  const { words, language } = useTongue()
  const { query, sort, change, order: put } = useFilters(props.filters)
  const key = JSON.stringify([props.name, query, props.version])
  const paged = usePaged(key, (cursor) => props.load(query, cursor))
  const [chosen, choose] = useState<Set<string>>(new Set())
  useEffect(() => choose(new Set()), [key])
  const order = readOrder(sort)
  const rows = sorted(paged.data ?? [], props.columns, order, language)
  const wanting = order !== undefined && paged.next !== null && !paged.busy && rows.length < MOST_SORTED
  useEffect(() => {
    if (wanting && !paged.failure) paged.more()
  }, [wanting, rows.length])
  const Heading = props.level === 2 ? 'h2' : 'h1'
  const picked = rows.filter((row) => chosen.has(props.keyOf(row)))
  const filtered = Object.keys(query).length > 0
  const exportShown = (): void => {
    download(`${props.name}.csv`, csvOf(picked.length > 0 ? picked : rows, props.columns))
    showToast(words.list.exported(picked.length || rows.length), 'ok')
  }
  return (
    <>
      <div className="page-head">
        <div>
          <Heading>{props.title}</Heading>
          {props.intro && <p className="page-intro">{props.intro}</p>}
        </div>
        <div className="row">{props.actions}</div>
      </div>
      <div className="panel">
        {props.filters.length > 0 && (
          <div className="filters" role="search">
            {props.filters.map((filter) => (
              <FilterField key={filter.key} filter={filter} value={query[filter.key] ?? ''} change={change} />
            ))}
            <SavedViews list={props.name} query={{ ...query, ...(sort ? { sort } : {}) }} apply={put} />
          </div>
        )}
        <Chips filters={props.filters} query={query} change={change} />
        {chosen.size > 0 && (
          <div className="bulk" role="group" aria-label={words.list.actions}>
            <strong>{words.list.chosen(picked.length)}</strong>
            {props.bulk?.map((one) => {
              const fit = picked.filter(one.fits)
              return (
                <button
                  key={one.label}
                  type="button"
                  className={one.danger ? 'button button-danger' : 'button'}
                  disabled={fit.length === 0}
                  onClick={() => one.run(fit)}
                >
                  {one.label}
                  {fit.length < picked.length ? ` (${fit.length})` : ''}
                </button>
              )
            })}
            <button type="button" className="text-button" onClick={() => choose(new Set())}>
              {words.list.unchoose}
            </button>
          </div>
        )}
        {paged.data && <Stale loaded={{ ...paged }} />}
        {paged.data === undefined ? (
          paged.failure ? (
            <Trouble failure={paged.failure} retry={paged.reload} />
          ) : (
            <Waiting lines={8} />
          )
        ) : rows.length === 0 ? (
          <Empty text={filtered ? words.list.noneFound : props.empty.text}>
            {filtered ? (
              <button type="button" className="button" onClick={() => change({})}>
                {words.list.clear}
              </button>
            ) : (
              props.empty.next
            )}
          </Empty>
        ) : (
          <Table
            label={props.title}
            rows={rows}
            columns={props.columns}
            keyOf={props.keyOf}
            {...(props.nameOf ? { nameOf: props.nameOf } : {})}
            selection={props.bulk ? { chosen, choose } : undefined}
            sorting={{ order, sort: (key) => put({ ...query, sort: nextOrder(key, order) }) }}
          />
        )}
        {rows.length > 0 && (
          <div className="list-foot">
            <span aria-live="polite">
              {words.list.shown(rows.length)}
              {paged.next === null ? ` · ${words.list.end}` : order && ` · ${words.list.sortedShown}`}
            </span>
            {paged.next !== null && (
              <button type="button" className="button" disabled={paged.busy} onClick={paged.more}>
                {words.list.more}
              </button>
            )}
            <button type="button" className="text-button" onClick={exportShown}>
              {words.list.exportShown}
            </button>
            <button type="button" className="tool" aria-label={words.list.refresh} onClick={paged.reload}>
              <Icon name="refresh" />
            </button>
          </div>
        )}
      </div>
    </>
  )
}

type Change = (next: Record<string, string>) => void

/** The filters that stand in the address, and how to write others there. */
function useFilters(filters: Filter[]): { query: Record<string, string>; sort: string; change: Change; order: Change } {
  const place = usePlace()
  const query = Object.fromEntries(
    filters.flatMap(({ key }) => (place.query.get(key) ? [[key, place.query.get(key) as string]] : [])),
  )
  const sort = place.query.get('sort') ?? ''
  const order: Change = (next) => {
    const text = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== '')).toString()
    go(place.path + (text && `?${text}`), { replace: true })
  }
  return { query, sort, change: (next) => order({ sort, ...next }), order }
}

function FilterField({ filter, value, change }: { filter: Filter; value: string; change: Change }) {
  const { words } = useTongue()
  const place = usePlace()
  const write = (next: string): void => change({ ...Object.fromEntries(place.query), [filter.key]: next })
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (filter.choices || typed === value) return
    const timer = setTimeout(() => write(typed.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed])
  if (!filter.choices) return <TextField label={filter.label} type="search" value={typed} onChange={setTyped} />
  const choices = [{ value: '', label: words.list.all }, ...filter.choices]
  return <ChoiceField label={filter.label} value={value} choices={choices} onChange={write} />
}

/** Each filter that is on, with a cross that takes it off. */
function Chips({ filters, query, change }: { filters: Filter[]; query: Record<string, string>; change: Change }) {
  const { words } = useTongue()
  const on = filters.filter((filter) => query[filter.key])
  if (on.length === 0) return null
  return (
    <ul className="chips">
      {on.map(({ key, label, choices }) => {
        const { [key]: value = '', ...rest } = query
        const text = `${label}: ${choices?.find((one) => one.value === value)?.label ?? value}`
        return (
          <li key={key}>
            <button type="button" className="chip" aria-label={words.list.remove(text)} onClick={() => change(rest)}>
              {text}
              <Icon name="close" size={14} />
            </button>
          </li>
        )
      })}
      <li>
        <button type="button" className="text-button" onClick={() => change({})}>
          {words.list.clear}
        </button>
      </li>
    </ul>
  )
}
