import { createRoute, z } from '@hono/zod-openapi'
import type { Database, Trx } from '../../db/open.ts'
import type { PartyRoomsTable } from '../../db/schema.ts'
import type { Account } from '../../shared/accounts.ts'
import { type MandateGiven, mandateChange, partyRoom } from '../../shared/party-rooms.ts'
import { slug } from '../../shared/text.ts'
import { toLocal } from '../../shared/time.ts'
import { demand } from '../access.ts'
import type { Trace } from '../audit.ts'
import { change } from '../change.ts'
import { type ConsultationKept, getPublished, isAsked } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { findBody, findInvitation, putAnswer } from '../hearing-parties.ts'
import { findRoom, listRoomPeople } from '../party-rooms.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { sinceEver, timingOf } from '../submissions/forms.ts'
import { listSections } from '../working-texts.ts'
import { chosenIn, hasChanged, layRoom, roomWindow } from './rules.ts'
import { changeMandate, findSent, listRoomSections, type Sent } from './store.ts'

const roomParam = z.strictObject({ consultationId: slug.max(100), bodyId: slug.max(60) })
interface Place {
  consultationId: string
  bodyId: string
}

export function partyRoomRoutes(deps: Deps) {
  /** @throws ProblemError not_found, also for a body that this consultation doesn't ask */
  async function getPlace({ consultationId, bodyId }: Place) {
    const call = await getPublished(deps.db, consultationId)
    const [found, invitation, sent] = await Promise.all([
      findBody(deps.db, bodyId),
      findInvitation(deps.db, consultationId, bodyId),
      findSent(deps.db, consultationId, bodyId),
    ])
    if (!found || !(isAsked(call.asked, found.kind) || invitation))
      throw new ProblemError('not_found')
    return { call, body: { id: bodyId, name: found.name }, invitation, sent }
  }

  function isClosed(call: ConsultationKept, sent: Sent | undefined): boolean {
    const window = { opensAt: sinceEver, ...roomWindow(call, sent !== undefined) }
    return timingOf(window, deps.clock()).reason === 'closed'
  }

  async function getRoom(place: Place, account: Account) {
    const [{ call, invitation, sent, ...known }, row, people] = await Promise.all([
      getPlace(place),
      findRoom(deps.db, place.consultationId, place.bodyId),
      listRoomPeople(deps.db, place.bodyId),
    ])
    const room = row ? await getOpened(deps.db, row, account) : null
    return {
      consultationId: call.id,
      body: known.body,
      invitation: invitation?.state ?? null,
      closed: isClosed(call, sent),
      room,
      response: sent ? toResponse(sent, room) : null,
      people: people.map(({ accountId, name, chair }) => ({
        name,
        chair,
        self: accountId === account.id,
      })),
    }
  }

  /** @throws ProblemError conflict where nothing can be written any more */
  async function changeRoom(
    place: Place,
    account: Account,
    work: (trx: Trx, call: ConsultationKept) => Promise<Trace | undefined>,
  ) {
    const { call, sent } = await getPlace(place)
    if (isClosed(call, sent)) throw new ProblemError('conflict', 'The deadline has passed')
    const key = `party-room ${place.consultationId} ${place.bodyId}`
    await change(deps, account, key, (trx) => work(trx, call))
    return await getRoom(place, account)
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/party-rooms/{consultationId}/{bodyId}',
        summary: 'The room where a body writes its one response, for those who represent it',
        request: { params: roomParam },
        responses: answers(partyRoom, 'The room with its parts, what was sent, and who is there'),
      }),
      async (c) => {
        const place = c.req.valid('param')
        const account = demand(c.get('asker'), 'party-room.take-part', place.bodyId)
        return c.json(await getRoom(place, account), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/party-rooms/{consultationId}/{bodyId}',
        summary: 'Open the room, which says yes to answering; opening it twice opens it once',
        request: { params: roomParam },
        responses: answers(partyRoom, 'The room, open'),
      }),
      async (c) => {
        const place = c.req.valid('param')
        const account = demand(c.get('asker'), 'party-room.take-part', place.bodyId)
        const opened = await changeRoom(place, account, async (trx, call) => {
          const { consultationId, bodyId } = place
          if (await findRoom(trx, consultationId, bodyId)) return undefined
          const at = deps.clock()
          const subject = await layRoom(trx, call, bodyId, {
            by: account,
            at,
            newId: deps.random.id,
          })
          const invitation = await findInvitation(trx, consultationId, bodyId)
          if (invitation && invitation.state !== 'accepted')
            await putAnswer(trx, place, { state: 'accepted', at, by: account.id })
          return { action: 'party-room.open', subject, detail: { bodyId } }
        })
        return c.json(opened, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/party-rooms/{consultationId}/{bodyId}/mandate',
        summary: 'Write down the meeting that agreed to the response, or take that away',
        request: { params: roomParam, body: body(mandateChange) },
        responses: answers(partyRoom, 'The room, with the meeting'),
      }),
      async (c) => {
        const place = c.req.valid('param')
        const account = demand(c.get('asker'), 'party-room.take-part', place.bodyId)
        const { mandate } = c.req.valid('json')
        demandPast(mandate, deps.clock())
        const changed = await changeRoom(place, account, async (trx) => {
          const room = await findRoom(trx, place.consultationId, place.bodyId)
          if (!room) throw new ProblemError('not_found')
          await changeMandate(trx, room.id, mandate, { by: account.name, at: deps.clock() })
          return { action: 'party-room.mandate', subject: room.id }
        })
        return c.json(changed, 200)
      },
    )
}

async function getOpened(db: Database, row: PartyRoomsTable, reader: Account) {
  const [parts, sections] = await Promise.all([
    listRoomSections(db, row.id),
    listSections(db, { ownerKind: 'party-room', ownerId: row.id }, reader.id),
  ])
  const { mandate_meeting: meeting, mandate_date: date, mandate_by: by, mandate_at: at } = row
  return {
    id: row.id,
    openedAt: row.opened_at,
    parts: sections.map(({ id, standing, beside, comments }) => ({
      part: parts.get(id) ?? '',
      sectionId: id,
      body: standing.body,
      author: standing.author,
      savedAt: standing.savedAt,
      beside: beside.length,
      comments: comments.length,
    })),
    mandate: meeting && date && by && at ? { meeting, date, by, at } : null,
  }
}

function toResponse(
  { payload, ...sent }: Sent,
  room: Awaited<ReturnType<typeof getOpened>> | null,
) {
  return {
    ...sent,
    chosen: room ? chosenIn(payload, room.parts) : {},
    changed: room !== null && hasChanged(payload, room.parts, room.mandate),
  }
}

function demandPast(mandate: MandateGiven | null, at: string) {
  if (mandate && mandate.date > toLocal(at).slice(0, 10))
    throw new ProblemError('invalid', '', [
      { pointer: '/mandate/date', detail: 'has not been yet' },
    ])
}
