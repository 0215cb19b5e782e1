import type { FundedPart } from '../shapes.ts'
import type { Voice } from '../speech.ts'

/** Who a party of a funding split is: the platform, the merchant, or a funder by name. */
export function partyWord(party: string, voice: Voice): string {
  const { parties, accounts } = voice.words
  if (party === 'platform') return parties.platform
  if (party === 'merchant') return parties.merchant
  return accountWord(party, voice, accounts)
}

/** An account of the ledger in words: `merchant_payable:mer_…` names its merchant where the page knows it. */
export function accountWord(
  account: string,
  voice: Voice,
  accounts: Voice['words']['accounts'] = voice.words.accounts,
  ownerName?: (id: string) => string | undefined,
): string {
  const [kind = '', owner] = account.split(':', 2)
  const word = (accounts as unknown as Record<string, string>)[kind] ?? kind
  return owner === undefined ? word : accounts.owned(word, ownerName?.(owner) ?? owner)
}

/** Who pays a share, to the cent. */
export function fundedText(funding: readonly FundedPart[], voice: Voice): string {
  return funding
    .filter((part) => part.minor !== 0)
    .map((part) => voice.words.parties.part(partyWord(part.party, voice), voice.money(part.minor)))
    .join(voice.words.cart.joiner)
}
