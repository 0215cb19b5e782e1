import type { KeyObject } from 'node:crypto'
import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'

/** Signs for the installation (Ed25519). The key comes from its secret, so the database alone can sign nothing. */
export type Signer = {
  /** base64url */
  sign(text: string): string
  signed(text: string, signature: string): boolean
  readonly publicJwk: Readonly<Record<string, unknown>>
  readonly key: KeyObject
}

const pkcs8Ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A signer of its own for each purpose, derived from the installation's secret. */
export function signerOf(root: Buffer, purpose: string): Signer {
  const seed = Buffer.from(hkdfSync('sha256', root, 'quanhe', `sign ${purpose}`, 32))
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Ed25519, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key)
  return {
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
    signed: (text, signature) => verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url')),
    publicJwk: { ...publicKey.export({ format: 'jwk' }), alg: 'EdDSA', use: 'sig' },
    key,
  }
}
