// Where a class can come: times of that kind with room for all of it, across the homes, the soonest first.
import { createRoute } from '@hono/zod-openapi'
import type { Database } from '../../db/open.ts'
import {
  type ClassVisitFilter,
  type ClassVisitPage,
  classVisitFilter,
  classVisitPage,
} from '../../shared/class-visits.ts'
import type { Deps } from '../deps.ts'
import { answers, router } from '../router.ts'
import { listClassVisits } from './class-visit-store.ts'
import { findHomeRow } from './home-store.ts'
import { readContent } from './rules.ts'
import { toShift } from './shift-store.ts'

export function classVisitRoutes(deps: Deps) {
  return router().openapi(
    createRoute({
      method: 'get',
      path: '/class-visits',
      summary: 'Times at the care homes with room for a whole class, the soonest first',
      request: { query: classVisitFilter },
      responses: answers(classVisitPage, 'One page of times'),
    }),
    async (c) => c.json(await findPage(deps.db, c.req.valid('query'), deps.clock()), 200),
  )
}

async function findPage(
  db: Database,
  filter: ClassVisitFilter,
  at: string,
): Promise<ClassVisitPage> {
  const rows = await listClassVisits(db, filter, at)
  const shown = rows.slice(0, filter.limit)
  const last = rows.length > filter.limit ? shown.at(-1) : undefined
  const homes = new Map<string, Awaited<ReturnType<typeof findHomeRow>>>()
  for (const id of new Set(shown.map(({ care_home_id }) => care_home_id)))
    homes.set(id, await findHomeRow(db, id))
  const visits = shown.flatMap((row) => {
    const home = homes.get(row.care_home_id)
    if (!home) return []
    const { howYouAreMet, toKnow } = readContent(row.content)
    return [
      {
        ...toShift(row),
        activity: {
          id: row.activity_id,
          title: { da: row.title_da, en: row.title_en },
          summary: { da: row.summary_da, en: row.summary_en },
          howYouAreMet,
          toKnow,
          example: row.example === 1,
        },
        careHome: { id: home.id, name: home.name, community: home.community },
      },
    ]
  })
  return { visits, next: last ? `${last.starts_at}~${last.id}` : null }
}
