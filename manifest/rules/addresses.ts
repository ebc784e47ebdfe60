import type { Rule } from './rule.ts'

const https = /https?:\/\/[^"\s)]+/g
const microsoftSchema = 'developer.microsoft.com'
/** Services that lend a domain for an hour, or to everybody alike: whoever has it next would be trusted. */
const lent = /(^|\.)(ngrok(-free)?\.(io|app|dev)|devtunnels\.ms|trycloudflare\.com|loca\.lt|localhost)$/

/** Every page is on a domain that the manifest names, and it names no other, nor one that is not the school's own. */
export const addressesAreOurs: Rule = ({ manifest, text }) => {
  const domains = manifest.validDomains
  const urls = Array.from(text.matchAll(https), ([url]) => new URL(url)).filter(
    ({ hostname }) => hostname !== microsoftSchema,
  )
  return [
    ...urls
      .filter(({ protocol }) => protocol !== 'https:')
      .map(({ href }) => `${href} is not https: Teams opens nothing else.`),
    ...urls
      .filter(({ host }) => !domains.includes(host))
      .map(({ href }) => `${href} is on a domain that validDomains does not name.`),
    ...domains
      .filter((domain) => domain.includes('*'))
      .map((domain) => `validDomains: ${domain} stands for domains that may not be the school’s.`),
    ...domains
      .filter((domain) => lent.test(domain))
      .map((domain) => `validDomains: ${domain} is lent, and may be somebody else’s tomorrow.`),
    ...domains
      .filter((domain) => !domain.includes('*') && urls.every(({ host }) => host !== domain))
      .map((domain) => `validDomains: ${domain} has no page of ours.`),
  ]
}
