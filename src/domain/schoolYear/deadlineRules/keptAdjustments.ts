import { isoDate } from '../../calendar/dates.ts'
import type { Role } from '../../calendar/calendar.ts'
import { type Adjustment, type DeadlineAdjustments, noAdjustments } from './adjustments.ts'
import { type AnchorName, anchorQuestions } from './anchors.ts'

/** Days as text, both included. */
interface SpanAsText {
  readonly from: string
  readonly to: string
}

/** What a school has changed, as it is kept: dates are text, and a date may be of a kind that no rule asks for any more. */
export interface KeptAdjustments {
  readonly changes: Readonly<
    Record<
      string,
      {
        readonly isOn?: boolean | undefined
        readonly movedTo?: string | SpanAsText | undefined
        readonly effortHours?: Readonly<Partial<Record<Role, number | undefined>>> | undefined
      }
    >
  >
  readonly anchors: readonly {
    readonly anchor: string
    readonly date: string
    readonly until?: string | undefined
    readonly code: string
    readonly transferBefore?: string | undefined
  }[]
  readonly own: readonly (Omit<DeadlineAdjustments['own'][number], 'when'> & { readonly when: SpanAsText })[]
}

function isAnchor(name: string): name is AnchorName {
  return Object.hasOwn(anchorQuestions, name)
}

const adjustmentsKnown = new WeakMap<KeptAdjustments, DeadlineAdjustments>()

/** What a board keeps, in the domain's words; worked out once for all the years. A date that no rule asks for any more is left aside. */
export function adjustmentsOf(kept: KeptAdjustments | null): DeadlineAdjustments {
  if (kept === null) return noAdjustments
  const known = adjustmentsKnown.get(kept) ?? readAdjustments(kept)
  adjustmentsKnown.set(kept, known)
  return known
}

function readAdjustments(kept: KeptAdjustments): DeadlineAdjustments {
  const span = ({ from, to }: SpanAsText) => ({ from: isoDate(from), to: isoDate(to) })
  return {
    changes: Object.fromEntries(
      Object.entries(kept.changes).map(([id, { isOn, movedTo, effortHours }]): [string, Adjustment] => [
        id,
        {
          ...(isOn === undefined ? {} : { isOn }),
          ...(movedTo === undefined ? {} : { movedTo: typeof movedTo === 'string' ? isoDate(movedTo) : span(movedTo) }),
          ...(effortHours === undefined
            ? {}
            : {
                effortHours: {
                  ...(effortHours.senco === undefined ? {} : { senco: effortHours.senco }),
                  ...(effortHours.leader === undefined ? {} : { leader: effortHours.leader }),
                },
              }),
        },
      ]),
    ),
    anchors: kept.anchors.flatMap(({ anchor, date, until, code, transferBefore }) =>
      isAnchor(anchor)
        ? [
            {
              anchor,
              date: isoDate(date),
              code,
              ...(until === undefined ? {} : { until: isoDate(until) }),
              ...(transferBefore === undefined ? {} : { transferBefore: isoDate(transferBefore) }),
            },
          ]
        : [],
    ),
    own: kept.own.map((own) => ({ ...own, when: span(own.when) })),
  }
}
