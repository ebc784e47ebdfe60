import { expect, test } from 'vitest'
import { createSender } from '../../../src/service/weekly/sender.ts'

test('a process that takes another name has left what it was sending', async () => {
  const sender = await createSender({
    registerSender: () => Promise.resolve('me'),
    isSenderAlive: () => Promise.resolve(true),
    countSenders: () => Promise.resolve(1),
  })
  const before = sender.name()
  expect(await sender.isAlive(before)).toBe(true)
  sender.renew()
  expect(await sender.isAlive(before)).toBe(false)
  expect(await sender.isAlive(sender.name())).toBe(true)
  expect(await sender.isAlive('other#3')).toBe(true)
})
