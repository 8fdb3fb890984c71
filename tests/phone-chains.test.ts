import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jobHandlers } from '../server/app.ts'
import { forgetOldCalls } from '../server/phone-chains/jobs.ts'
import { runDueJobs } from '../server/worker.ts'
import { dayAfter } from '../shared/chain-days.ts'
import { messagePage } from '../shared/messages.ts'
import {
  chainInvitedTo,
  deskChain,
  deskChains,
  invitationMade,
  ownChain,
} from '../shared/phone-chains.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

// Laid on Saturday 21 November 2026: Karen rings Grethe, who rings Niels, who rings Poul, who rings Inger, who rings Karen.
const chainId = '5b1f0c52-3d1e-4b8e-9a43-0d6f2f6b7c01'
const idOf = (place: 1 | 2 | 3 | 4 | 5) => `5b1f0c52-3d1e-4b8e-9a43-0d6f2f6b7c1${place}`
const [karen, grethe, niels, poul, inger] = [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)]
const today = '2026-11-21'
const desk = `/api/desk/phone-chains/${chainId}`
const given = {
  place: { kind: 'care-home', id: 'laerkevang' },
  name: 'Telefonkæden på Lærkevang',
  weekdays: ['monday', 'thursday'],
  at: '10:30',
  skipsHolidays: true,
  followUpMinutes: 120,
}

describeOnEngines('A phone chain', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const tell = async (
    persona: string,
    calleeId: string,
    reached: boolean,
    { day = today, id }: { day?: string; id?: string } = {},
  ) =>
    (await submit(app, persona, 'chain-call', { chainId, day, calleeId, reached }, { id })).read(
      submissionDecision,
    )
  const own = async (persona: string) => {
    const [chain] = (await app.as(persona).get('/api/me/phone-chains')).read(z.array(ownChain))
    return chain
  }
  const seen = async () => (await app.as('mette').get(desk)).read(deskChain)
  const newsOf = async (persona: string) =>
    (await app.as(persona).get('/api/me/messages'))
      .read(messagePage)
      .messages.map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('chain-'))
      .sort()
  const runJobs = () => runDueJobs(app.deps, jobHandlers(app.deps))
  const later = (minutes: number) => app.setNow(addMinutes(app.now(), minutes))
  const stateOf = async (callerId: string) =>
    (await seen()).calls.find(({ caller }) => caller.id === callerId)?.state

  describe('for its members', () => {
    it('shows the two neighbours and today’s call, and nobody else’s name or number', async () => {
      const answer = await app.as('karen').get('/api/me/phone-chains')
      const [chain] = answer.read(z.array(ownChain))
      expect(chain?.before).toMatchObject({ name: 'Inger Eksempel', phone: '00 00 00 85' })
      expect(chain?.after).toMatchObject({ name: 'Grethe Eksempel', phone: '00 00 00 82' })
      expect(chain).toMatchObject({ today, nextDay: today, call: null, followUps: [] })
      for (const hidden of ['Niels', 'Poul', '00 00 00 83', '00 00 00 84'])
        expect(answer.text).not.toContain(hidden)
    })

    it('shows nothing to others: members, coordinators of other homes, caseworkers, nobody', async () => {
      expect(await own('jonas')).toBeUndefined()
      expect((await app.anyone.get('/api/me/phone-chains')).status).toBe(401)
      for (const persona of ['karen', 'grethe', 'peter', 'jonas'])
        for (const path of ['/api/desk/phone-chains', desk])
          expect((await app.as(persona).get(path)).status, `${persona} ${path}`).toBe(403)
      expect((await app.as('mette').get(desk)).status).toBe(200)
      await app.db.deleteFrom('account_roles').where('body_id', '=', 'laerkevang').execute()
      const mette = app.as('mette')
      expect((await mette.get(desk)).status).toBe(403)
      const part = randomUUID()
      const changes = [
        await mette.put(desk, given),
        await mette.put(`${desk}/members/${part}`, {
          name: 'Aase Eksempel',
          phone: '00 00 00 86',
          word: 'self',
        }),
        await mette.patch(`${desk}/members/${poul}`, { name: 'Povl', phone: '00 00 00 86' }),
        await mette.delete(`${desk}/members/${poul}`),
        await mette.put(`${desk}/order`, { memberIds: [karen, niels, grethe, poul, inger] }),
        await mette.post(`${desk}/invitations`, {}),
        await mette.put(`${desk}/pauses/${part}`, { memberId: null, from: today, until: today }),
        await mette.post(`${desk}/calls`, {
          day: today,
          callerId: poul,
          calleeId: inger,
          what: 'reached',
        }),
        await mette.delete(desk),
      ]
      expect(changes.map(({ status }) => status)).toEqual(changes.map(() => 403))
      expect((await mette.get('/api/desk/phone-chains')).read(deskChains).chains).toEqual([])
    })

    it('takes one press as it is sent, once, and shows both ends of the call', async () => {
      const id = randomUUID()
      const first = await tell('karen', grethe, true, { id })
      expect(first.outcome).toBe('received')
      expect(await tell('karen', grethe, true, { id })).toMatchObject({ receipt: first.receipt })
      expect(await tell('karen', grethe, true)).toMatchObject({ reason: 'already_reported' })
      expect((await own('karen'))?.call?.state).toBe('reached')
      expect((await own('grethe'))?.toMe).toBe('reached')
      expect(await newsOf('niels')).toEqual([])
      const rows = await app.db
        .selectFrom('chain_calls')
        .selectAll()
        .where('day', '=', today)
        .execute()
      expect(rows).toHaveLength(1)
    })

    it('takes nothing of what is not one’s own, nor before its day or four days after it', async () => {
      expect(await tell('jonas', grethe, false)).toMatchObject({ reason: 'not_in_chain' })
      expect(await tell('karen', karen, false)).toMatchObject({ reason: 'not_in_chain' })
      expect(await tell('karen', randomUUID(), false)).toMatchObject({ reason: 'not_in_chain' })
      const day = dayAfter(today, 1)
      expect(await tell('karen', grethe, false, { day })).toMatchObject({ reason: 'not_open_yet' })
      const old = dayAfter(today, -4)
      expect(await tell('karen', grethe, false, { day: old })).toMatchObject({ reason: 'closed' })
      expect(await newsOf('niels')).toEqual([])
    })
  })

  describe('with a missed call', () => {
    it('asks the next in the chain, who sees whom to ring, and not who missed them', async () => {
      await tell('karen', grethe, false)
      expect(await newsOf('niels')).toEqual(['chain-follow-up'])
      const chain = await own('niels')
      expect(chain?.followUps).toMatchObject([
        { day: today, callee: { name: 'Grethe Eksempel', phone: '00 00 00 82' }, state: 'missed' },
      ])
      expect(chain?.followUps[0]?.until).toBe(addMinutes(app.now(), 60))
      expect(JSON.stringify(chain)).not.toContain('Karen')
      expect((await own('grethe'))?.toMe).toBe('missed')
      expect(await newsOf('mette')).toEqual([])

      expect((await tell('niels', grethe, true)).outcome).toBe('received')
      expect((await own('karen'))?.call?.state).toBe('followed-up')
      later(61)
      await runJobs()
      expect(await newsOf('mette')).toEqual([])
    })

    it('is told once and asks once, however often the phone sends it', async () => {
      const id = randomUUID()
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => tell('karen', grethe, false, { id })),
      )
      expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(1)
      expect(await newsOf('niels')).toEqual(['chain-follow-up'])
      expect((await seen()).calls.filter(({ state }) => state !== null)).toHaveLength(1)
    })

    it('goes to the coordinator when the next one gets no answer either, and is closed there', async () => {
      await tell('karen', grethe, false)
      await tell('niels', grethe, false)
      expect(await newsOf('mette')).toEqual(['chain-with-coordinator'])
      const { waiting } = await seen()
      expect(waiting.map(({ callee }) => callee.id)).toEqual([grethe, poul])
      const key = { day: today, callerId: karen, calleeId: grethe }
      const closed = await app.as('mette').post(`${desk}/calls`, { ...key, what: 'closed' })
      expect(closed.read(deskChain).waiting.map(({ callee }) => callee.id)).toEqual([poul])
      expect((await own('karen'))?.call?.state).toBe('closed')
      expect(await tell('niels', grethe, true)).toMatchObject({ reason: 'already_reported' })
      later(61)
      await runJobs()
      expect(await newsOf('mette')).toEqual(['chain-with-coordinator'])
    })

    it('goes to the coordinator by the server’s clock when nobody tells anything, once', async () => {
      await tell('karen', grethe, false)
      later(59)
      await runJobs()
      expect(await stateOf(karen)).toBe('missed')
      later(1)
      await runJobs()
      expect(await stateOf(karen)).toBe('with-coordinator')
      expect(await newsOf('mette')).toEqual(['chain-with-coordinator'])
      await runJobs()
      expect(await newsOf('mette')).toHaveLength(1)
      // The next one gets through after all.
      await tell('niels', grethe, true)
      expect(await newsOf('mette')).toEqual(['chain-call-settled', 'chain-with-coordinator'])
    })

    it('goes straight to the coordinator where the next one has no app', async () => {
      await tell('grethe', niels, false)
      expect(await stateOf(grethe)).toBe('with-coordinator')
      expect(await newsOf('mette')).toEqual(['chain-with-coordinator'])
    })

    it('is put right by the one who pressed wrong, and the next one is told', async () => {
      await tell('karen', grethe, true)
      await tell('karen', grethe, false)
      expect(await newsOf('niels')).toEqual(['chain-follow-up'])
      await tell('karen', grethe, true)
      expect(await newsOf('niels')).toEqual(['chain-call-settled', 'chain-follow-up'])
      expect((await own('niels'))?.followUps).toEqual([])
      later(61)
      await runJobs()
      expect(await newsOf('mette')).toEqual([])
    })

    it('that comes from a phone long offline is passed on, unless somebody got through since', async () => {
      later(2 * 24 * 60)
      expect((await tell('karen', grethe, false)).outcome).toBe('received')
      expect(await newsOf('niels')).toEqual(['chain-follow-up'])
      await tell('karen', grethe, true, { day: dayAfter(today, 2) })
      await tell('karen', grethe, false, { day: dayAfter(today, 1) })
      expect(await newsOf('niels')).toEqual(['chain-follow-up'])
      expect((await own('niels'))?.followUps.map(({ day }) => day)).toEqual([today])
    })

    it('reaches the next one though the order was changed while it was under way', async () => {
      const memberIds = [karen, niels, grethe, poul, inger]
      expect((await app.as('mette').put(`${desk}/order`, { memberIds })).status).toBe(200)
      expect((await tell('karen', grethe, false)).outcome).toBe('received')
      // The next after Grethe is Poul now, who has no app.
      expect(await newsOf('mette')).toEqual(['chain-with-coordinator'])
    })

    it('says nothing in messages of who it was', async () => {
      await tell('karen', grethe, false)
      await tell('niels', grethe, false)
      for (const persona of ['niels', 'mette']) {
        const { text } = await app.as(persona).get('/api/me/messages')
        expect(text).not.toMatch(/Grethe|Karen|00 00 00/)
      }
      const rows = await app.db.selectFrom('submissions').selectAll().execute()
      expect(JSON.stringify(rows)).not.toMatch(/Grethe|Karen|00 00 00/)
      expect(JSON.stringify(app.logged)).not.toMatch(/Grethe|Karen|00 00 00/)
    })
  })

  describe('at the coordinator’s desk', () => {
    it('is made with days and time, and belongs where its coordinator does', async () => {
      const mette = app.as('mette')
      const id = randomUUID()
      const path = `/api/desk/phone-chains/${id}`
      const { places } = (await mette.get('/api/desk/phone-chains')).read(deskChains)
      expect(places.map((place) => place.id)).toEqual(['laerkevang', 'pilehaven'])
      const made = (await mette.put(path, given)).read(deskChain)
      expect(made).toMatchObject({ at: '10:30', members: [], nextDay: null, calls: [] })
      const elsewhere = { kind: 'local-community', id: 'uldum' }
      expect((await mette.put(path, { ...given, place: elsewhere })).status).toBe(403)
      const anna = app.as('anna')
      const other = `/api/desk/phone-chains/${randomUUID()}`
      expect((await anna.put(other, { ...given, place: elsewhere })).status).toBe(200)
      const nowhere = { kind: 'care-home', id: 'uldum' }
      expect((await anna.put(other, { ...given, place: nowhere })).status).toBe(422)
      for (const wrong of [{ at: '06:59' }, { at: '20:01' }, { weekdays: [] }, { name: 'x' }])
        expect((await mette.put(path, { ...given, ...wrong })).status).toBe(422)
    })

    it('rings on the days agreed, and rests in pauses of all and of one', async () => {
      const mette = app.as('mette')
      expect((await mette.put(desk, given)).read(deskChain)).toMatchObject({
        nextDay: '2026-11-23',
        calls: [],
      })
      expect(await newsOf('karen')).toEqual(['chain-changed'])
      const pause = { memberId: null, from: '2026-11-23', until: '2026-11-26' }
      const one = randomUUID()
      await mette.put(`${desk}/pauses/${one}`, pause)
      expect((await own('karen'))?.nextDay).toBe('2026-11-30')
      await mette.delete(`${desk}/pauses/${one}`)
      await mette.put(`${desk}/pauses/${randomUUID()}`, { ...pause, memberId: grethe })
      // The ring closes around Grethe, and says nothing of why.
      expect((await own('karen'))?.after?.id).toBe(niels)
      expect((await own('niels'))?.before?.id).toBe(karen)
      app.setNow('2026-11-23T09:00:00.000Z')
      expect(await own('grethe')).toMatchObject({ awayUntil: '2026-11-26', after: null })
      expect((await seen()).calls.map(({ caller }) => caller.id)).toEqual([
        karen,
        niels,
        poul,
        inger,
      ])
      app.setNow('2026-11-30T09:00:00.000Z')
      expect((await own('karen'))?.after?.id).toBe(grethe)
      expect(
        (await mette.put(`${desk}/pauses/${one}`, { ...pause, until: '2026-11-22' })).status,
      ).toBe(422)
    })

    it('changes the order whole, and tells those who have other neighbours', async () => {
      const mette = app.as('mette')
      const memberIds = [karen, grethe, niels, inger, poul]
      await mette.put(`${desk}/order`, { memberIds })
      expect(await newsOf('grethe')).toEqual([])
      expect(await newsOf('niels')).toEqual(['chain-changed'])
      expect((await own('karen'))?.before?.id).toBe(poul)
      for (const wrong of [memberIds.slice(1), [...memberIds.slice(1), grethe]])
        expect((await mette.put(`${desk}/order`, { memberIds: wrong })).status).toBe(422)
    })

    it('takes in somebody without the app, in another’s place too, who is then gone', async () => {
      const mette = app.as('mette')
      const id = randomUUID()
      const aase = { name: 'Aase Eksempel', phone: '00 00 00 86', word: 'named', replaces: poul }
      const path = `${desk}/members/${id}`
      const { members } = (await mette.put(path, aase)).read(deskChain)
      expect(members.map((member) => member.id)).toEqual([karen, grethe, niels, id, inger])
      expect((await mette.put(path, aase)).read(deskChain).members).toHaveLength(5)
      const fixed = { name: 'Åse Eksempel', phone: '00 00 00 87' }
      await mette.patch(path, fixed)
      expect((await own('niels'))?.after).toEqual({ id, ...fixed })
      expect(await everything()).not.toMatch(/Poul|00 00 00 84/)
      // What Poul could not be reached for has gone with him.
      expect((await seen()).waiting).toEqual([])
    })

    it('lets somebody in by a code, once, before it ends, and after their own yes', async () => {
      const mette = app.as('mette')
      const { code } = (await mette.post(`${desk}/invitations`, { replaces: inger })).read(
        invitationMade,
      )
      const jonas = app.as('jonas')
      const asked = await jonas.post('/api/me/phone-chains/invitation', { code })
      expect(asked.read(chainInvitedTo)).toMatchObject({ id: chainId, at: '09:00' })
      expect(asked.text).not.toMatch(/Karen|Inger|00 00 00/)
      const typed = `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`.toUpperCase()
      const joined = { code: typed, name: 'Jonas Eksempel', phone: '00 00 00 88' }
      const [chain] = (await jonas.post('/api/me/phone-chains', joined)).read(z.array(ownChain))
      expect(chain).toMatchObject({ before: { id: poul }, after: { id: karen } })
      expect(await newsOf('karen')).toEqual(['chain-changed'])
      expect((await app.as('birthe').post('/api/me/phone-chains', joined)).status).toBe(404)
      expect(await everything()).not.toMatch(/Inger/)
      const makeCode = async () =>
        (await mette.post(`${desk}/invitations`, {})).read(invitationMade).code
      const once = { ...joined, name: 'Ny Eksempel', code: await makeCode() }
      const atOnce = await Promise.all(
        ['birthe', 'ulla', 'lone'].map((who) => app.as(who).post('/api/me/phone-chains', once)),
      )
      expect(atOnce.map(({ status }) => status).sort()).toEqual([200, 404, 404])
      expect((await seen()).members.at(-1)?.name).toBe('Ny Eksempel')
      const late = { ...joined, code: await makeCode() }
      expect(await everything()).not.toContain(late.code)
      later(14 * 24 * 60)
      expect((await app.as('ulla').post('/api/me/phone-chains', late)).status).toBe(404)
    })

    it('writes down how a call went for those without the app, and follows the same way', async () => {
      const mette = app.as('mette')
      const key = { day: today, callerId: poul, calleeId: inger }
      await mette.post(`${desk}/calls`, { ...key, what: 'missed' })
      expect(await stateOf(poul)).toBe('missed')
      expect(await newsOf('karen')).toEqual(['chain-follow-up'])
      await mette.post(`${desk}/calls`, { ...key, what: 'reached' })
      expect(await stateOf(poul)).toBe('reached')
      expect(await newsOf('karen')).toEqual(['chain-call-settled', 'chain-follow-up'])
    })

    it('logs who saw names and numbers', async () => {
      await seen()
      const rows = await app.db
        .selectFrom('audit')
        .select(['action', 'subject', 'detail'])
        .where('subject', '=', chainId)
        .execute()
      expect(rows).toEqual([{ action: 'phone-chain.see', subject: chainId, detail: '{}' }])
    })
  })

  describe('forgets', () => {
    it('the name and number of whoever leaves, at once, and what they were to follow up goes on', async () => {
      await tell('karen', grethe, false)
      await app.as('niels').delete(`/api/me/phone-chains/${chainId}`)
      expect(await own('niels')).toBeUndefined()
      expect(await everything()).not.toMatch(/Niels|00 00 00 83/)
      expect((await own('grethe'))?.after?.id).toBe(poul)
      expect(await newsOf('niels')).toContain('chain-left')
      expect(await newsOf('mette')).toEqual(
        expect.arrayContaining(['chain-member-left', 'chain-with-coordinator']),
      )
      expect((await seen()).waiting.map(({ callee }) => callee.id)).toEqual([grethe])
    })

    it('everybody when it ends, and what comes after is refused with a reason', async () => {
      await tell('karen', grethe, false)
      expect((await app.as('mette').delete(desk)).status).toBe(200)
      for (const table of [
        'phone_chains',
        'chain_members',
        'chain_pauses',
        'chain_invitations',
        'chain_calls',
      ] as const)
        expect(await app.db.selectFrom(table).selectAll().execute(), table).toEqual([])
      expect(await newsOf('grethe')).toEqual(['chain-left'])
      expect(await tell('niels', grethe, true)).toMatchObject({ reason: 'gone' })
      later(61)
      await runJobs()
      expect(await newsOf('mette')).toEqual([])
    })

    it('how calls went after 30 days, and codes that have ended', async () => {
      await tell('karen', grethe, true)
      await app.as('mette').post(`${desk}/invitations`, {})
      later(31 * 24 * 60)
      await forgetOldCalls(app.deps)
      for (const table of ['chain_calls', 'chain_invitations'] as const)
        expect(await app.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    })
  })

  /** All rows of phone chains, and everything else that could quote them. */
  async function everything(): Promise<string> {
    const rows = await Promise.all(
      (
        [
          'phone_chains',
          'chain_members',
          'chain_pauses',
          'chain_invitations',
          'chain_calls',
          'messages',
          'jobs',
        ] as const
      ).map((table) => app.db.selectFrom(table).selectAll().execute()),
    )
    return JSON.stringify(rows)
  }
})
