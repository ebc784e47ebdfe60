import type { Source } from './source.ts'

/** Law, statutory guidance, and those who make them: DfE, STA, Ofsted, JCQ. */
export const officialSources = {
  dfeAcademiesCalendar: {
    title: 'DfE, Academies planning calendar 2025 to 2026 (updated 25 Sep 2025)',
    address:
      'https://www.gov.uk/government/publications/academies-planning-calendar/academies-planning-calendar-2025-to-2026',
    wasRead: true,
  },
  dfeSen2: {
    title: 'DfE methodology, Education, health and care plans (SEN2 is mandatory for all LAs; data as at January)',
    address: 'https://explore-education-statistics.service.gov.uk/methodology/education-health-and-care-plans',
    wasRead: true,
  },
  familiesAct44: {
    title: 'Children and Families Act 2014 s.44, as quoted by SEND Advice Surrey',
    address: 'https://sendadvicesurrey.org.uk/changing-ehcps/',
    wasRead: true,
  },
  sendReg20: {
    title: 'SEND Regulations 2014 reg 20 - review meeting: two weeks notice, advice circulated two weeks before',
    address: 'http://www.legislation.gov.uk/uksi/2014/1530/regulation/20',
    wasRead: true,
  },
  sendReg22: {
    title: 'SEND Regulations 2014 reg 22 - amending after review: 15 days, final plan within 8 weeks',
    address: 'https://legislation.gov.uk/uksi/2014/1530/regulation/22',
    wasRead: true,
  },
  devonCase: {
    title:
      'R (L, M and P) v Devon CC [2022] EWHC 493 (Admin) - amendment notice due with the 4-week decision, so 12 weeks in all',
    address: null,
    wasRead: false,
  },
  sendReg18: {
    title: 'SEND Regulations 2014 (SI 2014/1530) reg 18 - phase transfer 31 March / 15 February / five months',
    address: 'https://legislation.gov.uk/uksi/2014/1530/part/2/crossheading/reviews-and-reassessments',
    wasRead: true,
  },
  sendReg20Adulthood: {
    title:
      'SEND Regulations 2014 reg 20 (Year 9 and beyond: preparation for adulthood must be considered) and SEND Code ch. 8',
    address: null,
    wasRead: false,
  },
  ehcStatistics: {
    title: 'DfE statement on EHC plan statistics 2025 (46% of new plans within 20 weeks)',
    address: 'https://www.parliamenttoday.com/free/viewnews.html?id=165567',
    wasRead: true,
  },
  codeAppeals: {
    title:
      'SEND appeals: two months from the decision letter or one month from the mediation certificate (SEND Code ch. 11)',
    address: null,
    wasRead: false,
  },
  senReportLaw: {
    title:
      'SEN information report, updated annually (CFA 2014 s.69; SEND Regs 2014 sch 1; Code 6.79-6.82), as summarised by Robot Primary and The Key',
    address: 'https://robotprimary.co.uk/send',
    wasRead: true,
  },
  dfeInclusion: {
    title: 'DfE, Developing an inclusion strategy using the inclusive mainstream fund (25 June 2026)',
    address:
      'https://www.gov.uk/government/publications/inclusive-mainstream-fund-support-for-school-leaders/developing-an-inclusion-strategy-using-the-inclusive-mainstream-fund',
    wasRead: true,
  },
  dfeNpq: {
    title: 'DfE, Transition to NPQ for SENCOs (3-year window)',
    address:
      'https://www.gov.uk/government/publications/mandatory-qualification-for-sencos/transition-to-national-professional-qualification-for-special-educational-needs-co-ordinators',
    wasRead: true,
  },
  staFutureDates: {
    title: 'STA, Primary assessments: future dates (GOV.UK; also offers calendar downloads)',
    address: 'https://gov.uk/guidance/key-stage-1-and-key-stage-2-test-dates',
    wasRead: true,
  },
  eyfsHandbook: {
    title: 'DfE, EYFS profile handbook (30 June: complete and submit)',
    address:
      'https://www.gov.uk/government/publications/early-years-foundation-stage-profile-handbook/early-years-foundation-stage-profile-handbook',
    wasRead: true,
  },
  jcqAdjustments: {
    title: 'JCQ, Adjustments for candidates with disabilities and learning difficulties 2025-26',
    address:
      'https://www.jcq.org.uk/knowledge-hub/adjustments-for-candidates-with-disabilities-and-learning-difficulties',
    wasRead: true,
  },
  burgundyBook: {
    title: 'Burgundy Book conditions: teachers resign by 31 Oct / 28 Feb / 31 May; heads 30 Sep / 31 Jan / 30 Apr',
    address: null,
    wasRead: false,
  },
  governanceReg13: {
    title:
      'School Governance (Roles, Procedures and Allowances) (England) Regulations 2013 reg 13 - three meetings a year, seven clear days',
    address: 'http://www.legislation.gov.uk/id/uksi/2013/1624/regulation/13',
    wasRead: true,
  },
  dfeSfvs: {
    title: 'DfE, Schools financial value standard (31 March; academies use the SRM self-assessment)',
    address: 'https://gov.uk/government/publications/schools-financial-value-standard',
    wasRead: true,
  },
  dfePePremium: {
    title: 'DfE, Primary PE and sport premium conditions of grant 2025 to 2026 (6 Oct 2025)',
    address:
      'https://www.gov.uk/government/publications/pe-and-sport-premium-conditions-of-grant-2025-to-2026/primary-pe-and-sport-premium-conditions-of-grant-for-the-academic-year-2025-to-2026',
    wasRead: true,
  },
  dfeKcsie: {
    title: 'DfE consultation, KCSIE 2026 revisions (12 Feb - 22 Apr 2026), and Northumberland summary',
    address:
      'https://consult.education.gov.uk/independent-education-and-school-safeguarding-division/keeping-children-safe-in-education-2026-revisions',
    wasRead: true,
  },
  safeguardingAct: {
    title: 'Education Act 2002 s.175/157 and local safeguarding partnership audit',
    address: null,
    wasRead: false,
  },
  dfeAttendance: {
    title:
      'DfE, Working together to improve school attendance (statutory guidance from 19 Aug 2024): termly targeting support meetings',
    address: null,
    wasRead: false,
  },
  carePlanningRegs: {
    title:
      'Care Planning, Placement and Case Review (England) Regulations 2010 - reviews at 20 working days, 3 months, then at least every 6 months',
    address: null,
    wasRead: false,
  },
  pupilInformationRegs: {
    title:
      "Education (Pupil Information) (England) Regulations 2005 (SI 2005/1437) sch 1 - head teacher's annual report",
    address: 'http://legislation.data.gov.uk/uksi/2005/1437/schedule/1',
    wasRead: true,
  },
  ofstedInformation: {
    title: 'Ofsted, Inspection information for state-funded schools (from Nov 2025) and operating guide',
    address:
      'https://www.gov.uk/government/publications/school-inspection-toolkit-operating-guide-and-information/inspection-information-for-state-funded-schools-for-use-from-november-2025',
    wasRead: true,
  },
} as const satisfies Readonly<Record<string, Source>>
