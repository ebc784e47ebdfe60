import type { Rule } from './rule.ts'

/** One bot posts and searches, and people sign in to the app on the domain that its pages are on. */
export const identitiesMatch: Rule = ({ manifest }) => {
  const { bots, composeExtensions, validDomains, webApplicationInfo } = manifest
  const [domain = ''] = validDomains
  const { id, resource, nestedAppAuthInfo } = webApplicationInfo
  const wantedResource = `api://${domain}/${id}`
  const wantedRedirect = `brk-multihub://${domain}`
  return [
    ...(bots[0]?.botId === composeExtensions[0]?.botId
      ? []
      : ['bots and composeExtensions name different bots: a card of one could not be answered by the other.']),
    ...(resource === wantedResource ? [] : [`webApplicationInfo: resource must be ${wantedResource}.`]),
    ...(nestedAppAuthInfo[0]?.redirectUri === wantedRedirect
      ? []
      : [`webApplicationInfo: the redirectUri of nestedAppAuthInfo must be ${wantedRedirect}.`]),
  ]
}
