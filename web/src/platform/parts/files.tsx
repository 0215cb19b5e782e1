import { useTongue } from '../../console/speech.ts'
import type { Words } from '../words/zh-CN.ts'

type Format = 'csv' | 'xlsx' | 'json' | 'html'

/** What a thing can be had as: files of the service, in the language of the page. */
export function Files({ name, at, formats }: { name: string; at: string; formats: readonly Format[] }) {
  const { words, language } = useTongue<Words>()
  return (
    <div className="row no-print" role="group" aria-label={`${words.settling.files}: ${name}`}>
      <span className="label">{name}</span>
      {formats.map((format) => {
        const href = `${at}${at.includes('?') ? '&' : '?'}format=${format}&language=${language}`
        return format === 'html' ? (
          <a key={format} className="button" data-outside href={href} target="_blank" rel="noreferrer">
            {words.statement.print}
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
