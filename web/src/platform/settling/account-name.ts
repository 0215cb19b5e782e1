import type { Words } from '../words/zh-CN.ts'

/** An account of the ledger in words: `merchant_payable:mch_one` is 应付商家 · mch_one. */
export function accountName(account: string, words: Words['entry'], ownerName: (id: string) => string): string {
  const [kind = '', owner] = account.split(':', 2)
  const name = (words.accounts as Record<string, string>)[kind] ?? kind
  return owner === undefined ? name : words.owned(name, ownerName(owner))
}

/** Why a transfer was posted, in words. */
export const becauseName = (because: string, words: Words['entry']): string =>
  (words.because as Record<string, string>)[because] ?? because
