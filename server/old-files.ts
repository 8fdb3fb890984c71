// Lets go of the bytes of attachments that nobody needs any more. The rows say which; only this and upload.ts remove any.
import { lockKey } from '../db/open.ts'
import type { AttachmentsTable } from '../db/schema.ts'
import { addMinutes } from '../shared/time.ts'
import { changeToGone, fileOf, isComing, listAttachments, listExpired } from './attachments.ts'
import type { Deps } from './deps.ts'
import type { Lying } from './files.ts'
import { retention } from './retention.ts'

/** Well within a job's lease; the rest has its turn an hour later. */
const expiredAtOnce = 500
const foldersAtOnce = 100

/** What the rows say has had its time. */
export async function removeExpiredFiles(deps: Deps) {
  const expired = await listExpired(deps.db, deps.clock(), expiredAtOnce)
  for (const id of new Set(expired.map(({ submission_id }) => submission_id))) {
    await deps.db.transaction().execute(async (trx) => {
      await lockKey(trx, id)
      const at = deps.clock()
      for (const row of await listAttachments(trx, [id]))
        if (row.expires_at && row.expires_at <= at) await changeToGone(trx, row, at)
    })
    // The word before the deed: a crash in between leaves files that no row needs.
    await removeUnneeded(deps, id)
  }
}

/**
 * What crashes have left: a sixteenth of all files each hour, by the first sign of their submissions' ids, so that
 * no run is long however many there are.
 */
export async function removeLostFiles(deps: Deps) {
  const hour = Math.floor(Date.parse(deps.clock()) / 3_600_000)
  const sign = (hour % 16).toString(16)
  const groups = (await deps.files.groups()).filter((group) => group.toLowerCase().startsWith(sign))
  for (let from = 0; from < groups.length; from += foldersAtOnce) {
    const some = groups.slice(from, from + foldersAtOnce)
    const rows = await listAttachments(deps.db, some)
    for (const group of some) {
      const lying = await deps.files.list(group)
      if (lying.some((each) => !isNeeded(each, rows, deps.clock())))
        await removeUnneeded(deps, group)
    }
  }
}

/** Under the lock that those who bring bytes take before they bring what had been let go. */
async function removeUnneeded(deps: Deps, submissionId: string) {
  await deps.db.transaction().execute(async (trx) => {
    await lockKey(trx, submissionId)
    const rows = await listAttachments(trx, [submissionId])
    for (const each of await deps.files.list(submissionId))
      if (!isNeeded(each, rows, deps.clock())) await each.remove()
  })
}

function isNeeded(
  { key, kind, changedAt }: Lying,
  rows: readonly AttachmentsTable[],
  at: string,
): boolean {
  if (kind === 'copy') return changedAt > addMinutes(at, -retention.halfMadeFiles)
  const row = rows.find((each) => fileOf(each) === key)
  if (!row) return changedAt > addMinutes(at, -retention.unnamedFiles)
  if (row.gone_at || row.rejected === 1) return false
  return kind === 'sealed' || isComing(row)
}
