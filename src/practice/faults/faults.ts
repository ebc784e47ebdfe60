import { z } from 'zod'

const times = z.int().min(1)

/** A fault that a test asks for, as `POST /practice/faults` takes it. */
export const faultInput = z.discriminatedUnion('kind', [
  /** 429 ApplicationThrottled for the next calls. */
  z.strictObject({
    kind: z.literal('throttle'),
    times: times.default(1),
    match: z.string().default(''),
    retryAfter: z.int().min(0).default(1),
  }),
  /** A refusal of any kind for the next calls. */
  z.strictObject({
    kind: z.literal('fail'),
    times: times.default(1),
    match: z.string().default(''),
    status: z.int().min(400).max(599).default(500),
    code: z.string().default('InternalServerError'),
  }),
  /** Every HTTP answer comes so much later. */
  z.strictObject({
    kind: z.literal('slow'),
    ms: z.int().min(0).max(600_000),
    times: times.nullable().default(null),
    match: z.string().default(''),
  }),
  /** Without `times`: ends every token issued so far. With it: 401 for so many calls. */
  z.strictObject({ kind: z.literal('expire'), times: times.nullable().default(null), match: z.string().default('') }),
  /** The tenant makes no Teams meetings, and says so nowhere but in the calendar's providers. */
  z.strictObject({ kind: z.literal('noTeamsMeetings') }),
])

/** A fault that was asked for. */
type Fault = z.infer<typeof faultInput>

/** A fault that hits one call, with what is left of it. */
type CallFault = Exclude<Fault, { kind: 'noTeamsMeetings' }>

/** What a call meets instead of an answer. */
type Refusal =
  | { readonly kind: 'throttle'; readonly retryAfter: number }
  | { readonly kind: 'fail'; readonly status: number; readonly code: string }
  | { readonly kind: 'expire' }

/** The faults that are switched on. */
export interface Faults {
  add(fault: Fault): void
  clear(): void
  /** What the call at `url` meets, if anything; uses one of the fault's times up. */
  refusalOf(url: string): Refusal | null
  /** How many milliseconds the HTTP answer for `url` waits; uses one of the fault's times up. */
  delayOf(url: string): number
  readonly allowsTeamsMeetings: boolean
}

/** No faults at first. */
export function createFaults(options: { readonly expireTokens: () => void }): Faults {
  let allowsTeamsMeetings = true
  let pending: { readonly fault: CallFault; timesLeft: number }[] = []
  const take = (url: string, isWanted: (fault: CallFault) => boolean) => {
    const found = pending.find(({ fault }) => isWanted(fault) && url.includes(fault.match))
    if (found === undefined) return null
    found.timesLeft -= 1
    pending = pending.filter(({ timesLeft }) => timesLeft > 0)
    return found.fault
  }
  return {
    add(fault) {
      if (fault.kind === 'noTeamsMeetings') allowsTeamsMeetings = false
      else if (fault.kind === 'expire' && fault.times === null) options.expireTokens()
      else pending.push({ fault, timesLeft: fault.times ?? Infinity })
    },
    clear() {
      pending = []
      allowsTeamsMeetings = true
    },
    refusalOf(url) {
      const fault = take(url, ({ kind }) => kind !== 'slow')
      return fault === null || fault.kind === 'slow' ? null : fault
    },
    delayOf(url) {
      const fault = take(url, ({ kind }) => kind === 'slow')
      return fault?.kind === 'slow' ? fault.ms : 0
    },
    get allowsTeamsMeetings() {
      return allowsTeamsMeetings
    },
  }
}
