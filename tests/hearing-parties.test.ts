import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobHandlers } from '../server/app.ts'
import { session } from '../shared/accounts.ts'
import { consultation } from '../shared/consultations.ts'
import { ownBody, partyBoard } from '../shared/hearing-parties.ts'
import { messagePage } from '../shared/messages.ts'
import { isReminderDue, mayRemind } from '../shared/party-reminders.ts'
import { problem } from '../shared/problem.ts'
import { inviteFound, inviteMade, representation } from '../shared/representation.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const call = 'tre-valg-i-budgettet'
const board = `/api/desk/consultations/${call}/parties`
const uldum = 'lokalraad-uldum'
const hornsyld = 'lokalraad-hornsyld'
const barrit = 'lokalraad-barrit'
const day = 24 * 60

describeOnEngines('Hearing parties', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const getBoard = async () => (await app.as('peter').get(board)).read(partyBoard)
  const getParty = async (bodyId: string) =>
    (await getBoard()).parties.find(({ body }) => body.id === bodyId)
  const invite = (...bodyIds: string[]) => app.as('peter').post(`${board}/invitations`, { bodyIds })
  const remind = (...bodyIds: string[]) => app.as('peter').post(`${board}/reminders`, { bodyIds })
  const uninvite = (bodyId: string) => app.as('peter').delete(`${board}/invitations/${bodyId}`)
  /** Who is asked by name, as everybody reads it. */
  const namedOn = async (consultationId: string) =>
    (await app.anyone.get(`/api/consultations/${consultationId}`))
      .read(consultation)
      .asked.others?.map(({ name }) => name)
  const reply = (persona: string, bodyId: string, state: string) =>
    app.as(persona).put(`/api/me/bodies/${bodyId}/invitations/${call}`, { state })
  const told = async (persona: string) => {
    const { messages } = (await app.as(persona).get('/api/me/messages')).read(messagePage)
    return messages.filter(({ kind }) => /^(party|representation)-/.test(kind))
  }
  const kindsTold = async (persona: string) => (await told(persona)).map(({ kind }) => kind)
  const deadline = async () => (await getBoard()).consultation.closesAt
  const moveDeadline = (closesAt: string) =>
    app.db
      .updateTable('consultations')
      .set({ closes_at: closesAt })
      .where('id', '=', call)
      .execute()
  const accountOf = async (persona: string) =>
    (await app.as(persona).get('/api/session')).read(session).account?.id ?? ''
  const audited = async (action: string) =>
    await app.db.selectFrom('audit').selectAll().where('action', '=', action).execute()
  const respond = (persona: string, bodyId: string, consultationId = call) =>
    submit(
      app,
      persona,
      'consultation-response',
      {
        consultationId,
        representing: 'body',
        bodyId,
        name: 'Niels Eksempel',
        text: 'Vi vil helst have bussen om aftenen.',
        acknowledged: true,
      },
      { version: 2 },
    )

  describe('on the board', () => {
    it('are all bodies of the kinds asked, with who answers for them and how they stand', async () => {
      const { parties, others, kinds } = await getBoard()
      expect(parties.map(({ body }) => body.id)).toEqual(
        expect.arrayContaining([uldum, hornsyld, barrit, 'seniorraadet']),
      )
      expect(parties).toHaveLength(9)
      expect(others.map(({ id }) => id)).toContain('fritidsudvalget')
      expect(kinds[0]?.id).toBe('leisure-committee')
      expect(await getParty(uldum)).toMatchObject({
        people: [{ name: 'Niels Eksempel', role: 'chair' }],
        invitation: { state: 'invited', answeredAt: null, remindedAt: null },
        response: null,
      })
      expect(await getParty('lokalraad-loesning')).toMatchObject({
        people: [
          { name: 'Hanne Eksempel', role: 'chair' },
          { name: 'Birthe Eksempel', role: 'representative' },
          { name: 'Svend Eksempel', role: 'representative' },
        ],
        invitation: { state: 'accepted' },
      })
      expect(await getParty(barrit)).toMatchObject({ people: [], invitation: null })
    })

    it('show that they have answered, and by which response', async () => {
      expect((await respond('niels', uldum)).status).toBe(200)
      expect(await getParty(uldum)).toMatchObject({
        response: { number: 1, receivedAt: app.now() },
      })
    })

    it.each(['karen', 'niels', 'birthe', 'lone'])('are not for %s to see', async (persona) => {
      expect((await app.as(persona).get(board)).status).toBe(403)
      const sent = { bodyIds: [barrit] }
      expect((await app.as(persona).post(`${board}/invitations`, sent)).status).toBe(403)
      expect((await app.as(persona).post(`${board}/reminders`, sent)).status).toBe(403)
      const added = { name: 'Et nyt råd', kind: 'local-council' }
      expect((await app.as(persona).put(`${board}/${randomUUID()}`, added)).status).toBe(403)
    })

    it('stay off the public page, which tells who is asked and no more', async () => {
      const { text } = await app.anyone.get(`/api/consultations/${call}`)
      expect(text).not.toMatch(/invit|accepted|declined/)
    })
  })

  describe('are invited', () => {
    it('once, and their people are told once', async () => {
      await app.db.deleteFrom('party_invitations').execute()
      for (let time = 0; time < 2; time += 1)
        expect((await invite(uldum, barrit, uldum)).status).toBe(200)
      expect(await told('niels')).toMatchObject([
        { kind: 'party-invited', about: { path: `/mig/repraesenterer/${uldum}`, id: call } },
      ])
      expect(await told('birthe')).toEqual([])
      expect(await getParty(barrit)).toMatchObject({ invitation: { state: 'invited' } })
      expect(await audited('party.invite')).toHaveLength(1)
    })

    it('without losing what they have said', async () => {
      await invite('lokalraad-loesning')
      expect(await getParty('lokalraad-loesning')).toMatchObject({
        invitation: { state: 'accepted' },
      })
    })

    it('only where there is such a body, and then none of them', async () => {
      const answer = await invite(barrit, 'findes-ikke')
      expect(answer.read(problem).errors?.[0]?.pointer).toBe('/bodyIds')
      expect(await getParty(barrit)).toMatchObject({ invitation: null })
    })

    it('neither to a draft nor after the deadline', async () => {
      const closesAt = await deadline()
      app.setNow(closesAt)
      expect((await invite(barrit)).status).toBe(200)
      app.setNow(addMinutes(closesAt, 1))
      expect((await invite('lokalraad-stouby')).status).toBe(409)
      app.setNow(addMinutes(closesAt, -day))
      await app.db.updateTable('consultations').set({ status: 'draft' }).execute()
      expect((await invite('lokalraad-stouby')).status).toBe(409)
    })

    it('by name, and may then answer though their kind is not asked', async () => {
      const narrow = 'penge-til-de-smaa-byer'
      const asked = `/api/desk/consultations/${narrow}/parties`
      const id = randomUUID()
      const added = { name: 'Foreningen Liv i Lindved', kind: 'self-governing-institution' }
      for (let time = 0; time < 2; time += 1) {
        const { others } = (await app.as('peter').put(`${asked}/${id}`, added)).read(partyBoard)
        expect(others).toContainEqual({ id, name: added.name })
      }
      const twin = await app
        .as('peter')
        .put(`${asked}/${randomUUID()}`, { ...added, name: ' foreningen  liv i lindved' })
      expect(twin.status).toBe(409)
      const made = await app
        .as('peter')
        .post(`/api/me/bodies/${id}/representation/invites`, { role: 'chair' })
      const { code } = made.read(inviteMade)
      await app.as('karen').post('/api/me/representations', { code })
      expect((await respond('karen', id, narrow)).read(submissionDecision)).toMatchObject({
        outcome: 'refused',
        reason: 'not_asked',
      })
      await app.as('peter').post(`${asked}/invitations`, { bodyIds: [id] })
      expect(await namedOn(narrow)).toEqual([added.name])
      expect((await respond('karen', id, narrow)).read(submissionDecision)).toMatchObject({
        outcome: 'received',
      })
    })

    it('and taken back again until they have answered, which they are told', async () => {
      expect((await app.as('karen').delete(`${board}/invitations/${uldum}`)).status).toBe(403)
      for (let time = 0; time < 2; time += 1) expect((await uninvite(uldum)).status).toBe(200)
      expect(await getParty(uldum)).toMatchObject({ invitation: null })
      expect(await told('niels')).toMatchObject([
        { kind: 'party-uninvited', about: { path: `/mig/repraesenterer/${uldum}`, id: call } },
      ])
      expect(await audited('party.uninvite')).toHaveLength(1)
      expect((await reply('niels', uldum, 'accepted')).status).toBe(404)
      // Their kind is asked all the same.
      expect((await respond('niels', uldum)).read(submissionDecision).outcome).toBe('received')
      await invite(uldum)
      expect((await uninvite(uldum)).status).toBe(409)
      app.setNow(addMinutes(await deadline(), 1))
      expect((await uninvite(hornsyld)).status).toBe(409)
    })

    it('by name, and are asked no more once that is taken back', async () => {
      const name = 'fritidsudvalget'
      await invite(name)
      expect(await namedOn(call)).toHaveLength(1)
      await uninvite(name)
      expect(await namedOn(call)).toEqual([])
      expect((await getBoard()).others.map(({ id }) => id)).toContain(name)
    })
  })

  describe('answer an invitation', () => {
    it('with yes or no, and may change that until the deadline', async () => {
      const before = (await app.as('niels').get('/api/me/bodies')).read(ownBody.array())
      expect(before).toMatchObject([
        { body: { id: uldum }, role: 'chair', invitations: [{ state: 'invited' }, {}] },
      ])
      for (const state of ['accepted', 'declined', 'declined', 'accepted'])
        expect((await reply('niels', uldum, state)).status).toBe(200)
      expect(await getParty(uldum)).toMatchObject({
        invitation: { state: 'accepted', answeredAt: app.now() },
      })
      expect(await audited('party.accept')).toHaveLength(2)
      app.setNow(addMinutes(await deadline(), 1))
      expect((await reply('niels', uldum, 'declined')).status).toBe(409)
    })

    it('only for their own body, and only where there is an invitation', async () => {
      expect((await reply('niels', 'lokalraad-loesning', 'declined')).status).toBe(403)
      expect((await reply('karen', uldum, 'declined')).status).toBe(403)
      expect((await reply('peter', uldum, 'declined')).status).toBe(403)
      await app.db.deleteFrom('party_invitations').execute()
      expect((await reply('niels', uldum, 'accepted')).status).toBe(404)
    })

    it('and cannot say no beside a response that stands', async () => {
      await respond('niels', uldum)
      expect((await reply('niels', uldum, 'declined')).status).toBe(409)
      const [own] = (await app.as('niels').get('/api/me/bodies')).read(ownBody.array())
      const invitation = own?.invitations.find(({ consultation }) => consultation.id === call)
      expect(invitation?.respondedAt).toBe(app.now())
    })
  })

  describe('are reminded', () => {
    const runClock = async () => {
      const work = jobHandlers(app.deps).find(({ kind }) => kind === 'keep-current')
      await work?.run({}, async () => undefined)
    }

    it('seven days and two days before the deadline, once each', async () => {
      const closesAt = await deadline()
      const at = async (minutesBefore: number) => {
        app.setNow(addMinutes(closesAt, -minutesBefore))
        await runClock()
        await runClock()
        return (await told('niels')).filter(({ about }) => about?.id === call).length
      }
      expect(await at(7 * day + 1)).toBe(0)
      expect(await at(7 * day)).toBe(1)
      expect(await at(3 * day)).toBe(1)
      expect(await at(2 * day)).toBe(2)
      expect(await at(1)).toBe(2)
      expect(await at(-1)).toBe(2)
      expect(await getParty(uldum)).toMatchObject({
        invitation: { remindedAt: addMinutes(closesAt, -2 * day) },
      })
    })

    it('where they have neither answered nor said no; a yes is no answer', async () => {
      await respond('niels', uldum)
      app.setNow(addMinutes(await deadline(), -2 * day))
      await runClock()
      const ofCall = async (persona: string) =>
        (await told(persona)).filter(({ about }) => about?.id === call)
      expect(await ofCall('niels')).toEqual([])
      expect(await ofCall('birthe')).toMatchObject([{ kind: 'party-reminded' }])
    })

    it('no more once they have said no', async () => {
      await reply('niels', uldum, 'declined')
      app.setNow(addMinutes(await deadline(), -2 * day))
      await runClock()
      await remind(uldum)
      expect((await told('niels')).filter(({ about }) => about?.id === call)).toEqual([])
    })

    it('as soon as somebody answers for them, where nobody did', async () => {
      app.setNow(addMinutes(await deadline(), -6 * day))
      await runClock()
      expect(await getParty(hornsyld)).toMatchObject({ invitation: { remindedAt: null } })
      const invites = `/api/me/bodies/${hornsyld}/representation/invites`
      const { code } = (await app.as('peter').post(invites, { role: 'chair' })).read(inviteMade)
      await app.as('karen').post('/api/me/representations', { code })
      await runClock()
      expect(await kindsTold('karen')).toEqual(['party-reminded'])
      expect(await getParty(hornsyld)).toMatchObject({ invitation: { remindedAt: app.now() } })
    })

    it('by the deadline as it stands', async () => {
      app.setNow(addMinutes(app.now(), 5 * day))
      await runClock()
      expect(await kindsTold('niels')).toEqual([])
      await moveDeadline(addMinutes(app.now(), 6 * day))
      await runClock()
      expect(await kindsTold('niels')).toEqual(['party-reminded'])
    })

    it('by staff, at most once a day', async () => {
      app.setNow(addMinutes(app.now(), 1))
      await invite(barrit)
      const { code } = (
        await app.as('peter').post(`/api/me/bodies/${barrit}/representation/invites`, {
          role: 'representative',
        })
      ).read(inviteMade)
      await app.as('yusuf').post('/api/me/representations', { code })
      await remind(barrit)
      expect(await kindsTold('yusuf')).toEqual([])
      app.setNow(addMinutes(app.now(), day))
      await remind(barrit, uldum)
      await remind(barrit, uldum)
      expect(await kindsTold('yusuf')).toEqual(['party-reminded'])
      expect(await kindsTold('niels')).toEqual(['party-reminded'])
      expect(await kindsTold('birthe')).toEqual([])
      expect(await audited('party.remind')).toHaveLength(1)
    })
  })

  describe('are represented', () => {
    const people = (bodyId: string) => `/api/me/bodies/${bodyId}/representation`
    const makeCode = async (persona: string, bodyId: string, role: string) => {
      const answer = await app.as(persona).post(`${people(bodyId)}/invites`, { role })
      return answer.read(inviteMade).code
    }
    const accept = (persona: string, code: string) =>
      app.as(persona).post('/api/me/representations', { code })
    const find = async (code: string, persona?: string) =>
      await (persona ? app.as(persona) : app.anyone).post('/api/representation-invites', { code })
    const list = async (persona: string, bodyId: string) =>
      (await app.as(persona).get(people(bodyId))).read(representation)

    it('by whoever has the code, at once and once', async () => {
      const code = await makeCode('niels', uldum, 'representative')
      expect((await find(code)).read(inviteFound)).toMatchObject({
        body: { name: 'Lokalrådet i Uldum' },
        role: 'representative',
        state: 'open',
      })
      const karen = app.as('karen')
      const typed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)}`.toUpperCase()
      for (let time = 0; time < 2; time += 1) {
        const answer = await karen.post('/api/me/representations', { code: typed })
        expect(answer.read(inviteFound).state).toBe('mine')
      }
      const [own] = (await karen.get('/api/me/bodies')).read(ownBody.array())
      expect(own).toMatchObject({ body: { id: uldum }, role: 'representative' })
      expect((await accept('yusuf', code)).status).toBe(409)
      expect((await find(code, 'yusuf')).read(inviteFound).state).toBe('used')
      expect((await list('niels', uldum)).people.map(({ name, role }) => [name, role])).toEqual([
        ['Niels Eksempel', 'chair'],
        ['Karen Eksempel', 'representative'],
      ])
      expect(await audited('representation.accept')).toHaveLength(1)
    })

    it('by codes whose hashes alone are kept, for fourteen days', async () => {
      const code = await makeCode('peter', barrit, 'chair')
      const rows = await app.db.selectFrom('representation_invites').selectAll().execute()
      const audits = await app.db.selectFrom('audit').selectAll().execute()
      expect(JSON.stringify([rows, audits, app.logged])).not.toContain(code)
      app.setNow(addMinutes(app.now(), 14 * day))
      expect((await find(code)).read(inviteFound).state).toBe('open')
      app.setNow(addMinutes(app.now(), 1))
      expect((await find(code)).read(inviteFound).state).toBe('expired')
      expect((await accept('karen', code)).status).toBe(409)
      expect((await list('peter', barrit)).invites).toEqual([])
    })

    it('by codes that are forgotten thirty days after they could last be used', async () => {
      await makeCode('peter', barrit, 'chair')
      const forgetting = jobHandlers(app.deps).find(({ kind }) => kind === 'forget-old')
      const kept = async (minutes: number) => {
        app.setNow(addMinutes(app.now(), minutes))
        await forgetting?.run({}, async () => undefined)
        return (await app.db.selectFrom('representation_invites').selectAll().execute()).length
      }
      expect(await kept(44 * day)).toBe(1)
      expect(await kept(1)).toBe(0)
    })

    it('by nobody whose code was taken back, is made up, or who has not signed in', async () => {
      const code = await makeCode('niels', uldum, 'representative')
      expect((await app.anyone.post('/api/me/representations', { code })).status).toBe(401)
      const [made] = (await list('niels', uldum)).invites
      await app.as('niels').delete(`${people(uldum)}/invites/${made?.id}`)
      expect((await accept('karen', code)).status).toBe(409)
      expect((await find(code)).read(inviteFound).state).toBe('revoked')
      expect((await accept('karen', 'abcdefghjkmn')).status).toBe(404)
      expect((await accept('karen', 'kort')).status).toBe(422)
    })

    it('by several bodies’ people, and one person may be of several', async () => {
      await accept('birthe', await makeCode('niels', uldum, 'representative'))
      const own = (await app.as('birthe').get('/api/me/bodies')).read(ownBody.array())
      expect(own.map(({ body }) => body.id)).toEqual(['lokalraad-loesning', uldum])
    })

    it('by a chair, who was a representative before', async () => {
      const body = 'lokalraad-loesning'
      await accept('birthe', await makeCode('peter', body, 'chair'))
      expect((await list('birthe', body)).people.map(({ name, role }) => [name, role])).toEqual([
        ['Birthe Eksempel', 'chair'],
        ['Hanne Eksempel', 'chair'],
        ['Svend Eksempel', 'representative'],
      ])
      const code = await makeCode('birthe', body, 'representative')
      expect((await accept('birthe', code)).read(inviteFound).state).toBe('mine')
      expect((await find(code)).read(inviteFound).state).toBe('open')
    })

    it('as their chair says, who makes no chairs and sees no other body', async () => {
      const asked = await app.as('niels').post(`${people(uldum)}/invites`, { role: 'chair' })
      expect(asked.status).toBe(403)
      expect((await app.as('niels').get(people(barrit))).status).toBe(403)
      expect((await app.as('birthe').get(people('lokalraad-loesning'))).status).toBe(403)
      expect((await app.as('karen').get(people(uldum))).status).toBe(403)
    })

    it('until that is taken away, which they are told', async () => {
      await accept('karen', await makeCode('niels', uldum, 'representative'))
      const karen = await accountOf('karen')
      for (let time = 0; time < 2; time += 1)
        await app.as('niels').delete(`${people(uldum)}/people/${karen}`)
      expect((await app.as('karen').get('/api/me/bodies')).read(ownBody.array())).toEqual([])
      expect((await reply('karen', uldum, 'accepted')).status).toBe(403)
      expect(await kindsTold('karen')).toEqual(['representation-ended'])
      expect(await audited('representation.end')).toHaveLength(1)
    })

    it('by a last chair whom only staff take away', async () => {
      const niels = await accountOf('niels')
      const answer = await app.as('niels').delete(`${people(uldum)}/people/${niels}`)
      expect(answer.status).toBe(409)
      await accept('karen', await makeCode('peter', uldum, 'chair'))
      expect((await app.as('karen').delete(`${people(uldum)}/people/${niels}`)).status).toBe(200)
      const karen = await accountOf('karen')
      await app.as('peter').delete(`${people(uldum)}/people/${karen}`)
      expect((await list('peter', uldum)).people).toEqual([])
    })
  })
})

describe('A reminder to a party', () => {
  const closesAt = '2027-03-15T22:59:00.000Z'
  const minutes = fc.integer({ min: -20 * day, max: 2 * day })

  it('comes at most twice by the clock, never twice in a day, and never after the deadline', () => {
    fc.assert(
      fc.property(minutes, fc.array(minutes, { maxLength: 60 }), (invited, looks) => {
        const invitedAt = addMinutes(closesAt, invited)
        const sent: string[] = []
        for (const look of looks.sort((a, b) => a - b)) {
          const at = addMinutes(closesAt, look)
          const entry = { invitedAt, remindedAt: sent.at(-1) ?? null, closesAt }
          if (at < invitedAt || !isReminderDue(entry, at)) continue
          expect(mayRemind(entry, at)).toBe(true)
          expect(at <= closesAt).toBe(true)
          sent.push(at)
        }
        expect(sent.length).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('is no news to whoever was invited the day before', () => {
    const entry = { invitedAt: addMinutes(closesAt, -7.5 * day), remindedAt: null, closesAt }
    expect(isReminderDue(entry, addMinutes(closesAt, -7 * day))).toBe(false)
    expect(isReminderDue(entry, addMinutes(closesAt, -2 * day))).toBe(true)
  })
})
