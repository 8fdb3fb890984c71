// Does the jobs that are due, in this process and as many others as there are.
import { setTimeout as pause } from 'node:timers/promises'
import type { Trx } from '../db/open.ts'
import { addMinutes } from '../shared/time.ts'
import type { Deps } from './deps.ts'
import { nameOf } from './errors.ts'
import {
  addRepeatingJob,
  comeAgain,
  GivenUpError,
  giveBack,
  HopelessError,
  type JobHandler,
  type LeasedJob,
  leaseJob,
  prolongLease,
  removeJob,
} from './jobs.ts'

/** Far longer than any job takes that does not prolong it; a job whose process died is taken up again after it. */
const leaseMinutes = 2
const triesMax = 8
/** Each wait is four times the one before it: eight tries take about a day. */
const longestWaitMinutes = 12 * 60
const processesEnded = Object.assign(new Error('Every process that began it has ended'), {
  code: 'ENDED',
})
const pollMs = 2000
const pollAfterFailureMs = 20_000

/** Does everything that is due now. @returns how many jobs were begun */
export async function runDueJobs(deps: Deps, handlers: readonly JobHandler[]): Promise<number> {
  let begun = 0
  while (await runOneJob(deps, handlers)) begun += 1
  return begun
}

/**
 * Does jobs as they become due, a few beside one another.
 * @returns stops: begins no more jobs, and resolves when those in hand are done or, where slow, given back
 */
export function startWorker(deps: Deps, handlers: readonly JobHandler[]): () => Promise<void> {
  const stopping = new AbortController()
  const rest = (ms: number) => pause(ms, undefined, stopping).catch(() => undefined)
  const work = async (kinds: readonly JobHandler[]) => {
    while (!stopping.signal.aborted) {
      try {
        if (!(await runOneJob(deps, kinds, stopping.signal))) await rest(pollMs)
      } catch (error) {
        deps.log({ level: 'error', message: 'jobs cannot be read', cause: nameOf(error) })
        await rest(pollAfterFailureMs)
      }
    }
  }
  const quick = handlers.filter(({ slow }) => !slow)
  const working = [quick, handlers].map(work)
  return async () => {
    stopping.abort()
    await Promise.all(working)
  }
}

/** Puts the work that repeats itself in its place; safe to run at every start. */
export async function addRepeatingJobs(deps: Deps, handlers: readonly JobHandler[]) {
  await deps.db.transaction().execute(async (trx) => {
    for (const { kind, everyMinutes } of handlers) {
      if (everyMinutes === undefined) continue
      await addRepeatingJob(trx, { id: deps.random.id(), kind, at: deps.clock() })
    }
  })
}

async function runOneJob(
  deps: Deps,
  handlers: readonly JobHandler[],
  stopping?: AbortSignal,
): Promise<boolean> {
  const at = deps.clock()
  const job = await leaseJob(deps.db, {
    // A newer process's kinds are left for it.
    kinds: handlers.map(({ kind }) => kind),
    lease: deps.random.id(),
    at,
    until: addMinutes(at, leaseMinutes),
  })
  const handler = handlers.find(({ kind }) => kind === job?.kind)
  if (!job || !handler) return false
  const finish = async (trx: Trx) => {
    if (!(await removeJob(trx, job))) throw new Error('The lease has ended')
  }
  let keptAt = at
  const keep = async () => {
    if (stopping?.aborted) throw new GivenUpError()
    const now = deps.clock()
    if (now < addMinutes(keptAt, leaseMinutes / 4)) return
    if (!(await prolongLease(deps.db, job, addMinutes(now, leaseMinutes)))) throw new GivenUpError()
    keptAt = now
  }
  try {
    if (job.tries > triesMax) throw new HopelessError(processesEnded)
    await handler.run(job.payload, finish, keep)
    if (handler.everyMinutes === undefined) await removeJob(deps.db, job)
    else await comeAgain(deps.db, job, addMinutes(deps.clock(), handler.everyMinutes))
  } catch (error) {
    await fail(deps, job, error)
  }
  return true
}

async function fail(deps: Deps, job: LeasedJob, error: unknown) {
  const at = deps.clock()
  const isStuck = error instanceof HopelessError || job.tries >= triesMax
  const cause = nameOf(error instanceof HopelessError ? error.cause : error)
  const { id, kind, tries } = job
  const level = isStuck ? 'error' : 'warn'
  deps.log({ level, message: isStuck ? 'job stuck' : 'job failed', job: id, kind, tries, cause })
  await giveBack(deps.db, job, {
    error: cause,
    runAt: addMinutes(at, waitMinutes(tries, deps.random.fraction())),
    stuckAt: isStuck ? at : null,
  })
}

/** Between half of the full wait and all of it, so that what failed together doesn't come back together. */
function waitMinutes(tries: number, chance: number): number {
  return Math.min(4 ** (tries - 1), longestWaitMinutes) * (0.5 + chance / 2)
}
