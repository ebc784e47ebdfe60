import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type PackageFiles, problemsOf } from '../../manifest/appPackage.ts'
import { readPng } from '../../manifest/png.ts'
import { aPackage, icons, manifestWith, version } from './sources.ts'

const problems = (change: { readonly manifest?: string; readonly icons?: PackageFiles } = {}) =>
  problemsOf(aPackage(change), version)

test('the package as it is breaks no rule', async () => {
  expect(await problems()).toEqual([])
})

const before = (what: string, added: string) => [what, `${added}\n  ${what}`] as const
const rsc = '{ "permissions": { "resourceSpecific": [{ "name": "ChatMessage.Read.Chat", "type": "Application" }] } }'

test.each([
  [
    'a bot that is not the message extension’s',
    [
      '"botId": "${{BOT_ID}}",\n      "composeExtensionType"',
      '"botId": "${{TEAMS_APP_ID}}",\n      "composeExtensionType"',
    ],
    'different bots',
  ],
  [
    'a sign-in at another address than the pages',
    ['api://${{TAB_DOMAIN}}/', 'api://other.example/'],
    'resource must be api://tandem.example/',
  ],
  [
    'a sign-in to another app',
    ['"id": "${{AAD_APP_CLIENT_ID}}"', '"id": "${{BOT_ID}}"'],
    'webApplicationInfo: resource must be',
  ],
  [
    'a redirect to elsewhere',
    ['brk-multihub://${{TAB_DOMAIN}}', 'brk-multihub://other.example'],
    'must be brk-multihub://tandem.example',
  ],
  [
    'a page on a domain that is not named',
    ['https://${{TAB_DOMAIN}}/configure', 'https://other.example/configure'],
    'https://other.example/configure is on a domain that validDomains does not name',
  ],
  ['a page without https', ['https://${{TAB_DOMAIN}}/terms', 'http://${{TAB_DOMAIN}}/terms'], 'is not https'],
  [
    'domains that may be anybody’s',
    ['"validDomains": ["${{TAB_DOMAIN}}"', '"validDomains": ["${{TAB_DOMAIN}}", "*.azurewebsites.net"'],
    '*.azurewebsites.net stands for domains',
  ],
  [
    'a domain that is lent',
    ['"validDomains": ["${{TAB_DOMAIN}}"', '"validDomains": ["${{TAB_DOMAIN}}", "x1.uks1.devtunnels.ms"'],
    'x1.uks1.devtunnels.ms is lent',
  ],
  [
    'a domain without a page',
    ['"validDomains": ["${{TAB_DOMAIN}}"', '"validDomains": ["${{TAB_DOMAIN}}", "other.example"'],
    'other.example has no page of ours',
  ],
  [
    'a command that nobody answers',
    ['"id": "askQuestion"', '"id": "askAnything"'],
    'does not know the command askAnything',
  ],
  ['an answer that nobody can ask for', ['"id": "askQuestion"', '"id": "askAnything"'], 'askQuestion is not declared'],
  [
    'a command of the wrong kind',
    ['"id": "reflectOnThis",\n          "type": "action"', '"id": "reflectOnThis",\n          "type": "query"'],
    'answers reflectOnThis as action, not as query',
  ],
  ['a parameter that nobody reads', ['"name": "search"', '"name": "words"'], 'does not read the parameter words'],
  [
    'a resource-specific permission',
    before('"validDomains"', `"authorization": ${rsc},`),
    'ChatMessage.Read.Chat is not on',
  ],
  ['leave to message a team', ['["identity"]', '["identity", "messageTeamMembers"]'], 'messageTeamMembers is not on'],
  [
    'the place where somebody is',
    before('"validDomains"', '"devicePermissions": ["geolocation"],'),
    'geolocation is not on',
  ],
  [
    'more of a calendar at sign-in',
    ['"Calendars.ReadBasic"', '"Calendars.ReadWrite"'],
    'Calendars.ReadWrite is not on',
  ],
  ['a name that Microsoft keeps', ['"Tandem: the', '"Tandem for Teams: the'], 'name.full: “Teams”'],
  ['a short name that Microsoft keeps', ['"short": "Tandem$', '"short": "Tandem chat$'], 'name.short: “Chat”'],
  ['an app that says it is one', ['neither is."', 'neither is: app."'], 'description.short'],
  ['Teams without Microsoft', ['In Microsoft Teams, Outlook', 'In Teams, Outlook'], 'Microsoft Teams'],
  ['Microsoft by its initials', ['In Microsoft Teams, Outlook', 'In Microsoft Teams, MS Outlook'], '“MS”'],
  ['a description that nobody reads', ['"full": "Tandem is', `"full": "${'very '.repeat(500)}Tandem is`], '500 words'],
  ['another version than the code', ['"${{APP_VERSION}}"', '"99.0.0"'], `it is 99.0.0 here and ${version}`],
  ['something left open', ['Tandem${{APP_NAME_SUFFIX}}', 'Tandem${{APP_MOTTO}}'], '${{APP_MOTTO}} has no value'],
] as const)('%s is found', async (_what, [from, to], sentence) => {
  expect(await problems({ manifest: manifestWith(from, to) })).toContainEqual(expect.stringContaining(sentence))
})

test('a preview of the manifest’s shape is found', async () => {
  const manifest = manifestWith('"1.30"', '"devPreview"').replace('/v1.30/', '/vDevPreview/')
  expect(await problems({ manifest })).toContainEqual(expect.stringContaining('is a preview'))
})

/** A PNG of one colour with opacity; its checksums are left out, which ours does not read. */
function aPng(width: number, height: number, rgba: readonly number[]): Uint8Array {
  const chunk = (kind: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const row = Buffer.from([0, ...Array.from({ length: width }, () => rgba).flat()])
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

test.each([
  [
    'a large icon that is small',
    { 'color.png': aPng(96, 96, [79, 82, 178, 255]) },
    'is 96 by 96 pixels and must be 192 by 192',
  ],
  ['a large icon with a hole', { 'color.png': aPng(192, 192, [79, 82, 178, 254]) }, 'color.png must fill its square'],
  ['a small icon that is large', { 'color32.png': aPng(64, 64, [79, 82, 178, 255]) }, 'is 64 by 64 pixels'],
  ['an outline of another size', { 'outline.png': aPng(32, 31, [255, 255, 255, 255]) }, 'is 32 by 31 pixels'],
  ['an outline in a colour', { 'outline.png': aPng(32, 32, [255, 255, 254, 255]) }, 'must be white'],
  ['something that is no picture', { 'outline.png': new TextEncoder().encode('<svg/>') }, 'is not a PNG'],
])('%s is found', async (_what, changed, sentence) => {
  expect(await problems({ icons: { ...icons, ...changed } })).toContainEqual(expect.stringContaining(sentence))
})

test('an icon that was left out is found', async () => {
  const others = Object.fromEntries(Object.entries(icons).filter(([name]) => name !== 'outline.png'))
  expect(await problems({ icons: others })).toContainEqual('icons: outline.png is not in the package.')
})

/** How far two colours stand apart, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: readonly number[], other: readonly number[]): number {
  const luminance = (colour: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = colour
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test('both bars of the icon stand out from its ground, and from each other by their height', () => {
  const picture = readPng(icons['color.png'] ?? new Uint8Array())
  if (picture === null) throw new Error('color.png cannot be read.')
  const at = (x: number, y: number) => [...picture.pixels.subarray((y * 192 + x) * 4, (y * 192 + x) * 4 + 3)]
  const [ground, senco, leader] = [at(2, 2), at(62, 120), at(128, 60)]
  expect(ground).toEqual([0x4f, 0x52, 0xb2])
  expect(contrast(ground, senco)).toBeGreaterThanOrEqual(3)
  expect(contrast(ground, leader)).toBeGreaterThanOrEqual(3)
  expect(at(62, 60)).toEqual(ground)
})
