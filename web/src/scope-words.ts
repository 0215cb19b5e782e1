import type { Categories, Scope } from './shapes.ts'
import type { Voice } from './speech.ts'

const MOST_NAMED = 3
const some = (list: string[] | undefined): list is string[] => (list?.length ?? 0) > 0

/** Where an offer applies, in a few words for a card; the whole sentence stands on the page of its rules. */
export function scopeWords(scope: Scope | undefined, categories: Categories, voice: Voice): string {
  const { scopes, joiner } = voice.words.card
  const nameOf = (path: string): string =>
    voice.say(categories.find((category) => category.path === path)?.name) || path
  const where =
    some(scope?.skus) || some(scope?.spus) || some(scope?.tags)
      ? scopes.goods
      : some(scope?.brands)
        ? scopes.brands
        : some(scope?.categories)
          ? scope.categories.slice(0, MOST_NAMED).map(nameOf).join(joiner)
          : scopes.all
  return Object.values(scope?.except ?? {}).some(some) ? scopes.except(where) : where
}
