import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useTongue } from '../speech.ts'
import type { useChecks } from './checks.ts'
import { Findings, type Reasons } from './findings.tsx'
import { Missing } from './missing.tsx'
import { Profit } from './profit.tsx'
import type { StepKey } from './steps.ts'

type Props = {
  check: ReturnType<typeof useChecks>
  reasons: Reasons
  onReasons: (next: Reasons) => void
  onStep: (key: StepKey) => void
}

/** Before it is submitted: what an order still earns with it, and what the publish checks say. */
export function Judged({ check, reasons, onReasons, onStep }: Props) {
  const { words } = useTongue()
  return (
    <>
      {check.profit !== undefined && (
        <section className="panel" aria-labelledby="profit">
          <h2 id="profit">{words.profit.heading}</h2>
          <Profit of={check.profit} />
        </section>
      )}
      <section className="panel" aria-labelledby="checks">
        <h2 id="checks">{words.editor.checks}</h2>
        {check.faults.length > 0 ? (
          <Missing faults={check.faults} onStep={onStep} />
        ) : check.failure ? (
          <Trouble failure={check.failure} />
        ) : check.unasked ? (
          <Waiting />
        ) : (
          <Findings findings={check.findings} reasons={reasons} onReasons={onReasons} />
        )}
      </section>
    </>
  )
}
