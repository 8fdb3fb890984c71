// The staff's side: who reads, who is kept away, when reading is finished, and who is chosen for which seat.
import { createRoute, z } from '@hono/zod-openapi'
import type { Trx } from '../../db/open.ts'
import type { Place } from '../../shared/composition.ts'
import { readingDesk, type SelectionChange, selectionChange } from '../../shared/readings.ts'
import { slug } from '../../shared/text.ts'
import { type Asker, demand } from '../access.ts'
import { isDecided, seatsKey } from '../appointments.ts'
import type { Trace } from '../audit.ts'
import { listHiddenFrom, scoreFirst } from '../blind-readings.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { giveRole, listHolders, takeRole } from '../roles.ts'
import { answers, body, router } from '../router.ts'
import { listSelected } from '../selections.ts'
import { addCommitteeEvent, toRef } from '../task-committees.ts'
import { listNameable, tellDesk } from './desk.ts'
import { getApplication, getRound, type Round } from './round.ts'
import { moved } from './rules.ts'
import { addConflict, putSelection, removeConflict } from './store.ts'

const idParam = z.strictObject({ id: slug.max(100) })
const readerParam = idParam.extend({ accountId: z.uuid() })
const applicationParam = idParam.extend({ submissionId: z.uuid() })
const conflictParam = applicationParam.extend({ accountId: z.uuid() })

export function readingDeskRoutes(deps: Deps) {
  /** The desk names everybody, so whoever reads blindly scores first. */
  async function demandManage(asker: Asker, id: string) {
    const account = demand(asker, 'reading.manage')
    const hidden = await listHiddenFrom(deps.db, account, id)
    if (hidden.length > 0) throw new ProblemError('forbidden', scoreFirst)
    return account
  }

  async function changeRound(
    asker: Asker,
    id: string,
    work: (trx: Trx, round: Round) => Promise<Trace | undefined>,
  ) {
    const account = await demandManage(asker, id)
    await change(deps, account, seatsKey(id), async (trx) => {
      return await work(trx, await getRound(trx, deps, id))
    })
    return await tellDesk(deps.db, deps, id)
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/task-committees/{id}/reading',
        summary: 'Reading and composition: readers, applications, and who is chosen',
        request: { params: idParam },
        responses: answers(readingDesk, 'How far it has come'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        await demandManage(c.get('asker'), id)
        return c.json(await tellDesk(deps.db, deps, id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/task-committees/{id}/readers/{accountId}',
        summary: 'Name a reader',
        request: { params: readerParam },
        responses: answers(readingDesk, 'With the reader'),
      }),
      async (c) => {
        const { id, accountId } = c.req.valid('param')
        const told = await changeRound(c.get('asker'), id, async (trx, round) => {
          if (round.state === 'finished') throw new ProblemError('conflict', finished)
          const people = await listNameable(trx, round)
          if (!people.some((each) => each.accountId === accountId))
            throw new ProblemError('invalid', '', [
              { pointer: '/accountId', detail: 'cannot be a reader here' },
            ])
          const body = { id, name: round.committee.title.da }
          if (!(await giveRole(trx, accountId, { role: 'reader', body }))) return undefined
          await addMessage(trx, {
            id: deps.random.id(),
            accountId,
            kind: 'named-reader',
            about: { ...toRef(round.committee), path: `/laesning/${id}` },
            at: deps.clock(),
          })
          return { action: 'reading.name-reader', subject: id, detail: { accountId } }
        })
        return c.json(told, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/task-committees/{id}/readers/{accountId}',
        summary: 'Let a reader go; what they have scored stands',
        request: { params: readerParam },
        responses: answers(readingDesk, 'Without the reader'),
      }),
      async (c) => {
        const { id, accountId } = c.req.valid('param')
        const told = await changeRound(c.get('asker'), id, async (trx) => {
          const isGone = await takeRole(trx, accountId, 'reader', id)
          return isGone
            ? { action: 'reading.drop-reader', subject: id, detail: { accountId } }
            : undefined
        })
        return c.json(told, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/task-committees/{id}/conflicts/{submissionId}/{accountId}',
        summary: 'Keep a reader away from an application, as when its sender has named them',
        request: { params: conflictParam },
        responses: answers(readingDesk, 'With the reader kept away'),
      }),
      async (c) => {
        const { id, submissionId, accountId } = c.req.valid('param')
        const told = await changeRound(c.get('asker'), id, async (trx, round) => {
          getApplication(round, submissionId)
          await demandUndecided(trx, id)
          const readers = await listHolders(trx, 'reader', id)
          if (!readers.some((reader) => reader.accountId === accountId))
            throw new ProblemError('invalid', '', [
              { pointer: '/accountId', detail: 'is no reader here' },
            ])
          const said = { submissionId, accountId, by: 'staff' } as const
          const isNew = await addConflict(trx, said, deps.clock())
          return isNew
            ? { action: 'reading.keep-away', subject: submissionId, detail: { accountId } }
            : undefined
        })
        return c.json(told, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/task-committees/{id}/conflicts/{submissionId}/{accountId}',
        summary: 'Let a reader back to an application that they were kept away from by mistake',
        request: { params: conflictParam },
        responses: answers(readingDesk, 'With the reader let back'),
      }),
      async (c) => {
        const { id, submissionId, accountId } = c.req.valid('param')
        const told = await changeRound(c.get('asker'), id, async (trx, round) => {
          getApplication(round, submissionId)
          await demandUndecided(trx, id)
          const isGone = await removeConflict(trx, submissionId, accountId)
          return isGone
            ? { action: 'reading.let-back', subject: submissionId, detail: { accountId } }
            : undefined
        })
        return c.json(told, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/task-committees/{id}/reading/finished',
        summary: 'Say that reading is finished; every application has been scored by somebody',
        request: { params: idParam },
        responses: answers(readingDesk, 'Finished'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const told = await changeRound(c.get('asker'), id, async (trx, round) => {
          if (round.state === 'finished') return undefined
          demandRead(round)
          const count = round.applications.length
          const at = deps.clock()
          await addCommitteeEvent(trx, deps, {
            committeeId: id,
            at,
            kind: 'reading-finished',
            detail: { count },
          })
          return { action: 'reading.finish', subject: id, detail: { count } }
        })
        return c.json(told, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/task-committees/{id}/selections/{submissionId}',
        summary:
          'Choose an applicant for the seat they applied for or as an alternate, or for neither',
        request: { params: applicationParam, body: body(selectionChange) },
        responses: answers(readingDesk, 'With the choice'),
      }),
      async (c) => {
        const { id, submissionId } = c.req.valid('param')
        const chosen = c.req.valid('json')
        const told = await changeRound(c.get('asker'), id, async (trx, round) => {
          if (round.state !== 'finished')
            throw new ProblemError('conflict', 'People are chosen when reading is finished')
          await demandUndecided(trx, id)
          await select(trx, round, submissionId, chosen)
          return {
            action: 'selection.change',
            subject: submissionId,
            detail: { place: chosen.place, position: chosen.position ?? null },
          }
        })
        return c.json(told, 200)
      },
    )
}

const finished = 'The reading is finished'

/** @throws ProblemError conflict where the council has decided */
async function demandUndecided(trx: Trx, id: string) {
  if (await isDecided(trx, id)) throw new ProblemError('conflict', 'The council has decided')
}

/** @throws ProblemError conflict where somebody would be passed over unread */
function demandRead({ state, applications, readings }: Round) {
  if (state === 'upcoming') throw new ProblemError('conflict', 'The call has not closed')
  const unread = applications.filter(
    ({ submissionId }) => !readings.some((each) => each.submissionId === submissionId),
  )
  if (unread.length === 0) return
  const numbers = unread.map(({ number }) => number).join(', ')
  throw new ProblemError('conflict', `Nobody has scored number ${numbers}`)
}

/** @throws ProblemError not_found, conflict where the seats are taken */
async function select(trx: Trx, round: Round, submissionId: string, chosen: SelectionChange) {
  const { seatKind } = getApplication(round, submissionId).sent
  const { id, seats } = round.committee
  const selected = (await listSelected(trx, id)).filter((each) => each.seatKind === seatKind)
  // Whoever moves from one to the other leaves the first before they come to the second.
  const order: Place[] =
    chosen.place === 'alternate' ? ['seat', 'alternate'] : ['alternate', 'seat']
  for (const place of order) {
    const before = selected.filter((each) => each.place === place).map((each) => each.submissionId)
    const after =
      chosen.place === place
        ? moved(before, submissionId, chosen.position)
        : before.filter((each) => each !== submissionId)
    const places = seats.find(({ kind }) => kind === seatKind)?.places ?? 0
    if (place === 'seat' && after.length > before.length && after.length > places)
      throw new ProblemError('conflict', `All seats of the kind ${seatKind} are taken`)
    if (after.join() !== before.join()) await putSelection(trx, id, { seatKind, place }, after)
  }
}
