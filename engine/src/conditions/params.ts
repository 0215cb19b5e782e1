// The shapes that several conditions' parameters share.
import * as z from 'zod/mini'

export const code = z.string().check(z.minLength(1))
export const codes = z.array(code).check(z.minLength(1))
export const count = z.int().check(z.minimum(1))
