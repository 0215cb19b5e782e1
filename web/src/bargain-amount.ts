import { bareMoneyText, currencyOf } from './money.ts'
import { marketplace } from './speech.ts'

/** What the goods of 券后9.9 cost at most, as the name of their screen has it; nothing until it is known. */
export function bargainAmount(place = marketplace.get()): string {
  return place ? bareMoneyText(place.bargainMostMinor, currencyOf(place.currency)) : ''
}
