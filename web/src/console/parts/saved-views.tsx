import { useState } from 'react'
import { readSaved, writeSaved } from '../../store.ts'
import { showToast } from '../../toasts.ts'
import { useTongue } from '../speech.ts'
import { Dialog } from './dialog.tsx'
import { TextField } from './fields.tsx'
import { Icon } from './icon.tsx'

type View = { name: string; query: Record<string, string> }

const isView = (found: unknown): found is View =>
  typeof (found as View | null)?.name === 'string' && typeof (found as View).query === 'object'

/** Filters under a name, kept on this device. */
export function SavedViews(props: {
  list: string
  query: Record<string, string>
  apply: (query: Record<string, string>) => void
}) {
  const { words } = useTongue()
  const key = `quanhe.views.${props.list}`
  const [views, setViews] = useState<View[]>(() => {
    const found = readSaved(key)
    return Array.isArray(found) ? found.filter(isView) : []
  })
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const keep = (next: View[]): void => {
    setViews(next)
    writeSaved(key, next)
  }
  const save = (): void => {
    const called = name.trim()
    keep([...views.filter((view) => view.name !== called), { name: called, query: props.query }])
    setNaming(false)
    setName('')
    showToast(words.list.saved, 'ok')
  }
  const remove = (view: View): void => {
    keep(views.filter((one) => one !== view))
    showToast(words.list.viewRemoved(view.name), 'plain', { label: words.act.undo, run: () => keep(views) })
  }
  return (
    <div className="views">
      {views.map((view) => (
        <span key={view.name} className="view">
          <button type="button" className="text-button" onClick={() => props.apply(view.query)}>
            {view.name}
          </button>
          <button
            type="button"
            className="tool tool-small"
            aria-label={words.list.removeView(view.name)}
            onClick={() => remove(view)}
          >
            <Icon name="close" size={14} />
          </button>
        </span>
      ))}
      {Object.keys(props.query).length > 0 && (
        <button type="button" className="text-button" onClick={() => setNaming(true)}>
          {words.list.saveView}
        </button>
      )}
      {naming && (
        <Dialog
          title={words.list.saveView}
          onClose={() => setNaming(false)}
          foot={
            <button type="button" className="button button-first" disabled={name.trim() === ''} onClick={save}>
              {words.act.save}
            </button>
          }
        >
          <TextField label={words.list.viewName} value={name} onChange={setName} maxLength={40} />
        </Dialog>
      )}
    </div>
  )
}
