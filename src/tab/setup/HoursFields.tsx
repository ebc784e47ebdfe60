import type { WeeklyBlock } from '../../domain/calendar/calendar.ts'
import { hoursText } from '../words/numbers.ts'
import { blockRows, readRows, weeklyHours } from './blockRows.ts'
import type { FormProblem } from './formProblem.ts'
import type { HoursForm } from './hoursForm.ts'
import { PartTitle } from './SettingsParts.tsx'
import { WeekBlocks } from './WeekBlocks.tsx'

/** When one works, and which of those hours are taught or on duty: together the hours one has. */
export function HoursFields(props: {
  readonly form: HoursForm
  readonly inOutlook: readonly WeeklyBlock[]
  readonly problems: readonly FormProblem[]
  readonly onChange: (form: HoursForm) => void
}) {
  const { form, inOutlook, problems, onChange } = props
  const works = weeklyHours(readRows(form.working, 'working').blocks)
  const taught = weeklyHours(readRows(form.taught, 'taught').blocks)
  return (
    <>
      <section className="panel" aria-labelledby="working-title">
        <PartTitle part="working" />
        <p className="quiet">
          {form.isAsInOutlook
            ? `As in Outlook: ${hoursText(works)} a week.`
            : `Your own hours: ${hoursText(works)} a week.`}
        </p>
        <WeekBlocks
          legend="Working hours"
          what="you work"
          none="Not working"
          name="working"
          rows={form.working}
          problems={problems}
          onChange={(working) => onChange({ ...form, working, isAsInOutlook: false })}
        />
        {!form.isAsInOutlook && (
          <button
            type="button"
            className="link-button"
            onClick={() => onChange({ ...form, working: blockRows(inOutlook), isAsInOutlook: true })}
          >
            As in Outlook
          </button>
        )}
      </section>
      <section className="panel" aria-labelledby="taught-title">
        <PartTitle part="taught" />
        <p className="quiet">
          {taught === 0
            ? 'Hours in front of a class or on duty cannot be given to anything else.'
            : `${hoursText(taught)} a week that cannot be given to anything else.`}
        </p>
        <WeekBlocks
          legend="Taught or on duty"
          what="taught or on duty"
          none="Nothing"
          name="taught"
          rows={form.taught}
          problems={problems}
          onChange={(rows) => onChange({ ...form, taught: rows })}
        />
      </section>
    </>
  )
}
