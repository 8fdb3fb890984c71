// The council's side, written down by staff: what it answers to each recommendation, and what came of it.
import { createRoute, z } from '@hono/zod-openapi'
import type { Database, Trx } from '../../db/open.ts'
import type { RecommendationsTable } from '../../db/schema.ts'
import {
  councilAnswer,
  recommendationDesk,
  recommendationResult,
} from '../../shared/recommendations.ts'
import { slug } from '../../shared/text.ts'
import { type Asker, demand } from '../access.ts'
import { change } from '../change.ts'
import { listMembers } from '../committee-members.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import {
  addCommitteeEvent,
  getTaskCommittee,
  removeCommitteeEvent,
  toRef,
} from '../task-committees.ts'
import {
  findRecommendation,
  listRecommendations,
  putAnswer,
  putResult,
  removeResult,
} from './store.ts'

const committeeParam = z.strictObject({ id: slug.max(100) })
const recommendationParam = z.strictObject({ id: z.uuid() })
const resultParam = recommendationParam.extend({ resultId: z.uuid() })
const action = 'recommendation.answer'

export function recommendationDeskRoutes(deps: Deps) {
  async function getDesk(id: string) {
    const { title, stage, example } = await getTaskCommittee(deps.db, id)
    return {
      committee: { id, title, stage, example },
      recommendations: await listRecommendations(deps.db, id),
    }
  }

  /** One that has been handed over; a draft is not there for the council. @throws ProblemError not_found */
  async function getHandedOver(db: Database, id: string) {
    const found = await findRecommendation(db, id)
    if (!found?.number) throw new ProblemError('not_found')
    return found
  }

  /** @param work gives whether anything has changed */
  async function write(
    asker: Asker,
    id: string,
    what: string,
    work: (trx: Trx, found: RecommendationsTable, at: string) => Promise<boolean>,
  ) {
    const account = demand(asker, action)
    const { committee_id: committee } = await getHandedOver(deps.db, id)
    await change(deps, account, id, async (trx) => {
      if (!(await work(trx, await getHandedOver(trx, id), deps.clock()))) return undefined
      return { action: `recommendation.${what}`, subject: id, detail: { committee } }
    })
    return await getDesk(committee)
  }

  const detailOf = ({ committee_id, number, title }: RecommendationsTable) => ({
    title: { da: title, en: title },
    path: `/opgaveudvalg/${committee_id}#anbefaling-${number}`,
  })

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/task-committees/{id}/recommendations',
        summary: 'The recommendations that a task committee has handed over',
        request: { params: committeeParam },
        responses: answers(recommendationDesk, 'The recommendations by number'),
      }),
      async (c) => {
        demand(c.get('asker'), action)
        return c.json(await getDesk(c.req.valid('param').id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/recommendations/{id}/answer',
        summary: "Write the council's answer, with its reason; the members are told",
        request: { params: recommendationParam, body: body(councilAnswer) },
        responses: answers(recommendationDesk, 'The recommendations, with the answer'),
      }),
      async (c) => {
        const council = c.req.valid('json')
        const desk = await write(
          c.get('asker'),
          c.req.valid('param').id,
          'answer',
          async (trx, found, at) => {
            await putAnswer(trx, found.id, council)
            if (!found.answer)
              await addCommitteeEvent(trx, deps, {
                committeeId: found.committee_id,
                at,
                kind: 'recommendation-answered',
                detail: { ...detailOf(found), ...(council.link ? { link: council.link } : {}) },
              })
            // A date or an address that is mended is no news.
            if (found.answer === council.answer && found.answer_why === council.why) return true
            const about = toRef(await getTaskCommittee(trx, found.committee_id))
            const { path } = detailOf(found)
            for (const { accountId } of await listMembers(trx, found.committee_id))
              await addMessage(trx, {
                id: deps.random.id(),
                accountId,
                kind: 'recommendation-answered',
                about: { ...about, path, closesAt: null },
                at,
              })
            return true
          },
        )
        return c.json(desk, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/recommendations/{id}/results/{resultId}',
        summary: 'Tell what came of a recommendation, or mend what was told',
        request: { params: resultParam, body: body(recommendationResult) },
        responses: answers(recommendationDesk, 'The recommendations, with the result'),
      }),
      async (c) => {
        const { id, resultId } = c.req.valid('param')
        const { happenedOn, text, link } = c.req.valid('json')
        const desk = await write(c.get('asker'), id, 'result', async (trx, found, at) => {
          const isNew = await putResult(trx, {
            id: resultId,
            recommendation_id: id,
            happened_on: happenedOn,
            body: text,
            link,
          })
          if (isNew === undefined) throw new ProblemError('not_found')
          if (isNew)
            await addCommitteeEvent(trx, deps, {
              id: resultId,
              committeeId: found.committee_id,
              at,
              kind: 'came-of',
              detail: detailOf(found),
            })
          return true
        })
        return c.json(desk, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/recommendations/{id}/results/{resultId}',
        summary: 'Take away a result that was told by mistake, also from the story',
        request: { params: resultParam },
        responses: answers(recommendationDesk, 'The recommendations, without the result'),
      }),
      async (c) => {
        const { id, resultId } = c.req.valid('param')
        const desk = await write(c.get('asker'), id, 'remove-result', async (trx) => {
          const isRemoved = await removeResult(trx, id, resultId)
          if (isRemoved) await removeCommitteeEvent(trx, resultId)
          return isRemoved
        })
        return c.json(desk, 200)
      },
    )
}
