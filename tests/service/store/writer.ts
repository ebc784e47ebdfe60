// A process that writes until it is killed, and says what was acknowledged: `node --import tsx writer.ts FOLDER BOARD FROM`.
import { createBoardStore } from '../../../src/service/store/boardStore.ts'
import { openDatabase } from '../../../src/service/store/openDatabase.ts'

// Its input closes when whoever started it dies, however that happens: nothing is left writing.
process.stdin.resume().once('close', () => process.exit())

const [folder = '', boardId = '', from = ''] = process.argv.slice(2)
const store = createBoardStore(await openDatabase({ databaseUrl: null, dataDir: folder }))
for (let number = Number(from); ; number++) {
  await store.putBooking(boardId, 'writer', { eventUid: String(number), startsAt: number, endsAt: number + 1 })
  process.stdout.write(`${number}\n`)
}
