// The drain with the real clock, network and chance of this page or worker.
import { readPart } from './attachments.ts'
import { type DrainDeps, drain } from './drain.ts'
import { withLock } from './lock.ts'
import * as store from './store.ts'

export const deps: DrainDeps = {
  shelf: { ...store, readPart },
  fetch: (path, init) => fetch(path, init),
  now: () => new Date().toISOString(),
  random: Math.random,
  isOnline: () => navigator.onLine,
  lock: (work) => withLock(work),
  timeoutMs: 30_000,
  partTimeoutMs: 120_000,
}

export const drainNow = () => drain(deps)
