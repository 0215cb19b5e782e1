// The engine's public face.
export { benefits, benefitShape, type Benefit, type BenefitKind } from './benefits/index.ts'
export { conditions, conditionShape, type ConditionKind, type ConditionParams } from './conditions/index.ts'
export { parseOffer, parsePolicy, parseRequest, trusted } from './parse.ts'
export { policies, type PolicyName } from './policies/index.ts'
export { policyShape, type Policy, type PolicyInput } from './policy.ts'
export { quote } from './quote.ts'
export { RequestRefused, type FieldError, type FieldRule } from './refused.ts'
export {
  offerShape,
  requestShape,
  type Buyer,
  type Line,
  type Offer,
  type OfferInput,
  type Request,
  type RequestInput,
} from './request.ts'
export type { AnyShape, InOf, OutOf } from './shape/shape.ts'
export type * from './result.ts'
export { REASONS } from './result.ts'
export { inScope, scopeShape, type Scope, type ScopedLine } from './scope.ts'
export { describe, type DescribeOptions, type RuleText } from './describe.ts'
export { locales, type Locale, type Names, type Words } from './describe/locale.ts'
export { conditionWords } from './describe/condition-words.ts'
export {
  refund,
  type FundingBack,
  type KeptShare,
  type Paid,
  type Refund,
  type RefundedLine,
  type RefundMode,
  type RefundOptions,
  type Returns,
} from './refund.ts'
export { advise, type Advice, type Candidate } from './advise.ts'
