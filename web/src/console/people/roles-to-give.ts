import { me } from '../api.ts'
import type { Choice } from '../parts/fields.tsx'
import { choicesOf } from '../screens/batches.tsx'

/** The roles that the one who is signed in may give: a merchant's owner those of a merchant. */
export const rolesToGive = (roles: Record<string, string>): Choice[] =>
  choicesOf(roles).filter((one) => !me.get()?.merchant || one.value.startsWith('merchant_'))
