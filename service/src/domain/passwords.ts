import { hash, verify } from '@node-rs/argon2'
import { wanted } from './field-rules.ts'
import type { Wanted } from './field-rules.ts'

const fewestCharacters = 12
const mostCharacters = 128
const fewestDifferent = 6

/** The commonest of those that are long enough: what a guesser tries first. */
const wellKnown = new Set([
  'passwordpassword',
  'password123456',
  'qwertyuiopasdf',
  '123456789012',
  '1234567890123456',
  'iloveyou12345',
  'adminadminadmin',
])

/** One form for what is typed on different keyboards. */
const typed = (password: string): string => password.normalize('NFKC')

/** What is wrong with a password that somebody chooses; undefined: nothing. Length counts, not which signs are in it. */
export function weaknessOf(password: string, login: string): Wanted | undefined {
  const text = typed(password)
  const length = [...text].length
  if (length < fewestCharacters) return wanted.atLeast(fewestCharacters, 'characters')
  if (length > mostCharacters) return wanted.atMost(mostCharacters, 'characters')
  if (new Set(text).size < fewestDifferent) return wanted.atLeast(fewestDifferent, 'different characters')
  const [name = ''] = login.split('@')
  if (name.length > 3 && text.toLowerCase().includes(name))
    return wanted.other('without_login', 'a password without your login in it')
  if (wellKnown.has(text.toLowerCase()))
    return wanted.other('hard_to_guess', 'a password that nobody else would think of')
  return undefined
}

/** argon2id with 19 MiB and two passes, as OWASP advises. */
export const hashPassword = (password: string): Promise<string> => hash(typed(password))

/** Of a password that nobody has: checking against it takes as long as against a real one. */
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/** Takes the same time whether there is a hash or not, so that nobody learns which logins exist. */
export async function passwordMatches(hashed: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(hashed ?? nobodys, typed(password))
  return matches && hashed !== null && hashed !== undefined
}
