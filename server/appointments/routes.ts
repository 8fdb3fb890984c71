import { createRoute, z } from '@hono/zod-openapi'
import type { Trx } from '../../db/open.ts'
import {
  answerDrafts,
  answersSent,
  appointment,
  councilDecision,
  ownDraft,
  ownSeatAnswerFound,
  possibility,
} from '../../shared/appointments.ts'
import { type Asker, demand } from '../access.ts'
import { findSeatAnswer, seatsKey } from '../appointments.ts'
import type { Trace } from '../audit.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { listPossibilities } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { listSelected } from '../selections.ts'
import { accountsOf } from '../session.ts'
import { getTaskCommittee, toRef } from '../task-committees.ts'
import { openAppointment, sendAnswers } from './answers.ts'
import { faultsOfSelection, noDrafts, toAnswers, toSeatAnswer } from './rules.ts'
import {
  addAppointment,
  addSeatAnswers,
  changeDecision,
  changeDrafts,
  changeOwnDraft,
  findAppointment,
  listApplicants,
  removeAppointment,
} from './store.ts'
import { beginWork } from './work.ts'

const committeeParam = z.strictObject({ id: z.string().max(100) })
const answerParam = z.strictObject({ id: z.uuid() })
const action = 'appointment.decide'

export function appointmentRoutes(deps: Deps) {
  async function changeAppointment(
    asker: Asker,
    id: string,
    what: string,
    work: (trx: Trx) => Promise<Trace['detail']>,
  ) {
    await change(deps, demand(asker, action), seatsKey(id), async (trx) => ({
      action: `appointment.${what}`,
      subject: id,
      detail: (await work(trx)) ?? {},
    }))
    return await openAppointment(deps, id)
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/task-committees/{id}/appointment',
        summary:
          "The council's decision, the answers to applicants and how far the seats are filled",
        request: { params: committeeParam },
        responses: answers(appointment, 'The appointment'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        demand(c.get('asker'), action)
        return c.json(await openAppointment(deps, id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/task-committees/{id}/appointment',
        summary: "Record the council's decision of the selection; nothing is sent by it",
        request: { params: committeeParam, body: body(councilDecision) },
        responses: answers(appointment, 'The appointment, decided'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const decision = c.req.valid('json')
        const changed = await changeAppointment(c.get('asker'), id, 'decide', async (trx) => {
          const committee = await getTaskCommittee(trx, id)
          const at = deps.clock()
          const known = await findAppointment(trx, id)
          if (known?.sent_at) throw new ProblemError('conflict', 'The answers are on their way')
          if (known) {
            await changeDecision(trx, id, decision)
            return { decidedOn: decision.decidedOn }
          }
          if (committee.stage !== 'decided' || committee.closesAt >= at)
            throw new ProblemError('conflict', 'The call has not closed, or work has begun')
          const chosen = await listSelected(trx, id)
          const faults = faultsOfSelection(committee.seats, chosen)
          if (faults.length > 0) throw new ProblemError('invalid', '', faults)
          await addAppointment(trx, id, decision, noDrafts, at)
          await addSeatAnswers(trx, id, toAnswers(await listApplicants(trx, id), chosen))
          return { decidedOn: decision.decidedOn }
        })
        return c.json(changed, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/task-committees/{id}/appointment',
        summary: 'Take the recorded decision back, as long as no answer has been sent',
        request: { params: committeeParam },
        responses: answers(appointment, 'The appointment, undecided'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const changed = await changeAppointment(c.get('asker'), id, 'undo', async (trx) => {
          const known = await findAppointment(trx, id)
          if (!known) throw new ProblemError('not_found')
          if (known.sent_at) throw new ProblemError('conflict', 'The answers are on their way')
          await removeAppointment(trx, id)
          return undefined
        })
        return c.json(changed, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/task-committees/{id}/answer-drafts',
        summary: 'Write what the answers say, for all of a kind',
        request: { params: committeeParam, body: body(answerDrafts) },
        responses: answers(appointment, 'The appointment, with the words'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const changed = await changeAppointment(c.get('asker'), id, 'write', async (trx) => {
          if (!(await findAppointment(trx, id))) throw new ProblemError('not_found')
          await changeDrafts(trx, id, c.req.valid('json'))
          return undefined
        })
        return c.json(changed, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/seat-answers/{id}/draft',
        summary: 'Write what one answer says, or let it say what the others do',
        request: { params: answerParam, body: body(ownDraft) },
        responses: answers(appointment, 'The appointment, with the words'),
      }),
      async (c) => {
        demand(c.get('asker'), action)
        const { id } = c.req.valid('param')
        const found = await findSeatAnswer(deps.db, id)
        if (!found) throw new ProblemError('not_found')
        const changed = await changeAppointment(
          c.get('asker'),
          found.committee_id,
          'write-one',
          async (trx) => {
            const row = await findSeatAnswer(trx, id)
            if (!row) throw new ProblemError('not_found')
            if (row.sent_at) throw new ProblemError('conflict', 'It has been sent')
            await changeOwnDraft(trx, id, c.req.valid('json').draft)
            return { submission: id }
          },
        )
        return c.json(changed, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/task-committees/{id}/answers',
        summary:
          'Send answers; what has been sent is not sent again, and a faulty one stops them all',
        request: { params: committeeParam, body: body(answersSent) },
        responses: answers(appointment, 'The appointment, with the answers sent'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { submissionIds } = c.req.valid('json')
        const changed = await changeAppointment(c.get('asker'), id, 'send', async (trx) => ({
          count: await sendAnswers(trx, deps, id, submissionIds),
        }))
        return c.json(changed, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/task-committees/{id}/work',
        summary: 'Let the work begin, as soon as somebody has said yes to a seat',
        request: { params: committeeParam },
        responses: answers(appointment, 'The appointment, at work'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const changed = await changeAppointment(c.get('asker'), id, 'begin-work', async (trx) => {
          if (!(await findAppointment(trx, id))) throw new ProblemError('not_found')
          if (await beginWork(trx, deps, id))
            throw new ProblemError('conflict', 'Nobody has said yes to a seat yet')
          return undefined
        })
        return c.json(changed, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/task-committees/{id}/possibilities',
        summary: 'What is open now, to point at in a refusal, nearest first',
        request: { params: committeeParam },
        responses: answers(z.array(possibility), 'What is open'),
      }),
      async (c) => {
        demand(c.get('asker'), action)
        const committee = await getTaskCommittee(deps.db, c.req.valid('param').id)
        const { coreTasks, communities } = committee.charter
        const about = {
          kind: 'task-committee',
          id: committee.id,
          coreTasks,
          communities: communities.map(({ id }) => id),
        }
        return c.json(await listPossibilities(deps.db, about, deps.clock()), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/seat-answers/{id}',
        summary: "What one's application was answered, where it has been",
        request: { params: answerParam },
        responses: answers(ownSeatAnswerFound, 'The answer'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'submission.see-own')
        const row = await findSeatAnswer(deps.db, c.req.valid('param').id)
        const isOwn = row && (await accountsOf(deps.db, asker.id)).includes(row.account_id)
        const decision = isOwn && (await findAppointment(deps.db, row.committee_id))
        if (!isOwn || !decision || !row.sent_at) return c.json({ answer: null }, 200)
        const committee = await getTaskCommittee(deps.db, row.committee_id)
        const found = ownSeatAnswerFound.parse({
          answer: {
            ...toSeatAnswer(row),
            committee: toRef(committee),
            decidedOn: decision.decided_on,
            link: decision.link,
          },
        })
        return c.json(found, 200)
      },
    )
}
