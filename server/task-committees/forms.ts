import {
  type TaskCommitteeApplication,
  taskCommitteeApplication,
} from '../../shared/task-committees.ts'
import { addCase } from '../cases.ts'
import { listNamedCommunities } from '../communities.ts'
import { ProblemError } from '../problem.ts'
import { defineForm } from '../submissions/forms.ts'
import { findCall, findSeat } from '../task-committees.ts'
import { toRef } from './rules.ts'
import { addApplication, removeApplication } from './store.ts'

export const applicationForm = defineForm({
  form: 'task-committee-application',
  version: 1,
  title: {
    da: 'Ansøgning om plads i et opgaveudvalg',
    en: 'Application for a seat on a task committee',
  },
  schema: taskCommitteeApplication,
  action: 'task-committee.apply',
  example: {
    committeeId: 'ensomhed-i-smaa-byer',
    seatKind: 'citizen',
    applyingAs: 'myself',
    name: 'Karen Eksempel',
    motivation: 'Jeg vil gerne være med til, at ingen i min by spiser alene hver dag.',
    offer: 'Jeg har drevet fællesspisning i forsamlingshuset i seks år.',
    competences: ['frivillige-foreninger'],
    localCommunityId: 'uldum',
    availability: ['weekday-evening'],
    conflict: 'no',
    contactBy: 'email',
    email: 'karen@borger.example',
  },
  async find(trx, payload) {
    const call = await findCall(trx, payload.committeeId)
    return (
      call && {
        about: toRef(call),
        coreTasks: call.coreTasks,
        opensAt: call.opensAt,
        closesAt: call.closesAt,
        latePolicy: 'strict',
      }
    )
  },
  async receive(trx, payload, { id, account, receivedAt, late, target: { about } }) {
    const seat = await findSeat(trx, payload.committeeId, payload.seatKind)
    if (!seat?.open) return 'no_such_seat'
    const { localCommunityId } = payload
    const isKnownPlace =
      localCommunityId === null || (await listNamedCommunities(trx, [localCommunityId])).length > 0
    demandKnown(payload, seat.competences, isKnownPlace)
    const isFirst = await addApplication(trx, {
      submissionId: id,
      committeeId: payload.committeeId,
      accountId: account.id,
    })
    if (!isFirst) return 'already_applied'
    await addCase(trx, {
      submissionId: id,
      form: 'task-committee-application',
      about,
      sender: payload.organisation ? `${payload.name}, ${payload.organisation}` : payload.name,
      receivedAt,
      late,
    })
    return undefined
  },
  /** As long as nobody has been appointed. */
  async undo(trx, _, { id }) {
    await removeApplication(trx, id)
    return undefined
  },
})

/** @throws ProblemError that names each competence the seat doesn't ask for, and an unknown place */
function demandKnown(
  payload: TaskCommitteeApplication,
  wanted: readonly { id: string }[],
  isKnownPlace: boolean,
) {
  const faults = payload.competences.flatMap((id, index) =>
    wanted.some((competence) => competence.id === id)
      ? []
      : [{ pointer: `/payload/competences/${index}`, detail: 'not asked for on this seat' }],
  )
  if (!isKnownPlace)
    faults.push({ pointer: '/payload/localCommunityId', detail: 'there is no such place' })
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
}
