import type { CSSProperties } from 'react'
import type { Art } from '../shapes.ts'

/** A thing of the catalogue, drawn here from its hue and glyph: no picture is fetched from anywhere. */
export function Picture({ art, size }: { art: Art; size: 'small' | 'large' }) {
  return (
    <span className={`picture picture-${size}`} style={{ '--hue': art.hue } as CSSProperties} aria-hidden="true">
      <span className="picture-glyph">{art.glyph}</span>
    </span>
  )
}
