import { z } from 'zod'

/** How a file may be asked for, and what it then is. */
export const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  html: 'text/html',
} as const
export type Format = keyof typeof mediaTypes

export const formatQuery = <const Formats extends readonly [Format, ...Format[]]>(formats: Formats) =>
  z
    .enum(formats)
    .default(formats[0] as Formats[number])
    .describe('What kind of file')

export const languageQuery = z.enum(['en', 'zh-CN']).default('en').describe('Of titles; a CSV file has names of fields')
export type Language = z.output<typeof languageQuery>
export type Named = { readonly en: string; readonly 'zh-CN': string }
