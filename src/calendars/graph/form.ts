import { asList, asObject } from './json.ts'

/** Whether a part of a request is as it must be. */
export type Form = (value: unknown) => boolean

/** This very value. */
export function just(wanted: string | number | boolean): Form {
  return (value) => value === wanted
}

/** Text that matches from its beginning to its end. */
export function like(pattern: RegExp): Form {
  return (value) => typeof value === 'string' && pattern.test(value)
}

/** Text of at most so many characters. */
export function text(most: number): Form {
  return (value) => typeof value === 'string' && value.length <= most
}

/** A list of at least and at most so many, all of one form. */
export function listOf(form: Form, [least, most]: readonly [number, number]): Form {
  return (value) => {
    const list = asList(value)
    return list !== undefined && list.length >= least && list.length <= most && list.every(form)
  }
}

/** A list of exactly these forms. */
export function inOrder(...forms: readonly Form[]): Form {
  return (value) => {
    const list = asList(value)
    return list?.length === forms.length && forms.every((form, place) => form(list[place]))
  }
}

/** An object with these properties, perhaps with those, and with no other. */
export function object(needed: Readonly<Record<string, Form>>, possible: Readonly<Record<string, Form>> = {}): Form {
  const forms = new Map([...Object.entries(needed), ...Object.entries(possible)])
  return (value) => {
    const fields = asObject(value)
    if (fields === undefined || !Object.keys(needed).every((name) => Object.hasOwn(fields, name))) return false
    return Object.entries(fields).every(([name, part]) => forms.get(name)?.(part) === true)
  }
}
