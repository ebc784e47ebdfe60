import { z } from 'zod'
import { badBody } from './problems.ts'

/** One of `values` in any case, as the service takes them ("HTML", "Required"); comes out as it stands in `values`. */
export function anyCase<const Value extends string>(values: readonly Value[]) {
  return z.string().transform((text, context) => {
    const value = values.find((known) => known.toLowerCase() === text.trim().toLowerCase())
    if (value !== undefined) return value
    context.issues.push({ code: 'custom', input: text, message: `Requested value '${text}' was not found.` })
    return z.NEVER
  })
}

/** A boolean, or the word for one. */
export const boolean = z.union([z.boolean(), anyCase(['true', 'false']).transform((word) => word === 'true')])

/** A whole number, or the digits of one. */
export const integer = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d+$/, 'Cannot convert the literal to the expected type Edm.Int32.')
    .transform(Number),
])

/** A date without a time. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Cannot convert the literal to the expected type Edm.Date.')

/** A name and an address. */
export const emailAddress = z.object({ address: z.string().min(1), name: z.string().nullish() })

/**
 * A request body.
 *
 * @throws GraphProblem saying which property is wrong
 */
export function readBody<Value>(schema: z.ZodType<Value>, body: unknown): Value {
  if (typeof body !== 'object' || body === null) throw badBody('Empty Payload. JSON content expected.')
  const annotations = (name: string) => name.startsWith('@odata.')
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(body).filter(([name]) => !annotations(name))))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw badBody(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`)
}

/** The same body with property names in camel case, since actions take `Comment` as well as `comment`. */
export function camelCaseNames(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [lowerFirst(name), value as unknown]))
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}
