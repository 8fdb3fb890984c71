import type { Trx } from '../../db/open.ts'
import { toFaults } from '../../shared/problem.ts'
import {
  type ConsultationResponse,
  consultationResponse,
  enteredResponse,
  enteredResponseSchema,
  partsOf,
  type ResponseChannel,
  responseSchema,
} from '../../shared/responses.ts'
import { fromLocal } from '../../shared/time.ts'
import { demand } from '../access.ts'
import { addCase } from '../cases.ts'
import { listNamedCommunities } from '../communities.ts'
import { type ConsultationKept, findKept, isAsked, toRef, windowOf } from '../consultations.ts'
import { type Body, findBody, findInvitation } from '../hearing-parties.ts'
import { addMessage } from '../messages.ts'
import { findRoom, listRoomPeople, toRoomRef } from '../party-rooms.ts'
import { ProblemError } from '../problem.ts'
import { publishOnArrival, takeAway } from '../publication.ts'
import { addResponse, findResponseBy } from '../responses.ts'
import { accountsOf } from '../session.ts'
import { defineForm, type Entry, isSettled, type Target, timingOf } from '../submissions/forms.ts'

interface Found extends Target {
  call: ConsultationKept
  body: Body | undefined
  about: ReturnType<typeof toRef>
}

export const responseForm = defineForm({
  form: 'consultation-response',
  version: 2,
  title: { da: 'Høringssvar', en: 'Consultation response' },
  schema: consultationResponse,
  action: 'consultation.respond',
  example: {
    consultationId: 'budget-for-naeste-aar',
    representing: 'self',
    name: 'Birthe Eksempel',
    protected: false,
    text: 'Bevar åbningstiden i hallerne om aftenen. Det er her, de unge mødes.',
    answers: {},
    acknowledged: true,
  },
  /** Version 1 was one text, from oneself or a body. */
  upcast: { 1: (payload) => payload },
  async find(trx, payload, account): Promise<Found | undefined> {
    const { consultationId, bodyId, roomId } = payload
    if (bodyId) demand(account, 'consultation.respond-for-body', bodyId)
    if (roomId) demand(account, 'party-room.approve', bodyId)
    const call = await findKept(trx, consultationId)
    if (call?.status !== 'published') return undefined
    if (account.guest && !call.guests) throw new ProblemError('not_signed_in')
    const body = bodyId ? await findBody(trx, bodyId) : undefined
    const room = bodyId ? await findRoomOf(trx, call, { ...payload, bodyId }) : {}
    if (!room) return undefined
    return {
      call,
      about: toRef(call),
      coreTasks: call.coreTasks,
      ...windowOf(call),
      refusal: (await mayAnswer(trx, call, body)) ? undefined : 'not_asked',
      body,
      ...room,
    }
  },
  async receive(trx, payload, { target, ...entry }) {
    const { bodyId } = payload
    const isFirst = await receiveResponse(trx, payload, entry, target, {
      channel: payload.roomId ? 'workroom' : 'app',
      respondents: bodyId ? [bodyId] : await accountsOf(trx, entry.account.id),
      receivedAt: entry.receivedAt,
    })
    if (isFirst && payload.roomId) await tellRoom(trx, target, entry)
    return isFirst ? undefined : 'already_answered'
  },
  async undo(trx, { consultationId }, { id, at, random }) {
    const call = await findKept(trx, consultationId)
    if (call && isSettled(windowOf(call), at)) return 'withdrawal_closed'
    await takeAway(trx, { at, random }, id)
    return undefined
  },
})

/**
 * Where a body has a room, its response comes from there, and takes the place of the one that the chair saw.
 * @returns undefined where it says that it comes from a room which isn't there
 */
async function findRoomOf(
  trx: Trx,
  call: ConsultationKept,
  { bodyId, roomId, replaces }: ConsultationResponse & { bodyId: string },
): Promise<Pick<Target, 'refusal' | 'instead' | 'replaces'> | undefined> {
  const room = await findRoom(trx, call.id, bodyId)
  if (!room) return roomId ? undefined : {}
  if (roomId && room.id !== roomId) return undefined
  const name = (await findBody(trx, bodyId))?.name ?? bodyId
  const instead = toRoomRef(call, { id: bodyId, name })
  if (!roomId) return { refusal: 'answered_in_room', instead }
  const sent = await findResponseBy(trx, call.id, bodyId)
  if (!sent) return {}
  // Somebody has sent another meanwhile: it stands, and is refused as answered already.
  return sent.submissionId === replaces ? { replaces } : { instead }
}

/** Those who wrote it with the chair hear that it is sent. */
async function tellRoom(trx: Trx, { call, body }: Found, { account, receivedAt, random }: Entry) {
  if (!body) return
  const people = await listRoomPeople(trx, body.id)
  for (const { accountId } of people.filter((each) => each.accountId !== account.id))
    await addMessage(trx, {
      id: random.id(),
      accountId,
      kind: 'room-response-sent',
      about: toRoomRef(call, body),
      at: receivedAt,
    })
}

/** Staff write down what came on paper or was said; it came when it came to the municipality. */
export const enteredForm = defineForm({
  form: 'entered-response',
  version: 1,
  title: { da: 'Høringssvar skrevet ind', en: 'Consultation response written down' },
  schema: enteredResponse,
  action: 'consultation.enter-response',
  example: {
    consultationId: 'budget-for-naeste-aar',
    representing: 'self',
    name: 'Ejnar Eksempel',
    protected: false,
    text: 'Lad bussen køre om aftenen. Jeg kan ikke selv køre bil mere.',
    answers: {},
    channel: 'paper',
    cameAt: '2026-11-20T10:00',
    acknowledged: true,
  },
  async find(trx, { consultationId, bodyId, cameAt }): Promise<Found | undefined> {
    const call = await findKept(trx, consultationId)
    if (call?.status !== 'published') return undefined
    const body = bodyId ? await findBody(trx, bodyId) : undefined
    if (bodyId && !body)
      throw new ProblemError('invalid', '', [
        { pointer: '/payload/bodyId', detail: 'there is no such body' },
      ])
    const window = windowOf(call)
    const { late, reason } = timingOf(window, fromLocal(cameAt))
    return {
      call,
      about: toRef(call),
      coreTasks: call.coreTasks,
      opensAt: call.opensAt,
      // What came in time is taken whenever it is written down.
      closesAt: late || reason === 'closed' ? call.closesAt : null,
      latePolicy: late ? 'review' : 'strict',
      refusal: (await mayAnswer(trx, call, body)) ? undefined : 'not_asked',
      body,
    }
  },
  async receive(trx, payload, { target, ...entry }) {
    const receivedAt = fromLocal(payload.cameAt)
    if (receivedAt > entry.receivedAt)
      throw new ProblemError('invalid', '', [
        { pointer: '/payload/cameAt', detail: 'has not been yet' },
      ])
    const isFirst = await receiveResponse(trx, payload, entry, target, {
      channel: payload.channel,
      respondents: [payload.bodyId ?? entry.id],
      receivedAt,
    })
    return isFirst ? undefined : 'already_answered'
  },
  /** At any time: what was written down wrong is put right. */
  async undo(trx, _, { id, at, random }) {
    await takeAway(trx, { at, random }, id)
    return undefined
  },
})

/** A body may be invited that is of no kind that is asked. */
async function mayAnswer(trx: Trx, call: ConsultationKept, body: Body | undefined) {
  if (isAsked(call.asked, body?.kind)) return true
  return body !== undefined && (await findInvitation(trx, call.id, body.id)) !== undefined
}

/** @throws ProblemError that names what the consultation doesn't ask for, and an unknown place */
async function demandFitting(trx: Trx, call: ConsultationKept, payload: ConsultationResponse) {
  const schema = 'channel' in payload ? enteredResponseSchema(call) : responseSchema(call)
  const { error } = schema.safeParse(payload)
  const faults = error ? toFaults(error, '/payload') : []
  const { communityId } = payload
  if (communityId && (await listNamedCommunities(trx, [communityId])).length === 0)
    faults.push({ pointer: '/payload/communityId', detail: 'there is no such place' })
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
}

/** @returns whether it was received; false when one of the respondents has answered before */
async function receiveResponse(
  trx: Trx,
  payload: ConsultationResponse,
  { id, late, receivedAt: at }: Entry,
  { call, about, body }: Found,
  how: { channel: ResponseChannel; respondents: readonly string[]; receivedAt: string },
): Promise<boolean> {
  await demandFitting(trx, call, payload)
  const organisation = body?.name ?? payload.organisation?.name ?? ''
  const isFirst = await addResponse(trx, {
    submissionId: id,
    consultationId: call.id,
    speaksAs: payload.representing === 'self' ? 'self' : (payload.organisation?.kind ?? 'body'),
    organisation,
    name: payload.name,
    communityId: payload.communityId ?? null,
    protected: payload.protected,
    late,
    parts: partsOf(call, payload),
    ...how,
  })
  if (!isFirst) return false
  const { respondents } = how
  const arrived = { submissionId: id, consultationId: call.id, respondents }
  await publishOnArrival(trx, call.publication, arrived, at)
  await addCase(trx, {
    submissionId: id,
    form: 'consultation-response',
    about,
    sender: organisation ? `${payload.name}, ${organisation}` : payload.name,
    receivedAt: how.receivedAt,
    late,
  })
  return true
}
