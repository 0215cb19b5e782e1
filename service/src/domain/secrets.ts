import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { secretBytes } from './ids.ts'

/** What is derived from the secret of this installation, each purpose with a key of its own. */
export type Secrets = {
  /** A keyed hash: who reads the database cannot test guesses without the secret. */
  mac(purpose: string, text: string): Buffer
  /** Encrypts (AES-256-GCM) what must be read again, but not by a reader of the database. */
  seal(purpose: string, plain: Buffer): Buffer
  open(purpose: string, sealed: Buffer): Buffer
}

const nonceBytes = 12
const tagBytes = 16

export function secretsOf(root: Buffer): Secrets {
  const keys = new Map<string, Buffer>()
  const keyOf = (purpose: string): Buffer => {
    const known = keys.get(purpose)
    if (known) return known
    const key = Buffer.from(hkdfSync('sha256', root, 'quanhe', purpose, 32))
    keys.set(purpose, key)
    return key
  }
  return {
    mac: (purpose, text) => createHmac('sha256', keyOf(purpose)).update(text).digest(),
    seal(purpose, plain) {
      const nonce = secretBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', keyOf(purpose), nonce)
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    open(purpose, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose), sealed.subarray(0, nonceBytes))
      decipher.setAuthTag(sealed.subarray(-tagBytes))
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
    },
  }
}
