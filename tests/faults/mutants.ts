// Prints which tests catch which planted bug; fails where one lives.
import { fileURLToPath } from 'node:url'
import { bugs } from './bugs.ts'
import { judgeBugs, type Verdict } from './plant.ts'

const asked = process.argv.slice(2)
const chosen = bugs.filter(
  ({ name }) => asked.length === 0 || asked.some((word) => name.includes(word)),
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.exit(1))

console.log(`${chosen.length} planted bugs; first their tests without any.`)
const root = fileURLToPath(new URL('../..', import.meta.url))
try {
  const verdicts = await judgeBugs(root, chosen, print)
  const living = verdicts.filter(({ caughtBy }) => caughtBy.length === 0)
  console.log(
    `\n${verdicts.length - living.length} of ${verdicts.length} planted bugs were caught.`,
  )
  process.exitCode = living.length > 0 || verdicts.length === 0 ? 1 : 0
} catch (error) {
  console.error(error)
  process.exitCode = 1
}

function print({ bug, caughtBy, complaint }: Verdict) {
  const sign = caughtBy.length > 0 ? '✓' : complaint ? '✗ NOT JUDGED:' : '✗ LIVES:'
  console.log(`\n${sign} ${bug.name}`)
  for (const line of complaint ? [complaint] : caughtBy) console.log(`    ${line}`)
}
