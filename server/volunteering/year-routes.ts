// A volunteer's own year: the hours and their certificate, and the times as a calendar under a secret address.
import { createRoute, z } from '@hono/zod-openapi'
import { calendarLink } from '../../shared/meetings.ts'
import type { Language } from '../../shared/text.ts'
import { addDays } from '../../shared/time.ts'
import { volunteerYears } from '../../shared/volunteer-year.ts'
import { demand } from '../access.ts'
import { calendarAnswers, calendarLanguage, calendarLinks, giveCalendar } from '../calendars.ts'
import type { Deps } from '../deps.ts'
import { type CalendarEvent, writeCalendar } from '../ical.ts'
import { ProblemError } from '../problem.ts'
import { answers, router } from '../router.ts'
import { accountsOf } from '../session.ts'
import { makeCertificate } from './certificate.ts'
import { type CalendarShift, listForCalendar, listHours } from './year-store.ts'

/** For so long a calendar hears of what has been, and of what was called off. */
const daysBack = 30
const action = 'shift.sign-up'

const certificateQuery = z.strictObject({
  /** All years where none is named. */
  year: z.coerce.number().int().min(2000).max(2200).optional(),
})

const words = {
  name: { da: 'Mine tider på plejehjem', en: 'My times at care homes' },
  off: { da: 'Aflyst', en: 'Called off' },
  call: { da: 'Ring, hvis du ikke kan komme', en: 'Call if you cannot come' },
}

export function volunteerYearRoutes(deps: Deps) {
  const links = calendarLinks(deps, 'shift_calendar_links', 'shifts')
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/volunteer-years',
        summary: 'The hours I have given, by year and care home',
        responses: answers(volunteerYears, 'The latest year first'),
      }),
      async (c) => {
        const { id } = demand(c.get('asker'), action)
        return c.json({ hours: await listHours(deps.db, await accountsOf(deps.db, id)) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/volunteer-certificate',
        summary: 'A certificate of my hours, made now and kept nowhere',
        request: { query: certificateQuery },
        responses: {
          ...answers(z.string(), 'The certificate'),
          200: {
            description: 'A tagged PDF',
            content: { 'application/pdf': { schema: z.string() } },
          },
        },
      }),
      async (c) => {
        const { id, name } = demand(c.get('asker'), action)
        const { year } = c.req.valid('query')
        const all = await listHours(deps.db, await accountsOf(deps.db, id))
        const chosen = all.filter((each) => year === undefined || each.year === year)
        if (chosen.length === 0) throw new ProblemError('not_found', 'No hours are noted')
        c.header('Content-Type', 'application/pdf')
        c.header('Content-Disposition', 'attachment; filename="frivilligbevis.pdf"')
        return c.body(await makeCertificate(name, chosen, deps.clock()), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calendars/shifts/{token}',
        summary: 'A volunteer’s times, under an address that only that person has',
        request: {
          params: z.strictObject({ token: z.string().max(100) }),
          query: calendarLanguage,
        },
        responses: calendarAnswers,
      }),
      async (c) => {
        const owner = await links.findOwner(c.req.valid('param').token)
        if (!owner) throw new ProblemError('not_found')
        const { language } = c.req.valid('query')
        const origin = deps.settings.publicOrigin ?? new URL(c.req.url).origin
        const from = addDays(deps.clock(), -daysBack, '00:00')
        const shifts = await listForCalendar(deps.db, await accountsOf(deps.db, owner.id), from)
        const events = shifts.map((shift) => toEvent(shift, { origin, language }))
        return giveCalendar(c, writeCalendar(words.name[language], events), 'private')
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/shift-calendar-link',
        summary: 'Whether I have a secret address for my times, and since when',
        responses: answers(calendarLink, 'The link, without its secret'),
      }),
      async (c) => c.json(await links.find(demand(c.get('asker'), action)), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/shift-calendar-link',
        summary: 'Make a new secret address for my times; one made before stops working',
        responses: answers(calendarLink, 'The link, told this once'),
      }),
      async (c) => c.json(await links.make(demand(c.get('asker'), action)), 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/shift-calendar-link',
        summary: 'Revoke the secret address of my times',
        responses: answers(calendarLink, 'There is none any more'),
      }),
      async (c) => c.json(await links.revoke(demand(c.get('asker'), action)), 200),
    )
}

function toEvent(
  shift: CalendarShift,
  { origin, language }: { origin: string; language: Language },
): CalendarEvent {
  const { id, changedAt, startsAt, endsAt, isCancelled, because, home } = shift
  const url = `${origin}/plejehjem/${home.id}`
  return {
    id,
    changedAt,
    sequence: isCancelled ? 1 : 0,
    isCancelled,
    startsAt,
    endsAt,
    summary: `${shift.title[language]}, ${home.name}`,
    description: [
      ...(because ? [`${words.off[language]}: ${because}`] : []),
      ...(isCancelled ? [] : [`${words.call[language]}: ${home.phone}`]),
      url,
    ],
    location: home.name,
    url,
  }
}
