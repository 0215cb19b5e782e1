import { createCipheriv } from 'node:crypto'

// A code is 16 characters of Crockford's base 32 (80 random bits) and 2 check characters, written in three groups of six. The
// check is a Reed–Solomon code over GF(32): every one or two wrong characters, and every two that changed places, are noticed.

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataLength = 16
const codeLength = 18

const values: Readonly<Record<string, number>> = Object.fromEntries([...alphabet].map((letter, n) => [letter, n]))

/** α^n for n = 0…30, and its inverse, in GF(32) made by x^5 + x^2 + 1. */
const powers: number[] = []
const logarithms: number[] = []
for (let n = 0, value = 1; n < 31; n++) {
  powers[n] = value
  logarithms[value] = n
  value = value << 1
  if (value & 32) value ^= 0b100101
}
const product = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (powers[((logarithms[a] as number) + (logarithms[b] as number)) % 31] as number)

/** The two check characters: what is left of the message divided by (x − 1)(x − α) = x² + 3x + 2. */
function checkOf(data: string): string {
  let [high, low] = [0, 0]
  for (const letter of data) {
    const factor = (values[letter] as number) ^ high
    high = low ^ product(factor, 3)
    low = product(factor, 2)
  }
  return `${alphabet[high]}${alphabet[low]}`
}

const blockBytes = 16

/**
 * Codes number `first` to `first + many - 1` that a seed of 256 random bits stands for, as they are looked up: without their
 * grouping. Each is made of 80 bits of its own block of the seed's key stream (AES-256 in counter mode).
 */
export function codesOf(seed: Buffer, first: number, many: number): string[] {
  const counter = Buffer.alloc(blockBytes)
  counter.writeBigUInt64BE(BigInt(first), blockBytes - 8)
  const stream = createCipheriv('aes-256-ctr', seed, counter).update(Buffer.alloc(many * blockBytes))
  return Array.from({ length: many }, (_, n) => codeOf(stream.subarray(n * blockBytes, n * blockBytes + 10)))
}

function codeOf(bytes: Buffer): string {
  let data = ''
  for (let n = 0; n < dataLength; n++) {
    const bit = n * 5
    const pair = ((bytes[bit >> 3] as number) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
    data += alphabet[(pair >> (11 - (bit & 7))) & 31]
  }
  return data + checkOf(data)
}

/** As it is printed: `ABCDEF-GHJKMN-PQRSTV`. */
export const printed = (code: string): string => `${code.slice(0, 6)}-${code.slice(6, 12)}-${code.slice(12)}`

/**
 * The form in which codes are compared: full-width and lower-case letters, spaces, hyphens and what is easily confused
 * (O and 0; I, L and 1) make no difference.
 */
export const normalised = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\p{Cf}_.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

/** Whether a normalised text has the form of our own codes; then its check characters tell a typo from a code. */
export const hasOurForm = (code: string): boolean => code.length === codeLength && /^[0-9A-HJKMNP-TV-Z]+$/.test(code)
export const checksumHolds = (code: string): boolean =>
  hasOurForm(code) && checkOf(code.slice(0, dataLength)) === code.slice(dataLength)

export type TypedCode =
  { readonly code: string } | { readonly fault: 'too_short' | 'too_long' | 'characters' | 'checksum' }

/** A code as a buyer typed it, or what is wrong with it. */
export function readCode(typed: string): TypedCode {
  const code = normalised(typed)
  if (code.length < 8) return { fault: 'too_short' }
  if (code.length > 40) return { fault: 'too_long' }
  if (!/^[0-9A-Z]+$/.test(code)) return { fault: 'characters' }
  return hasOurForm(code) && !checksumHolds(code) ? { fault: 'checksum' } : { code }
}

/** What to tell somebody whose code could not be read. */
export const codeFaults: Readonly<Record<Extract<TypedCode, { fault: string }>['fault'], string>> = {
  too_short: 'a code of at least 8 letters and digits',
  too_long: 'a code of at most 40 letters and digits',
  characters: 'letters A to Z and digits; spaces and hyphens make no difference',
  checksum: 'the code as it is printed: its check characters show a typing error',
}
