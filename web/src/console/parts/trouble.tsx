import type { Loaded } from '../../load.ts'
import { showToast } from '../../toasts.ts'
import { Failure } from '../api.ts'
import { faultText, fieldName, type Fault } from '../form/fault-words.ts'
import { useTongue, type Tongue } from '../speech.ts'
import { Icon } from './icon.tsx'

/** What went wrong and what is safe, in words. */
export function failureWords(failure: unknown, tongue: Tongue): string {
  const { trouble, problems, abilities } = tongue.words
  if (!(failure instanceof Failure)) return trouble.server
  if (failure.code === 'network') return trouble.network
  const { ability } = failure.facts
  if (failure.code === 'forbidden' && typeof ability === 'string')
    return trouble.forbidden((abilities as Record<string, string>)[ability] ?? ability)
  const known = (problems as Record<string, string>)[failure.code]
  if (known) return known
  if (failure.status >= 500 || failure.code === 'unreadable') return trouble.server
  return trouble.refused(String(failure.facts['detail'] ?? failure.facts['title'] ?? failure.code))
}

/** The fields that the service named, with what would be right. */
export const faultsOf = (failure: unknown): Fault[] =>
  failure instanceof Failure && Array.isArray(failure.facts['errors']) ? (failure.facts['errors'] as Fault[]) : []

/** What is wrong with one field, or with what is inside it, where the service named it. */
export function faultAt(failure: unknown, pointer: string, tongue: Tongue): string | undefined {
  const named = faultsOf(failure).find((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`))
  return named && faultText(named, tongue)
}

/** A block that could not be loaded or done: what failed, what is safe, the request's number, and the way on. */
export function Trouble({ failure, retry }: { failure: unknown; retry?: (() => void) | undefined }) {
  const tongue = useTongue()
  const { trouble, frame } = tongue.words
  const requestId = failure instanceof Failure ? failure.requestId : undefined
  const forbidden = failure instanceof Failure && failure.code === 'forbidden'
  const copy = (): void => {
    void navigator.clipboard?.writeText(requestId ?? '').then(() => showToast(frame.copied, 'ok'))
  }
  return (
    <div className="trouble" role="alert">
      <Icon name="warn" size={20} />
      <div>
        <p className="strong">{failureWords(failure, tongue)}</p>
        {forbidden && <p>{trouble.forbiddenHint}</p>}
        {faultsOf(failure).map((one) => (
          <p key={one.pointer}>
            {tongue.words.wrongAt(fieldName(one.pointer, tongue) ?? one.pointer, faultText(one, tongue))}
          </p>
        ))}
        {requestId && (
          <p className="trouble-id">
            {trouble.requestId} <code>{requestId}</code>
            <button type="button" className="text-button" onClick={copy}>
              {frame.copy}
            </button>
          </p>
        )}
      </div>
      {retry && !forbidden && (
        <button type="button" className="button" onClick={retry}>
          {trouble.retry}
        </button>
      )}
    </div>
  )
}

/** Old data with its time, where the newer try failed. */
export function Stale<T>({ loaded }: { loaded: Pick<Loaded<T>, 'failure' | 'data' | 'loadedAtMs' | 'reload'> }) {
  const tongue = useTongue()
  if (!loaded.failure || loaded.data === undefined) return null
  return (
    <div className="banner" role="status">
      <span>{tongue.words.trouble.stale(tongue.clock(loaded.loadedAtMs))}</span>
      <button type="button" className="text-button" onClick={loaded.reload}>
        {tongue.words.trouble.retry}
      </button>
    </div>
  )
}
