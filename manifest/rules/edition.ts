import type { Rule } from './rule.ts'

/** The package is of this version, in a released schema, and nothing in it has been left open. */
export const editionIsDefinite: Rule = ({ manifest, text, version }) => {
  const left = [...new Set(text.match(/\$\{\{\w*\}\}|\[\[\w+\]\]/g) ?? [])]
  return [
    ...left.map((placeholder) => `${placeholder} has no value.`),
    ...(manifest.version === version
      ? []
      : [`version: it is ${manifest.version} here and ${version} in package.json.`]),
    ...(/^\d+\.\d+$/.test(manifest.manifestVersion)
      ? []
      : [`manifestVersion: ${manifest.manifestVersion} is a preview, which a school cannot install.`]),
  ]
}
