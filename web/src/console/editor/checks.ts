import type { Input, Schemas } from '@quanhe/sdk'
import { useEffect, useMemo, useState } from 'react'
import { batchSchema } from '../form/batch-schema.ts'
import { ask, client } from '../api.ts'
import type { Fault } from '../form/fault-words.ts'
import { faultsIn, missing } from '../form/faults.ts'
import { pruned, type Value } from '../form/schema.ts'
import { faultsOf } from '../parts/trouble.tsx'
import type { Finding } from './findings.tsx'
import { orderFaults } from './order.ts'
import { alsoNeeded } from './steps.ts'

const CHECK_MS = 500

type Found = {
  of?: Value
  faults: Fault[]
  findings: Finding[]
  profit?: Schemas['ProfitOutlook'] | null
  failure?: unknown
}

/** What is missing in these fields and, once nothing is, what the service says of them; asked again shortly after each change. */
export function useChecks(fields: Value, issuer: 'merchant' | 'platform') {
  const [found, setFound] = useState<Found>({ faults: [], findings: [] })
  const own = useMemo(() => {
    const needed = alsoNeeded(fields, issuer).map((name) => missing(`/${name}`))
    return [...faultsIn(batchSchema, fields), ...needed, ...orderFaults(fields)]
  }, [fields, issuer])
  useEffect(() => {
    if (own.length > 0) return
    let current = true
    const timer = setTimeout(() => {
      const body = { fields: pruned(fields) } as Input<'checkBatchFields'>['body']
      ask(() => client.checkBatchFields({ body })).then(
        ({ findings, profit }) => current && setFound({ of: fields, faults: [], findings: [...findings], profit }),
        (failure: unknown) => {
          if (!current) return
          const faults = faultsOf(failure).map((one) => ({
            ...one,
            pointer: one.pointer.replace(/^\/fields(?=\/)/, ''),
          }))
          setFound({ of: fields, faults, findings: [], ...(faults.length > 0 ? {} : { failure }) })
        },
      )
    }, CHECK_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [fields, own])
  if (own.length > 0)
    return { faults: own, findings: [], profit: undefined, failure: undefined, unasked: false, busy: false }
  return { ...found, unasked: found.of === undefined, busy: found.of !== fields }
}
