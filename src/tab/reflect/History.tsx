import { Button } from '@fluentui/react-components'
import type { PostView } from '../../contract/board.ts'
import type { Person } from '../../calendars/calendarSource.ts'
import { Question } from './Question.tsx'
import { postWords } from './reflectWords.ts'
import type { BoardCalls } from './useBoardCalls.ts'

/** What was asked before, the newest first. */
export function History(props: {
  readonly posts: readonly PostView[]
  readonly partner: Person
  readonly older: number | null
  readonly onOlder: () => Promise<void>
  readonly calls: BoardCalls
}) {
  const { posts, partner, older, calls } = props
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">Earlier questions</h2>
      {posts.length === 0 && (
        <p className="quiet">None yet. What the two of you are asked is kept here, for you alone.</p>
      )}
      {posts.map((post) => (
        <article key={post.id} className="past" aria-label={post.text}>
          <p className="quiet">{postWords(post)}</p>
          <Question post={post} partner={partner} calls={calls} level={3}>
            <button
              type="button"
              className="link-button"
              disabled={calls.isBusy}
              onClick={() => void calls.remove(post)}
            >
              Remove from my history
            </button>
          </Question>
        </article>
      ))}
      {older !== null && <Button onClick={() => void props.onOlder()}>Show earlier ones</Button>}
    </section>
  )
}
