// The evaluation as everyone reads it, as council and staff do, and as staff open and end it.
import { createRoute, z } from '@hono/zod-openapi'
import type { Trx } from '../../db/open.ts'
import { answersShownFrom } from '../../shared/evaluation-parts.ts'
import {
  evaluationDesk,
  evaluationOpened,
  evaluationWords,
  publicEvaluation,
  tallyOf,
  wordsShown,
} from '../../shared/evaluations.ts'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { slug } from '../../shared/text.ts'
import { fromLocal } from '../../shared/time.ts'
import { type Asker, demand } from '../access.ts'
import { change } from '../change.ts'
import { listMembers } from '../committee-members.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { addCommitteeEvent, changeStage, getTaskCommittee, toRef } from '../task-committees.ts'
import {
  countAnswers,
  findCommitteeId,
  findEvaluation,
  listAnswers,
  putEvaluation,
  showWords,
} from './store.ts'

const committeeParam = z.strictObject({ id: slug.max(100) })
const answerParam = z.strictObject({ id: z.uuid() })

export function evaluationRoutes(deps: Deps) {
  async function getDesk(id: string) {
    const { title, stage, example } = await getTaskCommittee(deps.db, id)
    const row = await findEvaluation(deps.db, id)
    return {
      committee: { id, title, stage, example },
      evaluation: row
        ? {
            openedAt: row.opened_at,
            closesAt: row.closes_at,
            endedAt: row.ended_at,
            answers: await countAnswers(deps.db, id),
          }
        : null,
    }
  }

  /** What people wrote, once nobody can answer any more and enough have. */
  async function getWords(id: string) {
    const row = await findEvaluation(deps.db, id)
    const given = row?.ended_at ? await listAnswers(deps.db, id) : []
    if (given.length < answersShownFrom) return { words: [] }
    return {
      words: given
        .filter(({ words }) => words !== '')
        .map(({ id: answerId, part, words, public: isPublic }) => ({
          id: answerId,
          part,
          words,
          public: isPublic,
        })),
    }
  }

  async function manage(
    asker: Asker,
    id: string,
    what: string,
    work: (trx: Trx, committee: TaskCommittee, at: string) => Promise<void>,
  ) {
    const account = demand(asker, 'evaluation.manage')
    await change(deps, account, `evaluation ${id}`, async (trx) => {
      await work(trx, await getTaskCommittee(trx, id), deps.clock())
      return { action: `evaluation.${what}`, subject: id }
    })
    return await getDesk(id)
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/task-committees/{id}/evaluation',
        summary: 'The evaluation of a task committee; nothing of it where few have answered',
        request: { params: committeeParam },
        responses: answers(publicEvaluation, 'How many gave which score'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { charter } = await getTaskCommittee(deps.db, id)
        const row = await findEvaluation(deps.db, id)
        if (!row) return c.json({ evaluation: null }, 200)
        const given = row.ended_at ? await listAnswers(deps.db, id) : []
        const tally = tallyOf(
          charter.challenges.map((each) => each.id),
          given,
        )
        const evaluation = {
          openedAt: row.opened_at,
          closesAt: row.closes_at,
          endedAt: row.ended_at,
          tally,
          words: tally ? given.flatMap((each) => (each.public ? [each.words] : [])) : [],
        }
        return c.json({ evaluation }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/task-committees/{id}/evaluation-words',
        summary: 'What people wrote in an evaluation that has ended, for council and staff',
        request: { params: committeeParam },
        responses: answers(evaluationWords, 'Their words, without a name'),
      }),
      async (c) => {
        demand(c.get('asker'), 'evaluation.read')
        const { id } = c.req.valid('param')
        await getTaskCommittee(deps.db, id)
        return c.json(await getWords(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/task-committees/{id}/evaluation',
        summary: 'How far the evaluation of a task committee has come',
        request: { params: committeeParam },
        responses: answers(evaluationDesk, 'The evaluation'),
      }),
      async (c) => {
        demand(c.get('asker'), 'evaluation.manage')
        return c.json(await getDesk(c.req.valid('param').id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/task-committees/{id}/evaluation',
        summary: 'Open the evaluation of a committee at work, or move its last day',
        request: { params: committeeParam, body: body(evaluationOpened) },
        responses: answers(evaluationDesk, 'The evaluation, open'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const closesAt = fromLocal(`${c.req.valid('json').answerBy}T23:59`)
        const desk = await manage(c.get('asker'), id, 'open', async (trx, committee, at) => {
          if (committee.stage !== 'at-work')
            throw new ProblemError('conflict', 'The committee is not at work')
          if (closesAt <= at)
            throw new ProblemError('invalid', '', [
              { pointer: '/answerBy', detail: 'lies in the past' },
            ])
          const before = await findEvaluation(trx, id)
          await putEvaluation(trx, {
            committee_id: id,
            opened_at: before?.opened_at ?? at,
            closes_at: closesAt,
            ended_at: null,
          })
          if (before) return
          const about = { ...toRef(committee), path: `/opgaveudvalg/${id}/evaluering`, closesAt }
          for (const { accountId } of await listMembers(trx, id))
            await addMessage(trx, {
              id: deps.random.id(),
              accountId,
              kind: 'evaluation-opened',
              about,
              at,
            })
        })
        return c.json(desk, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/task-committees/{id}/evaluation/ended',
        summary: 'End the evaluation, and with it the committee',
        request: { params: committeeParam },
        responses: answers(evaluationDesk, 'The evaluation, ended'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const desk = await manage(c.get('asker'), id, 'end', async (trx, _, at) => {
          const before = await findEvaluation(trx, id)
          if (!before) throw new ProblemError('conflict', 'It has not been opened')
          if (before.ended_at) return
          // From this instant on nobody answers: what is counted stays so.
          const closesAt = new Date(Date.parse(at) - 1).toISOString()
          await putEvaluation(trx, { ...before, closes_at: closesAt, ended_at: at })
          const count = await countAnswers(trx, id)
          const path = `/opgaveudvalg/${id}#evaluering`
          await addCommitteeEvent(trx, deps, {
            committeeId: id,
            at,
            kind: 'evaluated',
            detail: count < answersShownFrom ? {} : { path },
          })
          await changeStage(trx, id, 'ended', at)
          await addCommitteeEvent(trx, deps, { committeeId: id, at, kind: 'ended' })
        })
        return c.json(desk, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/evaluation-answers/{id}/words',
        summary: 'Choose whether everyone may read what somebody wrote',
        request: { params: answerParam, body: body(wordsShown) },
        responses: answers(evaluationWords, 'All that people wrote'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { public: isPublic } = c.req.valid('json')
        demand(c.get('asker'), 'evaluation.manage')
        const committeeId = await findCommitteeId(deps.db, id)
        const known = committeeId ? (await getWords(committeeId)).words : []
        if (!committeeId || !known.some((each) => each.id === id))
          throw new ProblemError('not_found')
        await manage(c.get('asker'), committeeId, isPublic ? 'show' : 'hide', async (trx) => {
          await showWords(trx, id, isPublic)
        })
        return c.json(await getWords(committeeId), 200)
      },
    )
}
