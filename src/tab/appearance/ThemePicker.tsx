import { themeChoiceOf, themeChoices, type ThemeChoice } from './useTheme.ts'

const names: Readonly<Record<ThemeChoice, string>> = {
  auto: 'Automatic',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
}

/** Chooses the theme; "Automatic" follows Teams or the system. */
export function ThemePicker(props: { readonly choice: ThemeChoice; readonly onChoose: (choice: ThemeChoice) => void }) {
  return (
    <label className="theme-picker">
      <span>Theme</span>
      <select
        className="select"
        value={props.choice}
        onChange={(event) => props.onChoose(themeChoiceOf(event.target.value))}
      >
        {themeChoices.map((choice) => (
          <option key={choice} value={choice}>
            {names[choice]}
          </option>
        ))}
      </select>
    </label>
  )
}
