import { z } from 'zod'
import { merchantRoles, platformRoles, staffRoles } from '../../domain/roles.ts'
import { instant, reference } from '../shapes/basics.ts'

export const staffRole = z.enum(staffRoles)
export const platformRole = z.enum(platformRoles)
export const merchantRole = z.enum(merchantRoles)

export const login = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(200)
  .regex(/^[\p{L}\p{N}._%+@-]+$/u)
  .describe('An e-mail address or another name to sign in by; capital letters do not matter')
export const password = z.string().min(1).max(512)
export const oneTimePassword = z.string().trim().min(6).max(20).describe('Six digits, or one of the recovery codes')

/** The person who is signed in, and what the person may do. */
export const me = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    role: staffRole,
    merchant: reference.optional(),
    abilities: z.array(z.string()),
    session: z.string(),
    endsAt: instant,
    steppedUpUntil: instant
      .nullable()
      .describe('Until then what moves money, roles or keys may be done without showing the password again'),
    secondFactor: z.boolean(),
    mustEnrol: z.boolean().describe('Nothing else may be done before a second factor is set up'),
    recoveryCodesLeft: z.int(),
  })
  .meta({ id: 'Me' })
