import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deskFair, fair, fairList, ownStand } from '../shared/fairs.ts'
import { messagePage } from '../shared/messages.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { findListing, submit } from './harness/people.ts'

const fairId = randomUUID()
const given = {
  title: { da: 'Messe på biblioteket' },
  summary: { da: 'Kom og mød dem, der gør noget for andre.' },
  place: 'Tørring Bibliotek',
  communityId: 'toerring',
  startsAt: '2027-01-16T10:00',
  endsAt: '2027-01-16T14:00',
  closesAt: '2027-01-10T23:59',
  capacity: 2,
}
const stand = {
  fairId,
  association: 'Uldum Læsevenner',
  shows: 'Vi læser et kapitel højt hvert kvarter.',
  needs: ['table', 'power'],
  contactBy: 'phone',
  phone: '00 00 00 73',
}

describeOnEngines('A volunteer fair', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
    await put()
  })
  afterEach(async () => {
    await app.close()
  })

  const put = async (change: Partial<typeof given> = {}) => {
    const answer = await app.as('mette').put(`/api/desk/fairs/${fairId}`, { ...given, ...change })
    expect(answer.status, answer.text).toBe(200)
    return answer.read(deskFair)
  }
  const join = async (
    persona: string,
    change: Partial<Record<keyof typeof stand, unknown>> = {},
  ) => {
    const id = randomUUID()
    const answer = await submit(app, persona, 'fair-stand', { ...stand, ...change }, { id })
    return { id, ...answer.read(submissionDecision) }
  }
  const seen = async () => (await app.anyone.get(`/api/fairs/${fairId}`)).read(fair)
  const own = async (persona: string, id: string) =>
    (await app.as(persona).get(`/api/me/fair-stands/${id}`)).read(ownStand)
  const newsOf = async (persona: string) =>
    (await app.as(persona).get('/api/me/messages'))
      .read(messagePage)
      .messages.map(({ kind }) => kind)
      .filter((kind) => /^(fair|stand)-/.test(kind))

  it('shows the associations and what they do, and never whom to reach', async () => {
    await join('karen')
    const answer = await app.anyone.get(`/api/fairs/${fairId}`)
    expect(answer.read(fair)).toMatchObject({
      standsLeft: 1,
      stands: [{ association: 'Uldum Læsevenner', shows: stand.shows }],
    })
    for (const hidden of ['00 00 00 73', 'Karen']) expect(answer.text).not.toContain(hidden)
    const desk = (await app.as('mette').get(`/api/desk/fairs/${fairId}`)).read(deskFair)
    expect(desk.stands).toMatchObject([{ contact: '00 00 00 73', needs: ['table', 'power'] }])
    expect((await app.as('karen').get(`/api/desk/fairs/${fairId}`)).status).toBe(403)
    expect((await app.anyone.get('/api/fairs')).read(fairList).coming).toContainEqual(
      expect.objectContaining({ id: fairId, standsLeft: 1 }),
    )
    expect(await findListing(app, 'fair', fairId)).toMatchObject({ placesLeft: 1 })
  })

  it('tells whoever holds it, once while they have not looked', async () => {
    for (const who of ['karen', 'grethe']) await join(who)
    expect(await newsOf('mette')).toEqual(['stand-taken'])
    expect(await newsOf('anna')).toEqual([])
    await app.db.updateTable('fairs').set({ held_by: null }).where('id', '=', fairId).execute()
    await join('niels')
    expect(await newsOf('anna')).toEqual(['stand-taken'])
  })

  it('never gives the last stand twice: those who came at once get one, or a number in line', async () => {
    const all = await Promise.all(['karen', 'grethe', 'niels', 'birthe'].map((who) => join(who)))
    expect(all.every(({ outcome }) => outcome === 'received')).toBe(true)
    const { standsLeft, waiting, stands } = await seen()
    expect([standsLeft, waiting, stands.length]).toEqual([0, 2, 2])
    const desk = (await app.as('mette').get(`/api/desk/fairs/${fairId}`)).read(deskFair)
    expect(desk.stands.map(({ position }) => position)).toEqual([null, null, 1, 2])
    const overfill = app.db.updateTable('fairs').set({ taken: 3 }).where('id', '=', fairId)
    await expect(overfill.execute()).rejects.toThrow()
  })

  it('gives a stand that becomes free to the first in line, who is told', async () => {
    const first = await join('karen')
    await join('grethe')
    const third = await join('niels')
    const fourth = await join('birthe')
    expect(await own('niels', third.id)).toMatchObject({ state: 'waiting', position: 1 })
    await submit(app, 'karen', 'withdrawal', { submissionId: first.id })
    expect(await own('niels', third.id)).toMatchObject({ state: 'coming', position: null })
    expect(await own('birthe', fourth.id)).toMatchObject({ state: 'waiting', position: 1 })
    expect(await newsOf('niels')).toEqual(['stand-given'])
    expect(await newsOf('birthe')).toEqual([])
    await put({ capacity: 3 })
    expect(await own('birthe', fourth.id)).toMatchObject({ state: 'coming' })
    expect((await seen()).standsLeft).toBe(0)
  })

  it('takes one sign-up of each, and none after its deadline', async () => {
    await join('karen')
    expect(await join('karen')).toMatchObject({ outcome: 'refused', reason: 'already_signed_up' })
    app.setNow('2027-01-12T09:00:00.000Z')
    expect(await join('grethe')).toMatchObject({ outcome: 'refused', reason: 'closed' })
  })

  it('tells those who come when it is moved or called off, and then takes nobody more', async () => {
    const { id } = await join('karen')
    await put({ summary: { da: 'Der er også kage til alle, der kommer.' } })
    expect(await newsOf('karen')).toEqual([])
    await put({ startsAt: '2027-01-17T10:00', endsAt: '2027-01-17T14:00' })
    expect(await newsOf('karen')).toEqual(['fair-changed'])
    const off = await app
      .as('mette')
      .post(`/api/desk/fairs/${fairId}/cancellation`, { reason: 'Hallen er optaget.' })
    expect(off.status, off.text).toBe(200)
    expect(await newsOf('karen')).toContain('fair-cancelled')
    expect((await own('karen', id)).fair.cancelled?.because).toBe('Hallen er optaget.')
    expect(await join('grethe')).toMatchObject({ outcome: 'refused', reason: 'fair_cancelled' })
    expect(await findListing(app, 'fair', fairId)).toBeUndefined()
  })

  it('keeps room for all who have a stand, and is made by those who may', async () => {
    await join('karen')
    await join('grethe')
    const fewer = await app.as('mette').put(`/api/desk/fairs/${fairId}`, { ...given, capacity: 1 })
    expect(fewer.status).toBe(422)
    expect((await app.as('karen').put(`/api/desk/fairs/${fairId}`, given)).status).toBe(403)
    const past = { ...given, startsAt: '2026-01-01T10:00', closesAt: '2026-01-01T09:00' }
    expect((await app.as('mette').put(`/api/desk/fairs/${randomUUID()}`, past)).status).toBe(422)
  })
})
