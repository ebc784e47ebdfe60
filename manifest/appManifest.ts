import * as z from 'zod'

const command = z.object({
  id: z.string(),
  type: z.enum(['query', 'action']),
  parameters: z.array(z.object({ name: z.string() })).default([]),
})

/** The parts of Microsoft's manifest that our own rules look at. Its schema has been held before. */
export const appManifestSchema = z.object({
  manifestVersion: z.string(),
  version: z.string(),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  icons: z.object({ color: z.string(), color32x32: z.string(), outline: z.string() }),
  localizationInfo: z.object({ defaultLanguageTag: z.string(), defaultLanguageFile: z.string() }),
  staticTabs: z.array(z.object({ name: z.string().optional() })),
  bots: z.array(z.object({ botId: z.string() })).length(1),
  composeExtensions: z.array(z.object({ botId: z.string(), commands: z.array(command) })).length(1),
  permissions: z.array(z.string()).default([]),
  devicePermissions: z.array(z.string()).default([]),
  authorization: z
    .object({ permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string() })).default([]) }) })
    .optional(),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({
    id: z.string(),
    resource: z.string(),
    nestedAppAuthInfo: z.array(z.object({ redirectUri: z.string(), scopes: z.array(z.string()) })).length(1),
  }),
})
export type AppManifest = z.infer<typeof appManifestSchema>
