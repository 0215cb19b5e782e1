import { Failure } from '../api.ts'
import { clockText } from '../time.ts'
import { failureWords } from '../failure-words.ts'
import type { Loaded } from '../load.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'
import { Icon } from './icons.tsx'

/** A block that could not be loaded or done: what failed, what is safe, the request's number, and the way on. */
export function Trouble({ failure, retry }: { failure: Error; retry?: () => void }) {
  const voice = useVoice()
  const { trouble, app } = voice.words
  const requestId = failure instanceof Failure ? failure.requestId : undefined
  const copy = (): void => {
    void navigator.clipboard?.writeText(requestId ?? '').then(() => showToast(app.copied, 'ok'))
  }
  return (
    <div className="trouble" role="alert">
      <p className="trouble-text">
        <Icon name="warn" size={20} />
        <span>{failureWords(failure, voice)}</span>
      </p>
      {requestId && (
        <p className="trouble-id">
          <span>
            {trouble.requestId} <code>{requestId}</code>
          </span>
          <button type="button" className="text-button" onClick={copy}>
            {trouble.copy}
          </button>
        </p>
      )}
      {retry && (
        <button type="button" className="button-outline" onClick={retry}>
          {trouble.retry}
        </button>
      )}
    </div>
  )
}

/** Old data with its time, where the newer try failed. */
export function StaleBanner<T>({ loaded }: { loaded: Loaded<T> }) {
  const voice = useVoice()
  if (!loaded.failure || loaded.data === undefined) return null
  return (
    <div className="banner" role="status">
      <span>{voice.words.trouble.stale(clockText(loaded.loadedAtMs, voice.timeZone))}</span>
      <button type="button" className="text-button" onClick={loaded.reload}>
        {voice.words.trouble.retry}
      </button>
    </div>
  )
}
