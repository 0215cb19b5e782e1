import { createContext } from 'react'
import type { Choice } from '../parts/fields.tsx'

/** What a form cannot know from a schema: the things of this marketplace that a field may name, by the field's name. */
export type FormFacts = {
  choices: Partial<Record<string, Choice[]>>
  /** Fields that must be filled in here, whatever the schema says of them. */
  needed?: readonly string[]
  faults: readonly { pointer: string; found: string; expected: string }[]
}

export const FormContext = createContext<FormFacts>({ choices: {}, faults: [] })
