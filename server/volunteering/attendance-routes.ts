// Who came, as the coordinator says; the code at the door; notes to those who come; the quarter's numbers.
import { createRoute, z } from '@hono/zod-openapi'
import {
  attendanceDays,
  attendanceGiven,
  doorCode,
  doorCodeKnown,
  homeNumbers,
  noteSent,
  shiftNoteGiven,
} from '../../shared/board.ts'
import { slug } from '../../shared/text.ts'
import { addMinutes } from '../../shared/time.ts'
import { demand } from '../access.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { addJob } from '../jobs.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { hashOf } from '../random.ts'
import { answers, body, router } from '../router.ts'
import { addNote, findDoorCode, putDoorCode, setAttendance } from './attendance-store.ts'
import { ownHomes } from './board-routes.ts'
import { opensBefore } from './check-in.ts'
import { getActivityOf } from './desk-routes.ts'
import { findHome } from './home-store.ts'
import { countQuarters } from './numbers.ts'
import { placesKey } from './places.ts'
import { findShift } from './shift-store.ts'
import { findSignUp, listByState } from './sign-up-store.ts'

const idParam = z.strictObject({ id: slug.max(100) })
/** A mark that was a slip is mended before anybody is told. */
const minutesToMend = 60

export function attendanceRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/sign-ups/{id}/attendance',
        summary: 'Say that somebody came or did not, or take it back',
        request: { params: z.strictObject({ id: z.uuid() }), body: body(attendanceGiven) },
        responses: answers(attendanceGiven, 'What stands now'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { attendance } = c.req.valid('json')
        const known = await findSignUp(deps.db, id)
        const shift = known && (await findShift(deps.db, known.shift_id))
        const { activityId, home } = await getActivityOf(deps.db, shift)
        const action = 'care-home.note-attendance'
        const asker = demand(c.get('asker'), action, home.id)
        await change(deps, asker, placesKey(activityId), async (trx) => {
          const at = deps.clock()
          const row = await findSignUp(trx, id)
          if (!shift || row?.state !== 'coming')
            throw new ProblemError('conflict', 'They have no place at it any more')
          if (at < addMinutes(shift.startsAt, -opensBefore))
            throw new ProblemError('conflict', 'It has not begun')
          if (at > addMinutes(shift.endsAt, attendanceDays * 24 * 60))
            throw new ProblemError('conflict', 'It is too long ago')
          if (row.attendance === attendance) return undefined
          await setAttendance(trx, id, attendance, at)
          if (attendance === 'no-show')
            await addJob(trx, {
              id: deps.random.id(),
              kind: 'tell-missed-shift',
              key: `missed:${id}`,
              payload: { submissionId: id },
              runAt: addMinutes(at, minutesToMend),
              at,
            })
          return { action, subject: id, detail: { careHome: home.id, attendance } }
        })
        return c.json({ attendance }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/shifts/{id}/notes/{noteId}',
        summary: 'Write to everybody who comes to a shift; sent again it is the same note',
        request: {
          params: idParam.extend({ noteId: z.uuid() }),
          body: body(shiftNoteGiven),
        },
        responses: answers(noteSent, 'How many were told'),
      }),
      async (c) => {
        const { id, noteId } = c.req.valid('param')
        const { body: words } = c.req.valid('json')
        const shift = await findShift(deps.db, id)
        const { activityId, home } = await getActivityOf(deps.db, shift)
        const action = 'care-home.write-note'
        const asker = demand(c.get('asker'), action, home.id)
        let told = 0
        await change(deps, asker, placesKey(activityId), async (trx) => {
          const at = deps.clock()
          const coming = await listByState(trx, id, ['coming', 'offered'])
          if (coming.length === 0) throw new ProblemError('conflict', 'Nobody comes to it')
          told = coming.length
          if (!(await addNote(trx, { id: noteId, shiftId: id, body: words, at }))) return undefined
          for (const { submission_id: submissionId, account_id: accountId } of coming)
            await addMessage(trx, {
              id: deps.random.id(),
              accountId,
              kind: 'shift-note',
              submissionId,
              at,
            })
          return { action, subject: id, detail: { careHome: home.id, told } }
        })
        return c.json({ told }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/care-homes/{id}/door-code',
        summary: 'Whether a code hangs at the door, and since when',
        request: { params: idParam },
        responses: answers(doorCodeKnown, 'When it was made; the code itself is kept by nobody'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        demand(c.get('asker'), 'care-home.make-door-code', id)
        const known = await findDoorCode(deps.db, id)
        return c.json({ madeAt: known?.made_at ?? null }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/care-homes/{id}/door-code',
        summary: 'Make a new code for the door; the one before it can be used no more',
        request: { params: idParam },
        responses: answers(doorCode, 'The code, told this once'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const action = 'care-home.make-door-code'
        const asker = demand(c.get('asker'), action, id)
        const code = deps.random.code()
        const madeAt = deps.clock()
        await change(deps, asker, `care-home:${id}`, async (trx) => {
          if (!(await findHome(trx, id))) throw new ProblemError('not_found')
          await putDoorCode(trx, id, hashOf(code), madeAt)
          return { action, subject: id }
        })
        return c.json({ code, madeAt }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/volunteer-numbers',
        summary:
          'People and hours by home and quarter, without names; fewer than five are not counted',
        request: { query: z.strictObject({ year: z.string().regex(/^2\d{3}$/) }) },
        responses: answers(z.array(homeNumbers), 'The homes I coordinate, by name'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'care-home.see-numbers')
        const homes = await ownHomes(deps, asker)
        const year = Number(c.req.valid('query').year)
        return c.json(await countQuarters(deps.db, homes, year, deps.clock()), 200)
      },
    )
}
