import { useTongue } from '../speech.ts'
import { Icon } from './icon.tsx'

/** A screen that this role has no use of: the missing permission, and who can give it. */
export function Forbidden({ ability }: { ability: string }) {
  const { words } = useTongue()
  return (
    <div className="trouble">
      <Icon name="stop" size={20} />
      <div>
        <h1 className="strong">
          {words.trouble.forbidden((words.abilities as Record<string, string>)[ability] ?? ability)}
        </h1>
        <p>{words.trouble.forbiddenHint}</p>
      </div>
    </div>
  )
}
