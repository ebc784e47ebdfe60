import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createService } from '../../src/service/service.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tandem-tab-'))
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'index.html'), '<!doctype html><html><head><title>Tandem</title></head></html>')
  await writeFile(join(root, 'assets', 'main-abc.js'), 'export {}')
})
afterAll(() => rm(root, { recursive: true }))

const tenant = { tenantId: '2f9c1c3e-6f0f-4a53-9a8b-0e4b8f2c7d11', clientId: '7b1d2c3e-4f50-4a61-8b72-9c83ad94be05' }
const practice = new Hono()
practice.get('/people', (c) => c.text('people'))

const serviceIn = (world: 'practice' | 'tenant', now: number | null = null) =>
  createService({
    tab: { root, bootstrap: { world, tenant: world === 'tenant' ? tenant : null, now: () => now } },
    practice: world === 'practice' ? practice : null,
    board: null,
  })

test('the health check answers ok', async () => {
  const response = await serviceIn('practice').request('/healthz')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
})

test('the page may run only its own scripts, and only Microsoft’s hosts may frame it', async () => {
  const response = await serviceIn('practice').request('/')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("object-src 'none'")
  expect(policy).toMatch(/frame-ancestors 'self' https:\/\/\*\.cloud\.microsoft /)
  expect(policy).not.toContain('unsafe-inline')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('x-frame-options')).toBeNull()
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
})

test('the page carries the nonce that its policy names, a new one each time', async () => {
  const service = serviceIn('practice')
  const read = async () => {
    const response = await service.request('/')
    const nonce = /<meta property="csp-nonce" nonce="([^"]+)">/.exec(await response.text())?.[1]
    return { nonce, policy: response.headers.get('content-security-policy') ?? '' }
  }
  const [first, second] = [await read(), await read()]
  expect(first.nonce).toBeTruthy()
  expect(first.policy).toContain(`'nonce-${first.nonce ?? 'none'}'`)
  expect(second.nonce).not.toBe(first.nonce)
})

test('the page is told its world, and the practice school’s present where that is not the real one', async () => {
  expect(await (await serviceIn('tenant').request('/')).text()).toContain('name="tandem-world" content="tenant"')
  expect(await (await serviceIn('practice', 42).request('/')).text()).toContain('name="tandem-now" content="42"')
  expect(await (await serviceIn('practice').request('/')).text()).not.toContain('tandem-now')
})

test('the page of a tenant is told where to sign in and as which app, and the practice school’s is not', async () => {
  const inTenant = await (await serviceIn('tenant').request('/')).text()
  expect(inTenant).toContain(`name="tandem-tenant" content="${tenant.tenantId}"`)
  expect(inTenant).toContain(`name="tandem-client" content="${tenant.clientId}"`)
  expect(await (await serviceIn('practice').request('/')).text()).not.toMatch(/tandem-(tenant|client)/)
})

test('the page is never cached and its named assets are cached for good', async () => {
  const service = serviceIn('practice')
  expect((await service.request('/')).headers.get('cache-control')).toBe('no-store')
  const asset = await service.request('/assets/main-abc.js')
  expect(await asset.text()).toBe('export {}')
  expect(asset.headers.get('content-type')).toMatch(/javascript/)
  expect(asset.headers.get('cache-control')).toContain('immutable')
})

test('nothing outside the built tab can be asked for', async () => {
  const service = serviceIn('practice')
  for (const path of ['/assets/../index.html', '/assets/..%2f..%2fetc%2fpasswd', '/index.html', '/.built']) {
    const text = await (await service.request(path)).text()
    expect(text).not.toContain('<title>Tandem')
    expect(text).not.toContain('root:')
  }
})

test('in a tenant the practice school does not exist', async () => {
  const answer = await serviceIn('practice').request('/practice/people')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect((await serviceIn('tenant').request('/practice/people')).status).toBe(404)
})

test('an address that does not exist says so', async () => {
  const response = await serviceIn('practice').request('/nothing/here')
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('There is nothing at this address.')
})
