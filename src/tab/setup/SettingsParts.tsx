import { useEffect } from 'react'
import { useRoute } from '../route/route.ts'

/** The parts of Settings, as they follow each other on the page. `#/settings?part=terms` opens it at one of them. */
const parts = [
  { part: 'working', name: 'When you work' },
  { part: 'taught', name: 'Taught or on duty' },
  { part: 'school', name: 'Your school' },
  { part: 'terms', name: 'Term dates' },
  { part: 'effort', name: 'What each deadline asks of you' },
] as const
type Part = (typeof parts)[number]['part']

const titleId = (part: Part) => `${part}-title`

/** What the page has, and the way to each part of it. */
export function SettingsParts() {
  const { query } = useRoute()
  const asked = query.get('part')
  useEffect(() => {
    const found = parts.find(({ part }) => part === asked)
    if (found !== undefined) goTo(found.part)
  }, [asked])
  return (
    <nav className="settings-parts" aria-labelledby="parts-title">
      <p id="parts-title" className="quiet">
        On this page
      </p>
      <ul>
        {parts.map(({ part, name }) => (
          <li key={part}>
            {/* Pressed a second time it leads there again, though the address stays as it is. */}
            <a href={`#/settings?part=${part}`} onClick={() => goTo(part)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The heading of a part, which takes the focus when somebody goes there. */
export function PartTitle({ part, level = 2 }: { readonly part: Part; readonly level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <Heading id={titleId(part)} tabIndex={-1} className="part-title">
      {parts.find((each) => each.part === part)?.name}
    </Heading>
  )
}

function goTo(part: Part): void {
  const title = document.getElementById(titleId(part))
  title?.focus({ preventScroll: true })
  title?.scrollIntoView({ block: 'start' })
}
