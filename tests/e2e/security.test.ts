import { createHash } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { openPage } from './tandem.ts'
import { type SchoolTenant, startSchoolTenant } from './tenant/schoolTenant.ts'

let school: SchoolTenant
let browser: Browser

startInFile(startSchoolTenant, (...started) => ([school, browser] = started))

const pages = ['/', '/configure', '/remove', '/auth.html', '/permissions', '/privacy', '/terms'] as const

/** Whom a page may talk to beside ourselves: sign-in, Graph, and teams-js's list of hosts. */
const microsoft = ['https://graph.microsoft.com', 'https://login.microsoftonline.com', 'https://res.cdn.office.net']

/** Where the page may be framed. Source: Teams' requirements for tabs. */
const hosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
]

function policyOf(response: Response): ReadonlyMap<string, readonly string[]> {
  const text = response.headers.get('content-security-policy') ?? ''
  return new Map(
    text.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ')
      return [name, sources]
    }),
  )
}

test.each(pages)(
  '%s runs our own scripts alone, talks to Microsoft alone, and is framed by its hosts alone',
  async (path) => {
    const response = await fetch(school.url + path)
    const policy = policyOf(response)
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('style-src')?.slice(0, 1)).toEqual(["'self'"])
    expect(policy.get('style-src')?.[1]).toMatch(/^'nonce-/)
    expect(policy.get('connect-src')).toEqual(["'self'", ...microsoft])
    expect(policy.get('frame-src')).toEqual(["'self'", 'https://login.microsoftonline.com'])
    expect(policy.get('frame-ancestors')).toEqual(["'self'", ...hosts])
    for (const none of ['base-uri', 'form-action', 'object-src']) expect(policy.get(none)).toEqual(["'none'"])
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
  },
)

test.each(pages)('%s has no inline script, and each of its files hashes to what it says', async (path) => {
  const html = await (await fetch(school.url + path)).text()
  expect([...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g)]).toEqual([])
  expect(html).not.toMatch(/\son[a-z]+=/)
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.(?:js|css))"[^>]*>/g)]
  expect(tags.length).toBeGreaterThan(0)
  for (const [tag, address = ''] of tags) {
    expect(address).toMatch(/^\/assets\//)
    const file = await fetch(school.url + address)
    const hash = createHash('sha384')
      .update(Buffer.from(await file.arrayBuffer()))
      .digest('base64')
    expect(tag).toContain(`integrity="sha384-${hash}"`)
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(file.headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

test('a script that was tampered with is not run', async () => {
  const { page, problems } = await openPage(browser)
  await page.route('**/assets/index-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'alert(1)' }),
  )
  await page.goto(school.url)
  await expect.poll(() => problems.some((problem) => problem.includes('integrity'))).toBe(true)
  expect(await page.locator('#tandem').innerHTML()).toBe('')
})

test('nobody else may frame a page', async () => {
  const { page } = await openPage(browser)
  await page.route('http://elsewhere.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${school.url}/" title="framed"></iframe>` }),
  )
  await page.goto('http://elsewhere.example/')
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
})
