import { useRef, type KeyboardEvent } from 'react'

export type Tab = { id: string; label: string }

/** A row of tabs by the ARIA pattern: one tab stop, arrow keys between tabs; the panel is `#panel-<name>`. */
export function TabRow(props: {
  name: string
  label: string
  tabs: Tab[]
  chosen: string
  onChoose: (id: string) => void
}) {
  const row = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = props.tabs.findIndex((tab) => tab.id === props.chosen)
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? props.tabs.length - 1
          : step === undefined
            ? undefined
            : at + step
    if (to === undefined) return
    event.preventDefault()
    const tab = props.tabs[(to + props.tabs.length) % props.tabs.length]
    if (!tab) return
    props.onChoose(tab.id)
    row.current?.querySelector<HTMLElement>(`#tab-${props.name}-${tab.id}`)?.focus()
  }
  return (
    <div className="tab-row" role="tablist" aria-label={props.label} ref={row} onKeyDown={onKeyDown}>
      {props.tabs.map((tab) => (
        <button
          key={tab.id}
          id={`tab-${props.name}-${tab.id}`}
          type="button"
          role="tab"
          aria-selected={tab.id === props.chosen}
          aria-controls={`panel-${props.name}`}
          tabIndex={tab.id === props.chosen ? 0 : -1}
          className="tab"
          onClick={() => props.onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}

export const tabPanel = (name: string, chosen: string) =>
  ({ role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}-${chosen}` }) as const
