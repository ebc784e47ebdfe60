import * as z from 'zod/mini'

/** A line that a database can hold: PostgreSQL's jsonb takes neither U+0000 nor half a character. */
export const line = (most: number) =>
  z.string().check(
    z.overwrite((text) => text.toWellFormed().replaceAll('\u0000', '')),
    z.trim(),
    z.minLength(1),
    z.maxLength(most),
  )

/** The id of a rule or of one of its deadlines, which ends with the code of a plan: each character of it takes up to six. */
export const deadlineId = z.string().check(z.regex(/^[A-Za-z0-9:_.-]{1,320}$/))
