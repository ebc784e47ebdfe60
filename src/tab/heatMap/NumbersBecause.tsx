import { bands, type CategoryRule, type PressureSettings } from '../../domain/pressure/pressure.ts'
import { numbersBecause } from '../../domain/pressure/settings.ts'
import { bandWords, sentenceCase, type Words } from '../words/words.ts'
import { bandRange } from './Legend.tsx'

const levels = bands.filter((band) => band !== 'calm')

function effortText({ kind, effortHours, leadDays }: CategoryRule, words: Words): string {
  if (kind === 'taught') return 'takes hours away'
  if (kind === 'joint') return 'recognised, asks for nothing more'
  const days = leadDays === 1 ? 'on the day' : `over ${leadDays} school days`
  return `${effortHours.senco} h for the ${words.roles.senco}, ${effortHours.leader} h for the ${words.roles.leader}, ${days}`
}

/** Where every number of the map comes from: nothing is asked for without its reason. */
export function NumbersBecause(props: { readonly settings: PressureSettings; readonly words: Words }) {
  const { settings, words } = props
  return (
    <details className="numbers-because">
      <summary>Where these numbers come from</summary>
      <p>
        Each number is a starting point with its reason, not a measurement of anybody. Joint pressure is the higher of
        the two.
      </p>
      <dl>
        {levels.map((band) => (
          <div key={band}>
            <dt>
              {bandWords[band]}, {bandRange(band, settings.bandStarts)}
            </dt>
            <dd>{numbersBecause[band]}</dd>
          </div>
        ))}
        <div>
          <dt>Windows longer than {settings.windowDays} days</dt>
          <dd>{numbersBecause.windowDays}</dd>
        </div>
        {settings.categories.map((rule) => (
          <div key={rule.code}>
            <dt>
              {rule.name}: {effortText(rule, words)}
            </dt>
            <dd>{sentenceCase(rule.because)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
