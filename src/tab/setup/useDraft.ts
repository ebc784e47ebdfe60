import { useMemo, useState } from 'react'

/** A form over something that is kept on the board and may change there meanwhile. */
export interface Draft<Body, Form> {
  readonly form: Form
  readonly isChanged: boolean
  /** Somebody else changed what is kept since this form was begun. */
  readonly isBehind: boolean
  readonly change: (form: Form) => void
  /** Takes what is kept now. */
  readonly drop: () => void
  /** What was in the form is kept now; what was typed since stays. */
  readonly noteSaved: (form: Form, body: Body) => void
  /** Keeps what was typed, on top of what is kept now. */
  readonly keepMine: () => void
}

/**
 * What was typed stays until it is saved or dropped; while nothing has been typed, the form follows the board.
 *
 * @param now what is kept
 * @param toForm makes a form of it; the same function as long as its result is the same
 */
export function useDraft<Body, Form>(now: Body, toForm: (body: Body) => Form): Draft<Body, Form> {
  const [draft, setDraft] = useState<{ readonly base: Body; readonly form: Form } | null>(null)
  const kept = useMemo(() => toForm(now), [now, toForm])
  return {
    form: draft?.form ?? kept,
    isChanged: draft !== null,
    isBehind: draft !== null && !isSame(draft.base, now),
    change: (form) => setDraft((before) => ({ base: before?.base ?? now, form })),
    drop: () => setDraft(null),
    noteSaved: (form, body) =>
      setDraft((before) => (before === null || before.form === form ? null : { ...before, base: body })),
    keepMine: () => setDraft((before) => (before === null ? null : { ...before, base: now })),
  }
}

/** Documents are plain data that is always written in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
