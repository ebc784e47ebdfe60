if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
const { checkDeadlineRules } = await import('../../src/contract/checkDeadlineRules.ts')
const { deadlineLibrary } = await import('../../src/domain/schoolYear/deadlineRules/library/library.ts')
const { deadlineRow, deadlinesAskedFor, deadlineTable } = await import('./deadlineRows.ts')
const { help, readArguments, WrongArgument } = await import('./readArguments.ts')

try {
  const asked = readArguments(process.argv.slice(2))
  if (asked === 'help') console.log(help)
  else if (asked === 'check') {
    const problems = checkDeadlineRules(deadlineLibrary)
    for (const { rule, problem } of problems) console.error(`${rule}: ${problem}`)
    if (problems.length > 0) process.exitCode = 1
    else console.log(`All ${deadlineLibrary.length} rules are as they should be.`)
  } else {
    const deadlines = deadlinesAskedFor(asked)
    console.log(asked.isJson ? JSON.stringify(deadlines.map(deadlineRow), null, 2) : deadlineTable(deadlines))
  }
} catch (error) {
  // Wrong term dates are a RangeError whose message is made for people.
  if (!(error instanceof WrongArgument || error instanceof RangeError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

export {}
