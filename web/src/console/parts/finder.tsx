import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { go } from '../../router.ts'
import { ask, client, may } from '../api.ts'
import type { Console } from '../screen.ts'
import { useTongue } from '../speech.ts'
import { Icon } from './icon.tsx'

type Hit = { href: string; name: string; group: string; hint?: string }
const PAUSE_MS = 200

/** Search by ⌘K or Ctrl K: pages by name, offers by title or id. */
export function Finder({ console }: { console: Console }) {
  const { words } = useTongue()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button type="button" className="finder-button" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Icon name="search" />
        <span className="finder-word">{words.frame.search}</span>
        <kbd className="finder-keys" aria-hidden="true">
          {words.frame.searchKeys}
        </kbd>
      </button>
      {open && <Palette console={console} close={() => setOpen(false)} />}
    </>
  )
}

function Palette({ console, close }: { console: Console; close: () => void }) {
  const { words, say } = useTongue()
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [batches, setBatches] = useState<Hit[]>([])
  const [at, setAt] = useState(0)
  const listId = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  useEffect(() => {
    const search = text.trim()
    if (search === '' || !may('batches:manage')) return setBatches([])
    const timer = setTimeout(() => {
      ask(() => client.listManagedBatches({ query: { search, limit: 8 } })).then(
        (page) =>
          setBatches(
            page.data.map((one) => ({
              href: `${console.at}/coupons/${one.id}`,
              name: say(one.title),
              group: words.frame.searchBatches,
              hint: say(one.displayName),
            })),
          ),
        () => setBatches([]),
      )
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const pages = console.screens
    .filter((entry) => !entry.path.includes(':') && may(entry.ability))
    .map((entry): Hit => ({
      href: `${console.at}${entry.path}`,
      name: entry.name(words),
      group: words.frame.searchPages,
    }))
    .filter((hit) => hit.name.toLowerCase().includes(text.trim().toLowerCase()))
  const hits = [...pages, ...batches]
  const chosen = Math.min(at, hits.length - 1)
  const take = (hit: Hit | undefined): void => {
    if (!hit) return
    close()
    go(hit.href)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt((chosen + step + hits.length) % Math.max(1, hits.length))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      take(hits[chosen])
    }
  }
  return (
    <dialog
      ref={dialog}
      className="dialog finder"
      aria-label={words.frame.search}
      onCancel={close}
      onMouseDown={(event) => event.target === dialog.current && close()}
    >
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={hits[chosen] ? `${listId}-${chosen}` : undefined}
        aria-label={words.frame.searchHint}
        placeholder={words.frame.searchHint}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul role="listbox" id={listId} aria-label={words.frame.search} className="finder-list">
        {hits.map((hit, n) => (
          <li
            key={hit.href}
            id={`${listId}-${n}`}
            role="option"
            aria-selected={n === chosen}
            onMouseMove={() => setAt(n)}
            onClick={() => take(hit)}
          >
            <span>{hit.name}</span>
            <span className="finder-group">{hit.hint ?? hit.group}</span>
          </li>
        ))}
      </ul>
      {hits.length === 0 && <p className="finder-none">{words.frame.searchEmpty}</p>}
    </dialog>
  )
}
