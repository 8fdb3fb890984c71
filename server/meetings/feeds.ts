// The addresses that calendars subscribe to: one for each committee and core task, a secret one for a person.
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { concernOf, concerns } from '../../shared/concerns.ts'
import { calendarLink, type Meeting } from '../../shared/meetings.ts'
import { coreTaskIds } from '../../shared/names.ts'
import type { Language } from '../../shared/text.ts'
import { addDays } from '../../shared/time.ts'
import { demand } from '../access.ts'
import { calendarAnswers, calendarLanguage, calendarLinks, giveCalendar } from '../calendars.ts'
import type { Deps } from '../deps.ts'
import { type CalendarEvent, writeCalendar } from '../ical.ts'
import { ProblemError } from '../problem.ts'
import { answers, type Env, router } from '../router.ts'
import { listCommittees } from './committee-store.ts'
import { findCoreTaskName as findName, listFollowed } from './follow-store.ts'
import { listMeetingsBetween, listSequences } from './store.ts'

const daysBack = 90
const daysAhead = 550

const chosen = calendarLanguage
const words = {
  all: { da: 'Byråd og udvalg i Hedensted', en: 'Council and committees in Hedensted' },
  mine: { da: 'Mine møder i Medspil', en: 'My meetings in Medspil' },
}

export function feedRoutes(deps: Deps) {
  const links = calendarLinks(deps, 'calendar_links', 'mine')
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
        const account = await links.findOwner(c.req.valid('param').token)
        if (!account) throw new ProblemError('not_found')
        const mine = concernOf(account.roles, await listFollowed(deps.db, account.id))
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
        return c.json(await links.find(account), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/calendar-link',
        summary: 'Make a new secret calendar address; one made before stops working',
        responses: answers(calendarLink, 'The link, told this once'),
      }),
      async (c) => c.json(await links.make(demand(c.get('asker'), 'calendar.subscribe')), 200),
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
        return c.json(await links.revoke(account), 200)
      },
    )

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
    const events = meetings
      .filter(belongs)
      .map((meeting) =>
        toEvent(meeting, sequences.get(meeting.id) ?? 0, { origin, language: shown }),
      )
    return giveCalendar(c, writeCalendar(name[shown], events), reach)
  }
}

/** @param origin where people reach the service; ids do not hang on it, so that a new address makes no doubles */
function toEvent(
  meeting: Meeting,
  sequence: number,
  { origin, language }: { origin: string; language: Language },
): CalendarEvent {
  const { id, changedAt, startsAt, endsAt } = meeting
  const url = `${origin}/moeder/${id}`
  const reason = meeting.reason ? [meeting.reason[language]] : []
  return {
    id,
    changedAt,
    sequence,
    isCancelled: meeting.state === 'cancelled',
    startsAt,
    endsAt,
    summary: meeting.title[language],
    description: [...reason, meeting.summary[language], url],
    location: meeting.place?.[language],
    url,
  }
}
