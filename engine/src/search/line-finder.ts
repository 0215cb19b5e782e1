// Which lines a scope holds: what was found for an entry of a list is kept, and found when it is first asked for.
import type { Line } from '../request.ts'
import { inScope, isNamed, type Lists, type Scope } from '../scope.ts'
import { LineSet, type NumberedLines } from './line-set.ts'
import { putInOrder, zeros } from './rows.ts'

type Index = { get(entry: string): LineSet | undefined }

const NO_LINES = new LineSet()

/** Up to so many lines are put in order one by one; more are picked from all lines. */
const FEW = 8

export class LineFinder {
  readonly #numbered: NumberedLines
  readonly #shopNumber: ReadonlyMap<string, number>
  readonly #indexes: { [List in keyof Lists]?: Index } = {}
  #everything: LineSet | undefined
  /** By line: the number of the last search of several entries that found it. */
  #found: number[] = []
  #searches = 0

  constructor(numbered: NumberedLines, shopNumber: ReadonlyMap<string, number>) {
    this.#numbered = numbered
    this.#shopNumber = shopNumber
  }

  /** The lines in scope. The set is shared: never written to. */
  in(scope: Scope | undefined): LineSet {
    if (scope === undefined) return this.#all()
    const { skus, spus, shops, brands, categories, tags, except } = scope
    // The most selective list first: the others then filter what it found.
    let found: LineSet | undefined
    let lists = 0
    if (names(skus) && ++lists === 1) found = this.#inEntries('skus', skus)
    if (names(spus) && ++lists === 1) found = this.#inEntries('spus', spus)
    if (names(shops) && ++lists === 1) found = this.#inEntries('shops', shops)
    if (names(brands) && ++lists === 1) found = this.#inEntries('brands', brands)
    if (names(categories) && ++lists === 1) found = this.#inEntries('categories', categories)
    if (names(tags) && ++lists === 1) found = this.#inEntries('tags', tags)
    const rough = found ?? this.#all()
    return lists <= 1 && except === undefined
      ? rough
      : this.those(rough, (l) => inScope(scope, this.#numbered.lines[l]!))
  }

  /** Those lines of a set that pass a test. */
  those(set: LineSet, passes: (l: number) => boolean): LineSet {
    const left = new LineSet()
    for (const l of set.lines) if (passes(l)) left.add(l, this.#numbered)
    return left
  }

  #all(): LineSet {
    if (this.#everything === undefined) {
      this.#everything = new LineSet()
      for (let l = 0; l < this.#numbered.lines.length; l++) this.#everything.add(l, this.#numbered)
    }
    return this.#everything
  }

  #inEntries(list: keyof Lists, entries: readonly string[]): LineSet {
    const index = (this.#indexes[list] ??= this.#indexOf(list))
    if (entries.length === 1) return index.get(entries[0]!) ?? NO_LINES
    const { lines } = this.#numbered
    if (this.#found.length === 0) this.#found = zeros(lines.length)
    const search = ++this.#searches
    const places: number[] = []
    for (const entry of entries)
      for (const l of index.get(entry)?.lines ?? NO_LINES.lines) {
        if (this.#found[l] === search) continue
        this.#found[l] = search
        places.push(l)
      }
    const set = new LineSet()
    if (places.length <= FEW) {
      putInOrder(places, (a, b) => a - b)
      for (let i = 0; i < places.length; i++) set.add(places[i]!, this.#numbered)
    } else for (let l = 0; l < lines.length; l++) if (this.#found[l] === search) set.add(l, this.#numbered)
    return set
  }

  #indexOf(list: keyof Lists): Index {
    if (list === 'shops') return shopIndex(this.#numbered, this.#shopNumber)
    if (list === 'skus') return keyIndex(this.#numbered, (line) => line.sku)
    if (list === 'spus') return keyIndex(this.#numbered, (line) => line.spu ?? line.sku)
    return this.#goneThrough(list)
  }

  /** Few entries of such a list are asked for: to look at every line for each costs less than to index what nobody asks for. */
  #goneThrough(list: keyof Lists): Index {
    const known = new Map<string, LineSet>()
    return {
      get: (entry) => {
        let set = known.get(entry)
        if (set === undefined) {
          const entries = [list === 'categories' ? withoutSlash(entry) : entry]
          set = this.those(this.#all(), (l) => isNamed(list, entries, this.#numbered.lines[l]!))
          known.set(entry, set)
        }
        return set
      },
    }
  }
}

const names = (entries: readonly string[] | undefined): entries is readonly string[] =>
  entries !== undefined && entries.length > 0

/** `apparel/` names the same category as `apparel`. */
const withoutSlash = (entry: string): string => (entry.endsWith('/') ? entry.slice(0, -1) : entry)

function shopIndex(numbered: NumberedLines, shopNumber: ReadonlyMap<string, number>): Index {
  const { lines, shopOf } = numbered
  const byShop: LineSet[] = []
  for (let l = 0; l < lines.length; l++) (byShop[shopOf[l]!] ??= new LineSet()).add(l, numbered)
  return {
    get: (entry) => {
      const shop = shopNumber.get(entry)
      return shop === undefined ? undefined : byShop[shop]
    },
  }
}

/** Most lines have a sku of their own: a set is made only for those that are asked for. */
function keyIndex(numbered: NumberedLines, keyOf: (line: Line) => string): Index {
  const { lines } = numbered
  const first = new Map<string, number>()
  // By line: the next one of the same key.
  const next = zeros(lines.length)
  for (let l = lines.length - 1; l >= 0; l--) {
    const key = keyOf(lines[l]!)
    next[l] = first.get(key) ?? -1
    first.set(key, l)
  }
  const sets: (LineSet | undefined)[] = []
  return {
    get: (entry) => {
      const from = first.get(entry)
      if (from === undefined) return undefined
      let set = sets[from]
      if (set === undefined) {
        sets[from] = set = new LineSet()
        for (let l = from; l >= 0; l = next[l]!) set.add(l, numbered)
      }
      return set
    },
  }
}
