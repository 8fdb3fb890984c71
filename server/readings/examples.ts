// Example applications that wait to be read, and what three example people have made of them so far.
import { z } from 'zod'
import data from '../../db/seed/examples/readings.json' with { type: 'json' }
import { slug } from '../../shared/text.ts'
import { addDays } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { giveRole } from '../roles.ts'
import { findTaskCommittee } from '../task-committees.ts'
import { addConflict, addReading } from './store.ts'

const examples = z.strictObject({
  committeeId: slug,
  readers: z.array(slug),
  applications: z.array(
    z.strictObject({
      person: z.string(),
      payload: z.record(z.string(), z.unknown()),
      readings: z.array(
        z.strictObject({
          reader: slug,
          /** In the order of the charter's criteria. */
          scores: z.array(z.int()),
          note: z.string(),
        }),
      ),
      keptAway: z.array(slug),
    }),
  ),
})

/** What only the composer of the examples can do. */
export interface ExampleHands {
  /** The account of one of the demo's example people. */
  personaAccount(id: string): Promise<string>
  /** Sends something through the door, as it was at an instant. @returns the submission's id */
  send(
    person: string,
    form: 'task-committee-application',
    payload: Record<string, unknown>,
    at: string,
  ): Promise<string>
  /** Staff have opened it. */
  open(submissionId: string, at: string): Promise<void>
}

export async function sendReadings(deps: Deps, hands: ExampleHands) {
  const { committeeId, readers, applications } = examples.parse(data)
  const committee = await findTaskCommittee(deps.db, committeeId)
  if (!committee) return
  const { opensAt, closesAt, charter, title } = committee
  const ids = new Map<string, string>()
  for (const reader of readers) ids.set(reader, await hands.personaAccount(reader))
  const accountOf = (reader: string) => {
    const id = ids.get(reader)
    if (id === undefined) throw new Error(`${reader} is no reader of the examples`)
    return id
  }
  const sent: string[] = []
  for (const [index, { person, payload }] of applications.entries()) {
    const whole = { ...payload, committeeId }
    const at = addDays(opensAt, 1 + 2 * index, '19:20')
    const id = await hands.send(person, 'task-committee-application', whole, at)
    await hands.open(id, addDays(closesAt, 1, '09:00'))
    sent.push(id)
  }
  await deps.db.transaction().execute(async (trx) => {
    const body = { id: committeeId, name: title.da }
    for (const reader of readers) await giveRole(trx, accountOf(reader), { role: 'reader', body })
    for (const [index, { readings, keptAway }] of applications.entries()) {
      const submissionId = sent[index]
      if (submissionId === undefined) continue
      const at = addDays(closesAt, 2, `${10 + Math.floor(index / 4)}:15`)
      for (const { reader, scores, note } of readings)
        await addReading(trx, {
          submissionId,
          accountId: accountOf(reader),
          scores: charter.criteria.flatMap(({ id }, which) => {
            const score = scores[which]
            return score === undefined ? [] : [{ criterionId: id, score }]
          }),
          note,
          at,
        })
      for (const reader of keptAway)
        await addConflict(trx, { submissionId, accountId: accountOf(reader), by: 'reader' }, at)
    }
  })
}
