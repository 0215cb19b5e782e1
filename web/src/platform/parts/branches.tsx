import { usePlace } from '../../router.ts'
import { to } from '../../console/ways.ts'

/** The screens that belong together, as links above each of them. */
export function Branches({ label, links }: { label: string; links: { path: string; name: string }[] }) {
  const { path } = usePlace()
  return (
    <nav className="branches" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.path}>
            <a className="branch" href={to(link.path)} aria-current={path === to(link.path) ? 'page' : undefined}>
              {link.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
