import { createMiddleware } from 'hono/factory'
import { secureHeaders, NONCE } from 'hono/secure-headers'

/**
 * Where Teams, Outlook and Microsoft 365 may frame the tab.
 * Source: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements
 */
const hosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
]

const microsoft = ['https://graph.microsoft.com', 'https://login.microsoftonline.com', 'https://res.cdn.office.net']

/** The tab's content security policy and its companions. Fluent injects styles, so those carry a nonce. */
export function securityHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'"],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", ...microsoft],
      // Microsoft renews a sign-in in a hidden frame, which comes back to our own /auth.html.
      frameSrc: ["'self'", 'https://login.microsoftonline.com'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'self'", ...hosts],
    },
    xFrameOptions: false,
    crossOriginResourcePolicy: false,
    crossOriginOpenerPolicy: false,
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  })
}

/** Answers that carry anybody's data are kept by no cache. */
export const neverStored = createMiddleware(async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
})
