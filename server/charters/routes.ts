import { createRoute, z } from '@hono/zod-openapi'
import { challenge } from '../../shared/challenges.ts'
import {
  charterComment,
  charterCommentGiven,
  charterDraft,
  charterHistory,
  charterSave,
  charterVersionRead,
  draftDecision,
} from '../../shared/charters.ts'
import { term } from '../../shared/terms.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { getTaskCommittee, toContent } from '../task-committees.ts'
import { challenges, terms } from './rules.ts'
import { decideDraft, saveCharter } from './saving.ts'
import {
  addComment,
  findVersion,
  listComments,
  listDrafts,
  listProblems,
  listVersions,
} from './store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })
const saveParam = z.strictObject({ id: z.uuid() })
const versionParam = z.strictObject({
  id: z.string().max(100),
  version: z.coerce.number().int().min(1).max(100_000),
})
const commentParam = z.strictObject({ id: z.string().max(100), commentId: z.uuid() })

export function charterRoutes(deps: Deps) {
  const getHistory = async (id: string) => {
    const committee = await getTaskCommittee(deps.db, id)
    const [versions, problems] = await Promise.all([
      listVersions(deps.db, id),
      listProblems(deps.db, id),
    ])
    const { stage, termId, example } = committee
    const current = toContent(committee)
    return { committeeId: id, stage, termId, example, current, versions, problems }
  }
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/terms',
        summary: 'The council’s terms, and who leads the task committees of each',
        responses: answers(z.array(term), 'The terms, the oldest first'),
      }),
      (c) => c.json([...terms], 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/challenges',
        summary: 'The nine challenges that a charter answers to',
        responses: answers(z.array(challenge), 'The challenges, in their order'),
      }),
      (c) => c.json([...challenges], 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/task-committees/{id}/charter',
        summary: 'A charter as it stands, and which versions it has had',
        request: { params: idParam },
        responses: answers(charterHistory, 'The charter and its versions, the newest first'),
      }),
      async (c) => c.json(await getHistory(c.req.valid('param').id), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/task-committees/{id}/charter/{version}',
        summary: 'One version of a charter in full',
        request: { params: versionParam },
        responses: answers(charterVersionRead, 'The version'),
      }),
      async (c) => {
        const { id, version } = c.req.valid('param')
        const found = await findVersion(deps.db, id, version)
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/charters',
        summary: 'Charters that the council has not decided yet',
        responses: answers(z.array(charterDraft), 'The drafts, the latest change first'),
      }),
      async (c) => {
        demand(c.get('asker'), 'charter.comment')
        return c.json(await listDrafts(deps.db), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/charter-versions/{id}',
        summary: 'Save a new version of a charter; the same id is saved once',
        request: { params: saveParam, body: body(charterSave) },
        responses: answers(charterHistory, 'The charter, with the version'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'charter.change')
        const { id } = c.req.valid('param')
        return c.json(
          await getHistory(await saveCharter(deps, account, id, c.req.valid('json'))),
          200,
        )
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/charters/{id}/decision',
        summary: 'The council decided the newest version of a draft; from here on it is in force',
        request: { params: idParam, body: body(draftDecision) },
        responses: answers(charterHistory, 'The charter, decided'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'charter.change')
        const { id } = c.req.valid('param')
        await decideDraft(deps, account, id, c.req.valid('json'))
        return c.json(await getHistory(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/task-committees/{id}/charter-comments',
        summary: 'What councillors, heads of area and staff have said of a charter',
        request: { params: idParam },
        responses: answers(z.array(charterComment), 'The comments, the oldest first'),
      }),
      async (c) => {
        demand(c.get('asker'), 'charter.comment')
        return c.json(await listComments(deps.db, c.req.valid('param').id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/task-committees/{id}/charter-comments/{commentId}',
        summary: 'Say something of a charter; the same id is said once',
        request: { params: commentParam, body: body(charterCommentGiven) },
        responses: answers(z.array(charterComment), 'The comments, with the new one'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'charter.comment')
        const { id, commentId } = c.req.valid('param')
        const given = c.req.valid('json')
        await deps.db.transaction().execute(async (trx) => {
          if (!(await findVersion(trx, id, given.version))) throw new ProblemError('not_found')
          const isOwn = await addComment(trx, {
            id: commentId,
            committeeId: id,
            accountId: account.id,
            sender: account.name,
            ...given,
            at: deps.clock(),
          })
          if (!isOwn) throw new ProblemError('id_reused')
          await addAudit(trx, deps, {
            accountId: account.id,
            action: 'charter.comment',
            subject: id,
            detail: { comment: commentId, version: given.version },
          })
        })
        return c.json(await listComments(deps.db, id), 200)
      },
    )
}
