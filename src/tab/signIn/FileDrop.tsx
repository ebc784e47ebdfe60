import { type DragEvent, useState } from 'react'

/** A place for one file: to drop it on, or to choose it with the keyboard. */
export function FileDrop(props: {
  readonly label: string
  readonly file: File | null
  readonly onFile: (file: File) => void
}) {
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <label
      className={isOver ? 'file-drop is-over' : 'file-drop'}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        const file = event.dataTransfer.files[0]
        if (file !== undefined) props.onFile(file)
      }}
    >
      <strong>{props.label}</strong>
      <span className="quiet">{props.file === null ? 'Drop an .ics file here, or choose one.' : props.file.name}</span>
      <input
        type="file"
        accept=".ics,text/calendar"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) props.onFile(file)
        }}
      />
    </label>
  )
}
