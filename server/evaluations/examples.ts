// An example of a committee that has ended: who sat there, and how members, council and staff say it went.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/evaluations.json' with { type: 'json' }
import { addExampleAccount } from '../../db/seed/load.ts'
import { score } from '../../shared/evaluations.ts'
import { seatKind } from '../../shared/task-committees.ts'
import { addDays } from '../../shared/time.ts'
import { addMember } from '../committee-members.ts'
import type { Deps } from '../deps.ts'
import { giveRole } from '../roles.ts'
import { addCommitteeEvent, findTaskCommittee } from '../task-committees.ts'
import { findEvaluation, putEvaluation, showWords } from './store.ts'

/** What the demo lends this feature of others. */
export interface EvaluationHands {
  /** Sends through the door as somebody, at an instant. @returns the submission's id */
  send(person: string, form: string, payload: Record<string, unknown>, at: string): Promise<string>
}

/** Days are counted from the day that the example is laid on. */
const example = z.strictObject({
  committeeId: z.string(),
  opened: z.int(),
  answered: z.int(),
  closed: z.int(),
  ended: z.int(),
  members: z.array(z.strictObject({ name: z.string(), seatKind })),
  /** Members of the council besides the one that can be signed in as. */
  councillors: z.array(z.string()),
  answers: z.array(
    z.strictObject({
      person: z.string(),
      /** Of the effect, and of each challenge of the charter. */
      scores: z.array(score),
      words: z.string(),
      public: z.boolean(),
    }),
  ),
})

/** Lays it once, around an instant; its answers come through the door. */
export async function layEvaluation(trx: Trx, deps: Pick<Deps, 'random'>, at: string) {
  const { committeeId, members, councillors, ...days } = example.parse(data)
  if (!(await findTaskCommittee(trx, committeeId)) || (await findEvaluation(trx, committeeId)))
    return
  for (const { name, seatKind: kind } of members) {
    const accountId = await addExampleAccount(trx, name, at, deps.random.id)
    const since = addDays(at, -360, '12:00')
    await addMember(trx, { committeeId, accountId, seatKind: kind, at: since })
  }
  for (const name of councillors) {
    const accountId = await addExampleAccount(trx, name, at, deps.random.id)
    await giveRole(trx, accountId, { role: 'councillor', body: null })
  }
  const endedAt = addDays(at, days.ended, '09:30')
  await putEvaluation(trx, {
    committee_id: committeeId,
    opened_at: addDays(at, days.opened, '09:00'),
    closes_at: addDays(at, days.closed, '23:59'),
    ended_at: endedAt,
  })
  await addCommitteeEvent(trx, deps, {
    committeeId,
    at: endedAt,
    kind: 'evaluated',
    detail: { path: `/opgaveudvalg/${committeeId}#evaluering` },
  })
  await addCommitteeEvent(trx, deps, {
    committeeId,
    at: addDays(at, days.ended, '09:31'),
    kind: 'ended',
  })
}

export async function sendEvaluations(deps: Deps, hands: EvaluationHands) {
  const { committeeId, answered, answers } = example.parse(data)
  const committee = await findTaskCommittee(deps.db, committeeId)
  if (!committee) return
  const at = addDays(deps.clock(), answered, '19:15')
  for (const { person, scores, words, public: isPublic } of answers) {
    const [effect, ...others] = scores
    const id = await hands.send(
      person,
      'committee-evaluation',
      {
        committeeId,
        effect,
        ...(words ? { words } : {}),
        ...Object.fromEntries(
          committee.charter.challenges.map((challenge, index) => [challenge.id, others[index]]),
        ),
      },
      at,
    )
    if (isPublic) await deps.db.transaction().execute((trx) => showWords(trx, id, true))
  }
}
