import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { z } from 'zod'

const golden = z.object({
  request: z
    .object({ method: z.string(), url: z.string(), body: z.record(z.string(), z.unknown()).optional() })
    .optional(),
  response: z.object({ status: z.number(), body: z.unknown().optional() }),
})

const files = import.meta.dirname
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(files, path), 'utf8'))
/** A request and an answer of the real service. */
export const goldenNamed = (name: string) => golden.parse(readJson(`golden/${name}.json`))

const ajv = new Ajv({ strict: false, allErrors: true })
formats(ajv)
ajv.addSchema({ $id: 'graph', ...z.record(z.string(), z.unknown()).parse(readJson('graphSchema.json')) })

/** What is wrong with an answer by Microsoft's own metadata; lists are checked item by item. */
export function faultsBySchema(body: unknown, type: string, isList: boolean): readonly string[] {
  const one = { $ref: `graph#/components/schemas/microsoft.graph.${type}` }
  const list = { type: 'object', required: ['value'], properties: { value: { type: 'array', items: one } } }
  const validate = ajv.compile(isList ? list : one)
  validate(body)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

/** Properties that the real answer has and ours has not, or has with another kind of value, by their paths. */
export function missing(real: unknown, ours: unknown, path = ''): readonly string[] {
  if (real === null || ours === null || real === undefined) return []
  if (Array.isArray(real)) {
    if (!Array.isArray(ours)) return [`${path}: no list`]
    return real.length === 0 || ours.length === 0 ? [] : missing(real[0], ours[0], `${path}[]`)
  }
  if (typeof real !== 'object') return typeof real === typeof ours ? [] : [`${path}: ${typeof ours}`]
  if (typeof ours !== 'object') return [`${path}: no object`]
  const own = new Map<string, unknown>(Object.entries(ours))
  return Object.entries(real).flatMap(([name, value]) =>
    own.has(name) ? missing(value, own.get(name), `${path}/${name}`) : [`${path}/${name}`],
  )
}

/** Names of all the real answers that are kept here. */
export function goldenNames(): readonly string[] {
  return readdirSync(join(files, 'golden')).map((file) => file.replace('.json', ''))
}
