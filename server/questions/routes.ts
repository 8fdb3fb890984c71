// The doors of the questions: what everyone may read, one's own, and the desks where they are answered.
import { createRoute, z } from '@hono/zod-openapi'
import {
  answerGiven,
  askedQuestion,
  type DeskQuestion,
  deskQuestions,
  publicAnswers,
} from '../../shared/questions.ts'
import { type Asker, demand } from '../access.ts'
import { changeMark, getSenderId } from '../cases.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { accountsOf } from '../session.ts'
import { findAbout } from './abouts.ts'
import { answerQuestion, findQuestion, listAnswers, listQuestions, toAsked } from './store.ts'

const homeParam = z.strictObject({ id: z.string().max(100) })
const questionParam = z.strictObject({ id: z.uuid() })
const page = z.strictObject({ after: z.string().max(100).optional() })

export function questionRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/care-homes/{id}/answers',
        summary: 'Questions to a care home that it has answered for everyone',
        request: { params: homeParam, query: page },
        responses: answers(publicAnswers, 'Questions and answers, the latest first'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        if (!(await findAbout(deps.db, 'care-home', id))) throw new ProblemError('not_found')
        const { after } = c.req.valid('query')
        return c.json(await listAnswers(deps.db, { careHomeId: id }, after), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/committee-answers',
        summary: 'Organisations’ questions to committees, with their answers',
        request: { query: page },
        responses: answers(publicAnswers, 'Questions and answers, the latest first'),
      }),
      async (c) =>
        c.json(await listAnswers(deps.db, 'committees', c.req.valid('query').after), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/questions/{id}',
        summary: 'A question of one’s own, with its answer',
        request: { params: questionParam },
        responses: answers(askedQuestion, 'The question'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'home-question.ask')
        const { id } = c.req.valid('param')
        const found = await findQuestion(deps.db, id)
        const own = await accountsOf(deps.db, account.id)
        if (!found || !own.includes(await getSenderId(deps.db, id)))
          throw new ProblemError('not_found')
        return c.json(toAsked(found), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/care-homes/{id}/questions',
        summary: 'All questions to a care home, for its coordinator',
        request: { params: homeParam },
        responses: answers(deskQuestions, 'The questions, the oldest first'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        demand(c.get('asker'), 'home-question.answer', id)
        if (!(await findAbout(deps.db, 'care-home', id))) throw new ProblemError('not_found')
        return c.json({ questions: await listQuestions(deps.db, { careHomeId: id }) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/committee-questions',
        summary: 'All organisations’ questions to committees',
        responses: answers(deskQuestions, 'The questions, the oldest first'),
      }),
      async (c) => {
        demand(c.get('asker'), 'organisation-question.answer')
        return c.json({ questions: await listQuestions(deps.db, 'committees') }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/questions/{id}/answer',
        summary: 'Answer a question, in public or to its asker alone; the asker is told',
        request: { params: questionParam, body: body(answerGiven) },
        responses: answers(deskQuestions, 'All questions of the same desk'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const given = c.req.valid('json')
        const asker = c.get('asker')
        // Nobody without a desk learns what there is.
        const account = demand(asker, 'question.answer')
        const found = await findQuestion(deps.db, id)
        if (!found) throw new ProblemError('not_found')
        demandAnswer(asker, found)
        await change(deps, account, id, async (trx) => {
          const before = await findQuestion(trx, id)
          if (!before) throw new ProblemError('not_found')
          const isSame = before.answer === given.answer && before.shown === given.shown
          if (isSame && before.public === given.public) return undefined
          const at = deps.clock()
          await answerQuestion(trx, id, given, at)
          if (before.about.kind !== 'care-home')
            await changeMark(trx, id, { mark: 'done', at, by: account.id })
          if (before.answer !== given.answer)
            await addMessage(trx, {
              id: deps.random.id(),
              accountId: await getSenderId(trx, id),
              kind: 'question-answered',
              submissionId: id,
              at,
            })
          const detail = { about: before.about.id, public: given.public ? 1 : 0 }
          return { action: 'question.answer', subject: id, detail }
        })
        const { kind, id: aboutId } = found.about
        const of = kind === 'care-home' ? { careHomeId: aboutId } : ('committees' as const)
        return c.json({ questions: await listQuestions(deps.db, of) }, 200)
      },
    )
}

function demandAnswer(asker: Asker, { about }: DeskQuestion) {
  if (about.kind === 'care-home') demand(asker, 'home-question.answer', about.id)
  else demand(asker, 'organisation-question.answer')
}
