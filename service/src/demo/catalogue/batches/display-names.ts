import { instruments } from '../../../domain/instruments.ts'
import type { DemoInstrument, Localised } from '../shape.ts'

/** What a card of each instrument is called, where its batch does not say otherwise. */
export const displayNames = Object.fromEntries(
  Object.entries(instruments).map(([instrument, { name }]) => [instrument, name]),
) as Record<DemoInstrument, Localised>
