import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { CalendarFailure, CalendarTags, MasterCategory } from '../../calendars/calendarSource.ts'
import type { CategoryRule } from '../../domain/pressure/pressure.ts'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import type { Permissions } from '../session/permissions.ts'
import { counted } from '../words/numbers.ts'
import { asMasterCategory, categoryStates, colourOf, foreignCount, isUsual } from './outlookCategories.ts'
import { PermissionAsk } from './PermissionAsk.tsx'

interface OutlookCategoriesProps {
  readonly rules: readonly CategoryRule[]
  readonly tags: CalendarTags
  readonly permissions: Permissions
}

/** Which of Tandem's categories somebody's Outlook has, and one button that makes the others. */
export function OutlookCategories(props: OutlookCategoriesProps) {
  const { rules, tags, permissions } = props
  const [isAllowed, setIsAllowed] = useState(() => permissions.has('MailboxSettings.ReadWrite'))
  const [categories, setCategories] = useState<readonly MasterCategory[] | null>(null)
  const [failure, setFailure] = useState<CalendarFailure | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)

  async function look() {
    setIsBusy(true)
    setFailure(null)
    const outcome = await tags.list(new AbortController().signal)
    setIsBusy(false)
    if (outcome.ok) setCategories(outcome.value)
    else setFailure(outcome.failure)
  }

  async function make(chosen: readonly CategoryRule[]) {
    setIsBusy(true)
    setFailure(null)
    const outcome = await tags.create(chosen.map(asMasterCategory), new AbortController().signal)
    if (outcome.ok) setSaid(`${counted(chosen.length, 'category was', 'categories were')} made in your Outlook.`)
    else setFailure(outcome.failure)
    // Some may have been made before one failed.
    const after = await tags.list(new AbortController().signal)
    if (after.ok) setCategories(after.value)
    setIsBusy(false)
  }

  return (
    <details className="panel">
      <summary>
        <h2>Outlook categories</h2>
      </summary>
      <p>
        A tag in Tandem is a category in Outlook. Any spelling that Tandem knows will do, so you can go on using your
        own.
      </p>
      {failure !== null && <FailureNotice failure={failure} onRetry={() => void look()} />}
      <p role="status">{said}</p>
      {!isAllowed ? (
        <PermissionAsk
          permissions={permissions}
          permission="MailboxSettings.ReadWrite"
          onGiven={() => {
            setIsAllowed(true)
            void look()
          }}
        >
          <p>
            To look at your list of categories and to add to it, Tandem needs <code>MailboxSettings.ReadWrite</code>,
            which also allows other mailbox settings; Tandem uses it for categories alone. Without it, make them in
            Outlook by hand: the names below are all that counts.
          </p>
          <p className="quiet">{rules.map(({ name }) => name).join(', ')}</p>
        </PermissionAsk>
      ) : categories === null ? (
        <Button disabled={isBusy} onClick={() => void look()}>
          Look at my list in Outlook
        </Button>
      ) : (
        <CategoryList
          key={categories.length}
          rules={rules}
          categories={categories}
          isBusy={isBusy}
          onMake={(chosen) => void make(chosen)}
        />
      )}
    </details>
  )
}

function CategoryList(props: {
  readonly rules: readonly CategoryRule[]
  readonly categories: readonly MasterCategory[]
  readonly isBusy: boolean
  readonly onMake: (chosen: readonly CategoryRule[]) => void
}) {
  const { rules, categories } = props
  const states = categoryStates(rules, categories)
  const there = states.filter((state) => state.there.length > 0)
  const missing = states.filter((state) => state.there.length === 0).map(({ rule }) => rule)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(missing.filter(isUsual).map(({ code }) => code)),
  )
  const chosen = missing.filter(({ code }) => ticked.has(code))
  const foreign = foreignCount(states, categories)

  function tick(code: string, isTicked: boolean) {
    const next = new Set(ticked)
    if (isTicked) next.add(code)
    else next.delete(code)
    setTicked(next)
  }

  return (
    <>
      {there.length > 0 && (
        <>
          <h3>You have</h3>
          <ul className="categories">
            {there.map(({ rule, there: names }) => (
              <li key={rule.code}>
                {rule.name}
                {names.some((name) => name !== rule.name) && (
                  <span className="quiet"> as {names.map((name) => `“${name}”`).join(', ')}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {foreign > 0 && (
        <p className="quiet">{counted(foreign, 'category', 'categories')} of your own, which Tandem leaves alone.</p>
      )}
      {missing.length === 0 ? (
        <p>You have all that Tandem knows.</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            props.onMake(chosen)
          }}
        >
          <fieldset className="missing">
            <legend>
              <h3>Not there yet</h3>
            </legend>
            <ul className="categories">
              {missing.map((rule) => (
                <li key={rule.code}>
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={ticked.has(rule.code)}
                      onChange={({ target }) => tick(rule.code, target.checked)}
                    />
                    <span>
                      {rule.name} <span className="quiet">{colourOf(asMasterCategory(rule))}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <Button type="submit" disabled={props.isBusy || chosen.length === 0}>
            {chosen.length === 0
              ? 'Make them in Outlook'
              : `Make ${counted(chosen.length, 'category', 'categories')} in Outlook`}
          </Button>
        </form>
      )}
    </>
  )
}
