import { type ChallengeId, challengeId } from '../../shared/challenges.ts'
import { partOf } from '../../shared/evaluation-parts.ts'
import { type CommitteeEvaluation, committeeEvaluation } from '../../shared/evaluations.ts'
import type { Fault } from '../../shared/problem.ts'
import { demand } from '../access.ts'
import { ProblemError } from '../problem.ts'
import { defineForm, sinceEver } from '../submissions/forms.ts'
import { findTaskCommittee, toRef } from '../task-committees.ts'
import { addAnswer, findEvaluation, removeAnswer } from './store.ts'

export const evaluationForm = defineForm({
  form: 'committee-evaluation',
  version: 1,
  title: { da: 'Evaluering af et opgaveudvalg', en: 'Evaluation of a task committee' },
  schema: committeeEvaluation,
  action: 'evaluation.answer',
  example: {
    committeeId: 'naboer-der-hjaelper',
    effect: 4,
    words: 'Vi nåede flere naboer, end vi havde troet.',
    'complex-problems': 4,
    'demand-for-participation': 5,
    dialogue: 3,
  },
  async find(trx, { committeeId }, account) {
    demand(account, 'evaluation.answer', committeeId)
    const committee = await findTaskCommittee(trx, committeeId)
    const evaluation = await findEvaluation(trx, committeeId)
    return (
      committee && {
        about: { ...toRef(committee), closesAt: evaluation?.closes_at ?? null },
        coreTasks: committee.charter.coreTasks,
        opensAt: sinceEver,
        closesAt: evaluation?.closes_at ?? null,
        latePolicy: 'strict',
        refusal: evaluation ? undefined : 'not_open_yet',
        challenges: committee.charter.challenges.map(({ id }) => id),
      }
    )
  },
  async receive(trx, payload, { id, account, target }) {
    const part = partOf(account.roles, payload.committeeId)
    if (!part) throw new ProblemError('forbidden')
    const isFirst = await addAnswer(trx, {
      submissionId: id,
      committeeId: payload.committeeId,
      accountId: account.id,
      part,
      effect: payload.effect,
      scores: scoresOf(payload, target.challenges),
      words: payload.words ?? '',
    })
    return isFirst ? undefined : 'already_answered'
  },
  /** Until it closes: then it is counted. */
  async undo(trx, { committeeId }, { id, at }) {
    const evaluation = await findEvaluation(trx, committeeId)
    if (!evaluation || evaluation.closes_at < at) return 'withdrawal_closed'
    await removeAnswer(trx, id)
    return undefined
  },
})

/**
 * A score for each challenge that the charter names, and for no other.
 * @throws ProblemError that names each one too few or too many
 */
function scoresOf(payload: CommitteeEvaluation, named: readonly ChallengeId[]) {
  const faults: Fault[] = []
  const scores: Partial<Record<ChallengeId, number>> = {}
  for (const id of challengeId.options) {
    const score = payload[id]
    const isNamed = named.includes(id)
    if (isNamed && score !== undefined) scores[id] = score
    else if (isNamed) faults.push({ pointer: `/payload/${id}`, detail: 'missing' })
    else if (score !== undefined)
      faults.push({ pointer: `/payload/${id}`, detail: 'not named by the charter' })
  }
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
  return scores
}
