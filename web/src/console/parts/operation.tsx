import { useTongue, type Tongue } from '../speech.ts'
import type { Choice } from './fields.tsx'
import { Copyable } from './copyable.tsx'

/** What was done, in words; one that has none yet is shown by its own name. */
export const operationName = (of: string, { words }: Tongue): string =>
  (words.operations as Record<string, string>)[of] ?? of

/** Every operation by its name, in the order of the reader's language. */
export const operationChoices = ({ words, language }: Tongue): Choice[] =>
  Object.entries(words.operations)
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, language))

/** What was done, in words, with the name by which programs know it. */
export function Operation({ of }: { of: string }) {
  const tongue = useTongue()
  return (
    <>
      <span className="whole">{operationName(of, tongue)}</span>
      <small>
        <Copyable text={of} />
      </small>
    </>
  )
}
