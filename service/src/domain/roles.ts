// Who there is. The words of a role are what an operator reads in the console and in docs/roles.md.

export const platformRoles = [
  'platform_operator',
  'platform_finance',
  'platform_risk',
  'platform_support',
  'platform_auditor',
] as const
export const merchantRoles = ['merchant_owner', 'merchant_marketer', 'merchant_finance', 'merchant_viewer'] as const
export const backendRoles = ['platform_backend', 'shop_backend'] as const

/** People who sign in: of the platform, or of one merchant. */
export const staffRoles = [...platformRoles, ...merchantRoles] as const
/** Everyone that can call, in the order of the table in docs/roles.md. */
export const roles = [...staffRoles, ...backendRoles, 'buyer', 'visitor'] as const

export type PlatformRole = (typeof platformRoles)[number]
export type MerchantRole = (typeof merchantRoles)[number]
export type StaffRole = (typeof staffRoles)[number]
export type Role = (typeof roles)[number]

export const isMerchantRole = (role: Role): role is MerchantRole => (merchantRoles as readonly Role[]).includes(role)
export const isStaffRole = (role: Role): role is StaffRole => (staffRoles as readonly Role[]).includes(role)
