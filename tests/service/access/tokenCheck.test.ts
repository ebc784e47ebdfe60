import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose'
import { expect, test } from 'vitest'
import { createTokenCheck, entraIssuer } from '../../../src/service/access/tokenCheck.ts'

const tenantId = '2f9c1c3e-6f0f-4a53-9a8b-0e4b8f2c7d11'
const clientId = '7b1d2c3e-4f50-4a61-8b72-9c83ad94be05'
const personId = '3b0a7a52-1f0e-4c6b-8d27-6c1c8f6f2a01'
const now = Date.parse('2026-11-23T09:00:00Z')
const seconds = now / 1000

interface SigningKey {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly jwk: JWK
}

async function aKey(kid: string): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } }
}

/** Plays Entra's key endpoint: real HTTP, keys by choice. */
async function startAuthority(keys: SigningKey[]) {
  let requests = 0
  const server = createServer((_request, response) => {
    requests += 1
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    authority: `http://127.0.0.1:${port}`,
    requests: () => requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const claims = (authority: string, change: JWTPayload = {}): JWTPayload => ({
  iss: `${authority}/${tenantId}/v2.0`,
  aud: clientId,
  oid: personId,
  tid: tenantId,
  scp: 'access_as_user',
  iat: seconds - 60,
  exp: seconds + 3600,
  ...change,
})

const sign = async ({ kid, privateKey }: SigningKey, payload: JWTPayload) =>
  `Bearer ${await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)}`

async function setUp() {
  const keys = [await aKey('first')]
  const server = await startAuthority(keys)
  const issuer = entraIssuer({ tenantId, clientId, authority: server.authority })
  const [first] = keys
  if (first === undefined) throw new Error('There is a first key.')
  const check = createTokenCheck(issuer, () => now)
  return { keys, first, server, check, issuer, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

test('a token of our tenant for our app tells who it is', async () => {
  await using world = await setUp()
  const { first, server, check } = world
  expect(await check(await sign(first, claims(server.authority)))).toEqual({ tenantId, personId })
  expect(await check(await sign(first, claims(server.authority, { aud: `api://${clientId}` })))).toEqual({
    tenantId,
    personId,
  })
})

test.each([
  ['another app’s', { aud: '11111111-2222-4333-8444-555555555555' }],
  ['another issuer’s', { iss: 'https://login.example/evil/v2.0' }],
  ['another tenant’s', { tid: '99999999-2222-4333-8444-555555555555' }],
  ['an expired one', { exp: seconds - 600 }],
  ['one that begins later', { nbf: seconds + 600 }],
  ['one without a person', { oid: undefined }],
  ['one whose person is no id', { oid: 'senco' }],
  ['one without an end', { exp: undefined }],
  ['one with another permission', { scp: 'User.Read' }],
  ['an app’s own, without a person’s permission', { scp: undefined, roles: ['access_as_user'] }],
])('%s is refused', async (_what, change) => {
  await using world = await setUp()
  const { first, server, check } = world
  expect(await check(await sign(first, claims(server.authority, change as JWTPayload)))).toBeNull()
})

test('a forged, an unsigned and no token at all are refused', async () => {
  await using world = await setUp()
  const { first, server, check } = world
  const stranger = { ...(await aKey('first')) }
  expect(await check(await sign(stranger, claims(server.authority)))).toBeNull()
  expect(await check(`Bearer ${new UnsecuredJWT(claims(server.authority)).encode()}`)).toBeNull()
  const good = await sign(first, claims(server.authority))
  expect(await check(good.slice(0, -4))).toBeNull()
  expect(await check(good.replace('Bearer', 'Basic'))).toBeNull()
  expect(await check('Bearer ')).toBeNull()
  expect(await check(undefined)).toBeNull()
})

test('a key that is new since yesterday is fetched, and keys that are known are not fetched again', async () => {
  await using world = await setUp()
  const { keys, first, server, issuer } = world
  const check = createTokenCheck(issuer, () => now)
  const payload = claims(server.authority)
  expect(await check(await sign(first, payload))).not.toBeNull()
  expect(await check(await sign(first, payload))).not.toBeNull()
  expect(server.requests()).toBe(1)
  const second = await aKey('second')
  keys.push(second)
  const later = createTokenCheck(entraIssuer({ tenantId, clientId, authority: server.authority }), () => now)
  expect(await later(await sign(second, payload))).not.toBeNull()
})

test('when the keys cannot be fetched nobody is told that the sign-in is bad', async () => {
  const key = await aKey('first')
  const issuer = entraIssuer({ tenantId, clientId, authority: 'http://127.0.0.1:9' })
  const check = createTokenCheck(issuer, () => now)
  await expect(check(await sign(key, claims('http://127.0.0.1:9')))).rejects.toThrow()
})
