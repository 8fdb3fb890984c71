// The calendars that others subscribe to, read back by a parser that did not write them.
import ical, { type VEvent } from 'node-ical'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarLink } from '../shared/meetings.ts'
import { toLocal } from '../shared/time.ts'
import { type Answer, startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'

const december = 'dialogmoede-2026-12'
const reason = { da: 'Salen er optaget, og ingen anden er ledig; vi beklager', en: 'Taken' }

function eventsOf(answer: Answer): Map<string, VEvent> {
  expect(answer.status, answer.text).toBe(200)
  const events = new Map<string, VEvent>()
  for (const part of Object.values(ical.sync.parseICS(answer.text)))
    if (part?.type === 'VEVENT') events.set(part.uid.split('@')[0] ?? '', part)
  return events
}

describeOnEngines('A calendar to subscribe to', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const fetchFeed = (path: string, tag?: string) =>
    app.anyone.send(`/api/calendars/${path}`, { headers: tag ? { 'If-None-Match': tag } : {} })
  const feed = async (path: string) => eventsOf(await fetchFeed(path))
  const move = (id: string, startsAt: string, endsAt: string) =>
    app.as('peter').put(`/api/desk/meetings/${id}/time`, { startsAt, endsAt, reason })
  const makeLink = async (persona: string) =>
    (await app.as(persona).post('/api/me/calendar-link')).read(calendarLink)

  it('holds every meeting at its local time on both sides of the changes of clocks', async () => {
    const events = await feed('all')
    expect(events.get('dialogmoede-2027-03')?.start.toISOString()).toBe('2027-03-01T13:00:00.000Z')
    expect(events.get('dialogmoede-2027-04')?.start.toISOString()).toBe('2027-04-05T12:00:00.000Z')
    expect(events.get('dialogmoede-2027-11')?.start.toISOString()).toBe('2027-11-01T13:00:00.000Z')
    for (const [id, { start }] of events)
      if (id.startsWith('dialogmoede')) expect(toLocal(start.toISOString()).slice(11)).toBe('14:00')
    expect(events.get(december)).toMatchObject({
      summary: 'Dialogmøde',
      location: 'Byrådssalen, rådhuset i Hedensted',
      status: 'CONFIRMED',
      sequence: 0,
    })
    expect(events.get(december)?.end?.toISOString()).toBe('2026-12-07T15:00:00.000Z')
  })

  it('spells out the clock of Copenhagen: read by its rules alone, the times are the same', async () => {
    const { text } = await fetchFeed('all')
    const rules = /BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE/.exec(text)?.[0] ?? ''
    expect(rules).toContain('TZID:Europe/Copenhagen')
    // The offsets that the rules give, against those that the platform knows, day by day.
    for (let day = Date.UTC(2026, 0, 1, 12); day < Date.UTC(2030, 0, 1); day += 86_400_000) {
      const at = new Date(day)
      const isSummer = at >= lastSunday(at, 2) && at < lastSunday(at, 9)
      const [, , to] = /TZOFFSETFROM:(\S+)\s+TZOFFSETTO:(\S+)/.exec(
        rules.slice(rules.indexOf(isSummer ? 'BEGIN:DAYLIGHT' : 'BEGIN:STANDARD')),
      ) ?? ['', '', '']
      expect(`+${toLocal(at.toISOString()).slice(11, 13) === '14' ? '02' : '01'}00`).toBe(to)
    }
    expect(rules.match(/RRULE:FREQ=YEARLY;BYMONTH=(3|10);BYDAY=-1SU/g)).toHaveLength(2)
  })

  it('is text that every calendar reads: CRLF, lines of at most 75 octets, one stamp for each change', async () => {
    const answer = await fetchFeed('all')
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(answer.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(answer.text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of answer.text.split('\r\n'))
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(answer.text).toContain('DTSTAMP:20261121T100000Z')
  })

  it('follows a meeting that is moved, under the same id, with a higher number', async () => {
    const before = (await feed('all')).get(december)
    app.setNow('2026-11-22T09:30:00.000Z')
    await move(december, '2027-04-05T09:00', '2027-04-05T10:30')
    const after = (await feed('all')).get(december)
    expect(after?.uid).toBe(before?.uid)
    expect([before?.sequence, after?.sequence].map(Number)).toEqual([0, 1])
    expect(after?.start.toISOString()).toBe('2027-04-05T07:00:00.000Z')
    expect(after?.end?.toISOString()).toBe('2027-04-05T08:30:00.000Z')
    expect(after?.description).toContain(reason.da)
    expect(after?.dtstamp?.toISOString()).toBe('2026-11-22T09:30:00.000Z')
  })

  it('keeps a cancelled meeting as cancelled, so that it goes from the calendars that have it', async () => {
    await app.as('peter').put(`/api/desk/meetings/${december}/cancellation`, { reason })
    const off = (await feed('all')).get(december)
    expect(off).toMatchObject({ status: 'CANCELLED' })
    expect(Number(off?.sequence)).toBe(1)
  })

  it('is not sent again to whoever has the same, and is when something has changed', async () => {
    const first = await fetchFeed('all')
    const tag = first.headers.get('ETag') ?? ''
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=300')
    const again = await fetchFeed('all', tag)
    expect([again.status, again.text]).toEqual([304, ''])
    await move(december, '2026-12-08T14:00', '2026-12-08T16:00')
    expect((await fetchFeed('all', tag)).status).toBe(200)
  })

  it('is there for each committee and core task, and in both languages', async () => {
    const learning = await feed('committees/2026-laering')
    expect([...learning.keys()].every((id) => id.startsWith('udvalg-laering'))).toBe(true)
    expect(learning.size).toBeGreaterThan(5)
    const task = await feed('core-tasks/laering?language=en')
    expect(task.get('udvalg-laering-2026-12')?.summary).toBe(
      'Meeting of the Committee for Learning',
    )
    expect(task.has(december)).toBe(true)
    expect(task.has('udvalg-teknik-2026-12')).toBe(false)
    for (const path of ['committees/findes-ikke', 'mine/findes-ikke'])
      expect((await fetchFeed(path)).status).toBe(404)
    expect((await fetchFeed('core-tasks/alt')).status).toBe(422)
  })

  describe('of one’s own', () => {
    it('holds what one sits on and follows, under a secret address that is told once', async () => {
      const { path, createdAt } = await makeLink('lone')
      const ids = async () => [...eventsOf(await app.anyone.get(path ?? '')).keys()]
      expect(createdAt).toBe(app.now())
      expect(await ids()).toContain(december)
      expect(await ids()).toContain('udvalg-laering-2026-12')
      expect(await ids()).not.toContain('udvalg-beskaeftigelse-2026-12')
      await app.as('lone').put('/api/me/follows/beskaeftigelse', {})
      expect(await ids()).toContain('udvalg-beskaeftigelse-2026-12')
      const told = (await app.as('lone').get('/api/me/calendar-link')).read(calendarLink)
      expect(told).toEqual({ createdAt, path: null })
    })

    it('stops at once when it is revoked or made anew', async () => {
      const first = await makeLink('karen')
      const second = await makeLink('karen')
      expect((await app.anyone.get(first.path ?? '')).status).toBe(404)
      expect((await app.anyone.get(second.path ?? '')).status).toBe(200)
      expect((await app.anyone.get(second.path ?? '')).headers.get('Cache-Control')).toBe(
        'private, max-age=300',
      )
      await app.as('karen').delete('/api/me/calendar-link')
      expect((await app.anyone.get(second.path ?? '')).status).toBe(404)
    })

    it('leaves its secret neither in the rows nor in the log', async () => {
      const { path } = await makeLink('lone')
      const secret = path?.split('/').at(-1) ?? ''
      await app.anyone.get(path ?? '')
      const rows = await app.db.selectFrom('calendar_links').selectAll().execute()
      const audits = await app.db.selectFrom('audit').selectAll().execute()
      expect(secret.length).toBeGreaterThan(40)
      // Not even where something breaks just then.
      await app.db.schema.alterTable('meetings').renameTo('lost').execute()
      expect((await app.anyone.get(path ?? '')).status).toBe(500)
      expect(app.logged).not.toEqual([])
      expect(JSON.stringify([rows, audits, app.logged])).not.toContain(secret)
      expect(audits.map(({ action }) => action)).toEqual(['calendar.subscribe'])
    })

    it('tells no other page of its address, and is kept nowhere shared', async () => {
      const { path } = await makeLink('lone')
      const { headers } = await app.anyone.get(path ?? '')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Cache-Control')).toBe('private, max-age=300')
      expect(headers.get('X-Robots-Tag')).toBe('noindex')
      const gone = await app.anyone.get(`${path}x`)
      expect([gone.status, gone.headers.get('Cache-Control')]).toEqual([404, 'no-store'])
      expect(gone.text).not.toContain(path)
    })

    it('is for those who are signed in', async () => {
      expect((await app.anyone.post('/api/me/calendar-link')).status).toBe(401)
      expect((await app.anyone.delete('/api/me/calendar-link')).status).toBe(401)
    })
  })
})

/** The instant of a change of clocks: the month's last Sunday, one o'clock in UTC. */
function lastSunday(at: Date, month: number): Date {
  const last = new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0, 1))
  last.setUTCDate(last.getUTCDate() - last.getUTCDay())
  return last
}
