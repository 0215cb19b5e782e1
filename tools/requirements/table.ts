/** How many requirements each seed has: S0-01 to S0-66, S1-01 to S1-55 … 285 in all. */
const COUNTS = { S0: 66, S1: 55, S2: 53, S3: 52, S4: 59 }

/** All ids, in order. */
export const allIds: readonly string[] = Object.entries(COUNTS).flatMap(([seed, count]) =>
  Array.from({ length: count }, (_, index) => `${seed}-${String(index + 1).padStart(2, '0')}`),
)

/** A test that shows a requirement: its file from the repository's root, and its title as a run prints it. */
export type Shown = { readonly path: string; readonly title: string }

/** One row of the table. No test: the requirement is open. */
export type Row = {
  readonly id: string
  readonly text: string
  readonly line: number
  readonly shown: readonly Shown[]
}

const LINK = /^\[([^\]]+)\]\(\.\.\/([^)]+)\) "(.+)"$/

/**
 * Reads the rows of docs/requirements.md. Throws on a row whose last column is neither `*open*` nor links in the form
 * that the page itself describes: a row that cannot be read would otherwise count as nothing.
 */
export function readRows(page: string): Row[] {
  return page.split('\n').flatMap((text, index) => {
    const cells = text.split(/(?<!\\)\|/).map((cell) => cell.trim())
    if (!/^S\d-\d+$/.test(cells[1] ?? '')) return []
    const [, id = '', requirement = '', last = ''] = cells
    return [{ id, text: requirement, line: index + 1, shown: last === '*open*' ? [] : readLinks(last, id) }]
  })
}

function readLinks(cell: string, id: string): Shown[] {
  return cell.split('<br>').map((link) => {
    const [, name, path, title] = LINK.exec(link.trim().replaceAll('\\|', '|')) ?? []
    if (path === undefined || title === undefined || name !== path) {
      throw new Error(`${id}: expected *open* or [path](../path) "title", found ${cell}`)
    }
    return { path, title }
  })
}
