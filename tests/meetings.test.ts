import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import examples from '../db/seed/examples/meetings.json' with { type: 'json' }
import { extendCalendar } from '../server/meetings/calendar.ts'
import { concerns } from '../shared/concerns.ts'
import { listingPage } from '../shared/listings.ts'
import { meetingCommittee, meetingList, meetingPage } from '../shared/meetings.ts'
import { problem } from '../shared/problem.ts'
import { rhythmRule, ruleEffect, ruleKept, ruleRemoval } from '../shared/rhythm.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { findListing } from './harness/people.ts'

const december = 'dialogmoede-2026-12'
const move = {
  startsAt: '2026-12-08T13:00',
  endsAt: '2026-12-08T15:00',
  reason: { da: 'Salen er optaget', en: 'The chamber is taken' },
}
const baenke = {
  caseNumber: '26/02000',
  title: { da: 'Nye bænke i byerne' },
  part: 'simplified',
  link: null,
  coreTasks: ['fritid-faellesskab'],
  alsoAt: [],
}
const [dialogue] = examples.rules.map((rule) => rhythmRule.parse(rule))

describeOnEngines('Meetings', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const list = async (query = '') =>
    (await app.anyone.get(`/api/meetings${query}`)).read(meetingList)
  const find = async (id: string) => (await app.anyone.get(`/api/meetings/${id}`)).read(meetingPage)
  const moveTo = (persona: string, id: string, change: unknown) =>
    app.as(persona).put(`/api/desk/meetings/${id}/time`, change)
  const cancel = (persona: string, id: string, change: unknown) =>
    app.as(persona).put(`/api/desk/meetings/${id}/cancellation`, change)
  const changeRule = (persona: string, rule: unknown, id = 'dialogmoede') =>
    app.as(persona).put(`/api/desk/rhythm/${id}`, rule)
  const preview = async (rule: unknown) =>
    (await app.as('anna').post('/api/desk/rhythm/dialogmoede/preview', rule)).read(
      z.array(ruleEffect),
    )

  describe('the calendar', () => {
    it('begins today, in the order of the month', async () => {
      const { meetings, next } = await list('?limit=8')
      expect(meetings.map(({ id, startsAt }) => [id, startsAt])).toEqual([
        ['gruppemoeder-2026-11', '2026-11-23T16:00:00.000Z'],
        ['temamoede-2026-11', '2026-11-25T14:00:00.000Z'],
        ['byraadsmoede-2026-11', '2026-11-25T16:00:00.000Z'],
        ['dialogmoede-2026-12', '2026-12-07T13:00:00.000Z'],
        ['udvalg-beskaeftigelse-2026-12', '2026-12-07T15:00:00.000Z'],
        ['udvalg-laering-2026-12', '2026-12-07T15:00:00.000Z'],
        ['udvalg-social-omsorg-2026-12', '2026-12-07T15:00:00.000Z'],
        ['udvalg-fritid-faellesskab-2026-12', '2026-12-08T15:00:00.000Z'],
      ])
      expect(meetings.every(({ example, state }) => example && state === 'planned')).toBe(true)
      const more = await list(`?limit=1&after=${next}`)
      expect(more.meetings.map(({ id }) => id)).toEqual(['udvalg-teknik-2026-12'])
    })

    it('is read page by page without losing or repeating any', async () => {
      const all = await list('?limit=100')
      const seen: string[] = []
      let after = ''
      do {
        const page = await list(`?limit=7${after && `&after=${after}`}`)
        seen.push(...page.meetings.map(({ id }) => id))
        after = page.next ?? ''
      } while (after)
      expect(seen.slice(0, all.meetings.length)).toEqual(all.meetings.map(({ id }) => id))
      expect(new Set(seen).size).toBe(seen.length)
    })

    it('holds the days from one to another, the last one left out', async () => {
      const ids = async (query: string) => (await list(query)).meetings.map(({ id }) => id)
      expect(await ids('?from=2026-12-07&to=2026-12-08')).toHaveLength(4)
      expect(await ids('?from=2027-07-01&to=2027-08-01')).toEqual([])
      expect(await ids('?from=2026-12-07&to=2026-12-09&committee=2026-laering')).toEqual([
        'udvalg-laering-2026-12',
      ])
      expect(await ids('?from=2026-12-07&to=2026-12-08&coreTask=laering')).toEqual([
        december,
        'udvalg-laering-2026-12',
      ])
    })

    it.each(['?from=i-morgen', '?limit=0', '?coreTask=alt', '?after=x'])(
      'refuses %s',
      async (query) => {
        expect((await app.anyone.get(`/api/meetings${query}`)).status).toBe(422)
      },
    )

    it('names the committees of each term, the current ones as examples', async () => {
      const committees = (await app.anyone.get('/api/committees')).read(z.array(meetingCommittee))
      const current = committees.filter(({ termId }) => termId === '2026-2029')
      expect(current.map(({ name }) => name.da)[0]).toBe('Udvalget for Læring')
      expect(current.every(({ example }) => example)).toBe(true)
      expect(committees.filter(({ termId }) => termId === '2018-2021').length).toBe(7)
    })

    it('reaches further as time goes, without touching what is there', async () => {
      await moveTo('peter', december, move)
      app.setNow('2027-02-01T08:00:00.000Z')
      const deps = { db: app.db, clock: app.now }
      const count = async () => (await app.db.selectFrom('meetings').select('id').execute()).length
      const before = await count()
      await extendCalendar(deps)
      const after = await count()
      expect(after).toBeGreaterThan(before)
      await extendCalendar(deps)
      expect(await count()).toBe(after)
      expect(await find('dialogmoede-2028-02')).toMatchObject({ state: 'planned' })
      expect(await find(december)).toMatchObject({ state: 'moved' })
    })
  })

  describe('a meeting', () => {
    it('says when, where, whose it is and which parts it has', async () => {
      expect(await find(december)).toMatchObject({
        kind: 'dialogue',
        title: { da: 'Dialogmøde', en: 'Dialogue meeting' },
        startsAt: '2026-12-07T13:00:00.000Z',
        endsAt: '2026-12-07T15:00:00.000Z',
        state: 'planned',
        reason: null,
        changes: [],
      })
      expect((await find(december)).parts).toHaveLength(2)
      expect((await find('udvalg-laering-2026-12')).committees).toEqual([
        { id: '2026-laering', name: expect.objectContaining({ da: 'Udvalget for Læring' }) },
      ])
    })

    it('is listed among what is to come, but only when meetings are asked for', async () => {
      expect(await findListing(app, 'meeting', december)).toMatchObject({
        path: `/moeder/${december}`,
        opensAt: '2026-12-07T13:00:00.000Z',
        closesAt: '2026-12-07T15:00:00.000Z',
        coreTasks: ['across'],
      })
      for (const state of ['open', 'upcoming', 'closed']) {
        const path = `/api/listings?state=${state}&limit=50`
        const { listings } = (await app.anyone.get(path)).read(listingPage)
        expect(listings.filter(({ kind }) => kind === 'meeting')).toEqual([])
      }
    })

    it('is moved by staff with a reason, which is kept, and its followers hear of it', async () => {
      app.setNow('2026-11-22T08:00:00.000Z')
      const moved = (await moveTo('peter', december, move)).read(meetingPage)
      expect(moved).toMatchObject({
        state: 'moved',
        startsAt: '2026-12-08T12:00:00.000Z',
        endsAt: '2026-12-08T14:00:00.000Z',
        plannedAt: '2026-12-07T13:00:00.000Z',
        reason: move.reason,
        changedAt: app.now(),
        changes: [
          {
            change: 'moved',
            from: { startsAt: '2026-12-07T13:00:00.000Z' },
            to: { startsAt: '2026-12-08T12:00:00.000Z' },
            reason: move.reason,
          },
        ],
      })
      expect(await findListing(app, 'meeting', december)).toMatchObject({
        summary: { da: 'Flyttet: Salen er optaget', en: 'Moved: The chamber is taken' },
        opensAt: '2026-12-08T12:00:00.000Z',
        changedAt: app.now(),
      })
      const audits = await app.db.selectFrom('audit').selectAll().execute()
      expect(audits).toMatchObject([{ action: 'meeting.move', subject: december }])
    })

    it('is moved across the change of clocks without losing an hour', async () => {
      const change = { ...move, startsAt: '2027-03-29T14:00', endsAt: '2027-03-29T16:00' }
      const moved = (await moveTo('anna', december, change)).read(meetingPage)
      expect([moved.startsAt, moved.endsAt]).toEqual([
        '2027-03-29T12:00:00.000Z',
        '2027-03-29T14:00:00.000Z',
      ])
    })

    it('is cancelled once, with the reason in both languages though only one is given', async () => {
      const off = (await cancel('peter', december, { reason: { da: 'For få kan komme' } })).read(
        meetingPage,
      )
      expect(off).toMatchObject({
        state: 'cancelled',
        startsAt: '2026-12-07T13:00:00.000Z',
        reason: { da: 'For få kan komme', en: 'For få kan komme' },
      })
      const again = await cancel('peter', december, { reason: { da: 'For få kan komme' } })
      expect([again.status, again.read(problem).type]).toEqual([409, 'conflict'])
      // A new time brings it back.
      expect((await moveTo('peter', december, move)).read(meetingPage).state).toBe('moved')
      expect((await find(december)).changes.map(({ change }) => change)).toEqual([
        'cancelled',
        'moved',
      ])
    })

    it.each([
      ['ends before it starts', { ...move, endsAt: '2026-12-08T12:00' }, '/endsAt'],
      ['has no reason', { ...move, reason: { da: ' ' } }, '/reason/da'],
      ['is on no day', { ...move, startsAt: '2026-02-30T13:00' }, '/startsAt'],
    ])('that %s is refused, and nothing changes', async (_, change, pointer) => {
      const before = await find(december)
      const answer = await moveTo('peter', december, change)
      expect(answer.status).toBe(422)
      expect(answer.read(problem).errors?.map((fault) => fault.pointer)).toContain(pointer)
      expect(await find(december)).toEqual(before)
    })

    it.each(['karen', 'lone', 'ulla', 'mette'])('cannot be moved by %s', async (persona) => {
      expect((await moveTo(persona, december, move)).status).toBe(403)
      expect((await cancel(persona, december, { reason: move.reason })).status).toBe(403)
      expect((await find(december)).changes).toEqual([])
    })

    it('that is not there is not found', async () => {
      expect((await app.anyone.get('/api/meetings/dialogmoede-2026-07')).status).toBe(404)
      expect((await moveTo('peter', 'dialogmoede-2026-07', move)).status).toBe(404)
    })
  })

  describe('a rule', () => {
    it('that changes takes the meetings ahead along, but none that somebody has moved', async () => {
      await moveTo('peter', 'dialogmoede-2027-01', { ...move })
      const answer = await changeRule('anna', { ...dialogue, from: '15:00', until: '17:00' })
      expect(answer.status, answer.text).toBe(200)
      // What staff have set is no example any more.
      expect(await find(december)).toMatchObject({
        startsAt: '2026-12-07T14:00:00.000Z',
        example: false,
      })
      expect((await find('dialogmoede-2027-01')).startsAt).toBe('2026-12-08T12:00:00.000Z')
      expect((await find('dialogmoede-2026-11')).startsAt).toBe('2026-11-02T13:00:00.000Z')
    })

    it('that leaves a month out cancels its meeting and says why', async () => {
      await changeRule('anna', { ...dialogue, months: [1, 2, 3] })
      expect(await find(december)).toMatchObject({ state: 'cancelled' })
      expect((await find(december)).reason?.da).toContain('Mødeplanen er lagt om')
      expect(await find('dialogmoede-2027-02')).toMatchObject({ state: 'planned' })
    })

    it('tells beforehand exactly what saving it does', async () => {
      await moveTo('peter', 'dialogmoede-2027-01', move)
      await cancel('peter', 'dialogmoede-2027-02', { reason: move.reason })
      const rule = { ...dialogue, from: '15:00', until: '17:00', months: [1, 2, 3, 7, 12] }
      const before = await list('?limit=100')
      const told = await preview(rule)
      expect(await list('?limit=100')).toEqual(before)
      expect(told.map(({ meetingId, effect }) => [meetingId.slice(-7), effect])).toEqual([
        ['2026-12', 'moved'],
        ['2027-01', 'left'],
        ['2027-02', 'left'],
        ['2027-03', 'moved'],
        ['2027-04', 'cancelled'],
        ['2027-05', 'cancelled'],
        ['2027-06', 'cancelled'],
        ['2027-07', 'added'],
        ['2027-08', 'cancelled'],
        ['2027-09', 'cancelled'],
        ['2027-10', 'cancelled'],
        ['2027-11', 'cancelled'],
      ])
      await changeRule('anna', rule)
      for (const { meetingId, after } of told) {
        const { state, startsAt, endsAt } = await find(meetingId)
        expect([meetingId, state === 'cancelled' ? null : { startsAt, endsAt }]).toEqual([
          meetingId,
          after,
        ])
      }
    })

    it('that moves to a day that has passed leaves this month’s meeting where it is', async () => {
      const council = { ...examples.rules.find(({ id }) => id === 'byraadsmoede'), week: 1 }
      expect((await changeRule('anna', council, 'byraadsmoede')).status).toBe(200)
      expect((await find('byraadsmoede-2026-11')).startsAt).toBe('2026-11-25T16:00:00.000Z')
      expect((await find('byraadsmoede-2026-12')).startsAt).toBe('2026-12-09T16:00:00.000Z')
    })

    it('that takes a month in again brings its meeting back', async () => {
      await changeRule('anna', { ...dialogue, months: [1, 2, 3] })
      await changeRule('anna', dialogue)
      expect(await find(december)).toMatchObject({
        state: 'planned',
        startsAt: '2026-12-07T13:00:00.000Z',
        reason: null,
      })
      // Two changes of the calendar, so that those who subscribe hear of both.
      const row = await app.db
        .selectFrom('meetings')
        .select('sequence')
        .where('id', '=', december)
        .executeTakeFirst()
      expect(row?.sequence).toBe(2)
    })

    it('that is new lays its meetings', async () => {
      const seminar = {
        ...dialogue,
        id: 'seminar',
        kind: 'seminar',
        weekday: 'friday',
        months: [2],
      }
      expect((await changeRule('anna', seminar, 'seminar')).status).toBe(200)
      expect(await find('seminar-2027-02')).toMatchObject({
        startsAt: '2027-02-05T13:00:00.000Z',
        example: false,
      })
    })

    it('that is ended gives nothing from that day on, and keeps what somebody has moved', async () => {
      await moveTo('peter', 'dialogmoede-2027-03', move)
      await changeRule('anna', { ...dialogue, endedFrom: '2027-02-01' })
      expect(await find('dialogmoede-2027-01')).toMatchObject({ state: 'planned' })
      expect(await find('dialogmoede-2027-02')).toMatchObject({ state: 'cancelled' })
      expect(await find('dialogmoede-2027-03')).toMatchObject({ state: 'moved' })
      app.setNow('2027-09-01T10:00:00.000Z')
      await extendCalendar({ db: app.db, clock: app.now })
      expect((await app.anyone.get('/api/meetings/dialogmoede-2028-02')).status).toBe(404)
      await changeRule('anna', { ...dialogue, endedFrom: null })
      expect(await find('dialogmoede-2028-02')).toMatchObject({ state: 'planned' })
    })

    describe('that is deleted', () => {
      const fresh = { ...dialogue, id: 'seminar', kind: 'seminar', weekday: 'friday', months: [2] }
      const remove = (persona: string, id = 'seminar') =>
        app.as(persona).delete(`/api/desk/rhythm/${id}`)
      const bound = async (id = 'seminar') =>
        (await app.as('anna').get(`/api/desk/rhythm/${id}/removal`)).read(ruleRemoval).bound
      const lay = () => changeRule('anna', fresh, 'seminar')

      it('takes its meetings along while nothing has come of them', async () => {
        await lay()
        expect(await bound()).toBeNull()
        const left = (await remove('anna')).read(z.array(ruleKept))
        expect(left.map(({ rule }) => rule.id)).not.toContain('seminar')
        expect((await app.anyone.get('/api/meetings/seminar-2027-02')).status).toBe(404)
        expect(await findListing(app, 'meeting', 'seminar-2027-02')).toBeUndefined()
        expect((await remove('anna')).status).toBe(404)
      })

      it.each([
        ['has been held', 'held', async () => app.setNow('2027-03-01T10:00:00.000Z')],
        ['was moved', 'changed', () => moveTo('peter', 'seminar-2027-02', move)],
        [
          'was cancelled',
          'changed',
          () => cancel('peter', 'seminar-2027-02', { reason: move.reason }),
        ],
        [
          'was called off by a change of the rule',
          'changed',
          () => changeRule('anna', { ...fresh, endedFrom: '2027-01-01' }, 'seminar'),
        ],
        [
          'has an agenda',
          'used',
          () => app.as('peter').put('/api/desk/meetings/seminar-2027-02/agenda/baenke', baenke),
        ],
      ])('stands where a meeting %s, and says why', async (_, why, happen) => {
        await lay()
        await happen()
        expect(await bound()).toBe(why)
        const refused = await remove('anna')
        expect([refused.status, refused.read(problem).type]).toEqual([409, 'conflict'])
        expect(refused.read(problem).detail).toContain('can only be ended from a date')
        expect((await find('seminar-2027-02')).kind).toBe('seminar')
      })

      it.each(['peter', 'lone'])('is not for %s', async (persona) => {
        await lay()
        expect((await remove(persona)).status).toBe(403)
        expect((await app.as(persona).get('/api/desk/rhythm/seminar/removal')).status).toBe(403)
      })
    })

    it.each([
      ['never falls', { week: 5, months: [2] }, '/week', 'never falls'],
      ['ends before it starts', { from: '16:00', until: '14:00' }, '/until', 'ends before'],
      ['is of no committee', { committeeIds: ['findes-ikke'] }, '/committeeIds/0', 'no such'],
      ['has another id', { id: 'andet' }, '/id', 'another'],
      ['becomes another kind', { kind: 'council' }, '/kind', 'keeps its kind'],
      ['goes to another term', { termId: '2022-2025' }, '/termId', 'keeps its term'],
      ['has no month', { months: [] }, '/months', ''],
    ])('that %s is a clear problem, and nothing changes', async (_, part, pointer, detail) => {
      const before = await list('?limit=100')
      const rule = { ...dialogue, ...part }
      const answers = [
        await changeRule('anna', rule),
        await app.as('anna').post('/api/desk/rhythm/dialogmoede/preview', rule),
      ]
      for (const answer of answers) {
        expect(answer.status).toBe(422)
        expect(answer.read(problem).errors).toMatchObject([
          { pointer, detail: expect.stringContaining(detail) },
        ])
      }
      expect(await list('?limit=100')).toEqual(before)
    })

    it.each(['peter', 'lone', 'karen'])('cannot be changed by %s', async (persona) => {
      expect((await changeRule(persona, dialogue)).status).toBe(403)
      const looked = await app.as(persona).post('/api/desk/rhythm/dialogmoede/preview', dialogue)
      expect(looked.status).toBe(403)
    })
  })

  describe('an extra meeting', () => {
    const id = 'seminar-om-budgettet'
    const seminar = {
      kind: 'seminar',
      title: { da: 'Seminar om budgettet', en: 'Budget seminar' },
      summary: { da: 'Hele byrådet taler om næste års penge.' },
      place: null,
      committeeIds: [],
      coreTasks: ['across'],
      startsAt: '2027-02-26T09:00',
      endsAt: '2027-02-26T16:00',
      reason: { da: 'Budgettet skal i gang', en: 'The budget is to begin' },
    }
    const call = (persona: string, given: unknown) =>
      app.as(persona).put(`/api/desk/meetings/${id}`, given)

    it('is in the calendar once, with the reason, and its listing says so', async () => {
      for (let time = 0; time < 2; time += 1)
        expect((await call('peter', seminar)).read(meetingPage)).toMatchObject({
          state: 'added',
          startsAt: '2027-02-26T08:00:00.000Z',
          reason: seminar.reason,
          changes: [{ change: 'added', reason: seminar.reason }],
          example: false,
        })
      const { meetings } = await list('?from=2027-02-26&to=2027-02-27')
      expect(meetings.map((meeting) => meeting.id)).toEqual([id])
      expect((await findListing(app, 'meeting', id))?.summary.da).toBe(
        'Ekstra møde: Budgettet skal i gang',
      )
    })

    it('is moved and cancelled like any other, and keeps why it was called', async () => {
      await call('peter', seminar)
      const { reason } = move
      await moveTo('peter', id, {
        startsAt: '2027-03-29T09:00',
        endsAt: '2027-03-29T16:00',
        reason,
      })
      await cancel('peter', id, { reason })
      const { changes, startsAt } = await find(id)
      expect(changes.map(({ change }) => change)).toEqual(['added', 'moved', 'cancelled'])
      expect(startsAt).toBe('2027-03-29T07:00:00.000Z')
    })

    it.each([
      ['ends before it starts', { endsAt: '2027-02-26T08:00' }, '/endsAt'],
      ['has no reason', { reason: { da: '' } }, '/reason/da'],
      ['is of no committee', { committeeIds: ['findes-ikke'] }, '/committeeIds/0'],
      ['is of no core task', { coreTasks: [] }, '/coreTasks'],
    ])('that %s is a clear problem, and nothing changes', async (_, part, pointer) => {
      const answer = await call('peter', { ...seminar, ...part })
      expect(answer.read(problem).errors?.[0]?.pointer).toBe(pointer)
      expect((await app.anyone.get(`/api/meetings/${id}`)).status).toBe(404)
    })

    it.each(['lone', 'karen', 'ulla'])('is not for %s to call', async (persona) => {
      expect((await call(persona, seminar)).status).toBe(403)
    })
  })

  it('concern those who follow their core task, sit on their committee, or sit on the council', async () => {
    const learning = await find('udvalg-laering-2026-12')
    const council = await find('byraadsmoede-2026-12')
    const nobody = { coreTasks: [], bodies: [], isCouncillor: false }
    expect(concerns(learning, nobody)).toBe(false)
    expect(concerns(learning, { ...nobody, coreTasks: ['laering'] })).toBe(true)
    expect(concerns(learning, { ...nobody, bodies: ['2026-laering'] })).toBe(true)
    expect(concerns(learning, { ...nobody, isCouncillor: true })).toBe(false)
    expect(concerns(council, { ...nobody, isCouncillor: true })).toBe(true)
    expect(concerns(council, { ...nobody, coreTasks: ['laering'] })).toBe(false)
  })
})
