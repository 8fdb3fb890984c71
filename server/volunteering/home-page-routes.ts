// A coordinator keeps the home's own page: what is read there, whom to call, and the guidelines.
import { createRoute, z } from '@hono/zod-openapi'
import { homePageChange, homePageKept } from '../../shared/home-pages.ts'
import { demand } from '../access.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { putListing } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { changeHomePage, findHome, findHomePage } from './home-store.ts'
import { inBoth } from './new-activity.ts'
import { toHomeListing } from './rules.ts'

const idParam = z.strictObject({ id: z.string().max(100) })

export function homePageRoutes(deps: Deps) {
  const getPage = async (id: string) => {
    const found = await findHomePage(deps.db, id)
    if (!found) throw new ProblemError('not_found')
    return found
  }
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/care-homes/{id}/page',
        summary: 'The home’s page as it is kept, to be written on',
        request: { params: idParam },
        responses: answers(homePageKept, 'Its words, and when they were last changed'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        demand(c.get('asker'), 'care-home.edit', id)
        return c.json(await getPage(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/care-homes/{id}/page',
        summary: 'Change the home’s page; new guidelines can be asked to be read again by everyone',
        request: { params: idParam, body: body(homePageChange) },
        responses: answers(homePageKept, 'The page as it is now'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { changedAt, readAgain, phone, email, visiting, ...words } = c.req.valid('json')
        const by = demand(c.get('asker'), 'care-home.edit', id)
        await change(deps, by, `care-home:${id}`, async (trx) => {
          const before = await findHomePage(trx, id)
          if (!before) throw new ProblemError('not_found')
          if (before.changedAt !== changedAt) throw new ProblemError('stale')
          const at = deps.clock()
          const content = {
            summary: inBoth(words.summary),
            contactRole: inBoth(words.contactRole),
            guidelines: inBoth(words.guidelines),
            confidentiality: inBoth(words.confidentiality),
            visiting: visiting && inBoth(visiting),
          }
          const isOfRules = (['guidelines', 'confidentiality'] as const).some(
            (part) => content[part].da !== before[part].da || content[part].en !== before[part].en,
          )
          const guidelinesVersion = before.guidelinesVersion + (isOfRules && readAgain ? 1 : 0)
          await changeHomePage(trx, id, { content, phone, email, guidelinesVersion, at })
          const home = await findHome(trx, id)
          if (home) await putListing(trx, toHomeListing(home, at))
          return { action: 'care-home.edit', subject: id, detail: { guidelinesVersion } }
        })
        return c.json(await getPage(id), 200)
      },
    )
}
