import { Empty } from '../parts/empty.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { useVoice } from '../speech.ts'
import type { Screen } from './screen.ts'

function Missing() {
  const { words } = useVoice()
  return (
    <>
      <ScreenHead title={words.app.missing} back="/" />
      <Empty text={words.app.missing} hint={words.app.missingHint}>
        <a className="button" href="/">
          {words.app.toCentre}
        </a>
      </Empty>
    </>
  )
}

export const screen: Screen = { title: (words) => words.app.missing, component: Missing }
