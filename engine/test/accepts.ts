import type { AnyShape, Faults } from '../src/shape/shape.ts'

/** Whether the shape takes it as it is. */
export function accepts(shape: AnyShape, value: unknown): boolean {
  const faults: Faults = []
  shape.read(value, faults)
  return faults.length === 0
}
