// The addresses that calendars subscribe to: one for each committee and core task, a secret one for a person.
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { concernOf, concerns } from '../../shared/concerns.ts'
import { calendarLink, type Meeting } from '../../shared/meetings.ts'
import { coreTaskIds } from '../../shared/names.ts'
import { language } from '../../shared/text.ts'
import { addDays } from '../../shared/time.ts'
import { type Asker, demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { hashOf } from '../random.ts'
import { answers, type Env, router } from '../router.ts'
import { findAccount } from '../session.ts'
import { listCommittees } from './committee-store.ts'
import { toCalendar } from './ical.ts'
import {
  findCalendarLink,
  findCoreTaskName as findName,
  listFollowed,
  putCalendarLink,
  removeCalendarLink,
} from './link-store.ts'
import { listMeetingsBetween, listSequences } from './store.ts'

const daysBack = 90
const daysAhead = 550

const chosen = z.object({ language: language.default('da') })
const words = {
  all: { da: 'Byråd og udvalg i Hedensted', en: 'Council and committees in Hedensted' },
  mine: { da: 'Mine møder i Medspil', en: 'My meetings in Medspil' },
}

/** What a calendar answers with: text rather than JSON, so it is told apart from the other routes. */
const calendarAnswers = {
  ...answers(z.string(), 'The calendar'),
  200: {
    description: 'A calendar, RFC 5545',
    content: { 'text/calendar': { schema: z.string() } },
  },
}

export function feedRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/calendars/all',
        summary: 'Every meeting, to subscribe to',
        request: { query: chosen },
        responses: calendarAnswers,
      }),
      async (c) => await give(c, words.all, () => true),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calendars/committees/{id}',
        summary: 'A committee’s meetings, to subscribe to',
        request: { params: z.strictObject({ id: z.string().max(60) }), query: chosen },
        responses: calendarAnswers,
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const committee = (await listCommittees(deps.db)).find((each) => each.id === id)
        if (!committee) throw new ProblemError('not_found')
        return await give(c, committee.name, ({ committees }) =>
          committees.some((each) => each.id === id),
        )
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calendars/core-tasks/{id}',
        summary: 'The meetings on a core task, to subscribe to',
        request: { params: z.strictObject({ id: z.enum(coreTaskIds) }), query: chosen },
        responses: calendarAnswers,
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const name = await findCoreTaskName(id)
        return await give(c, name, ({ coreTasks }) =>
          coreTasks.some((each) => each === id || each === 'across'),
        )
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calendars/mine/{token}',
        summary: 'What concerns a person, under an address that only that person has',
        request: { params: z.strictObject({ token: z.string().max(100) }), query: chosen },
        responses: calendarAnswers,
      }),
      async (c) => {
        const link = await findCalendarLink(deps.db, { hash: hashOf(c.req.valid('param').token) })
        const account = link && (await findAccount(deps.db, link.account_id))
        if (!account) throw new ProblemError('not_found')
        const mine = concernOf(account.roles, await listFollowed(deps.db, account.id))
        // The address is the key: it must not be told on by whatever is opened from here.
        c.header('Referrer-Policy', 'no-referrer')
        c.header('X-Robots-Tag', 'noindex')
        return await give(c, words.mine, (meeting) => concerns(meeting, mine), 'private')
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/calendar-link',
        summary: 'Whether I have a secret calendar address, and since when',
        responses: answers(calendarLink, 'The link, without its secret'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'calendar.subscribe')
        const found = await findCalendarLink(deps.db, { account: account.id })
        return c.json({ createdAt: found?.created_at ?? null, path: null }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/calendar-link',
        summary: 'Make a new secret calendar address; one made before stops working',
        responses: answers(calendarLink, 'The link, told this once'),
      }),
      async (c) => c.json(await makeLink(c.get('asker')), 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/calendar-link',
        summary: 'Revoke my secret calendar address',
        responses: answers(calendarLink, 'There is none any more'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'calendar.subscribe')
        await deps.db.transaction().execute(async (trx) => {
          await removeCalendarLink(trx, account.id)
          await addAudit(trx, deps, {
            accountId: account.id,
            action: 'calendar.revoke',
            subject: account.id,
          })
        })
        return c.json({ createdAt: null, path: null }, 200)
      },
    )

  async function makeLink(asker: Asker) {
    const account = demand(asker, 'calendar.subscribe')
    const token = deps.random.token()
    const createdAt = deps.clock()
    await deps.db.transaction().execute(async (trx) => {
      await putCalendarLink(trx, account.id, hashOf(token), createdAt)
      await addAudit(trx, deps, {
        accountId: account.id,
        action: 'calendar.subscribe',
        subject: account.id,
      })
    })
    return { createdAt, path: `/api/calendars/mine/${token}` }
  }

  async function findCoreTaskName(id: string) {
    const name = await findName(deps.db, id)
    if (!name) throw new ProblemError('not_found')
    return name
  }

  /** The calendar of those meetings that belong in it; nothing where the asker has the same already. */
  async function give(
    c: Context<Env>,
    name: { da: string; en: string },
    belongs: (meeting: Meeting) => boolean,
    reach: 'public' | 'private' = 'public',
  ) {
    const at = deps.clock()
    const from = addDays(at, -daysBack, '00:00')
    const until = addDays(at, daysAhead, '00:00')
    const [meetings, sequences] = await Promise.all([
      listMeetingsBetween(deps.db, from, until),
      listSequences(deps.db, from, until),
    ])
    const shown = chosen.parse(c.req.query()).language
    const origin = deps.settings.publicOrigin ?? new URL(c.req.url).origin
    const text = toCalendar(
      name[shown],
      meetings
        .filter(belongs)
        .map((meeting) => ({ meeting, sequence: sequences.get(meeting.id) ?? 0 })),
      { origin, language: shown },
    )
    const tag = `"${hashOf(text).slice(0, 32)}"`
    c.header('ETag', tag)
    c.header('Cache-Control', `${reach}, max-age=300`)
    if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
    c.header('Content-Type', 'text/calendar; charset=utf-8')
    c.header('Content-Disposition', 'inline; filename="medspil.ics"')
    return c.body(text, 200)
  }
}
