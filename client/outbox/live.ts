// The drain with the real clock, network and chance of this page or worker.
import { type DrainDeps, drain } from './drain.ts'
import * as shelf from './store.ts'

const lockName = 'medspil-outbox'
const timeoutMs = 30_000

export const deps: DrainDeps = {
  shelf,
  fetch: (path, init) => fetch(path, init),
  now: () => new Date().toISOString(),
  random: Math.random,
  isOnline: () => navigator.onLine,
  lock: (work) =>
    navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
      if (!lock) return 'taken'
      await work()
      return 'done'
    }),
  timeoutMs,
}

export const drainNow = () => drain(deps)
