import type { TenantIds } from '../host/bootstrap.ts'
import { boardScope } from '../host/signIn/tenantSignIn.ts'
import { permissions } from '../session/permissions.ts'

/**
 * Where an administrator agrees for the whole school, to everything that Tandem may ever ask for. Entra comes back to
 * `/auth.html`, the one address of ours that it knows.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminConsentLink({ tenantId, clientId }: TenantIds, origin: string): string {
  const graph = ['User.Read', ...permissions].map((permission) => `https://graph.microsoft.com/${permission}`)
  const query = new URLSearchParams({
    client_id: clientId,
    scope: [...graph, boardScope(clientId)].join(' '),
    redirect_uri: `${origin}/auth.html`,
    state: 'permissions',
  })
  return `https://login.microsoftonline.com/${tenantId}/v2.0/adminconsent?${query.toString()}`
}
