export type { NotEligible } from '../../domain/audience.ts'
export { outsideAudience } from '../../domain/audience.ts'
