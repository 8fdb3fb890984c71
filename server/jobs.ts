// Work that waits: written in the transaction that asks for it, done afterwards, repeated until it works.
import type { z } from 'zod'
import { type Database, engineOf, type Trx } from '../db/open.ts'
import { type JobKind, jobKind, type StuckJobPage, stuckJobPage } from '../shared/jobs.ts'

export interface NewJob {
  id: string
  kind: JobKind
  /** Where a job of this key waits already, nothing is added. */
  key?: string
  payload: unknown
  /** Not before this instant. */
  runAt: string
  at: string
}

export async function addJob(trx: Trx, entry: NewJob) {
  await trx
    .insertInto('jobs')
    .values({
      id: entry.id,
      kind: entry.kind,
      key: entry.key ?? null,
      payload: JSON.stringify(entry.payload),
      run_at: entry.runAt,
      tries: 0,
      leased_by: null,
      last_error: null,
      stuck_at: null,
      created_at: entry.at,
    })
    .onConflict((c) => c.column('key').doNothing())
    .execute()
}

/** How one kind of work is done. */
export interface JobHandler {
  kind: JobKind
  /** Work that comes again and again: how long after it was done. */
  everyMinutes?: number
  /** Work of many minutes: one of the worker's lanes takes it, so that it never holds up the rest. */
  slow?: boolean
  /**
   * Throws where it has to be tried again; a `HopelessError` where trying again would not help.
   * @param finish marks the job as done in the work's own transaction, so that both happen or neither;
   * it throws where another process has taken the job over. Work without one may be done twice.
   * @param keep prolongs the lease of slow work, which calls it often; it throws a `GivenUpError` where the job is
   * another's by now, or the process is about to end
   */
  run(
    payload: unknown,
    finish: (trx: Trx) => Promise<void>,
    keep?: () => Promise<void>,
  ): Promise<void>
}

/** Closes a handler over its payload's type, so that all handlers are alike. */
export function handleJob<Payload>(
  kind: JobKind,
  schema: z.ZodType<Payload>,
  work: (
    payload: Payload,
    finish: (trx: Trx) => Promise<void>,
    keep: () => Promise<void>,
  ) => Promise<void>,
): JobHandler {
  return {
    kind,
    run: async (payload, finish, keep = async () => undefined) => {
      const { data, error } = schema.safeParse(payload)
      if (error) throw new HopelessError(error)
      await work(data, finish, keep)
    },
  }
}

/** Work that comes again and again, and asks for itself. */
export function repeatWork(
  kind: JobKind,
  everyMinutes: number,
  work: () => Promise<void>,
): JobHandler {
  return { kind, everyMinutes, run: work }
}

/** A failure that trying again would not mend. */
export class HopelessError extends Error {
  constructor(cause: unknown) {
    super('Trying again would not help', { cause })
  }
}

/** Slow work stops here, and is begun anew elsewhere or later. */
export class GivenUpError extends Error {
  constructor() {
    super('The job is given back')
  }
}

/** A job in the hands of one process, until its lease ends. */
export interface LeasedJob {
  id: string
  kind: JobKind
  payload: unknown
  /** How often it was begun, this time among them. */
  tries: number
  lease: string
}

/**
 * Takes the job that has been due longest; nobody else gets it before `until`.
 * @param lease a new name for this one taking
 */
export async function leaseJob(
  db: Database,
  wanted: { kinds: readonly JobKind[]; lease: string; at: string; until: string },
): Promise<LeasedJob | undefined> {
  const due = db
    .selectFrom('jobs')
    .select('id')
    .where('stuck_at', 'is', null)
    .where('run_at', '<=', wanted.at)
    .where('kind', 'in', wanted.kinds)
    .orderBy('run_at')
    .orderBy('id')
    .limit(1)
  // Looking takes no lock, and mostly there is nothing.
  if (!(await due.executeTakeFirst())) return undefined
  const row = await db
    .updateTable('jobs')
    .set((e) => ({ leased_by: wanted.lease, run_at: wanted.until, tries: e('tries', '+', 1) }))
    .where('id', '=', engineOf(db) === 'postgres' ? due.forUpdate().skipLocked() : due)
    .returning(['id', 'kind', 'payload', 'tries'])
    .executeTakeFirst()
  if (!row) return undefined
  const { id, kind, payload, tries } = row
  return { id, kind: jobKind.parse(kind), payload: JSON.parse(payload), tries, lease: wanted.lease }
}

/** @returns false where the lease has ended and another holds the job */
export async function removeJob(db: Database, { id, lease }: LeasedJob): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('jobs')
    .where('id', '=', id)
    .where('leased_by', '=', lease)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** @returns false where the lease has ended and another holds the job */
export async function prolongLease(
  db: Database,
  { id, lease }: LeasedJob,
  until: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ run_at: until })
    .where('id', '=', id)
    .where('leased_by', '=', lease)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Gives a job back that was done and comes again. */
export async function comeAgain(db: Database, { id, lease }: LeasedJob, runAt: string) {
  await db
    .updateTable('jobs')
    .set({ leased_by: null, run_at: runAt, tries: 0, last_error: null })
    .where('id', '=', id)
    .where('leased_by', '=', lease)
    .execute()
}

/** Gives a job back that failed: to be tried again, or stuck for a person to look at. */
export async function giveBack(
  db: Database,
  { id, lease }: LeasedJob,
  failure: { error: string; runAt: string; stuckAt: string | null },
) {
  await db
    .updateTable('jobs')
    .set({
      leased_by: null,
      run_at: failure.runAt,
      last_error: failure.error,
      stuck_at: failure.stuckAt,
    })
    .where('id', '=', id)
    .where('leased_by', '=', lease)
    .execute()
}

/** Sees to it that repeating work waits for its next time; one that was stuck begins anew. */
export async function addRepeatingJob(trx: Trx, entry: { id: string; kind: JobKind; at: string }) {
  const { id, kind, at } = entry
  await addJob(trx, { id, kind, key: kind, payload: {}, runAt: at, at })
  await trx
    .updateTable('jobs')
    .set(anew(at))
    .where('key', '=', kind)
    .where('stuck_at', 'is not', null)
    .execute()
}

/** What was given up, the latest first; `after` is the key that the page before ended on. */
export async function listStuck(
  db: Database,
  page: { after?: string | undefined; limit: number },
): Promise<StuckJobPage> {
  let query = db.selectFrom('jobs').selectAll().where('stuck_at', 'is not', null)
  const [stuckAt, id] = page.after?.split('~') ?? []
  if (stuckAt && id)
    query = query.where((e) => e(e.refTuple('stuck_at', 'id'), '<', e.tuple(stuckAt, id)))
  const rows = await query
    .orderBy('stuck_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const last = rows.length > page.limit ? rows[page.limit - 1] : undefined
  return stuckJobPage.parse({
    jobs: rows.slice(0, page.limit).map((row) => ({
      id: row.id,
      kind: row.kind,
      createdAt: row.created_at,
      stuckAt: row.stuck_at,
      tries: row.tries,
      lastError: row.last_error ?? '',
    })),
    next: last ? `${last.stuck_at}~${last.id}` : null,
  })
}

/** Begins a stuck job anew. @returns its kind, undefined where no such job is stuck */
export async function retryStuck(trx: Trx, id: string, at: string): Promise<string | undefined> {
  const row = await trx
    .updateTable('jobs')
    .set(anew(at))
    .where('id', '=', id)
    .where('stuck_at', 'is not', null)
    .returning('kind')
    .executeTakeFirst()
  return row?.kind
}

function anew(at: string) {
  return { stuck_at: null, leased_by: null, tries: 0, run_at: at }
}
