import { App, type HttpRouteHandler } from '@microsoft/teams.apps'
import { type CloudEnvironment, type MessageActivityInput } from '@microsoft/teams.api'

/** What an HTTP request to the bot's endpoint holds, parsed. */
export interface BotRequest {
  readonly body: unknown
  readonly headers: Readonly<Record<string, string | string[]>>
}

/** What the endpoint answers. */
export interface BotResponse {
  readonly status: number
  readonly body?: unknown
}

/** What the SDK is set up with. */
export interface SdkOptions {
  readonly clientId: string
  /** Null where a managed identity signs, or `token` does. */
  readonly clientSecret: string | null
  readonly tenantId: string
  /** Null for Teams' own address. */
  readonly serviceUrl: string | null
  /** Takes activities without a signature: in the practice school alone. */
  readonly allowUnsigned: boolean
  /** Signs for the bot in place of Entra ID: in practice and in tests. */
  readonly token?: () => Promise<string>
  readonly cloud?: CloudEnvironment
}

/** Microsoft's SDK, as far as the bot needs it: it checks signatures, gets tokens, and posts. */
export interface Sdk {
  /** Checks an activity's signature, and hands it on to `onActivity` when it is good. */
  handle(request: BotRequest): Promise<BotResponse>
  post(conversationId: string, message: MessageActivityInput): Promise<{ readonly id: string }>
  update(conversationId: string, activityId: string, message: MessageActivityInput): Promise<void>
  /** @throws when there is no such member, or the bot is not there */
  member(conversationId: string, personId: string): Promise<void>
}

const endpoint = '/api/messages'
const timeoutMs = 15_000

// The SDK would log activities whole, and they hold what people wrote.
const silent = {
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
  debug: () => undefined,
  trace: () => undefined,
  log: () => undefined,
  child: () => silent,
}

/** Sets the SDK up on an endpoint of ours. */
export async function createSdk(
  options: SdkOptions,
  onActivity: (activity: unknown) => Promise<BotResponse>,
): Promise<Sdk> {
  let route: HttpRouteHandler | null = null
  const app = new App({
    clientId: options.clientId,
    tenantId: options.tenantId,
    ...(options.clientSecret === null ? {} : { clientSecret: options.clientSecret }),
    ...(options.serviceUrl === null ? {} : { serviceUrl: options.serviceUrl }),
    ...(options.token === undefined ? {} : { token: options.token }),
    ...(options.cloud === undefined ? {} : { cloud: options.cloud }),
    dangerouslyAllowUnauthenticatedRequests: options.allowUnsigned,
    messagingEndpoint: endpoint,
    httpServerAdapter: {
      registerRoute(_method, path, handler) {
        if (path === endpoint) route = handler
      },
    },
    oauth: { fetchUserToken: false },
    client: { timeout: timeoutMs },
    logger: silent,
  })
  // Every activity comes this way, and goes no further: our own schemas decide what it is.
  app.use(async ({ activity }) => {
    const { status, body } = await onActivity(activity)
    return { status, body }
  })
  await app.initialize()
  const { conversations } = app.api
  return {
    async handle(request) {
      if (route === null) throw new Error('The SDK has registered no endpoint.')
      return route({ body: request.body, headers: { ...request.headers } })
    },
    async post(conversationId, message) {
      const { id } = await app.send(conversationId, message)
      return { id }
    },
    async update(conversationId, activityId, message) {
      await conversations.updateActivity(conversationId, activityId, message)
    },
    async member(conversationId, personId) {
      await conversations.getMemberById(conversationId, personId)
    },
  }
}
