/** Where a rule was read. `wasRead` is false for what is known but was not read again for this library. */
export interface Source {
  readonly title: string
  /** Null where there is no page. */
  readonly address: string | null
  readonly wasRead: boolean
}
