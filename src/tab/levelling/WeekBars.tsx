import { type Role, roles } from '../../domain/calendar/calendar.ts'
import { shortDate, shortMonth } from '../../domain/calendar/dateWords.ts'
import { jointPressureInWeek, pressureInWeek, type WeekLoad } from '../../domain/levelling/weekLoads.ts'
import { percent } from '../words/numbers.ts'
import { sentenceCase, type Words } from '../words/words.ts'

type RowName = Role | 'joint'

/** At this pressure a bar is full. */
const fullBar = 2

function pressureIn(load: WeekLoad, row: RowName): number {
  return row === 'joint' ? jointPressureInWeek(load) : pressureInWeek(load, row)
}

function height(pressure: number): string {
  return `${Math.round(Math.min(1, pressure / fullBar) * 100)}%`
}

/** "worst week 174% now, 164% then"; the figure alone where it stays the same. */
function worstText(before: readonly WeekLoad[], after: readonly WeekLoad[], row: RowName): string {
  const [now, then] = [percent(worst(before, row)), percent(worst(after, row))]
  return now === then ? `worst week ${now}` : `worst week ${now} now, ${then} then`
}

function worst(loads: readonly WeekLoad[], row: RowName): number {
  return loads.reduce((most, load) => Math.max(most, pressureIn(load, row)), 0)
}

/** Whether a week is the first of its month among the open ones. */
function monthBegins(loads: readonly WeekLoad[], week: number): boolean {
  const [here, before] = [loads[week]?.monday, loads[week - 1]?.monday]
  return here !== undefined && (before === undefined || shortMonth(here) !== shortMonth(before))
}

/**
 * The year's weeks as bars, for both and jointly: filled as they would be, with a line where they are now. The figures
 * are in a table below, for whoever cannot see bars.
 */
export function WeekBars(props: {
  readonly before: readonly WeekLoad[]
  readonly after: readonly WeekLoad[]
  readonly words: Words
}) {
  const { before, after, words } = props
  const rows: readonly (readonly [RowName, string])[] = [
    ...roles.map((role) => [role, sentenceCase(words.roles[role])] as const),
    ['joint', 'Joint: the heavier of the two'],
  ]
  const changed = before.flatMap((load, week) => {
    const then = after[week]
    return then !== undefined && roles.some((role) => Math.abs(load.asked[role] - then.asked[role]) > 0.005)
      ? [{ load, then }]
      : []
  })
  return (
    <div className="week-bars">
      {rows.map(([row, name]) => (
        <figure key={row}>
          <figcaption>
            {name}: {worstText(before, after, row)}
          </figcaption>
          <div className="bars" aria-hidden="true">
            {before.map((load, week) => {
              const now = pressureIn(load, row)
              const then = pressureIn(after[week] ?? load, row)
              return (
                <span
                  key={load.monday}
                  className={then > now + 0.005 ? 'bar rises' : then < now - 0.005 ? 'bar falls' : 'bar'}
                  title={`Week of ${shortDate(load.monday)}: ${percent(now)} now, ${percent(then)} then`}
                >
                  <span className="bar-then" style={{ height: height(then) }} />
                  <span className="bar-now" style={{ bottom: height(now) }} />
                </span>
              )
            })}
          </div>
        </figure>
      ))}
      <div className="bar-months quiet" aria-hidden="true">
        {before.map(({ monday }, week) => (
          <span key={monday}>{monthBegins(before, week) && <Month name={shortMonth(monday)} />}</span>
        ))}
      </div>
      <p className="bar-key quiet">
        Each bar is a school week, full at {percent(fullBar)}. The filling is the week then, the line the week now; ▼
        stands under a week that gets lighter, ▲ under one that gets heavier.
      </p>
      {changed.length > 0 && (
        <details>
          <summary>
            The {changed.length === 1 ? 'week that changes' : `${changed.length} weeks that change`}, in figures
          </summary>
          <div className="scroll-x" tabIndex={0} role="region" aria-label="Weeks that change">
            <table className="week-figures">
              <thead>
                <tr>
                  <th scope="col">Week of</th>
                  {rows.map(([row, name]) => (
                    <th scope="col" key={row}>
                      {row === 'joint' ? 'Joint' : name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {changed.map(({ load, then }) => (
                  <tr key={load.monday}>
                    <th scope="row">{shortDate(load.monday)}</th>
                    {rows.map(([row]) => (
                      <td key={row}>
                        {percent(pressureIn(load, row))} → {percent(pressureIn(then, row))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  )
}

/** A month by three letters, or by its first where bars are narrow. */
function Month({ name }: { readonly name: string }) {
  return (
    <>
      {name.slice(0, 1)}
      <span className="month-rest">{name.slice(1)}</span>
    </>
  )
}
