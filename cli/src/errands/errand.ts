import type { Client } from '@quanhe/sdk'
import type { Output } from '../output.ts'

/** What the flags of an errand say. */
export type ErrandFlags = { readonly dryRun: boolean; readonly kind: string | undefined }

/** Tells a person who waits how far it is: in place, each time over the last. */
export type Progress = (text: string) => void

export type Errand = {
  readonly name: string
  /** One line, for `quanhe --help`. */
  readonly summary: string
  /** After `quanhe NAME`, for its usage. */
  readonly usage: string
  /** What it does and needs, for `quanhe NAME --help`. */
  readonly about: readonly string[]
  readonly example: string
  /** How many FILEs it takes. */
  readonly files: 0 | 1
  readonly flags: readonly (keyof ErrandFlags)[]
  /** A service is asked. True: all went as it should; false: it was done, and what it printed says what is amiss. */
  run(
    client: Client,
    given: { readonly file: string; readonly flags: ErrandFlags },
    output: Output,
    progress: Progress,
  ): Promise<boolean>
}
