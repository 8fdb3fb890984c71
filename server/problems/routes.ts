import { createRoute, z } from '@hono/zod-openapi'
import type { Trx } from '../../db/open.ts'
import {
  deskProblemFilter,
  type TaskProblemChange,
  taskProblem,
  taskProblemChange,
  taskProblemFilter,
  taskProblemPage,
} from '../../shared/problems.ts'
import { demand } from '../access.ts'
import { changeMark } from '../cases.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { findHandedIn, followToDraft, putOnMeeting, tellSender } from '../handed-in.ts'
import { findHeldMeeting } from '../meetings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { accountsOf } from '../session.ts'
import { findTaskCommittee } from '../task-committees.ts'
import {
  changeProblem,
  findProblem,
  isSentBy,
  listAnsweredProblems,
  listPublicProblems,
  listWaitingProblems,
} from './store.ts'

const idParam = z.strictObject({ id: z.uuid() })

export function problemRoutes(deps: Deps) {
  const getProblem = async (id: string) => {
    const found = await findProblem(deps.db, id)
    if (!found) throw new ProblemError('not_found')
    return found
  }
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/problems',
        summary: 'Problems that people have pointed at and staff have shown, the newest first',
        request: { query: taskProblemFilter },
        responses: answers(taskProblemPage, 'One page of problems'),
      }),
      async (c) => c.json(await listPublicProblems(deps.db, c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/problems/{id}',
        summary: 'A problem that everyone may read',
        request: { params: idParam },
        responses: answers(taskProblem, 'The problem, without a name'),
      }),
      async (c) => {
        const found = await getProblem(c.req.valid('param').id)
        if (!found.public) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/problems/{id}',
        summary: 'A problem I handed in, with what came of it',
        request: { params: idParam },
        responses: answers(taskProblem, 'The problem'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'submission.see-own')
        const { id } = c.req.valid('param')
        const own = await accountsOf(deps.db, account.id)
        if (!(await isSentBy(deps.db, id, own))) throw new ProblemError('not_found')
        return c.json(await getProblem(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/problems',
        summary: 'Problems that wait for an answer, or that have one',
        request: { query: deskProblemFilter },
        responses: answers(taskProblemPage, 'One page of problems'),
      }),
      async (c) => {
        demand(c.get('asker'), 'problem.answer')
        const { state, ...page } = c.req.valid('query')
        const list = state === 'waiting' ? listWaitingProblems : listAnsweredProblems
        return c.json(await list(deps.db, page), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/problems/{id}',
        summary: 'A problem as staff see it',
        request: { params: idParam },
        responses: answers(taskProblem, 'The problem'),
      }),
      async (c) => {
        demand(c.get('asker'), 'problem.answer')
        return c.json(await getProblem(c.req.valid('param').id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/problems/{id}',
        summary: 'Answer a problem, and choose whether everyone may read it; its sender is told',
        request: { params: idParam, body: body(taskProblemChange) },
        responses: answers(taskProblem, 'The problem, changed'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'problem.answer')
        const { id } = c.req.valid('param')
        const given = c.req.valid('json')
        await change(deps, account, `problem:${id}`, async (trx) => {
          const before = await findProblem(trx, id)
          if (!before) throw new ProblemError('not_found')
          if (before.answer && !given.answer)
            throw new ProblemError('conflict', 'An answer that has been told stands')
          await changeProblem(trx, id, { public: given.public ? 1 : 0 })
          if (given.answer && isNews(before.answer, given.answer))
            await answer(trx, deps, account.id, id, given.answer)
          return {
            action: 'problem.change',
            subject: id,
            detail: { public: given.public ? 1 : 0, way: given.answer?.way ?? null },
          }
        })
        return c.json(await getProblem(id), 200)
      },
    )
}

type Answer = NonNullable<TaskProblemChange['answer']>

function isNews(
  before: { way: string; text: string; where: { id: string } | null } | null,
  given: Answer,
): boolean {
  if (before?.way !== given.way || before.text !== given.text) return true
  if (given.way === 'meeting') return before.where?.id !== given.meetingId
  return given.way === 'draft' && before.where?.id !== given.committeeId
}

async function answer(trx: Trx, deps: Deps, by: string, id: string, given: Answer) {
  const at = deps.clock()
  const found = await findHandedIn(trx, id)
  if (!found?.problem) throw new ProblemError('not_found')
  const { problem } = found
  if (problem.way === 'draft' && given.way !== 'draft')
    throw new ProblemError('conflict', 'It has become a draft charter')
  if (given.way === 'draft') {
    const committee = await findTaskCommittee(trx, given.committeeId)
    if (!committee) throw refuse('/answer/committeeId', 'there is no such task committee')
    const isSame = problem.committee_id === committee.id
    await followToDraft(trx, deps, id, committee, { at, by })
    await changeProblem(trx, id, { answer: given.text })
    if (isSame) await tellSender(trx, deps, id, 'problem-answered', at)
    return
  }
  if (given.way === 'meeting') {
    const meeting = await findHeldMeeting(trx, given.meetingId)
    if (meeting?.kind !== 'dialogue')
      throw refuse('/answer/meetingId', 'there is no such dialogue meeting')
    const isOnIt = problem.meeting_id === meeting.id
    if (!isOnIt && (meeting.isCancelled || meeting.startsAt <= at))
      throw refuse('/answer/meetingId', 'the meeting is cancelled or has begun')
    if (!isOnIt && found.topic && (found.topic.notes || found.topic.follow_up))
      throw new ProblemError('conflict', 'It has been talked about at the meeting it is on')
    await putOnMeeting(
      trx,
      {
        id,
        title: problem.title,
        body: problem.body,
        coreTasks: problem.core_tasks,
        receivedAt: problem.received_at,
      },
      meeting.id,
    )
  }
  await changeProblem(trx, id, {
    way: given.way,
    answer: given.text,
    answered_at: at,
    ...(given.way === 'meeting' ? { meeting_id: given.meetingId } : {}),
  })
  await changeMark(trx, id, { mark: 'done', at, by })
  await tellSender(
    trx,
    deps,
    id,
    given.way === 'meeting' ? 'problem-on-meeting' : 'problem-answered',
    at,
  )
}

function refuse(pointer: string, detail: string): ProblemError {
  return new ProblemError('invalid', '', [{ pointer, detail }])
}
