import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { BoardView } from '../../contract/board.ts'
import { bands } from '../../domain/pressure/pressure.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { BoardCalls } from './useBoardCalls.ts'

interface OwnDataProps {
  readonly board: BoardView
  readonly year: JointYear
  readonly calls: BoardCalls
}

/** What one gives the board, takes from it, and takes away. */
export function OwnData({ board, year, calls }: OwnDataProps) {
  const [step, setStep] = useState<'shown' | 'asked' | 'left'>('shown')
  const mine = board.members.find(({ role }) => role === board.myRole)
  const shares = mine?.sharesLevels ?? false

  async function download() {
    const data = await calls.exportMine()
    if (data === null) return
    const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = 'tandem-board.json'
    link.click()
    URL.revokeObjectURL(url)
  }

  return (
    <details className="panel">
      <summary>
        <h2>Your part of the board</h2>
      </summary>
      <label className="check">
        <input
          type="checkbox"
          checked={shares}
          disabled={calls.isBusy}
          onChange={() => void (shares ? calls.withdraw() : calls.publish(levelsOf(year, board)))}
        />
        Let the weekly question know how heavy my days are
      </label>
      <p className="quiet">
        One number from 0 to 4 for each school day, and nothing else: no titles, no times. It makes heavy weeks get
        light questions, and is deleted in August or as soon as you switch this off.
      </p>
      <div className="row">
        <Button disabled={calls.isBusy} onClick={() => void download()}>
          Download everything the board holds about me
        </Button>
        {step === 'shown' && <Button onClick={() => setStep('asked')}>Delete my part and leave</Button>}
      </div>
      {step === 'asked' && (
        <div className="notice" role="alertdialog" aria-label="Delete my part and leave">
          <p>
            Your answers, your own questions and what you share are deleted at once, for both of you. It cannot be
            undone.
          </p>
          <div className="row">
            <Button
              disabled={calls.isBusy}
              onClick={() => void calls.leave().then((isDone) => isDone && setStep('left'))}
            >
              Delete and leave
            </Button>
            <Button appearance="primary" onClick={() => setStep('shown')}>
              Keep it
            </Button>
          </div>
        </div>
      )}
      {step === 'left' && (
        <p className="notice" role="status">
          Your part is deleted. Signing in again makes a new board.
        </p>
      )}
    </details>
  )
}

/** One's own lane as levels: the band of each school day. */
function levelsOf({ lanes, schoolYear }: JointYear, { myRole }: BoardView) {
  const days = lanes[myRole].days.flatMap((day) =>
    day.kind === 'open' ? [{ date: day.date, level: bands.indexOf(day.band), meetingMinutes: null }] : [],
  )
  return { schoolYear: schoolYear.name, days, deadlines: [] }
}
