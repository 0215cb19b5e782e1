import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { secretBytes } from './domain/ids.ts'

/**
 * The one secret of an installation, 32 bytes: from QUANHE_SECRET (base64url), else from a file that only its owner reads, made at the
 * first start. Every process of an installation needs the same one, and a backup without it can read no sealed thing.
 */
export function rootSecret(given: string | undefined, folder: string): Buffer {
  if (given !== undefined) return checked(Buffer.from(given, 'base64url'), 'QUANHE_SECRET')
  const file = join(folder, 'secret')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, secretBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error // it is there: made at an earlier start
  }
  return checked(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url'), file)
}

function checked(root: Buffer, where: string): Buffer {
  if (root.length !== 32) throw new Error(`${where} must hold 32 bytes in base64url (43 characters)`)
  return root
}
