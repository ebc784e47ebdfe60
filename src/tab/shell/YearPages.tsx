/** The pages about the year's deadlines, by their address. */
const pages = [
  ['deadlines', 'The year’s deadlines'],
  ['ehc-plans', 'Reviews of EHC plans'],
  ['level', 'Level the term'],
  ['take-away', 'Take the year with you'],
] as const

/** A quiet line from one of the pages about the year's deadlines to the others. */
export function YearPages(props: { readonly here: (typeof pages)[number][0] }) {
  return (
    <nav className="year-pages" aria-label="The year’s other pages">
      {pages
        .filter(([address]) => address !== props.here)
        .map(([address, name]) => (
          <a key={address} href={`#/${address}`}>
            {name}
          </a>
        ))}
    </nav>
  )
}
