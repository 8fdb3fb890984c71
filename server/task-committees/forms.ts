import {
  type BalanceWish,
  type TaskCommitteeApplication,
  taskCommitteeApplication,
} from '../../shared/task-committees.ts'
import { leavePlace } from '../appointments.ts'
import { addCase } from '../cases.ts'
import { listNamedCommunities } from '../communities.ts'
import { ProblemError } from '../problem.ts'
import { accountsOf } from '../session.ts'
import { defineForm } from '../submissions/forms.ts'
import { findCall, findSeat, toRef } from '../task-committees.ts'
import { acceptNomination } from './nominations.ts'
import { addApplication, removeApplication } from './store.ts'

export const applicationForm = defineForm({
  form: 'task-committee-application',
  version: 2,
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
  /** Version 1 asked for neither age band nor gender, and what is absent is not stated. */
  upcast: { 1: (payload) => payload },
  async find(trx, payload) {
    const call = await findCall(trx, payload.committeeId)
    return (
      call && {
        about: toRef(call),
        coreTasks: call.coreTasks,
        opensAt: call.opensAt,
        closesAt: call.closesAt,
        latePolicy: 'strict',
        balance: call.balance,
      }
    )
  },
  async receive(trx, payload, { id, account, receivedAt, late, random, target }) {
    const { about, balance } = target
    const seat = await findSeat(trx, payload.committeeId, payload.seatKind)
    if (!seat?.open) return 'no_such_seat'
    const { localCommunityId } = payload
    const isKnownPlace =
      localCommunityId === null || (await listNamedCommunities(trx, [localCommunityId])).length > 0
    demandKnown(payload, seat.competences, isKnownPlace)
    demandAsked(payload, balance)
    const isFirst = await addApplication(trx, {
      submissionId: id,
      committeeId: payload.committeeId,
      accountId: account.id,
    })
    if (!isFirst) return 'already_applied'
    if (payload.nominationId)
      await acceptNomination(trx, {
        id: payload.nominationId,
        committeeId: payload.committeeId,
        by: await accountsOf(trx, account.id),
        at: receivedAt,
        random,
      })
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
  /** At any time: whoever was given a seat leaves it. */
  async undo(trx, _, { id, at, random }) {
    await leavePlace(trx, { random }, id, at)
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

/** @throws ProblemError that names what the charter's balance doesn't ask for */
function demandAsked(payload: TaskCommitteeApplication, balance: readonly BalanceWish[]) {
  const asked = new Set(balance.map(({ by }) => by))
  const isUnasked = {
    ageBand: payload.ageBand !== undefined && !asked.has('age-band'),
    gender: payload.gender !== undefined && !asked.has('gender'),
  }
  const faults = Object.entries(isUnasked).flatMap(([field, unasked]) =>
    unasked ? [{ pointer: `/payload/${field}`, detail: 'not asked for by this charter' }] : [],
  )
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
}
