import { createContext } from 'react'
import type { Choice } from '../parts/fields.tsx'
import type { Fault } from './fault-words.ts'

/** What a form cannot know from a schema: the things of this marketplace that a field may name, by the field's name. */
export type FormFacts = {
  choices: Partial<Record<string, Choice[]>>
  /** Fields that must be filled in here, whatever the schema says of them. */
  needed?: readonly string[]
  faults: readonly Fault[]
}

export const FormContext = createContext<FormFacts>({ choices: {}, faults: [] })
