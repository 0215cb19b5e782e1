import { policies } from '@quanhe/engine'

/** What a publish check about funding looks at, besides the batch. */
export const tmallFunding = { policy: policies.tmall }
