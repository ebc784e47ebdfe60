import { readContentLine, type ContentLine } from './contentLine.ts'

/** The lines of an entry by name. */
export class EntryLines {
  private readonly byName = new Map<string, ContentLine[]>()

  constructor(lines: readonly string[]) {
    for (const text of lines) {
      const line = readContentLine(text)
      if (line === null) continue
      const same = this.byName.get(line.name)
      if (same === undefined) this.byName.set(line.name, [line])
      else same.push(line)
    }
  }

  all(name: string): readonly ContentLine[] {
    return this.byName.get(name) ?? []
  }

  first(name: string): ContentLine | undefined {
    return this.all(name)[0]
  }

  text(name: string): string {
    const value = this.first(name)?.values[0]
    return typeof value === 'string' ? value.trim() : ''
  }

  code(name: string): string {
    return this.text(name).toUpperCase()
  }
}
