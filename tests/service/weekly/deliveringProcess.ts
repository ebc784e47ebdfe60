// A process of its own (with Temporal already there) that delivers until it is told to stop, or killed. It says `done` when nothing is left to do.
import { createBoardStore } from '../../../src/service/store/boardStore.ts'
import { openDatabase } from '../../../src/service/store/openDatabase.ts'
import { createWeeklyDelivery } from '../../../src/service/weekly/createWeeklyDelivery.ts'
import { schoolYearsOf } from './builders.ts'
import { sendTo } from './fakeTeams.ts'

const { DATABASE_URL: databaseUrl = null, DATA_DIR: dataDir = null, TEAMS_URL: teamsUrl = '', NOW = '0' } = process.env

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const offset = Number(NOW) - Date.now()
const database = await openDatabase({ databaseUrl, dataDir })
const delivery = createWeeklyDelivery({
  store: createBoardStore(database),
  database,
  send: sendTo(teamsUrl),
  schoolYearsOf,
  now: () => Date.now() + offset,
  log: (entry) => say(JSON.stringify(entry)),
  tick: { postEveryMs: 50, planEveryMs: 100, recoverEveryMs: 200, postGapMs: 0 },
})
say('open')
await delivery.start()

const whatIsLeft = `select
  (select count(*) from deliveries where state in ('due', 'sending'))
  + (select count(*) from boards where next_posting_at <= $1) as "left"`
const watch = setInterval(() => {
  void database.executeSql(whatIsLeft, [Number(NOW)]).then(({ rows }) => {
    if (Number(rows[0]?.['left']) === 0) say('done')
  })
}, 500)

process.once('SIGTERM', () => {
  clearInterval(watch)
  void delivery.stop().then(() => database.close())
})
