import { useTongue } from '../speech.ts'
import { Icon } from './icon.tsx'

type Format = 'csv' | 'xlsx' | 'json' | 'html'

/** What a thing can be had as: files of the service, in the language of the page. */
export function Files({ name, at, formats }: { name: string; at: string; formats: readonly Format[] }) {
  const { words, language } = useTongue()
  return (
    <div className="row no-print" role="group" aria-label={`${words.files.download}: ${name}`}>
      <span className="label">{name}</span>
      {formats.map((format) => {
        const href = `${at}${at.includes('?') ? '&' : '?'}format=${format}&language=${language}`
        return format === 'html' ? (
          <a key={format} className="button" data-outside href={href} target="_blank" rel="noreferrer">
            <Icon name="print" /> {words.files.print}
          </a>
        ) : (
          <a key={format} className="button" data-outside href={href} download aria-label={`${name} ${format}`}>
            {format.toUpperCase()}
          </a>
        )
      })}
    </div>
  )
}
