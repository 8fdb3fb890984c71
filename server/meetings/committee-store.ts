// The committees that have meetings, of every term.
import type { Database } from '../../db/open.ts'
import { type MeetingCommittee, meetingCommittee } from '../../shared/meetings.ts'
import { ProblemError } from '../problem.ts'

export async function listCommittees(db: Database): Promise<MeetingCommittee[]> {
  const rows = await db
    .selectFrom('committees')
    .selectAll()
    .orderBy('term_id', 'desc')
    .orderBy('position')
    .execute()
  return rows.map((row) =>
    meetingCommittee.parse({
      id: row.id,
      termId: row.term_id,
      name: { da: row.name_da, en: row.name_en },
      kind: row.kind,
      coreTasks: JSON.parse(row.core_tasks),
      example: row.example === 1,
    }),
  )
}

/** @throws ProblemError invalid, at each committee that is not there */
export async function checkCommittees(db: Database, ids: readonly string[]) {
  const known = new Set((await listCommittees(db)).map(({ id }) => id))
  const faults = ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ pointer: `/committeeIds/${index}`, detail: 'there is no such committee' }],
  )
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
}
