import type { Source } from './source.ts'

/** Local authorities, schools and others who print dates and say how things are done. */
export const otherSources = {
  eastSussexCensus: {
    title: 'East Sussex czone, School census key dates 2025-26 (2 Oct / 15 Jan / 21 May)',
    address: 'https://czone.eastsussex.gov.uk/school-management/census',
    wasRead: true,
  },
  norfolkCensus: {
    title:
      'Norfolk Schools, School and pupil census (Summer 2026: census day 21 May, LA upload 22 May, approvals 17 June)',
    address: 'https://www.schools.norfolk.gov.uk/article/62106/Spring-2025',
    wasRead: true,
  },
  juniperCensus: {
    title:
      'Juniper Education, How to complete a school census (2025/26 dates; its 14 May 2026 summer date conflicts with two LAs and with the 3rd-Thursday pattern)',
    address: 'https://junipereducation.org/blog/how-to-complete-a-school-census',
    wasRead: true,
  },
  theKeyCensus: {
    title: 'The Key, School census: key dates and guidance (2022/23: day + 27 days)',
    address:
      'https://schoolleaders.thekeysupport.com/administration-and-management/record-keeping/information-collected-by-schools/school-census-key-dates-and-guidance/',
    wasRead: true,
  },
  hflSenData: {
    title: 'HFL Education, School census: why it is important for SENCOs to spring clean their SEN data',
    address: 'https://hfleducation.org/blog/school-census-why-its-important-sencos-spring-clean-their-sen-data',
    wasRead: true,
  },
  theKeyWorkforce: {
    title: 'The Key, School workforce census (2025: 6 Nov, return by 5 Dec)',
    address:
      'https://schoolleaders.thekeysupport.com/administration-and-management/record-keeping/information-collected-by-schools/school-workforce-census-who-should-be-included/',
    wasRead: true,
  },
  norfolkWorkforce: {
    title: 'Norfolk, School workforce census (7 Nov 2024; DfE deadline 6 Dec; LA asks for 15 Nov)',
    address: 'https://schools.norfolk.gov.uk/swfcensus?action=print',
    wasRead: true,
  },
  staffordshireReview: {
    title:
      'Staffordshire Connects, Annual review guidance linked to the SEND Code (9.168-9.169: decision within four weeks of the meeting and within 12 months)',
    address: 'https://www.staffordshireconnects.info/kb5/staffordshire/directory/advice.page?id=FdU7Ug_VVjs',
    wasRead: true,
  },
  hounslowReview: {
    title: 'Hounslow Local Offer, Annual review (meeting at least 4 weeks before the anniversary)',
    address: 'https://fsd.hounslow.gov.uk/SynergyWeb/local_offer/AnnualReview.aspx',
    wasRead: true,
  },
  commonPractice: {
    title: 'Common practice in English schools (no single source)',
    address: null,
    wasRead: false,
  },
  norfolkAfterReview: {
    title: 'Norfolk CC, After the annual review (report within 2 weeks, decision within 4 weeks of the meeting)',
    address: 'https://norfolk.gov.uk/article/40710/After-the-annual-review',
    wasRead: true,
  },
  southendReview: {
    title: 'Livewell Southend, Annual review report (2 weeks / 4 weeks / 8 weeks)',
    address: 'https://livewellsouthend.com/education-health-care-plans/annual-reviews-education-health-care-plans/3',
    wasRead: true,
  },
  sloughReview: {
    title: 'Slough Local Offer, Annual review (phase transfers; under-5 reviews every 3-6 months, Code 9.178)',
    address: 'https://www.sloughfamilyservices.org.uk/kb5/sloughcst/directory/localoffer.page?localofferchannel=1-4-6',
    wasRead: true,
  },
  bringingUsTogether: {
    title: 'Bringing Us Together, Reviews (Code 6.65 at least three parent meetings a year; 9.178 under fives)',
    address: 'https://survival.bringingustogether.org.uk/kb/reviews/',
    wasRead: true,
  },
  sencoAndLeaderBlog: {
    title: 'SENCo and school leader, a blog in two parts, part two (25 April 2025): names it as a pressure point',
    address: null,
    wasRead: true,
  },
  victaTimeline: {
    title: 'VICTA, EHCP timeline (advice within 6 weeks; 15 days for draft; school consultation 15 days; week 20)',
    address: 'https://www.victa.org.uk/our-services/support/ehcp/ehcp-timeline/',
    wasRead: true,
  },
  redcarDraft: {
    title:
      'Redcar & Cleveland, If it is agreed an EHCP is necessary (15 days; exemptions incl. school closed 4+ weeks)',
    address:
      'https://informationdirectory.redcar-cleveland.gov.uk/local-offer-send/step-by-step/education-health-and-care-plan-process/if-its-agreed-ehcp-necessary',
    wasRead: true,
  },
  edYourself: {
    title: 'Ed Yourself, SEND Regulations (regs 5(3), 8, 13 time limits)',
    address: 'https://edyourself.org/send-regulations/',
    wasRead: true,
  },
  norfolkAssessment: {
    title: 'Norfolk CC, EHC needs assessment and plan timeline',
    address: 'https://norfolk.gov.uk/article/40696/EHC-needs-assessment-and-plan-timeline',
    wasRead: true,
  },
  oneEducation: {
    title: 'One Education, SENCo workload survey update (EHC requests and paperwork take the majority of SENCo time)',
    address: 'https://www.oneeducation.co.uk/senco-workload-survey-update/',
    wasRead: true,
  },
  theKeySendPolicy: {
    title: 'The Key, How to review your SEND policy and SEN information report',
    address:
      'https://schoolgovernors.thekeysupport.com/policy-bank/equality-inclusion-policies/how-review-sen-information-report-model-policy/',
    wasRead: true,
  },
  natsip: {
    title:
      'NatSIP newsflash: SEN report annually, accessibility plan every 3 years, PSED information every year, objectives every 4 years',
    address:
      'https://natsip.org.uk/send-news/3845-send-newsflash-schools-send-publication-requirements-update-on-access-to-work-funding',
    wasRead: true,
  },
  schoolsWeekInclusion: {
    title: 'Schools Week, New inclusion strategies: what schools need to know (25 Mar 2026)',
    address: 'https://schoolsweek.co.uk/new-inclusion-strategies-what-schools-need-to-know/',
    wasRead: true,
  },
  tesSendReport: {
    title:
      'Tes SEND Report 2024, via Educate Magazine (over half of SENCOs spend 10+ hours a week on SEND admin; 91% find LA funding difficult)',
    address:
      'https://educatemagazine.com/admin-overload-sencos-spending-over-10-hours-a-week-on-paperwork-report-reveals',
    wasRead: true,
  },
  cambridgeshire: {
    title:
      'Cambridgeshire Learn Together, Assessment and moderation (2026/27 statutory dates; 2025/26 NCA portal calendar)',
    address:
      'https://www.cambslearntogether.co.uk/cambridgeshire-school-improvement/cambridgeshire-school-improvement-service/assessment-and-moderation',
    wasRead: true,
  },
  bristolEyfs: {
    title: 'Bristol Early Years, EYFSP (LA deadline ahead of 30 June; in IDSR from end of autumn 2026)',
    address: 'https://bristolearlyyears.org.uk/early-learning/assessment-and-transition/eyfsp',
    wasRead: true,
  },
  oxfordshire: {
    title: 'Oxfordshire, Attainment collections (KS2 TA / phonics / EYFSP 26 June 2026; results 13 and 20 Aug 2026)',
    address: 'http://schools.oxfordshire.gov.uk/performance-and-information-team/attainment-collections',
    wasRead: true,
  },
  bucksModeration: {
    title: 'Buckinghamshire, Statutory assessment and moderation (LA must moderate a minimum sample of 25% of schools)',
    address: 'https://schoolsweb.buckscc.gov.uk/school-improvement-and-equalities/statutory-assessment-and-moderation/',
    wasRead: true,
  },
  structuralLearning: {
    title: 'Structural Learning, JCQ access arrangements guide (21 delegated arrangements; AARA updated every August)',
    address: 'https://www.structural-learning.com/post/jcq-access-arrangements-teachers-guide',
    wasRead: true,
  },
  theKeyAccess: {
    title: 'The Key, Access arrangements (summer 2022: modified papers 31 Jan; others 31 Mar)',
    address:
      'https://schoolleaders.thekeysupport.com/curriculum-and-learning/assessment-secondary/examinations/access-arrangements-for-exams-an-overview/',
    wasRead: true,
  },
  bdaJcq: {
    title: 'British Dyslexia Association / JCQ 2021 (usual deadline 21 Feb, extended to 31 Mar that year)',
    address: 'https://www.bdadyslexia.org.uk/news/important-information-for-sencos-and-assessors',
    wasRead: true,
  },
  britSeasons: {
    title: 'BRIT School, National exam seasons (November resits and summer series)',
    address: 'https://www.brit.croydon.sch.uk/page/?title=National+Exam+Seasons%3A&pid=1261',
    wasRead: true,
  },
  greatSankey: {
    title: 'Great Sankey High School, exams (summer 2026 runs 7 May - 24 June)',
    address: 'https://great-sankey-high-school.schudio.com/curriculum/exams',
    wasRead: true,
  },
  whickham: {
    title: 'Whickham School, exam information (contingency 24 June; results 13 and 20 Aug 2026)',
    address: 'http://www.whickhamschool.org/supporting-your-child/exam-information',
    wasRead: true,
  },
  priestnallPay: {
    title: 'Priestnall School, Pay Review Committee terms (teachers by 31 October; headteacher by 31 December)',
    address: 'https://www.priestnall.stockport.sch.uk/pay-review-committee/',
    wasRead: true,
  },
  ealingAppraisal: {
    title:
      'Ealing EGFL, Teacher appraisal (Education (School Teachers Appraisal) (England) Regulations 2012; PRP link removed Sept 2024)',
    address: 'https://egfl.org.uk/print/771',
    wasRead: true,
  },
  theHeadteacher: {
    title:
      'The Headteacher, Take control of the year to come (October appraisal season; February budget and exam anxiety)',
    address:
      'https://theheadteacher.com/staff-management/leadership-development/your-2020-take-control-of-the-year-to-come',
    wasRead: true,
  },
  boltonGovernance: {
    title: 'Bolton Governance Services, Governing board meetings (usually once a term; annual planner)',
    address: 'https://boltongovernanceservices.org.uk/clerking-guidance-and-support/governing-body-meetings/',
    wasRead: true,
  },
  theKeyBudget: {
    title: 'The Key, Budget planning (maintained budget and 3-year forecast between 1 May and 30 June)',
    address:
      'https://schoolleaders.thekeysupport.com/administration-and-management/financial-management/budget/budget-planning-how-to-template/',
    wasRead: true,
  },
  mondaqAcademies: {
    title: 'Mondaq, Reporting deadlines for academies (BFR 31 Aug 2023)',
    address: 'https://www.mondaq.com/uk/accounting-standards/1368066/reporting-deadlines-for-academies-to-be-aware-of',
    wasRead: true,
  },
  theKeyAccounts: {
    title: 'The Key, Academy accounts (31 Dec submit; 31 Jan publish; 31 May Companies House)',
    address:
      'https://schoolgovernors.thekeysupport.com/academies-mats/trust-compliance-administration-roles/academy-accounts-guide-for-trustees/',
    wasRead: true,
  },
  acuityPremium: {
    title: 'Acuity, Pupil premium and sports funding: what schools need to publish (31 Dec; 31 July)',
    address: 'https://www.acuity.education/pupil-premium-and-sports-funding-what-schools-need-to-publish-online',
    wasRead: true,
  },
  knowsleyPep: {
    title: 'Knowsley procedures, The PEP (within 10 working days; reviewed termly)',
    address: 'https://knowsleychildcare.proceduresonline.com/p_pep_p.html',
    wasRead: true,
  },
  bradfordTeacher: {
    title: "Bradford, Designated teacher's annual report to governors",
    address: 'https://bso.bradford.gov.uk/Schools/CMSPage.aspx?mid=3401',
    wasRead: true,
  },
  eastSussexExclusion: {
    title: 'East Sussex, Governing body meeting (15 school days, reg 24)',
    address:
      'https://www.eastsussex.gov.uk/education-learning/schools/attendance-behaviour/exclusion/permanent-exclusion-from-school/governing-body-meeting',
    wasRead: true,
  },
  exclusionTimetable: {
    title: 'Timetable to review exclusions (6-15 days: within 50 school days on request; 6th-day provision)',
    address: 'https://docest.com/doc/568629/timetable-to-review-exclusions',
    wasRead: true,
  },
  bucksExclusion: {
    title: 'Buckinghamshire Education Advocacy, Exclusions (6th school day provision)',
    address: 'https://beaservice.org.uk/thehub/useful-information/exclusions/',
    wasRead: true,
  },
  stokeAdmissions: {
    title: 'Stoke-on-Trent, School admissions timetable (31 Oct / 15 Jan / 2 Mar / 16 Apr for 2026 entry)',
    address: 'https://www.stoke.gov.uk/info/20033/school_admissions/789/school_application_timetables',
    wasRead: true,
  },
  stocktonOffer: {
    title: 'Stockton, School admissions: your offer (1 March / 16 April or next working day)',
    address: 'https://stockton.gov.uk/school-admissions-your-offer',
    wasRead: true,
  },
  tesOfsted: {
    title:
      'Tes, Ofsted Monday notification (call on Monday, inspection next two days; deferred inspections may be any day)',
    address:
      'https://tes.com/magazine/news/general/ofsted-monday-notification-call-does-not-apply-deferred-inspections',
    wasRead: true,
  },
  theKeyOfsted: {
    title: 'The Key, Ofsted latest updates (June 2026: updated documents apply from September 2026)',
    address:
      'https://schoolgovernors.thekeysupport.com/school-improvement-and-strategy/inspection-evaluation/inspection-framework/ofsted-latest-updates/',
    wasRead: true,
  },
  northumberlandOfsted: {
    title:
      'Northumberland Education, Ofsted (4-yearly full inspections, two days, none in the final week of autumn 2025 term)',
    address: 'https://northumberlandeducation.co.uk/ofsted',
    wasRead: true,
  },
  sunderlandTerms: {
    title: 'Sunderland, School holidays (190 days / 195 days for teachers; five INSET)',
    address: 'https://www.sunderland.gov.uk/school-holidays',
    wasRead: true,
  },
  secEdToDo: {
    title: "SecEd, A school leader's to-do list (M. Harpham)",
    address: 'https://www.sec-ed.co.uk/content/best-practice/a-school-leader-s-to-do-list-september-and-beyond/',
    wasRead: true,
  },
} as const satisfies Readonly<Record<string, Source>>
