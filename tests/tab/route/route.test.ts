import { expect, test } from 'vitest'
import { parseRoute } from '../../../src/tab/route/route.ts'

test('the address after the hash is a path and its questions', () => {
  const { path, query } = parseRoute('#/joint-time?from=2026-11-23')
  expect(path).toBe('/joint-time')
  expect(query.get('from')).toBe('2026-11-23')
})

test('no hash is the first page', () => {
  expect(parseRoute('').path).toBe('/')
})
