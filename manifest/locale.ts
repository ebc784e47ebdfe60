/** A manifest or a part of it, as JSON has it. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * The words that Microsoft lets a language have of its own, by their place in the manifest.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/resources/schema/localization-schema
 */
const translatable = [
  /^name\.(short|full)$/,
  /^description\.(short|full)$/,
  /^staticTabs\[\d+\]\.name$/,
  /^composeExtensions\[0\]\.commands\[\d\]\.(title|description)$/,
  /^composeExtensions\[0\]\.commands\[\d\]\.parameters\[\d\]\.(title|description)$/,
  /^composeExtensions\[0\]\.commands\[\d\]\.parameters\[\d\]\.choices\[\d\]\.title$/,
]

function textsOf(part: Json, place: string): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return translatable.some((pattern) => pattern.test(place)) ? [[place, part]] : []
  if (typeof part !== 'object' || part === null) return []
  if (Array.isArray(part)) return part.flatMap((each: Json, i) => textsOf(each, `${place}[${i}]`))
  return Object.entries(part).flatMap(([key, each]) => textsOf(each, place === '' ? key : `${place}.${key}`))
}

/**
 * The file of the manifest's own language, made from the manifest, so that its words stand in one place. A translator
 * begins with a copy of it.
 */
export function localeOf(manifest: Json, manifestSchema: string): Readonly<Record<string, string>> {
  const $schema = manifestSchema.replace('MicrosoftTeams.schema.json', 'MicrosoftTeams.Localization.schema.json')
  return { $schema, ...Object.fromEntries(textsOf(manifest, '')) }
}
