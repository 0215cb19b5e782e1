import type { z } from 'zod'
import { wanted } from '../domain/field-rules.ts'
import type { Wanted } from '../domain/field-rules.ts'
import type { Fault } from '../domain/problems.ts'
import { wantedInstant } from './shapes/basics.ts'

type Issue = z.core.$ZodIssue
export type Part = 'body' | 'query' | 'params'

/** What a schema did not like, field by field, in the words of a problem. */
export const faultsOf = (part: Part, issues: readonly Issue[], input: unknown): Fault[] =>
  issues.flatMap((issue): Fault[] => {
    const at = (path: readonly PropertyKey[]) => pointerTo(part, path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: at([...issue.path, key]),
        found: shown(valueAt(input, [...issue.path, key])),
        ...wanted.other('unknown_field', 'no field of this name'),
      }))
    }
    const value = valueAt(input, issue.path)
    const right = value === undefined ? wanted.needed(expectation(issue).expected) : expectation(issue)
    return [{ pointer: at(issue.path), found: shown(value), ...right }]
  })

/** Texts, and names of fields, that no database can keep as they are: with a NUL in them, or with half of a surrogate pair. */
export function unkeptText(part: Part, input: unknown, path: readonly PropertyKey[] = []): Fault[] {
  const fault = (text: string, at: readonly PropertyKey[]): Fault[] =>
    text.includes('\u0000') || !text.isWellFormed()
      ? [{ pointer: pointerTo(part, at), found: shown(text), expected: 'text in Unicode without NUL' }]
      : []
  if (typeof input === 'string') return fault(input, path)
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([key, value]) => {
    const at = [...path, key]
    const named = fault(key, at)
    return named.length > 0 ? named : unkeptText(part, value, at)
  })
}

/** Body fields by JSON Pointer, query parameters as `?name`, path parameters as `{name}`. */
function pointerTo(part: Part, path: readonly PropertyKey[]): string {
  if (part === 'query') return `?${path.map(String).join('/')}`
  if (part === 'params') return `{${path.map(String).join('/')}}`
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step]
  return value
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? typeof value
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

function expectation(issue: Issue): Pick<Fault, 'expected'> & Partial<Wanted> {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message === wantedInstant) return wanted.other('instant', wantedInstant)
      return issue.expected === 'int'
        ? wanted.other('whole_number', 'a whole number')
        : wanted.other('of_type', `${/^[aeio]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`, {
            type: issue.expected,
          })
    case 'too_small':
      return wanted.atLeast(Number(issue.minimum), ...unitOf(issue.origin))
    case 'too_big':
      return wanted.atMost(Number(issue.maximum), ...unitOf(issue.origin))
    case 'invalid_value':
      return wanted.oneOf(
        issue.values.map(String),
        `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`,
      )
    case 'invalid_format':
      return issue.format === 'datetime'
        ? wanted.other('instant', wantedInstant)
        : wanted.other('form', `text that matches ${issue.pattern ?? issue.format}`)
    case 'invalid_union':
      return wanted.other('known_kind', 'one of the known kinds')
    default:
      return { expected: issue.message }
  }
}

/** What is counted, where it is not the value itself. */
const unitOf = (origin: string): ['characters' | 'entries'] | [] =>
  origin === 'string' ? ['characters'] : origin === 'array' ? ['entries'] : []
