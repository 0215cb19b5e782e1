// @quanhe/sdk/erp: keeps a shop's own stock system and the platform together. Runs on Node, on the shop's side.
export { csvErp } from './csv-files.ts'
export { UnreadableCount } from './erp.ts'
export type { Counted, Erp, Level } from './erp.ts'
export { httpErp } from './http-json.ts'
export type { HttpErpOptions } from './http-json.ts'
export { syncStock } from './sync-stock.ts'
export type { StockReport } from './sync-stock.ts'
