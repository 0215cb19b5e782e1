import { Readable } from 'node:stream'
import { Problem } from '../domain/problems.ts'
import type { Operation, Streamed, Upload } from '../operations/operation.ts'

/** A file comes where one is taken, and of a kind that is taken. @throws Problem `unsupported_media_type` */
export function requireFitting(one: Operation, upload: Upload | undefined): void {
  const fits = upload === undefined ? one.upload === undefined : one.upload?.mediaTypes.includes(upload.mediaType)
  if (!fits) throw new Problem('unsupported_media_type', { expected: one.upload?.mediaTypes ?? ['application/json'] })
}

/** The answer that is a file, sent while it is made. */
export const streamed = ({ mediaType, fileName, chunks }: Streamed, status: number) => ({
  status,
  mediaType: /^text\/|^application\/json$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType,
  body: Readable.from(chunks),
  replayed: false,
  fileName,
})
