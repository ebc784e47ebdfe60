import type { Rule } from './rule.ts'

/**
 * What the package may ask for by itself. The bot posts and finds out who is in its chat without any resource-specific
 * permission; calendars are asked for at sign-in, one permission at a time, and not here.
 */
const allowed = {
  permissions: ['identity'],
  devicePermissions: [],
  resourceSpecific: [],
  signIn: ['User.Read', 'Calendars.ReadBasic'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The package asks for nothing that is not on our list. */
export const permissionsAreFew: Rule = ({ manifest }) => {
  const asked: Readonly<Record<keyof typeof allowed, readonly string[]>> = {
    permissions: manifest.permissions,
    devicePermissions: manifest.devicePermissions,
    resourceSpecific: manifest.authorization?.permissions.resourceSpecific.map(({ name }) => name) ?? [],
    signIn: manifest.webApplicationInfo.nestedAppAuthInfo.flatMap(({ scopes }) => scopes),
  }
  return (['permissions', 'devicePermissions', 'resourceSpecific', 'signIn'] as const).flatMap((kind) => {
    const list: readonly string[] = allowed[kind]
    return asked[kind]
      .filter((name) => !list.includes(name))
      .map((name) => `${kind}: ${name} is not on the list of what the package may ask for.`)
  })
}
