/** "1 deadline", "24 deadlines". */
export function deadlinesCount(count: number): string {
  return `${count} ${count === 1 ? 'deadline' : 'deadlines'}`
}
