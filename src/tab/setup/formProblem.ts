/** What is wrong with one field of a form, in a sentence that says what to do. */
export interface FormProblem {
  /** The field's name in its form, such as `spring1.start`. */
  readonly field: string
  readonly sentence: string
}

/** A form that can be kept, or what needs another look in it. */
export type FormReading<Body> =
  | { readonly kind: 'body'; readonly body: Body }
  | { readonly kind: 'problems'; readonly problems: readonly FormProblem[] }

/** The sentence for a field; null when it is right. */
export function problemOf(problems: readonly FormProblem[], field: string): string | null {
  return problems.find((problem) => problem.field === field)?.sentence ?? null
}
