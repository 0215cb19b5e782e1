import { posix } from 'node:path'
import { type Finding, type Rule, type Tree } from './tree.ts'

export const links: Rule = {
  name: 'links in the docs lead somewhere',
  because: 'a page that points at nothing costs its reader more than no page',
  find: (tree) =>
    [...tree]
      .filter(([path]) => path.endsWith('.md') && !path.startsWith('bench/peers/'))
      .flatMap(([path, text]) => dead(tree, path, text)),
}

function dead(tree: Tree, path: string, text: string): Finding[] {
  return linksOf(text).flatMap(({ target, line }) => {
    if (/^[a-z]+:/i.test(target)) return []
    const [file = '', heading] = target.split('#')
    const to = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURI(file)))
    if (!exists(tree, to)) return [{ path, line, says: `${target}: no such file` }]
    const page = tree.get(to)
    if (!heading || !to.endsWith('.md') || page === undefined) return []
    return headings(page).has(heading) ? [] : [{ path, line, says: `${target}: no such heading` }]
  })
}

/** Inline links and images, outside code. */
export function linksOf(text: string): { target: string; line: number }[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, blank).replace(/`[^`\n]*`/g, blank)
  return [...prose.matchAll(/\]\(([^()\s]+)(?:\s+"[^"]*")?\)|<img[^>]*\ssrc="([^"]+)"/g)].map((match) => ({
    target: match[1] ?? match[2] ?? '',
    line: prose.slice(0, match.index).split('\n').length,
  }))
}

const blank = (code: string) => code.replace(/[^\n]/g, ' ')

/** Pictures are no text and not in the tree by content, so a folder or a binary counts when anything lies there. */
function exists(tree: Tree, path: string): boolean {
  const folder = path.replace(/\/$/, '')
  return tree.has(path) || folder === '.' || [...tree.keys()].some((known) => known.startsWith(`${folder}/`))
}

/** Anchors as GitHub makes them: lower case, punctuation gone, spaces to hyphens. */
function headings(page: string): Set<string> {
  const titles = page.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)
  return new Set(
    [...titles].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  )
}
