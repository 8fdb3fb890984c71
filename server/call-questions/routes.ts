import { createRoute, z } from '@hono/zod-openapi'
import { lockKey } from '../../db/open.ts'
import {
  callAnswerGiven,
  callAnswers,
  callQuestion,
  callQuestionList,
} from '../../shared/call-questions.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import { changeMark, getSenderId } from '../cases.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { accountsOf } from '../session.ts'
import { addCommitteeEvent, findCall, hasTaskCommittee } from '../task-committees.ts'
import { answerQuestion, findQuestion, listAnswers, listQuestions } from './store.ts'

const committeeParam = z.strictObject({ id: z.string().max(100) })
const questionParam = z.strictObject({ id: z.uuid() })

export function callQuestionRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/task-committees/{id}/answers',
        summary: 'Questions about a call that staff have answered in public',
        request: { params: committeeParam },
        responses: answers(callAnswers, 'Questions and answers, the oldest first'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        if (!(await hasTaskCommittee(deps.db, id))) throw new ProblemError('not_found')
        return c.json({ answers: await listAnswers(deps.db, id) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/call-questions/{id}',
        summary: 'A question of one’s own, with its answer',
        request: { params: questionParam },
        responses: answers(callQuestion, 'The question'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'call.ask')
        const { id } = c.req.valid('param')
        const found = await findQuestion(deps.db, id)
        const own = await accountsOf(deps.db, account.id)
        if (!found || !own.includes(await getSenderId(deps.db, id)))
          throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/task-committees/{id}/questions',
        summary: 'All questions about a call',
        request: { params: committeeParam },
        responses: answers(callQuestionList, 'The questions, the oldest first'),
      }),
      async (c) => {
        demand(c.get('asker'), 'call.answer')
        const { id } = c.req.valid('param')
        if (!(await findCall(deps.db, id))) throw new ProblemError('not_found')
        return c.json({ questions: await listQuestions(deps.db, id) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/call-questions/{id}/answer',
        summary: 'Answer a question, in public or to its asker alone; the asker is told',
        request: { params: questionParam, body: body(callAnswerGiven) },
        responses: answers(callQuestionList, 'All questions about the call'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'call.answer')
        const { id } = c.req.valid('param')
        const given = c.req.valid('json')
        const committeeId = await deps.db.transaction().execute(async (trx) => {
          await lockKey(trx, id)
          const before = await findQuestion(trx, id)
          if (!before) throw new ProblemError('not_found')
          const { committeeId, shown, answer } = before
          const isSame = answer === given.answer && shown === given.shown
          if (isSame && before.public === given.public) return committeeId
          const at = deps.clock()
          await answerQuestion(trx, id, given, at)
          await changeMark(trx, id, { mark: 'done', at, by: asker.id })
          await addAudit(trx, deps, {
            accountId: asker.id,
            action: 'call.answer',
            subject: id,
            detail: { committee: committeeId, public: given.public ? 1 : 0 },
          })
          if (given.public && !before.public)
            await addCommitteeEvent(trx, deps, { committeeId, at, kind: 'question-answered' })
          if (answer !== given.answer)
            await addMessage(trx, {
              id: deps.random.id(),
              accountId: await getSenderId(trx, id),
              kind: 'question-answered',
              submissionId: id,
              at,
            })
          return committeeId
        })
        return c.json({ questions: await listQuestions(deps.db, committeeId) }, 200)
      },
    )
}
