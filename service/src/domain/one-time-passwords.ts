import { generateSecret, generateURI, verifySync } from 'otplib'
import { secretBytes } from './ids.ts'
import { hashOf } from './secret-keys.ts'

/** A new secret for an authenticator app, and the address that its picture shows. */
export function newSecondFactor(login: string): { secret: string; uri: string } {
  const secret = generateSecret()
  return { secret, uri: generateURI({ issuer: 'Quanhe', label: login, secret }) }
}

/** The step (30 s) that a six-digit code belongs to, at most one before or after `at`; undefined: it is no code of this secret. */
export function stepOf(secret: string, code: string, at: Date): number | undefined {
  const found = verifySync({ secret, token: code, epoch: Math.floor(at.getTime() / 1000), epochTolerance: 30 })
  return found.valid && 'timeStep' in found ? found.timeStep : undefined
}

export const isOneTimePassword = (code: string): boolean => /^\d{6}$/.test(code)

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ten codes to be let in by when the phone is lost, each once: 60 random bits. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const text = [...secretBytes(12)].map((byte) => alphabet[byte & 31]).join('')
    return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
  })

export const recoveryHash = (code: string): string => hashOf(code.trim().toLowerCase())
