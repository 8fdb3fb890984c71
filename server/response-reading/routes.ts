import { createRoute, z } from '@hono/zod-openapi'
import { lockKey } from '../../db/open.ts'
import {
  answerGiven,
  answerReached,
  assessment,
  assessmentChange,
  openedResponse,
  ownAnswer,
  publicAnswerFilter,
  publicAnswerPage,
  readingFilter,
  readingOverview,
  readingPage,
  readingQuestion,
  responseNumber,
  responseTheme,
  responseThemeChange,
  themeMany,
  themeSuggestions,
} from '../../shared/response-reading.ts'
import { demand } from '../access.ts'
import { changeAssessment, findAssessment } from '../assessments.ts'
import { addAudit } from '../audit.ts'
import { change } from '../change.ts'
import { getKept, getPublished, windowOf } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { addJob } from '../jobs.ts'
import { ProblemError } from '../problem.ts'
import {
  addAnswer,
  countAnswered,
  findAnswer,
  findAnswerOf,
  findAuthor,
  listAnswers,
} from '../response-answers.ts'
import { answers, body, router } from '../router.ts'
import { accountsOf } from '../session.ts'
import { isSettled } from '../submissions/forms.ts'
import { askForComparison } from './jobs.ts'
import { describeOverview, openResponse, suggestThemes } from './reading.ts'
import {
  findRow,
  hasTheme,
  listRead,
  listThemes,
  markMany,
  putTheme,
  removeTheme,
  unmarkMany,
} from './store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })
const numberParam = idParam.extend({ number: responseNumber.min(1) })
const themeParam = idParam.extend({ themeId: z.uuid() })
const answerParam = idParam.extend({ answerId: z.uuid() })
const submissionParam = z.strictObject({ submissionId: z.uuid() })
const themes = z.array(responseTheme)

export function responseReadingRoutes(deps: Deps) {
  const getRow = async (id: string, number: number) => {
    const found = await findRow(deps.db, id, number)
    if (!found) throw new ProblemError('not_found')
    return found
  }
  const demandTheme = async (id: string, themeId: string) => {
    if (!(await hasTheme(deps.db, id, themeId))) throw new ProblemError('not_found')
  }
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/consultations/{id}/answers',
        summary: 'What the municipality has answered those who responded',
        request: { params: idParam, query: publicAnswerFilter },
        responses: answers(publicAnswerPage, 'One page of answers, the newest first'),
      }),
      async (c) => {
        const { id } = await getPublished(deps.db, c.req.valid('param').id)
        return c.json(await listAnswers(deps.db, id, c.req.valid('query')), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/responses/{submissionId}/answer',
        summary: 'The answer to a response of one’s own',
        request: { params: submissionParam },
        responses: answers(ownAnswer, 'The answer, or null while there is none'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'submission.see-own')
        const { submissionId } = c.req.valid('param')
        const author = await findAuthor(deps.db, submissionId)
        const own = await accountsOf(deps.db, account.id)
        if (!author || !own.includes(author.accountId)) throw new ProblemError('not_found')
        const answer = (await findAnswerOf(deps.db, submissionId)) ?? null
        return c.json({ consultationId: author.consultationId, answer }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/consultations/{id}/reading',
        summary: 'How the reading of a consultation’s responses stands',
        request: { params: idParam },
        responses: answers(readingOverview, 'Counts, themes and the comparison'),
      }),
      async (c) => {
        demand(c.get('asker'), 'response.read')
        const call = await getKept(deps.db, c.req.valid('param').id)
        return c.json(await describeOverview(deps, call), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/consultations/{id}/reading/responses',
        summary: 'Responses by what they say, from whom and about what',
        request: { params: idParam, query: readingFilter },
        responses: answers(readingPage, 'One page, by number'),
      }),
      async (c) => {
        demand(c.get('asker'), 'response.read')
        const { id } = c.req.valid('param')
        return c.json(await listRead(deps.db, id, c.req.valid('query')), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/consultations/{id}/reading/responses/{number}',
        summary: 'A response opened, and the ones on either side of it under the same question',
        request: {
          params: numberParam,
          query: readingQuestion.extend({ folded: z.enum(['yes', 'no']).optional() }),
        },
        responses: answers(openedResponse, 'The response'),
      }),
      async (c) => {
        demand(c.get('asker'), 'response.read')
        const { id, number } = c.req.valid('param')
        const [call, row] = await Promise.all([getKept(deps.db, id), getRow(id, number)])
        return c.json(await openResponse(deps.db, call, row, c.req.valid('query')), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/reading/responses/{number}/assessment',
        summary: 'Summarise and assess a response; a save names the revision it began from',
        request: { params: numberParam, body: body(assessmentChange) },
        responses: answers(assessment, 'The assessment as it stands'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'response.read')
        const { id, number } = c.req.valid('param')
        const given = c.req.valid('json')
        const { submission_id } = await getRow(id, number)
        await change(deps, asker, `assessment ${submission_id}`, async (trx) => {
          const place = { submissionId: submission_id, consultationId: id }
          const by = { at: deps.clock(), name: asker.name }
          if (!(await changeAssessment(trx, place, given, by))) throw new ProblemError('stale')
          const detail = { revision: given.revision + 1 }
          return { action: 'response.assess', subject: submission_id, detail }
        })
        return c.json(await findAssessment(deps.db, submission_id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/reading/themes/{themeId}',
        summary: 'Name a theme, and the words by which responses are suggested for it',
        request: { params: themeParam, body: body(responseThemeChange) },
        responses: answers(themes, 'All themes of the consultation'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'response.read')
        const { id, themeId } = c.req.valid('param')
        await getKept(deps.db, id)
        await change(deps, asker, `response-themes ${id}`, async (trx) => {
          if (!(await putTheme(trx, id, themeId, c.req.valid('json'), deps.clock())))
            throw new ProblemError('conflict', 'The name is taken, or there are too many themes')
          return { action: 'response.theme', subject: themeId }
        })
        return c.json(await listThemes(deps.db, id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/consultations/{id}/reading/themes/{themeId}',
        summary: 'Remove a theme from the consultation and from its responses',
        request: { params: themeParam },
        responses: answers(themes, 'The themes that are left'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'response.read')
        const { id, themeId } = c.req.valid('param')
        await demandTheme(id, themeId)
        await change(deps, asker, `response-themes ${id}`, async (trx) => {
          await removeTheme(trx, themeId)
          return { action: 'response.remove-theme', subject: themeId }
        })
        return c.json(await listThemes(deps.db, id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/reading/themes/{themeId}/responses/{number}',
        summary: 'Set a theme on one response',
        request: { params: themeParam.extend(numberParam.shape) },
        responses: answers(themes, 'All themes, counted anew'),
      }),
      async (c) => {
        demand(c.get('asker'), 'response.read')
        const { id, themeId, number } = c.req.valid('param')
        await demandTheme(id, themeId)
        await deps.db.transaction().execute((trx) => markMany(trx, id, themeId, { number }))
        return c.json(await listThemes(deps.db, id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/consultations/{id}/reading/themes/{themeId}/responses/{number}',
        summary: 'Take a theme off one response',
        request: { params: themeParam.extend(numberParam.shape) },
        responses: answers(themes, 'All themes, counted anew'),
      }),
      async (c) => {
        demand(c.get('asker'), 'response.read')
        const { id, themeId, number } = c.req.valid('param')
        await demandTheme(id, themeId)
        await deps.db.transaction().execute((trx) => unmarkMany(trx, id, themeId, { number }))
        return c.json(await listThemes(deps.db, id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/reading/themes/{themeId}/responses',
        summary: 'Set a theme on every response that a question finds, or take it off them',
        request: { params: themeParam, body: body(themeMany) },
        responses: answers(themes, 'All themes, counted anew'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'response.read')
        const { id, themeId } = c.req.valid('param')
        const { question, set } = c.req.valid('json')
        await demandTheme(id, themeId)
        await change(deps, asker, `response-themes ${id}`, async (trx) => {
          await (set ? markMany : unmarkMany)(trx, id, themeId, question)
          return { action: set ? 'response.theme-many' : 'response.unmark-many', subject: themeId }
        })
        return c.json(await listThemes(deps.db, id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/consultations/{id}/reading/suggestions',
        summary: 'Words that responses without a theme have in common, and in how many they stand',
        request: { params: idParam },
        responses: answers(themeSuggestions, 'The most frequent first'),
      }),
      async (c) => {
        demand(c.get('asker'), 'response.read')
        const { id } = await getKept(deps.db, c.req.valid('param').id)
        return c.json(await suggestThemes(deps.db, id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/consultations/{id}/reading/comparison',
        summary: 'Compare all responses with one another anew',
        request: { params: idParam },
        responses: answers(readingOverview, 'How the reading stands'),
      }),
      async (c) => {
        demand(c.get('asker'), 'response.read')
        const call = await getKept(deps.db, c.req.valid('param').id)
        await deps.db.transaction().execute((trx) => askForComparison(trx, deps, call.id))
        return c.json(await describeOverview(deps, call), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/reading/answers/{answerId}',
        summary:
          'Answer one response, a group or a theme, after the deadline; each author is told once',
        request: { params: answerParam, body: body(answerGiven) },
        responses: answers(answerReached, 'How many responses it answers'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'response.answer')
        const { id, answerId } = c.req.valid('param')
        const given = c.req.valid('json')
        const call = await getKept(deps.db, id)
        if ('theme' in given.to) await demandTheme(id, given.to.theme)
        const responses = await deps.db.transaction().execute(async (trx) => {
          await lockKey(trx, answerId)
          const known = await findAnswer(trx, answerId)
          if (known && known.consultationId !== id) throw new ProblemError('id_reused')
          if (known) {
            if (known.text !== given.text || known.outcome !== given.outcome)
              throw new ProblemError('id_reused')
            return (await countAnswered(trx, [answerId])).get(answerId) ?? 0
          }
          const at = deps.clock()
          // Until then a response can be withdrawn or replaced.
          if (!isSettled(windowOf(call), at))
            throw new ProblemError('conflict', 'Responses are answered after the deadline')
          const reached = await addAnswer(trx, { id: answerId, consultationId: id, at }, given)
          if (reached === 0) throw new ProblemError('not_found')
          await addJob(trx, {
            id: answerId,
            kind: 'tell-response-answers',
            payload: { answerId },
            runAt: at,
            at,
          })
          await addAudit(trx, deps, {
            accountId: asker.id,
            action: 'response.answer',
            subject: answerId,
            detail: { consultation: id, outcome: given.outcome, responses: reached },
          })
          return reached
        })
        return c.json({ id: answerId, responses }, 200)
      },
    )
}
