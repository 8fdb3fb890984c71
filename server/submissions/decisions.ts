// What was decided, told together with what came of it since: bytes, a withdrawal, a replacement, staff's word.
import type { AttachmentsTable, SubmissionsTable } from '../../db/schema.ts'
import {
  type AttachmentKept,
  type OwnSubmission,
  ownSubmission,
  type SubmissionDecision,
  submissionDecision,
} from '../../shared/submissions.ts'
import { fileOf, isComing, listAttachments, stateOf, tellAttachments } from '../attachments.ts'
import { listLateDecisions } from '../cases.ts'
import type { Deps } from '../deps.ts'
import { stands } from './earlier.ts'

type Needed = Pick<Deps, 'db' | 'files' | 'clock'>

/** @param known its attachments, where they need not be asked for */
export async function tellDecision(
  deps: Needed,
  row: SubmissionsTable,
  known?: readonly AttachmentsTable[],
) {
  const [decision] = await tellDecisions(deps, [row], known)
  if (!decision) throw new Error('A row has a decision')
  return decision
}

/** In the order of the rows, with two queries however many they are. */
export async function tellDecisions(
  deps: Needed,
  rows: readonly SubmissionsTable[],
  known?: readonly AttachmentsTable[],
): Promise<SubmissionDecision[]> {
  const serverNow = deps.clock()
  const ids = rows.map(({ id }) => id)
  const attachments = known ?? (await listAttachments(deps.db, ids))
  const late = rows.filter((row) => row.late === 1)
  const lateDecisions = await listLateDecisions(
    deps.db,
    late.map(({ id }) => id),
  )
  return await Promise.all(
    rows.map(async (row) => {
      const own = attachments.filter((each) => each.submission_id === row.id)
      const isFiled = row.outcome === 'filed' && stands(row)
      const missing = isFiled ? own.filter(isComing) : []
      const inState = (state: AttachmentKept['state']) =>
        own.filter((each) => stateOf(each, stands(row)) === state).map(({ id }) => id)
      return submissionDecision.parse({
        submissionId: row.id,
        form: row.form,
        // The last one may have come since the row was read.
        outcome: isFiled && missing.length === 0 ? 'received' : row.outcome,
        receipt: row.receipt,
        code: row.code,
        receivedAt: row.received_at,
        late: row.late === 1,
        contentHash: row.content_hash,
        ...(row.reason ? { reason: row.reason, alternatives: JSON.parse(row.alternatives) } : {}),
        ...(row.about ? { about: JSON.parse(row.about) } : {}),
        ...(missing.length > 0 ? { missing: await tellOffsets(deps, missing) } : {}),
        ...Object.fromEntries(
          (['rejected', 'absent', 'removed'] as const).flatMap((state) => {
            const ids = inState(state)
            return ids.length > 0 ? [[state, ids]] : []
          }),
        ),
        ...(row.supersedes ? { supersedes: row.supersedes } : {}),
        ...(row.superseded_by ? { supersededBy: row.superseded_by } : {}),
        ...(row.withdrawn_at ? { withdrawnAt: row.withdrawn_at } : {}),
        lateDecision: lateDecisions.get(row.id),
        serverNow,
      })
    }),
  )
}

export async function tellOwn(deps: Needed, row: SubmissionsTable): Promise<OwnSubmission> {
  return ownSubmission.parse({
    ...(await tellDecision(deps, row)),
    version: row.version,
    payload: JSON.parse(row.payload),
    attachments: await tellAttachments(deps, row.id, stands(row)),
  })
}

async function tellOffsets(deps: Needed, rows: readonly AttachmentsTable[]) {
  return await Promise.all(
    rows.map(async (row) => ({ id: row.id, offset: await deps.files.size(fileOf(row)) })),
  )
}
