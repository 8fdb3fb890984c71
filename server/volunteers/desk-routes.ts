// What a home's coordinators keep of its volunteers: when they were introduced, and how their checks stand.
import { createRoute, z } from '@hono/zod-openapi'
import type { Trx } from '../../db/open.ts'
import type { Account } from '../../shared/accounts.ts'
import { toLocal } from '../../shared/time.ts'
import {
  type CheckAsked,
  checkKind,
  checkNoted,
  type HomeVolunteers,
  homeVolunteers,
  introductionNoted,
} from '../../shared/volunteers.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { listConsentsAt } from '../guardians.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import {
  findSteps,
  listChecks,
  listSteps,
  putCheck,
  putStep,
  removeCheck,
  removeStep,
} from '../volunteers.ts'
import { findAskedAt, findHome, isVolunteer, listVolunteers } from './store.ts'

const homeParam = z.strictObject({ id: z.string().max(100) })
const personParam = homeParam.extend({ accountId: z.uuid() })
const checkParam = personParam.extend({ kind: checkKind })

export function volunteerDeskRoutes(deps: Deps) {
  const { db, clock } = deps

  async function getVolunteers(id: string): Promise<HomeVolunteers> {
    const home = await findHome(db, id)
    if (!home) throw new ProblemError('not_found')
    const at = clock()
    const [people, steps, consents, asked] = await Promise.all([
      listVolunteers(db, id, at),
      listSteps(db, id),
      listConsentsAt(db, id, at),
      findAskedAt(db, id),
    ])
    const checks = await listChecks(
      db,
      people.map(({ accountId }) => accountId),
    )
    return {
      ...home,
      asksIntroduction: asked.introduction,
      asksChecks: asked.checks,
      volunteers: people.map(({ accountId, name }) => {
        const own = steps.get(accountId)
        const consent = consents.get(accountId)
        const { guardian, validUntil } = consent ?? {}
        return {
          accountId,
          name,
          agreedVersion: own?.agreedVersion ?? null,
          introducedOn: own?.introducedOn ?? null,
          wish: own?.wish ?? null,
          checks: (checks.get(accountId) ?? []).filter(({ kind }) => asked.checks.includes(kind)),
          guardian:
            guardian?.contact && validUntil
              ? { name: guardian.name, contact: guardian.contact, validUntil }
              : null,
        }
      }),
    }
  }

  /** Changes what is kept of one of a home's volunteers. */
  async function note(
    asker: Account,
    { id, accountId }: { id: string; accountId: string },
    detail: Record<string, string | null>,
    work: (trx: Trx) => Promise<void>,
  ) {
    await change(deps, asker, `volunteer:${accountId}`, async (trx) => {
      if (!(await isVolunteer(trx, id, accountId, clock()))) throw new ProblemError('not_found')
      await work(trx)
      // What was wished has come true, and how to call is kept no longer.
      if (!(await lacksAny(trx, id, accountId))) await removeStep(trx, accountId, id, 'wish')
      const about = { careHome: id, ...detail }
      return { action: 'care-home.note-volunteer', subject: accountId, detail: about }
    })
  }

  /** Whether an activity of the home asks for something that this volunteer has not done or shown. */
  async function lacksAny(trx: Trx, id: string, accountId: string): Promise<boolean> {
    const asked = await findAskedAt(trx, id)
    const { introducedOn } = await findSteps(trx, accountId, id)
    if (asked.introduction && introducedOn === null) return true
    const day = toLocal(clock()).slice(0, 10)
    const shown = ((await listChecks(trx, [accountId])).get(accountId) ?? []).filter(
      ({ status, validUntil }) => status === 'shown' && (validUntil === null || validUntil >= day),
    )
    return asked.checks.some((kind) => shown.every((check) => check.kind !== kind))
  }

  /** @throws ProblemError invalid where it is in the days to come */
  function demandPast(day: string | null, pointer: string) {
    if (day !== null && day > toLocal(clock()).slice(0, 10))
      throw new ProblemError('invalid', '', [{ pointer, detail: 'has not been yet' }])
  }

  /** A check is asked for only where an activity needs it. */
  async function demandAsked(careHomeId: string, kind: CheckAsked) {
    const { checks } = await findAskedAt(db, careHomeId)
    if (!checks.includes(kind))
      throw new ProblemError('conflict', 'No activity of the home asks for it')
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/care-homes/{id}/volunteers',
        summary: 'A home’s volunteers, and what they lack; that it was seen is logged',
        request: { params: homeParam },
        responses: answers(homeVolunteers, 'The volunteers, by name'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const action = 'care-home.see-volunteers'
        const asker = demand(c.get('asker'), action, id)
        const found = await getVolunteers(id)
        await addAudit(db, deps, { accountId: asker.id, action, subject: id })
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/care-homes/{id}/volunteers/{accountId}/introduction',
        summary: 'Note when somebody was introduced, or take that back',
        request: { params: personParam, body: body(introductionNoted) },
        responses: answers(homeVolunteers, 'The volunteers, by name'),
      }),
      async (c) => {
        const { id, accountId } = c.req.valid('param')
        const asker = demand(c.get('asker'), 'care-home.note-volunteer', id)
        const { on } = c.req.valid('json')
        demandPast(on, '/on')
        await note(asker, { id, accountId }, { introduction: on }, async (trx) => {
          const entry = { accountId, careHomeId: id, step: 'introduction' } as const
          if (on === null) return await removeStep(trx, accountId, id, 'introduction')
          await putStep(trx, { ...entry, at: on })
        })
        return c.json(await getVolunteers(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/care-homes/{id}/volunteers/{accountId}/checks/{kind}',
        summary: 'Note how a check stands; the document itself is never kept',
        request: { params: checkParam, body: body(checkNoted) },
        responses: answers(homeVolunteers, 'The volunteers, by name'),
      }),
      async (c) => {
        const { id, accountId, kind } = c.req.valid('param')
        const asker = demand(c.get('asker'), 'care-home.note-volunteer', id)
        const { status, seenOn, validUntil } = c.req.valid('json')
        demandPast(seenOn, '/seenOn')
        await demandAsked(id, kind)
        await note(asker, { id, accountId }, { check: kind, status }, async (trx) => {
          if (status === 'none') await removeCheck(trx, accountId, kind)
          else await putCheck(trx, accountId, { kind, status, seenOn, validUntil })
        })
        return c.json(await getVolunteers(id), 200)
      },
    )
}
