import { createLocalJWKSet, jwtVerify, SignJWT } from 'jose'
import type { JSONWebKeySet } from 'jose'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { pair } from '../../src/practice/people/people.ts'
import { createKeyPair, createTokenDesk, tokenAudience, tokenIssuer } from '../../src/practice/tokens/tokenDesk.ts'
import { errorCode, now, openPractice } from './practice.ts'

test('the sign-in page is told the names of the two people', async () => {
  const { body } = await openPractice().send('GET', '/people')
  expect(body).toMatchObject({
    schoolName: 'Hollybrook Primary School',
    people: [{ role: 'senco' }, { role: 'leader' }],
  })
})

test('signing in gives a token, both people and the school year', async () => {
  const { status, body } = await openPractice().send('POST', '/sign-in', { person: 'leader' })
  expect(status).toBe(200)
  expect(body).toMatchObject({ me: { role: 'leader' }, partner: { role: 'senco' }, schoolYear: '2026/27' })
})

test('nobody else can sign in, and is told who can', async () => {
  const { status, body } = await openPractice().send('POST', '/sign-in', { person: 'governor' })
  expect(status).toBe(400)
  expect(body).toEqual({ message: 'Say whom to sign in as: {"person": "senco"} or {"person": "leader"}.' })
})

test('anybody can check a token with the published key', async () => {
  const practice = openPractice()
  const { token } = await practice.signIn('senco')
  const keySet = z.custom<JSONWebKeySet>().parse((await practice.send('GET', '/keys')).body)
  const { payload } = await jwtVerify(token, createLocalJWKSet(keySet), { currentDate: new Date(now) })
  expect(payload).toMatchObject({ iss: tokenIssuer, aud: tokenAudience, name: 'Priya Raman', oid: pair.senco.id })
})

test.each([
  ['no token', {}],
  ['another scheme', { Authorization: 'Basic cHJpeWE6cmFtYW4=' }],
  ['a token that is none', { Authorization: 'Bearer abc.def.ghi' }],
])('Graph refuses %s', async (_, headers) => {
  const answer = await openPractice().send('GET', '/graph/v1.0/me', undefined, headers)
  expect(answer.status).toBe(401)
  expect(errorCode(answer)).toBe('InvalidAuthenticationToken')
})

test('Graph refuses an altered token and one of another school', async () => {
  const [here, elsewhere] = [openPractice(), openPractice()]
  const { token } = await here.signIn('senco')
  const foreign = (await elsewhere.signIn('senco')).token
  for (const wrong of [`${token.slice(0, -4)}AAAA`, foreign]) {
    const { status } = await here.send('GET', '/graph/v1.0/me', undefined, { Authorization: `Bearer ${wrong}` })
    expect(status).toBe(401)
  }
})

test('a token ends after twelve hours', async () => {
  let time = now
  const practice = openPractice({ now: () => time })
  const senco = await practice.signIn('senco')
  time += 11.9 * 60 * 60 * 1000
  expect((await senco.call('GET', '/me')).status).toBe(200)
  time += 0.2 * 60 * 60 * 1000
  expect((await senco.call('GET', '/me')).status).toBe(401)
})

test('a token for another audience or of another issuer is not taken', async () => {
  const keyPair = createKeyPair()
  const desk = createTokenDesk({ now: () => now, keyPair })
  const other = createTokenDesk({ now: () => now, keyPair, audience: 'urn:another' })
  expect(await desk.holderOf(await desk.issue(pair.senco))).toMatchObject({ personId: pair.senco.id })
  expect(await desk.holderOf(await other.issue(pair.senco))).toBeNull()
  const unsigned = new SignJWT({ oid: pair.senco.id }).setProtectedHeader({ alg: 'ES256' }).setAudience(tokenAudience)
  const seconds = now / 1000
  const wrongIssuer = unsigned
    .setIssuer('urn:another')
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
  expect(await desk.holderOf(await wrongIssuer.sign((await keyPair).privateKey))).toBeNull()
})
