import { createRoute, z } from '@hono/zod-openapi'
import { facts } from '../../db/seed/facts.ts'
import { shownFocusItem, shownFocusList } from '../../shared/focus-list.ts'
import { findFocusItem } from '../focus-list.ts'
import { ProblemError } from '../problem.ts'
import { answers, router } from '../router.ts'
import { toRow, toShown } from './rules.ts'

export function focusListRoutes() {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/focus-list',
        summary: 'The focus list of 2018, with its guideposts',
        responses: answers(shownFocusList, 'The list, in its own order'),
      }),
      (c) => {
        const { focusList, guideposts, focusItems } = facts
        return c.json({ ...focusList, guideposts, items: focusItems.map(toRow) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/focus-list/{number}',
        summary: 'One item of the focus list',
        request: { params: z.strictObject({ number: z.string().max(20) }) },
        responses: answers(shownFocusItem, 'The item'),
      }),
      (c) => {
        const found = findFocusItem(c.req.valid('param').number)
        if (!found) throw new ProblemError('not_found')
        return c.json(toShown(found), 200)
      },
    )
}
