import { type ReactNode, useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { type AnswerView, mostCharacters, type PostView } from '../../contract/board.ts'
import type { Person } from '../../calendars/calendarSource.ts'
import { promptById } from '../../domain/reflection/library.ts'
import type { BoardCalls } from './useBoardCalls.ts'

/** One question as one of the two sees it: to be answered, waiting, or with both answers. */
export function Question(props: {
  readonly post: PostView
  readonly partner: Person
  readonly calls: BoardCalls
  readonly level: 3 | 4
  readonly children?: ReactNode
}) {
  const { post, partner, calls, level } = props
  const Heading = `h${level}` as const
  const minutes = post.promptId === null ? null : (promptById(post.promptId)?.minutes ?? null)
  return (
    <div className="question">
      <Heading className="question-text">{post.text}</Heading>
      {post.followUp !== null && <p>{post.followUp}</p>}
      <p className="quiet">
        {[minutes === null ? '' : `About ${minutes} minutes.`, ...post.because].filter((each) => each !== '').join(' ')}
      </p>
      <div aria-live="polite">
        {post.theirs !== null ? (
          <div className="both">
            <Said name="You" answer={post.mine} />
            <Said name={partner.displayName} answer={post.theirs} />
          </div>
        ) : post.mine.kind === 'open' ? (
          <AnswerForm post={post} calls={calls} />
        ) : (
          <>
            <Said name="You" answer={post.mine} />
            <p className="quiet">You see each other’s answers when {partner.displayName} has answered or passed.</p>
            <Button disabled={calls.isBusy} onClick={() => void calls.takeBack(post)}>
              Take back
            </Button>
          </>
        )}
      </div>
      {props.children}
    </div>
  )
}

function Said({ name, answer }: { readonly name: string; readonly answer: AnswerView }) {
  return (
    <blockquote className="said">
      <p className="said-by">{name}</p>
      {answer.kind === 'answered' ? <p className="said-text">{answer.text}</p> : <p className="quiet">Passed.</p>}
    </blockquote>
  )
}

function AnswerForm({ post, calls }: { readonly post: PostView; readonly calls: BoardCalls }) {
  const id = useId()
  const [text, setText] = useState('')
  const isEmpty = text.trim() === ''
  return (
    <form
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) void calls.answer(post, text.trim())
      }}
    >
      <div className="field">
        <label htmlFor={id}>Your answer</label>
        <textarea
          id={id}
          className="input"
          rows={4}
          maxLength={mostCharacters.answer}
          value={text}
          aria-describedby={`${id}-law`}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p id={`${id}-law`} className="quiet">
        What you write can be asked for under data protection law. No names of children, please.
      </p>
      <div className="row">
        <Button type="submit" appearance="primary" disabled={calls.isBusy || isEmpty}>
          Answer
        </Button>
        <Button disabled={calls.isBusy} onClick={() => void calls.answer(post, null)}>
          Pass
        </Button>
      </div>
    </form>
  )
}
