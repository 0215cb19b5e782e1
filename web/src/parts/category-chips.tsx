import { useCategories } from '../catalogue.ts'
import { useVoice } from '../speech.ts'

/** The categories as links, and those below the chosen one; the address holds the choice. */
export function CategoryChips({ chosen, addressOf }: { chosen: string; addressOf: (path: string) => string }) {
  const voice = useVoice()
  const { browse } = voice.words
  const categories = useCategories()
  const roots = categories.filter((category) => category.parent === null)
  const chosenRoot = chosen.split('/')[0]
  const branches = categories.filter((category) => category.parent && category.parent === chosenRoot)
  const chip = (path: string, label: string, on: boolean) => (
    <li key={path}>
      <a className="chip" href={addressOf(path)} aria-current={on ? 'true' : undefined}>
        {label}
      </a>
    </li>
  )
  return (
    <>
      <ul className="chips" aria-label={browse.categories}>
        {chip('', browse.all, chosen === '')}
        {roots.map((category) => chip(category.path, voice.say(category.name), chosenRoot === category.path))}
      </ul>
      {branches.length > 0 && (
        <ul className="chips" aria-label={browse.branches}>
          {branches.map((category) => chip(category.path, voice.say(category.name), chosen === category.path))}
        </ul>
      )}
    </>
  )
}
