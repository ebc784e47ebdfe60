import * as z from 'zod/mini'

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** A date of the calendar as `YYYY-MM-DD`; 30 February is none. */
export const dateText = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDate, { error: 'there is no such date' }))
