import type { TenantSignIn } from '../host/signIn/tenantSignIn.ts'
import type { Permissions } from './permissions.ts'

/** What the signed-in person of a tenant has agreed to, by the tokens that were seen. */
export function tenantPermissions(signIn: TenantSignIn): Permissions {
  return {
    has: (permission) => signIn.has(permission),
    ask: (permission) => signIn.askFor(permission, new AbortController().signal),
  }
}
