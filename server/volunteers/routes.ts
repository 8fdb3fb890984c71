// What volunteers keep of themselves: what they would like, and what a home knows of them.
import { createRoute, z } from '@hono/zod-openapi'
import {
  guidelinesAgreed,
  introductionWish,
  ownProfile,
  type Readiness,
  readiness,
  volunteerProfile,
} from '../../shared/volunteers.ts'
import { demand } from '../access.ts'
import { tellCoordinators } from '../coordinators.ts'
import type { Deps } from '../deps.ts'
import { findConsent, standsAt } from '../guardians.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { findSteps, listChecks, putStep, removeStep } from '../volunteers.ts'
import { findAskedAt, findHome, findProfile, putProfile, removeProfile } from './store.ts'

const homeParam = z.strictObject({ id: z.string().max(100) })

export function volunteerRoutes(deps: Deps) {
  const { db, clock, random } = deps

  async function getHome(id: string) {
    const home = await findHome(db, id)
    if (!home) throw new ProblemError('not_found')
    return home
  }

  async function getReadiness(accountId: string, careHomeId: string): Promise<Readiness> {
    const [home, steps, asked, checks, consent] = await Promise.all([
      getHome(careHomeId),
      findSteps(db, accountId, careHomeId),
      findAskedAt(db, careHomeId),
      listChecks(db, [accountId]),
      findConsent(db, accountId, careHomeId),
    ])
    return {
      guidelinesVersion: home.guidelinesVersion,
      agreedVersion: steps.agreedVersion,
      introducedOn: steps.introducedOn,
      wishedAt: steps.wish?.at ?? null,
      checks: (checks.get(accountId) ?? []).filter(({ kind }) => asked.checks.includes(kind)),
      // Those who were 15 once are asked no more.
      asksAge: steps.agreedVersion === null || consent !== undefined,
      yesUntil: standsAt(consent, clock()) ? (consent?.validUntil ?? null) : null,
    }
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/volunteer',
        summary: 'What I would like to do, on which days and in which languages',
        responses: answers(ownProfile, 'Null where I keep none'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'volunteer.keep-own')
        return c.json({ profile: await findProfile(db, asker.id) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/volunteer',
        summary: 'Keep what I would like; nobody else sees it',
        request: { body: body(volunteerProfile) },
        responses: answers(ownProfile, 'What is kept'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'volunteer.keep-own')
        const profile = c.req.valid('json')
        await putProfile(db, asker.id, profile, clock())
        return c.json({ profile }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/volunteer',
        summary: 'Delete what I would like',
        responses: answers(ownProfile, 'Nothing is kept'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'volunteer.keep-own')
        await removeProfile(db, asker.id)
        return c.json({ profile: null }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/care-homes/{id}/readiness',
        summary: 'What a home knows of me: what I have agreed to, my introduction and checks',
        request: { params: homeParam },
        responses: answers(readiness, 'How I stand there'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'volunteer.keep-own')
        return c.json(await getReadiness(asker.id, c.req.valid('param').id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/care-homes/{id}/guidelines',
        summary: 'Agree to the guidelines and the confidentiality as they stand now',
        request: { params: homeParam, body: body(guidelinesAgreed) },
        responses: answers(readiness, 'How I stand there'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'volunteer.keep-own')
        const { id: careHomeId } = c.req.valid('param')
        const { version } = c.req.valid('json')
        const { guidelinesVersion } = await getHome(careHomeId)
        if (version !== guidelinesVersion)
          throw new ProblemError('stale', `The version that counts is ${guidelinesVersion}`)
        await db.transaction().execute(async (trx) => {
          const at = clock()
          await putStep(trx, { accountId: asker.id, careHomeId, step: 'guidelines', version, at })
        })
        return c.json(await getReadiness(asker.id, careHomeId), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/care-homes/{id}/introduction-wish',
        summary: 'Ask to be called about an introduction or a check',
        request: { params: homeParam, body: body(introductionWish) },
        responses: answers(readiness, 'How I stand there'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'volunteer.keep-own')
        const { id: careHomeId } = c.req.valid('param')
        const wish = c.req.valid('json')
        const home = await getHome(careHomeId)
        const contact = { by: wish.contactBy, value: wish[wish.contactBy] ?? '' }
        await db.transaction().execute(async (trx) => {
          const at = clock()
          const before = await findSteps(trx, asker.id, careHomeId)
          await putStep(trx, { accountId: asker.id, careHomeId, step: 'wish', at, contact })
          const news = { kind: 'introduction-wished', page: 'frivillige', at } as const
          if (!before.wish) await tellCoordinators(trx, random, home, news)
        })
        return c.json(await getReadiness(asker.id, careHomeId), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/care-homes/{id}/introduction-wish',
        summary: 'Take the wish back; what was said of how to reach me is deleted',
        request: { params: homeParam },
        responses: answers(readiness, 'How I stand there'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'volunteer.keep-own')
        const { id: careHomeId } = c.req.valid('param')
        await db.transaction().execute((trx) => removeStep(trx, asker.id, careHomeId, 'wish'))
        return c.json(await getReadiness(asker.id, careHomeId), 200)
      },
    )
}
