import type { CategoryRule } from './pressure.ts'

/**
 * The categories that the map knows before anybody has changed a setting. The dates and duties are those of the law
 * and of guidance; the hours are assumptions, since no survey measures the hours of a task: each is a setting.
 */
export const defaultCategories: readonly CategoryRule[] = [
  deadline('ehcPlanReview', 'EHC plan review', [6, 1], 15, {
    aliases: ['EHCP review', 'Annual review', 'EHCP annual review', 'EHC plan annual review'],
    because:
      'About six hours of a SENCo per plan, assumed: advice goes out two weeks before the meeting and the report two weeks after (SEND Regulations 2014, reg. 20).',
  }),
  deadline('needsAssessmentAdvice', 'EHC needs assessment advice', [8, 1], 15, {
    aliases: ['EHCNA advice', 'EHC needs assessment', 'EHCNA'],
    because: 'Advice is due six weeks after it is asked for (SEND Regulations 2014, reg. 8), and is written in school.',
  }),
  deadline('census', 'Census', [4, 3], 10, {
    aliases: ['School census', 'Census day', 'Census return', 'Workforce census'],
    because: 'The SENCo checks every SEN code, the leader signs the figures that the funding rests on.',
  }),
  deadline('moderation', 'Moderation', [2, 5], 10, {
    aliases: ['Writing moderation', 'KS2 moderation', 'EYFS moderation'],
    because: 'Evidence is collected and agreed in about two weeks, mostly by those who lead on assessment.',
  }),
  deadline('assessmentData', 'Assessment data', [4, 6], 8, {
    aliases: ['Data drop', 'Data deadline', 'Pupil progress'],
    because:
      "Entry takes a week and a half; the analysis is the leader's, the SENCo reads it for each child on SEN support.",
  }),
  deadline('appraisal', 'Appraisal', [3, 12], 15, {
    aliases: ['Performance management', 'Appraisals', 'Pay decisions'],
    because: 'The leader meets and writes for every teacher in about three weeks; the SENCo for a few assistants.',
  }),
  deadline('governors', 'Governors', [2, 8], 10, {
    aliases: ['Governing board', 'Governor meeting', 'Governors meeting', "Governors' meeting", 'FGB'],
    because: 'Papers leave seven clear days before the meeting, so the writing is done in the fortnight before.',
  }),
  deadline('budget', 'Budget', [3, 14], 15, {
    aliases: ['Budget setting', 'SFVS', 'School budget'],
    because: "Three weeks from the first draft to approval, with the SENCo's costing of provision in it.",
  }),
  deadline('reportsToParents', 'Reports to parents', [6, 14], 15, {
    aliases: ['Annual reports', 'School reports', 'Pupil reports', 'Reports'],
    because: 'The leader reads and signs every report; the SENCo writes for the children on SEN support.',
  }),
  deadline('senSupportReview', 'SEN support review', [8, 2], 10, {
    aliases: ['SEN support', 'SEN reviews', 'APDR', 'Provision map'],
    because:
      'Each cycle meets every family at least once a term (SEND Code of Practice, 6.65), within about two weeks.',
  }),
  deadline('inclusionStrategy', 'Inclusion strategy', [12, 12], 30, {
    aliases: ['Inclusion plan', 'Inclusion strategy review'],
    because: 'A document that both write, with costed provision: six weeks of school is how long such a draft takes.',
  }),
  deadline('accessArrangements', 'Access arrangements', [10, 1], 20, {
    aliases: ['JCQ', 'Exam access', 'Exam access arrangements', 'Additional time'],
    because:
      "Testing and applications fill the month before; the day itself moves, so confirm it with JCQ's key dates.",
  }),
  deadline('transition', 'Transition', [8, 3], 10, {
    aliases: ['Year 6 transition', 'Transition meeting', 'Transition visits'],
    because: 'Handover meetings, visits and profiles fall into the fortnight before.',
  }),
  deadline('safeguardingAudit', 'Safeguarding audit', [2, 10], 15, {
    aliases: ['Section 175 audit', 'Safeguarding self-audit'],
    because:
      'The leader gathers the evidence over three weeks (Education Act 2002, s. 175); the SENCo gives a part of it.',
  }),
  deadline('training', 'Training', [4, 5], 5, {
    aliases: ['INSET', 'INSET prep', 'INSET preparation', 'CPD', 'Staff training', 'Twilight'],
    because: 'A day for staff is prepared in the school week before, by whoever leads it.',
  }),
  deadline('sendPolicy', 'SEND policy', [5, 3], 20, {
    aliases: ['SEN policy', 'SEN information report', 'Accessibility plan'],
    because: 'Parents and governors are heard before it is written, and the website changes after.',
  }),
  deadline('placementConsultation', 'Placement consultation', [5, 3], 9, {
    aliases: ['Consultation response', 'LA consultation'],
    because: 'An answer is due in 15 days: the SENCo works out whether the need can be met, the leader signs.',
  }),
  deadline('sendAppeal', 'SEND appeal', [8, 3], 20, {
    aliases: ['SEND tribunal', 'Tribunal'],
    because: "Where the school's evidence is asked for, it is most of a month's work beside everything else.",
  }),
  deadline('nationalTests', 'National tests', [8, 12], 15, {
    aliases: ['SATs', 'KS2 SATs', 'Phonics check', 'Multiplication check', 'Reception baseline'],
    because: 'The SENCo places readers, scribes and rooms; the leader answers for security.',
  }),
  deadline('exams', 'Exam season', [12, 8], 15, {
    aliases: ['Mock exams', 'Mocks', 'Results day'],
    because: 'The SENCo runs access arrangements every day, the leader invigilation.',
  }),
  deadline('pupilPremium', 'Pupil premium', [3, 8], 30, {
    aliases: ['Pupil premium strategy', 'PE premium'],
    because: 'Six weeks of school to write what is published by the end of December.',
  }),
  deadline('staffing', 'Staffing for next year', [5, 5], 7, {
    aliases: ['TA deployment', 'Recruitment'],
    because: 'Who works where next year is decided together, or without the SENCo.',
  }),
  deadline('timetable', 'Timetable for next year', [5, 8], 10, {
    aliases: ['Timetabling', 'Curriculum plan'],
    because: 'Two weeks of drafts, and the SENCo is heard best in the first.',
  }),
  deadline('schoolImprovement', 'School improvement plan', [5, 8], 10, {
    aliases: ['SIP', 'SEF', 'Policy review'],
    because: 'The leader writes it; inclusion is in every part of it or in none.',
  }),
  deadline('safeguarding', 'Safeguarding update', [5, 8], 15, {
    aliases: ['KCSIE'],
    because: 'A new version every September, read and trained at the start of term.',
  }),
  deadline('attendance', 'Attendance meeting', [3, 5], 5, {
    aliases: ['Targeting support meeting'],
    because: 'Figures first, then one pupil after the other; many of them have SEND.',
  }),
  deadline('lookedAfter', 'Personal education plan', [2, 0.5], 7, {
    aliases: ['PEP', 'PEPs', 'LAC review'],
    because: 'About two hours for each looked-after pupil, every term.',
  }),
  deadline('exclusion', 'Exclusion review', [8, 8], 7, {
    aliases: ['Reinstatement hearing'],
    because: 'Governors decide within 15 school days, on papers that both of them write.',
  }),
  deadline('parentsEvening', 'Parents evening', [5, 5], 5, {
    aliases: ["Parents' evening", 'Parents evenings', "Parents' evenings"],
    because: 'Late nights, and the SENCo meets most families.',
  }),
  deadline('admissions', 'Admissions deadline', [1, 3], 10, {
    aliases: ['Offer day'],
    because: 'Visits and questions come in the fortnight before.',
  }),
  deadline('inspection', 'Inspection', [8, 12], 3, {
    aliases: ['Ofsted'],
    because: 'The call comes a day before the inspectors do.',
  }),
  deadline('termEdges', 'Start or end of term', [5, 8], 5, {
    aliases: ['Start of term', 'End of term'],
    because: 'New classes and new staff, or reports, plays and leavers.',
  }),
  {
    code: 'teaching',
    name: 'Teaching',
    aliases: ['Lesson', 'Lessons', 'Taught', 'Cover'],
    kind: 'taught',
    effortHours: { senco: 0, leader: 0 },
    leadDays: 1,
    because: 'Time in front of a class cannot be given to anything else.',
  },
  {
    code: 'duty',
    name: 'Duty',
    aliases: ['On duty', 'Gate duty', 'Break duty', 'Lunch duty'],
    kind: 'taught',
    effortHours: { senco: 0, leader: 0 },
    leadDays: 1,
    because: 'Whoever is on duty is with children, not at a desk.',
  },
  {
    code: 'jointTime',
    name: 'Joint time',
    aliases: ['Joint planning', 'Joint planning time', 'SENCo and head', 'SENCo & head'],
    kind: 'joint',
    effortHours: { senco: 0, leader: 0 },
    leadDays: 1,
    because:
      'The time that the two of them keep for each other: a meeting like any other, recognised so that it can be shown.',
  },
]

function deadline(
  code: string,
  name: string,
  [senco, leader]: readonly [senco: number, leader: number],
  leadDays: number,
  { aliases, because }: { readonly aliases: readonly string[]; readonly because: string },
): CategoryRule {
  return { code, name, aliases, kind: 'deadline', effortHours: { senco, leader }, leadDays, because }
}
