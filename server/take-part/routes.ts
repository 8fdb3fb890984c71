// What one can take part in: the public list, and the places it can be filtered by.
import { createRoute, z } from '@hono/zod-openapi'
import { localCommunity } from '../../shared/communities.ts'
import { listingFilter, listingPage } from '../../shared/listings.ts'
import { listCommunities } from '../communities.ts'
import type { Deps } from '../deps.ts'
import { listListings } from '../listings.ts'
import { answers, router } from '../router.ts'

export function takePartRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/listings',
        summary: 'What one can take part in, by deadline',
        request: { query: listingFilter },
        responses: answers(listingPage, 'One page of listings'),
      }),
      async (c) => c.json(await listListings(deps.db, c.req.valid('query'), deps.clock()), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/local-communities',
        summary: 'The local communities',
        responses: answers(z.array(localCommunity), 'The local communities, by name'),
      }),
      async (c) => c.json(await listCommunities(deps.db), 200),
    )
}
