import { createRoute, z } from '@hono/zod-openapi'
import { committeeStatusGiven, dialogue, dialogueTopicChange } from '../../shared/dialogue.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import { listStatuses, putStatus } from '../committee-statuses.ts'
import type { Deps } from '../deps.ts'
import { focusItemFaults } from '../focus-list.ts'
import { findHeldMeeting } from '../meetings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { findCall } from '../task-committees.ts'
import { changeTopic, findTopicRow, listTopics } from './store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })
const committeeParam = z.strictObject({
  id: z.string().max(100),
  committeeId: z.string().max(100),
})

export function dialogueRoutes(deps: Deps) {
  const getDialogue = async (meetingId: string, all: boolean) => {
    const meeting = await findHeldMeeting(deps.db, meetingId)
    if (meeting?.kind !== 'dialogue') throw new ProblemError('not_found')
    const [topics, statuses] = await Promise.all([
      listTopics(deps.db, meetingId, all),
      listStatuses(deps.db, meetingId),
    ])
    return { meetingId, topics, statuses }
  }
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/dialogue',
        summary: 'What everyone may read of a dialogue meeting',
        request: { params: idParam },
        responses: answers(dialogue, 'Its public topics, and how the task committees are doing'),
      }),
      async (c) => c.json(await getDialogue(c.req.valid('param').id, false), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/meetings/{id}/dialogue',
        summary: 'All of a dialogue meeting, for those who take part in it',
        request: { params: idParam },
        responses: answers(dialogue, 'All its topics'),
      }),
      async (c) => {
        demand(c.get('asker'), 'dialogue.read')
        return c.json(await getDialogue(c.req.valid('param').id, true), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/dialogue-topics/{id}',
        summary: 'Choose whether a topic is public, write what was said and what follows',
        request: { params: z.strictObject({ id: z.uuid() }), body: body(dialogueTopicChange) },
        responses: answers(dialogue, 'The meeting, with the topic changed'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'dialogue.change')
        const { id } = c.req.valid('param')
        const change = c.req.valid('json')
        const faults = focusItemFaults(change.followUp?.path, '/followUp/path')
        if (faults.length > 0) throw new ProblemError('invalid', '', faults)
        const meetingId = await deps.db.transaction().execute(async (trx) => {
          const topic = await findTopicRow(trx, id)
          if (!topic) throw new ProblemError('not_found')
          await changeTopic(trx, id, change)
          await addAudit(trx, deps, {
            accountId: account.id,
            action: 'dialogue.change-topic',
            subject: id,
            detail: { public: change.public ? 1 : 0, follows: change.followUp?.path ?? null },
          })
          return topic.meeting_id
        })
        return c.json(await getDialogue(meetingId, true), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/meetings/{id}/statuses/{committeeId}',
        summary: 'Tell how a task committee is doing',
        request: { params: committeeParam, body: body(committeeStatusGiven) },
        responses: answers(dialogue, 'The meeting, with the status'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'dialogue.change')
        const { id, committeeId } = c.req.valid('param')
        const { da, en } = c.req.valid('json')
        await deps.db.transaction().execute(async (trx) => {
          const meeting = await findHeldMeeting(trx, id)
          if (meeting?.kind !== 'dialogue' || !(await findCall(trx, committeeId)))
            throw new ProblemError('not_found')
          await putStatus(trx, deps, {
            meetingId: id,
            committeeId,
            status: { da, en: en || da },
            at: deps.clock(),
          })
          await addAudit(trx, deps, {
            accountId: account.id,
            action: 'dialogue.status',
            subject: committeeId,
            detail: { meeting: id },
          })
        })
        return c.json(await getDialogue(id, true), 200)
      },
    )
}
