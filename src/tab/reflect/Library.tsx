import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { type Ask, mostCharacters } from '../../contract/board.ts'
import { type Theme, themes } from '../../domain/reflection/reflection.ts'
import { searchPrompts } from '../../domain/reflection/searchPrompts.ts'
import { themeName } from '../../domain/reflection/themeWords.ts'

/** The questions by theme and word; each can be asked now, and so can one's own. */
export function Library({ onAsk }: { readonly onAsk: ((question: Ask['question']) => Promise<boolean>) | null }) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [theme, setTheme] = useState<Theme | null>(null)
  const [ownWords, setOwnWords] = useState('')
  const isShown = query.trim() !== '' || theme !== null
  const found = isShown ? searchPrompts(query, theme) : []
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Ask a question</h2>
      {onAsk !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const text = ownWords.trim()
            if (text !== '') void onAsk({ kind: 'ownWords', text }).then((isDone) => isDone && setOwnWords(''))
          }}
        >
          <div className="field">
            <label htmlFor={`${id}-own`}>In your own words</label>
            <textarea
              id={`${id}-own`}
              className="input"
              rows={2}
              maxLength={mostCharacters.question}
              value={ownWords}
              onChange={(event) => setOwnWords(event.target.value)}
            />
          </div>
          <Button type="submit" className="below" disabled={ownWords.trim() === ''}>
            Ask this
          </Button>
        </form>
      )}
      <div className="row library-search" role="search">
        <div className="field">
          <label htmlFor={`${id}-theme`}>From the library</label>
          <select
            id={`${id}-theme`}
            className="select"
            value={theme ?? ''}
            onChange={(event) => setTheme(themes.find((each) => each === event.target.value) ?? null)}
          >
            <option value="">Every theme</option>
            {themes.map((each) => (
              <option key={each} value={each}>
                {themeName[each]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-word`}>Word</label>
          <input
            id={`${id}-word`}
            className="input"
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      </div>
      <p role="status" className="quiet">
        {isShown ? `${found.length} of 60 questions` : 'Sixty questions. Choose a theme or a word.'}
      </p>
      <ul className="library">
        {found.map((prompt) => (
          <li key={prompt.id}>
            <p>{prompt.text}</p>
            <p className="quiet">
              {themeName[prompt.theme]}, {prompt.minutes} minutes
            </p>
            {onAsk !== null && (
              <Button
                size="small"
                aria-label={`Ask this: ${prompt.text}`}
                onClick={() => void onAsk({ kind: 'library', promptId: prompt.id })}
              >
                Ask this
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
