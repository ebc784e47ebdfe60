import { createJointYear } from '../../../src/tab/year/jointYear.ts'
import { resolveSchoolDeadlines } from '../../../src/tab/year/schoolDeadlines.ts'
import { schoolWith, threeYears, yearOf } from '../schoolPlan.ts'

/** What the benchmark can have done in this page. */
interface EditStage {
  /** Resolves all deadlines of three school years; answers how many there are. */
  readonly resolve: (edit: number) => Promise<number>
  /** Computes both lanes and the joint lane of the year; answers how many days they have. */
  readonly recompute: () => Promise<number>
}

declare global {
  interface Window {
    editStage?: EditStage
  }
}

const plans = 60
const documents = schoolWith(plans)
const years = threeYears()
const year = yearOf(documents)

const recompute = inOwnTask((plan: typeof year) => createJointYear(plan.pair, plan).joint.length)

window.editStage = {
  resolve: inOwnTask((edit: number) => {
    const changes = { 'governors:2026:1': { effortHours: { senco: edit } } }
    const edited = { ...documents, deadlines: { ...documents.deadlines, changes } }
    return years.reduce((sum, each) => sum + resolveSchoolDeadlines(edited, each).deadlines.length, 0)
  }),
  recompute: () => recompute(year),
}

/** In a task of the page's own: what a debugger evaluates is not counted as the page's script. */
function inOwnTask<Given>(work: (given: Given) => number): (given: Given) => Promise<number> {
  return (given) => new Promise((resolve) => setTimeout(() => resolve(work(given))))
}
