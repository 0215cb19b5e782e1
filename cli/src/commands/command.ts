import type { Locale } from '../locale.ts'

/** What the flags say, the same for every command. */
export type Options = { readonly locale: Locale; readonly colour: boolean }

/** One command: a value in, a value out. Reading, printing, streams and problems are the program's, not the command's. */
export type Command = {
  readonly name: string
  /** One line, for `quanhe --help`. */
  readonly summary: string
  /** What the input holds, field by field, for `quanhe NAME --help`. */
  readonly input: readonly string[]
  /** A line of shell that shows it. */
  readonly example: string
  /**
   * The answer to one input.
   * @throws Refused or RequestRefused where the input is wrong
   */
  run(input: unknown, options: Options): unknown
  /** The same answer for reading in a terminal, where the command has such a form. */
  pretty?(input: unknown, options: Options): string
}
