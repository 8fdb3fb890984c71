import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { personas } from '../../db/seed/personas.ts'
import { type Account, persona, type Session, session } from '../../shared/accounts.ts'
import { demand } from '../access.ts'
import type { Deps } from '../deps.ts'
import { limitByAddress } from '../limit.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, type Env, router } from '../router.ts'
import {
  endGuestSession,
  endSession,
  findAccount,
  startGuestSession,
  startSession,
} from '../session.ts'
import { addGuest, attachGuest, describeGuest, findPersonaAccount, listPersonas } from './store.ts'

/** A school's or a library's devices often share one address. */
const guestsPerHour = 100

/** @param here who is signed in now, and this device's guest, where the request itself has changed them */
async function sessionOf(
  deps: Deps,
  c: Context<Env>,
  here: { account?: Account | null; guest?: Account | null } = {},
): Promise<Session> {
  const { account = c.get('asker'), guest = c.get('guest') } = here
  return {
    account,
    guest: await describeGuest(deps.db, guest),
    demo: deps.settings.demo,
    serverNow: deps.clock(),
  }
}

export function sessionRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/session',
        summary: 'Who is signed in here, and this device’s guest',
        responses: answers(session, 'The account, or null'),
      }),
      async (c) => c.json(await sessionOf(deps, c), 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/session',
        summary: 'Sign out; a guest of this device stays',
        responses: answers(session, 'Nobody is signed in'),
      }),
      async (c) => {
        await endSession(deps, c)
        return c.json(await sessionOf(deps, c, { account: c.get('guest') }), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/guest-accounts',
        summary: 'Give this device an account where nobody has signed in',
        middleware: limitByAddress(deps, guestsPerHour),
        request: {
          /** `former` is the guest that this device had and still has something of. */
          body: {
            content: {
              'application/json': { schema: z.strictObject({ former: z.uuid().optional() }) },
            },
          },
        },
        responses: answers(session, 'The guest, or whoever this device has an account of already'),
      }),
      async (c) => {
        if (c.get('asker')) return c.json(await sessionOf(deps, c), 200)
        const id = await addGuest(deps, c.req.valid('json').former)
        await startGuestSession(deps, c, id)
        const guest = await findAccount(deps.db, id)
        return c.json(await sessionOf(deps, c, { account: guest, guest }), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/guest-accounts',
        summary: 'Let this device forget its guest; what was sent stays sent',
        responses: answers(session, 'This device has no guest'),
      }),
      async (c) => {
        await endGuestSession(deps, c)
        const account = c.get('asker')?.guest ? null : c.get('asker')
        return c.json(await sessionOf(deps, c, { account, guest: null }), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/guest',
        summary: 'Say that this device’s guest was me',
        responses: answers(session, 'What the guest has sent is mine'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'guest.attach')
        return c.json(await attach(deps, c, asker.id), 200)
      },
    )
}

/** What this device's guest has sent becomes the person's; the device has no guest then. */
async function attach(deps: Deps, c: Context<Env>, person: string): Promise<Session> {
  const guest = c.get('guest')
  if (guest) {
    await attachGuest(deps.db, guest.id, person)
    await endGuestSession(deps, c)
  }
  return await sessionOf(deps, c, { account: await findAccount(deps.db, person), guest: null })
}

/** Signing in as an example person; mounted in demo mode only. */
export function demoRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/demo/personas',
        summary: 'The example people one can sign in as',
        responses: answers(z.array(persona), 'The personas'),
      }),
      async (c) => c.json(await listPersonas(deps.db, personas), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/demo/sessions',
        summary: 'Sign in as an example person',
        request: {
          body: body(
            z.strictObject({
              persona: z.string().min(1).max(60),
              /** Whether they say that they sent what this device's guest has sent. */
              attachGuest: z.boolean().default(false),
            }),
          ),
        },
        responses: answers(session, 'Signed in'),
      }),
      async (c) => {
        const { persona, attachGuest } = c.req.valid('json')
        const found = await findPersonaAccount(deps.db, persona)
        if (!found) {
          throw new ProblemError('invalid', '', [
            { pointer: '/persona', detail: 'there is no such persona' },
          ])
        }
        await startSession(deps, c, found.id)
        if (attachGuest) return c.json(await attach(deps, c, found.id), 200)
        const account = await findAccount(deps.db, found.id)
        return c.json(await sessionOf(deps, c, { account }), 200)
      },
    )
}
