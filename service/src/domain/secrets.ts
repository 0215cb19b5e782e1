import { createCipheriv, createDecipheriv, hash, hkdfSync } from 'node:crypto'
import { secretBytes } from './ids.ts'

/** What is derived from the secret of this installation, each purpose with a key of its own. */
export type Secrets = {
  /** A keyed hash: who reads the database cannot test guesses without the secret. */
  mac(purpose: string, text: string): Buffer
  /** Encrypts (AES-256-GCM) what must be read again, but not by a reader of the database. */
  seal(purpose: string, plain: Buffer): Buffer
  open(purpose: string, sealed: Buffer): Buffer
}

const sha256BlockBytes = 64
/**
 * HMAC-SHA256 (RFC 2104) under one key, with the one-shot hash of Node: a tenth of the cost of `createHmac`, which sets up a context
 * for every call, and a million codes are hashed at a time. A test holds it against `createHmac`.
 */
function macUnder(key: Buffer): (text: string) => Buffer {
  const padded = (byte: number) => {
    const block = Buffer.alloc(sha256BlockBytes, byte)
    key.forEach((one, n) => (block[n] = one ^ byte))
    return block
  }
  const [inner, outer] = [padded(0x36), padded(0x5c)]
  return (text) =>
    hash(
      'sha256',
      Buffer.concat([outer, hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer')]),
      'buffer',
    )
}

const nonceBytes = 12
const tagBytes = 16

export function secretsOf(root: Buffer): Secrets {
  const keys = new Map<string, Buffer>()
  const macs = new Map<string, (text: string) => Buffer>()
  const keyOf = (purpose: string): Buffer => {
    const known = keys.get(purpose)
    if (known) return known
    const key = Buffer.from(hkdfSync('sha256', root, 'quanhe', purpose, 32))
    keys.set(purpose, key)
    return key
  }
  return {
    mac(purpose, text) {
      const mac = macs.get(purpose) ?? macUnder(keyOf(purpose))
      macs.set(purpose, mac)
      return mac(text)
    },
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
