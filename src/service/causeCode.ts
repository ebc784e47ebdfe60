/** The code of what an error came from, such as a database's; empty where it has none. Its message may hold what somebody wrote. */
export function codeOf({ cause }: Error): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}
