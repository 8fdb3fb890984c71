// The bugs that are planted to see whether the tests would notice: each has to turn a test red.
import type { Bug } from './plant.ts'

export const bugs: readonly Bug[] = [
  {
    name: 'a 503 is taken as done',
    file: 'client/outbox/machine.ts',
    find: "        state: 'queued',\n        cause: 'busy',\n        maybe: progress.maybe || answer.doubtful,",
    replace: "        state: 'received',\n        cause: 'busy',",
    tests: [{ suite: 'units', file: 'tests/outbox-machine.test.ts', title: 'waits' }],
  },
]
