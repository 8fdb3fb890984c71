// Exports as others must know them: what becomes less public, or is deleted, is out of their reach at once.
import type { Trx } from '../db/open.ts'
import { addMinutes } from '../shared/time.ts'
import type { Deps } from './deps.ts'
import { addJob } from './jobs.ts'

/** Staff who hide something often hide more, so the new files wait a little. */
const patienceMinutes = 10

/**
 * Call it wherever something that was public is so no more. The public files that hold it are offered no more, those
 * under way end, and the same are made anew.
 */
export async function withdrawPublicExports(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'random'>,
  consultationId: string,
) {
  const at = deps.clock()
  const gone = await trx
    .updateTable('exports')
    .set({ state: 'outdated', expires_at: at })
    .where('consultation_id', '=', consultationId)
    .where('audience', '=', 'public')
    .where('state', 'in', ['running', 'ready'])
    .returning(['format', 'requested_by'])
    .execute()
  if (gone.length === 0) return
  const waiting = await trx
    .selectFrom('exports')
    .select('format')
    .where('consultation_id', '=', consultationId)
    .where('audience', '=', 'public')
    .where('state', '=', 'waiting')
    .execute()
  const known = new Set(waiting.map(({ format }) => format))
  for (const { format, requested_by } of gone) {
    if (known.has(format)) continue
    known.add(format)
    await putExport(trx, {
      id: deps.random.id(),
      consultationId,
      audience: 'public',
      format,
      caseNumber: null,
      requestedBy: requested_by,
      at,
      runAt: addMinutes(at, patienceMinutes),
    })
  }
}

/** Call it where a consultation's responses are deleted: nothing that holds them is offered any more. */
export async function forgetExports(trx: Trx, deps: Pick<Deps, 'clock'>, consultationId: string) {
  await trx
    .updateTable('exports')
    .set({ state: 'outdated', expires_at: deps.clock() })
    .where('consultation_id', '=', consultationId)
    .where('state', 'in', ['waiting', 'running', 'ready'])
    .execute()
}

/** Asks for an export; a job makes it. */
export async function putExport(
  trx: Trx,
  entry: {
    id: string
    consultationId: string
    audience: string
    format: string
    caseNumber: string | null
    requestedBy: string
    at: string
    runAt: string
  },
) {
  const { id, at, runAt } = entry
  await trx
    .insertInto('exports')
    .values({
      id,
      consultation_id: entry.consultationId,
      audience: entry.audience,
      format: entry.format,
      case_number: entry.caseNumber,
      state: 'waiting',
      failure: null,
      tries: 0,
      total: null,
      written: 0,
      requested_by: entry.requestedBy,
      requested_at: at,
      finished_at: null,
      expires_at: null,
    })
    .execute()
  await addJob(trx, { id, kind: 'make-export', payload: { exportId: id }, runAt, at })
}
