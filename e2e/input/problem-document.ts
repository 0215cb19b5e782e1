import { fieldRules } from '../../service/src/domain/field-rules.ts'
import { problems } from '../../service/src/domain/problems.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/** What is not right about an answer as a problem of RFC 9457 in our own terms; empty where nothing is. */
export function faultsOfProblem(status: number, mediaType: string, text: string): string[] {
  if (!mediaType.startsWith('application/problem+json')) return [`its media type is ${mediaType}`]
  let document: Record<string, unknown>
  try {
    document = JSON.parse(text) as Record<string, unknown>
  } catch {
    return ['it is no JSON']
  }
  const { type, title, code, retryable, requestId, errors } = document
  const known = isText(code) && Object.hasOwn(problems, code) ? problems[code as keyof typeof problems] : undefined
  if (!known) return [`its code ${String(code)} is not in the table`]
  const faults = [
    [type === `/problems/${code as string}`, 'its type is not that of its code'],
    [
      known.status === status && document['status'] === status,
      `its status is ${String(document['status'])}, not ${status}`,
    ],
    [title === known.title && retryable === known.retryable, 'title or retryable are not those of the table'],
    [isText(requestId), 'it names no request'],
    [code !== 'invalid_request' || (Array.isArray(errors) && errors.length > 0), 'it names no field'],
  ] as const
  return [...faults.flatMap(([right, says]) => (right ? [] : [says])), ...faultsOfFields(errors)]
}

function faultsOfFields(errors: unknown): string[] {
  if (errors === undefined) return []
  if (!Array.isArray(errors)) return ['its errors are no list']
  return (errors as Record<string, unknown>[]).flatMap(({ pointer, found, expected, rule }) => {
    if (!isText(pointer) || !isText(found) || !isText(expected)) return ['an error lacks pointer, found or expected']
    if (rule !== undefined && !(fieldRules as readonly unknown[]).includes(rule)) return [`${String(rule)} is no rule`]
    return expected.length > 2 && expected !== 'Invalid input'
      ? []
      : [`${pointer} is expected to be "${expected}", which helps nobody`]
  })
}
