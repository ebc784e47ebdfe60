/** A rule of law as people cite it, and where it can be read. */
export interface Law {
  readonly citation: string
  readonly address: string
}

function regulation(number: number): Law {
  return {
    citation: `SEND Regulations 2014, reg. ${number}`,
    address: `https://www.legislation.gov.uk/uksi/2014/1530/regulation/${number}`,
  }
}

/** What the time limits of EHC plans and needs assessments rest on. */
export const laws = {
  /** A plan is reviewed within twelve months of its first issue, and of each later review. */
  twelveMonths: {
    citation: 'Children and Families Act 2014, s. 44',
    address: 'https://www.legislation.gov.uk/ukpga/2014/6/section/44',
  },
  /** 15 February, or 31 March for a move to a post-16 place. */
  phaseTransfer: regulation(18),
  /** Notice, advice, meeting, report, decision. */
  review: regulation(20),
  /** Amendment notice, comments, final plan. */
  amendment: regulation(22),
  /** The decision whether to assess, within six weeks. */
  decisionToAssess: regulation(5),
  /** Advice, within six weeks. */
  advice: regulation(8),
  /** The decision against a plan, within sixteen weeks. */
  decisionNotToIssue: regulation(10),
  /** The draft's 15 days, and the final plan within twenty weeks. */
  finalPlan: regulation(13),
} as const satisfies Readonly<Record<string, Law>>
