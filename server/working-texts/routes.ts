import { createRoute, z } from '@hono/zod-openapi'
import type { Account } from '../../shared/accounts.ts'
import { slug } from '../../shared/text.ts'
import {
  savedTextPage,
  sectionNamed,
  type TextOwnerKind,
  textOwnerKind,
  workingText,
} from '../../shared/working-texts.ts'
import { type Asker, demand } from '../access.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { timingOf } from '../submissions/forms.ts'
import {
  addSection,
  type FoundOwner,
  findSection,
  listSaves,
  listSections,
  renameSection,
  type TextOwners,
  textWindowOf,
} from '../working-texts.ts'

const ownerParam = z.strictObject({ ownerKind: textOwnerKind, ownerId: slug.max(100) })
const sectionParam = ownerParam.extend({ id: z.uuid() })
interface Owner {
  ownerKind: TextOwnerKind
  ownerId: string
}

/** @param owners what a text can belong to, and who takes part in it */
export function workingTextRoutes(deps: Deps, owners: TextOwners) {
  async function admit(asker: Asker, { ownerKind, ownerId }: Owner) {
    const owner = owners[ownerKind]
    const found = await owner.find(deps.db, ownerId)
    const account = demand(asker, owner.action, found?.place)
    if (!found) throw new ProblemError('not_found')
    return { account, found }
  }

  async function getText(
    owner: Owner,
    { account, found }: { account: Account; found: FoundOwner },
  ) {
    const { title, path, kind, id } = found.about
    const { reason } = timingOf(textWindowOf(found), deps.clock())
    return {
      owner: { kind: owner.ownerKind, id: owner.ownerId, title, path, about: { kind, id } },
      fixed: found.sections !== undefined,
      closed: reason === 'closed',
      sections: await listSections(deps.db, owner, account.id, found.sections),
    }
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/working-texts/{ownerKind}/{ownerId}',
        summary: 'A working text, section by section, for those who write it',
        request: { params: ownerParam },
        responses: answers(
          workingText,
          'What stands, what lies beside it, and what was said of it',
        ),
      }),
      async (c) => {
        const owner = c.req.valid('param')
        return c.json(await getText(owner, await admit(c.get('asker'), owner)), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/working-texts/{ownerKind}/{ownerId}/sections/{id}',
        summary: 'Add a section, or give it another title',
        request: { params: sectionParam, body: body(sectionNamed) },
        responses: answers(workingText, 'The text, with the section'),
      }),
      async (c) => {
        const { id, ...owner } = c.req.valid('param')
        const admitted = await admit(c.get('asker'), owner)
        if (admitted.found.sections)
          throw new ProblemError('conflict', 'Which sections there are is given')
        const { account } = admitted
        const { title } = c.req.valid('json')
        await change(deps, account, `text ${owner.ownerKind} ${owner.ownerId}`, async (trx) => {
          const known = await findSection(trx, id)
          if (known && (known.owner_kind !== owner.ownerKind || known.owner_id !== owner.ownerId))
            throw new ProblemError('not_found')
          const at = deps.clock()
          if (known) await renameSection(trx, id, title)
          else await addSection(trx, { ...owner, id, title, author: account.name, at })
          return {
            action: known ? 'working-text.rename' : 'working-text.add',
            subject: id,
          }
        })
        return c.json(await getText(owner, admitted), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/working-texts/{ownerKind}/{ownerId}/sections/{id}/saves',
        summary: 'Everything that was saved in a section, the newest first',
        request: {
          params: sectionParam,
          query: z.object({ after: z.coerce.number().int().min(0).optional() }),
        },
        responses: answers(savedTextPage, 'One page of texts'),
      }),
      async (c) => {
        const { id, ...owner } = c.req.valid('param')
        await admit(c.get('asker'), owner)
        const section = await findSection(deps.db, id)
        if (section?.owner_kind !== owner.ownerKind || section.owner_id !== owner.ownerId)
          throw new ProblemError('not_found')
        return c.json(await listSaves(deps.db, id, c.req.valid('query').after), 200)
      },
    )
}
