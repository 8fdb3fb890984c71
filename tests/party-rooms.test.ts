import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobHandlers } from '../server/app.ts'
import { hasChanged } from '../server/party-rooms/rules.ts'
import { addRepeatingJobs, runDueJobs } from '../server/worker.ts'
import { session } from '../shared/accounts.ts'
import { messagePage } from '../shared/messages.ts'
import { type MandateGiven, type PartyRoom, partyRoom } from '../shared/party-rooms.ts'
import { problem } from '../shared/problem.ts'
import { minorityPart, wholePart } from '../shared/response-parts.ts'
import { type SubmissionDecision, submissionDecision } from '../shared/submissions.ts'
import { workingText } from '../shared/working-texts.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

describe('Whether a room holds what was sent', () => {
  const parts = fc.uniqueArray(
    fc.record({
      part: fc.constantFrom('hvorfor', 'kan-vente', wholePart, minorityPart),
      body: fc.string({ maxLength: 4 }),
    }),
    { selector: ({ part }) => part, minLength: 1 },
  )
  const mandates = fc.option(fc.constant({ meeting: 'Møde', date: '2026-11-10' }))

  /** As a phone sends it: what is blank is left out, and there are no spaces around the rest. */
  function sentOf(written: { part: string; body: string }[], mandate: MandateGiven | null) {
    const filled = written.map(({ part, body }) => [part, body.trim()] as const)
    const given = new Map(filled.filter(([, body]) => body !== ''))
    const { [wholePart]: text, [minorityPart]: minority, ...answers } = Object.fromEntries(given)
    return {
      ...(text && { text }),
      ...(minority && { minority }),
      ...(mandate && { mandate }),
      answers: { ...answers, 'de-sidste-30': 'byggeri' },
    }
  }

  it('is so right after, and no more once any part or the meeting is another', () => {
    fc.assert(
      fc.property(parts, mandates, fc.nat(), (written, mandate, at) => {
        const sent = sentOf(written, mandate)
        expect(hasChanged(sent, written, mandate)).toBe(false)
        const place = at % written.length
        const other = written.map((each, index) =>
          index === place ? { ...each, body: `${each.body.trim()}!` } : each,
        )
        expect(hasChanged(sent, other, mandate)).toBe(true)
        const nextDay = mandate && { ...mandate, date: '2026-11-11' }
        if (nextDay) expect(hasChanged(sent, written, nextDay)).toBe(true)
        const meeting = mandate ? null : { meeting: 'Et andet møde', date: '2026-11-11' }
        expect(hasChanged(sent, written, meeting)).toBe(true)
      }),
    )
  })
})

const call = 'tre-valg-i-budgettet'
const council = 'lokalraad-uldum'
const path = `/api/me/party-rooms/${call}/${council}`

describeOnEngines('A hearing party’s room', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
    await join('karen')
    await join('grethe')
  })
  afterEach(async () => {
    await app.close()
  })

  const idOf = async (persona: string) =>
    (await app.as(persona).get('/api/session')).read(session).account?.id ?? ''

  async function join(persona: string, role = 'representative', body = council) {
    await app.db
      .insertInto('account_roles')
      .values({ account_id: await idOf(persona), role, body_id: body, body_name: 'Lokalråd' })
      .execute()
  }

  const see = async (persona = 'karen') => (await app.as(persona).get(path)).read(partyRoom)
  const open = async (persona = 'karen') =>
    (await app.as(persona).put(path, undefined)).read(partyRoom)

  const partOf = ({ room }: PartyRoom, name: string) => {
    const found = room?.parts.find(({ part }) => part === name)
    if (!found) throw new Error(`The room has no part ${name}`)
    return found
  }
  const roomOf = ({ room }: PartyRoom) => room?.id ?? ''

  async function save(
    persona: string,
    room: PartyRoom,
    part: string,
    body: string,
    { basis, settles = [] as string[] }: { basis?: string; settles?: string[] } = {},
  ): Promise<SubmissionDecision> {
    const { sectionId } = partOf(room, part)
    const payload = {
      ownerKind: 'party-room',
      ownerId: roomOf(room),
      sectionId,
      basis: basis ?? sectionId,
      settles,
      body,
    }
    return (await submit(app, persona, 'working-text-save', payload)).read(submissionDecision)
  }

  const approved = (room: PartyRoom, change: object = {}) => ({
    consultationId: call,
    representing: 'body',
    bodyId: council,
    roomId: roomOf(room),
    name: 'Niels Eksempel',
    answers: { 'de-sidste-30': 'byggeri', hvorfor: 'Vi mangler en hal i Uldum.' },
    acknowledged: true,
    ...change,
  })
  const approve = (persona: string, room: PartyRoom, change: object = {}) =>
    submit(app, persona, 'consultation-response', approved(room, change), { version: 2 })
  const decide = async (persona: string, room: PartyRoom, change: object = {}) => {
    const answer = await approve(persona, room, change)
    expect(answer.status, answer.text).toBe(200)
    return answer.read(submissionDecision)
  }

  /** The consultation closes in so many minutes, or did so many minutes ago. */
  async function closeIn(minutes: number, latePolicy = 'strict') {
    const closes_at = new Date(Date.parse(app.now()) + minutes * 60_000).toISOString()
    await app.db
      .updateTable('consultations')
      .set({ closes_at, late_policy: latePolicy })
      .where('id', '=', call)
      .execute()
  }

  describe('before it is opened', () => {
    it('tells those who represent the body, and says that nothing is open', async () => {
      expect(await see()).toMatchObject({
        consultationId: call,
        body: { id: council, name: 'Lokalrådet i Uldum' },
        closed: false,
        room: null,
        response: null,
        people: [
          { name: 'Niels Eksempel', chair: true, self: false },
          { name: 'Grethe Eksempel', chair: false, self: false },
          { name: 'Karen Eksempel', chair: false, self: true },
        ],
      })
    })

    it('is opened once, however many open it, with a section for each part', async () => {
      const rooms = await Promise.all(['karen', 'grethe', 'niels'].map((each) => open(each)))
      expect(new Set(rooms.map(roomOf)).size).toBe(1)
      expect((await see()).room?.parts.map(({ part, body }) => [part, body])).toEqual([
        ['hvorfor', ''],
        ['kan-vente', ''],
        ['hvor-moedes-vi', ''],
        [wholePart, ''],
        [minorityPart, ''],
      ])
    })

    it('says yes to the invitation when it is opened', async () => {
      expect((await see()).invitation).toBe('invited')
      await open()
      expect((await see()).invitation).toBe('accepted')
    })

    it.each(['birthe', 'peter', 'anna', 'lone', 'yusuf'])('is nothing for %s', async (persona) => {
      await open()
      const client = app.as(persona)
      const room = roomOf(await see())
      expect((await client.get(path)).status).toBe(403)
      expect((await client.put(path, undefined)).status).toBe(403)
      expect((await client.put(`${path}/mandate`, { mandate: null })).status).toBe(403)
      expect((await client.get(`/api/me/working-texts/party-room/${room}`)).status).toBe(403)
      const { sectionId } = partOf(await see(), 'hvorfor')
      const where = { ownerKind: 'party-room', ownerId: room, sectionId }
      const comment = { ...where, text: 'Må jeg være med?' }
      expect((await submit(app, persona, 'room-comment', comment)).status).toBe(403)
    })

    it('is not found for a consultation that does not ask the body', async () => {
      const other = path.replace(call, 'en-god-skolestart')
      expect((await app.as('karen').get(other)).status).toBe(404)
      expect((await app.as('karen').put(other, undefined)).status).toBe(404)
    })

    it('is not opened after the deadline', async () => {
      await closeIn(-1)
      const answer = await app.as('karen').put(path, undefined)
      expect([answer.status, answer.read(problem).type]).toEqual([409, 'conflict'])
      expect(await see()).toMatchObject({ room: null, closed: true })
    })
  })

  it('keeps what two write at once until one of them chooses, and shows it in the room', async () => {
    const room = await open()
    const first = await save('karen', room, 'hvorfor', 'Byg en hal.')
    const second = await save('grethe', room, 'hvorfor', 'Giv os hænder.')
    expect(partOf(await see(), 'hvorfor')).toMatchObject({
      body: 'Byg en hal.',
      author: 'Karen Eksempel',
      beside: 1,
    })
    await save('niels', room, 'hvorfor', 'Byg en hal, og giv os hænder.', {
      basis: first.submissionId,
      settles: [second.submissionId],
    })
    expect(partOf(await see(), 'hvorfor')).toMatchObject({ author: 'Niels Eksempel', beside: 0 })
  })

  it('calls its sections as the questions do, and takes no others', async () => {
    const room = roomOf(await open())
    const text = (await app.as('karen').get(`/api/me/working-texts/party-room/${room}`)).read(
      workingText,
    )
    expect(text).toMatchObject({
      owner: { path: `/hoeringer/${call}/arbejdsrum/${council}`, about: { id: call } },
      fixed: true,
      closed: false,
    })
    expect(text.sections.map(({ title, max }) => [title.da, max])).toEqual([
      ['Hvorfor?', 5000],
      ['Hvad kan godt vente, og hvad koster det dig eller dem, du svarer for?', 5000],
      ['Hvornår vil du helst tale med et menneske?', 5000],
      ['Svaret i én tekst', 10_000],
      ['Mindretalsudtalelse', 10_000],
    ])
    const sections = `/api/me/working-texts/party-room/${room}/sections`
    const added = await app.as('karen').put(`${sections}/${randomUUID()}`, { title: 'Mere' })
    expect(added.status).toBe(409)
  })

  it('carries the meeting that agreed, which anybody there writes down and takes away', async () => {
    await open()
    const put = (mandate: unknown) => app.as('grethe').put(`${path}/mandate`, { mandate })
    const meeting = { meeting: 'Møde i lokalrådet', date: '2026-11-10' }
    expect((await put(meeting)).read(partyRoom).room?.mandate).toMatchObject({
      ...meeting,
      by: 'Grethe Eksempel',
    })
    expect((await put({ ...meeting, date: '2031-01-01' })).status).toBe(422)
    expect((await put(null)).read(partyRoom).room?.mandate).toBeNull()
  })

  describe('the approved response', () => {
    it('is received from the chair with the minority’s note and the meeting, once', async () => {
      const room = await open()
      const minority = 'To af os vil hellere have hænder end mursten.'
      const mandate = { meeting: 'Møde i lokalrådet', date: '2026-11-10' }
      const id = randomUUID()
      const send = () =>
        submit(app, 'niels', 'consultation-response', approved(room, { minority, mandate }), {
          version: 2,
          id,
        })
      const first = (await send()).read(submissionDecision)
      expect((await send()).read(submissionDecision)).toMatchObject({
        outcome: 'received',
        receipt: first.receipt,
      })
      const rows = await app.db
        .selectFrom('responses')
        .selectAll()
        .where('consultation_id', '=', call)
        .where('respondent', '=', council)
        .execute()
      expect(rows).toMatchObject([
        { channel: 'workroom', organisation: 'Lokalrådet i Uldum', name: 'Niels Eksempel' },
      ])
      const parts = await app.db
        .selectFrom('response_parts')
        .select(['part', 'body'])
        .where('submission_id', '=', id)
        .orderBy('position')
        .execute()
      expect(parts.at(-1)).toEqual({ part: minorityPart, body: minority })
      expect((await see()).response).toMatchObject({
        submissionId: id,
        receipt: first.receipt,
        channel: 'workroom',
        name: 'Niels Eksempel',
        chosen: { 'de-sidste-30': ['byggeri'] },
      })
    })

    it.each(['karen', 'birthe', 'peter'])('is forbidden to %s', async (persona) => {
      expect((await approve(persona, await open())).status).toBe(403)
      expect((await see()).response).toBeNull()
    })

    it('says that something was saved since, and takes the place of the first when sent anew', async () => {
      const room = await open()
      const why = await save('karen', room, 'hvorfor', 'Vi mangler en hal i Uldum.')
      const first = await decide('niels', room)
      expect((await see()).response).toMatchObject({ changed: false })
      await save('karen', room, 'hvorfor', 'Vi mangler en hal.', { basis: why.submissionId })
      expect((await see()).response).toMatchObject({ changed: true })
      // Another chair can send what takes the place of a colleague's.
      await join('grethe', 'chair')
      const second = await decide('grethe', room, {
        answers: { 'de-sidste-30': 'velfaerd', hvorfor: 'Vi mangler en hal.' },
        replaces: first.submissionId,
      })
      expect(second).toMatchObject({ outcome: 'received', supersedes: first.submissionId })
      expect((await see()).response).toMatchObject({
        submissionId: second.submissionId,
        changed: false,
      })
      const own = (await app.as('niels').get(`/api/me/submissions/${first.submissionId}`)).text
      expect(own).toContain(second.submissionId)
    })

    it('is refused where the chair has not seen the one that stands', async () => {
      const room = await open()
      await join('grethe', 'chair')
      const first = await decide('niels', room)
      for (const change of [{}, { replaces: randomUUID() }]) {
        expect(await decide('grethe', room, change)).toMatchObject({
          outcome: 'refused',
          reason: 'already_answered',
          alternatives: [{ path: `/hoeringer/${call}/arbejdsrum/${council}` }, {}, {}],
        })
      }
      expect((await see()).response).toMatchObject({ submissionId: first.submissionId })
    })

    it('is one where two chairs approve at the same moment', async () => {
      const room = await open()
      await join('grethe', 'chair')
      const sent = await Promise.all([decide('niels', room), decide('grethe', room)])
      expect(sent.map(({ outcome }) => outcome).sort()).toEqual(['received', 'refused'])
    })

    it('comes from the room alone once there is one', async () => {
      await open()
      const alone = { ...approved(await see()), roomId: undefined }
      const refused = (
        await submit(app, 'karen', 'consultation-response', alone, { version: 2 })
      ).read(submissionDecision)
      expect(refused).toMatchObject({ outcome: 'refused', reason: 'answered_in_room' })
      expect(refused.alternatives?.[0]?.path).toBe(`/hoeringer/${call}/arbejdsrum/${council}`)
      // For oneself one answers as before.
      const self = { ...alone, representing: 'self', bodyId: undefined, name: 'Karen Eksempel' }
      const own = await submit(app, 'karen', 'consultation-response', self, { version: 2 })
      expect(own.read(submissionDecision).outcome).toBe('received')
    })

    it('takes the place of an ordinary one that was sent before the room was opened', async () => {
      const alone = { ...approved(await see()), roomId: undefined }
      const before = (
        await submit(app, 'karen', 'consultation-response', alone, { version: 2 })
      ).read(submissionDecision)
      const room = await open()
      expect(room.response).toMatchObject({ channel: 'app', changed: true })
      expect(await decide('niels', room, { replaces: before.submissionId })).toMatchObject({
        outcome: 'received',
      })
      expect((await see()).response?.channel).toBe('workroom')
    })

    it('can be withdrawn, and sent again from the room', async () => {
      const room = await open()
      const { submissionId } = await decide('niels', room)
      await submit(app, 'niels', 'withdrawal', { submissionId })
      expect((await see()).response).toBeNull()
      expect((await decide('niels', room, { replaces: submissionId })).outcome).toBe('received')
    })

    it('from a room of another body or of nowhere is refused as gone', async () => {
      const room = await open()
      expect(await decide('niels', room, { roomId: randomUUID() })).toMatchObject({
        outcome: 'refused',
        reason: 'gone',
      })
      await join('niels', 'chair', 'lokalraad-loesning')
      const other = { bodyId: 'lokalraad-loesning' }
      expect((await decide('niels', room, other)).reason).toBe('gone')
    })

    it.each([
      ['a room without a body', { representing: 'self', bodyId: undefined }, '/payload/roomId'],
      [
        'what it takes the place of, without a room',
        { roomId: undefined, replaces: randomUUID() },
        '/payload/replaces',
      ],
      [
        'no answer to what must be answered',
        { answers: { hvorfor: 'Derfor.' } },
        '/payload/answers/de-sidste-30',
      ],
    ])('with %s is answered with a clear problem', async (_, change, pointer) => {
      const answer = await approve('niels', await open(), change)
      expect(answer.status, answer.text).toBe(422)
      expect(answer.read(problem).errors?.[0]?.pointer).toBe(pointer)
    })

    it('is news to the others in the room, not to whoever sent it', async () => {
      await decide('niels', await open())
      const newsOf = async (persona: string) =>
        (await app.as(persona).get('/api/me/messages'))
          .read(messagePage)
          .messages.map(({ kind }) => kind)
      expect(await newsOf('karen')).toContain('room-response-sent')
      expect(await newsOf('grethe')).toContain('room-response-sent')
      expect(await newsOf('niels')).not.toContain('room-response-sent')
    })
  })

  describe('at the deadline', () => {
    it.each(['strict', 'review'])('is read only once it was sent, under %s', async (policy) => {
      const room = await open()
      await closeIn(1, policy)
      await save('karen', room, 'hvorfor', 'Et minut før.')
      expect((await decide('niels', room)).outcome).toBe('received')
      await closeIn(-1, policy)
      expect(await see()).toMatchObject({ closed: true, response: { changed: true } })
      expect(await save('karen', room, 'kan-vente', 'For sent.')).toMatchObject({
        outcome: 'refused',
        reason: 'closed',
      })
      expect((await app.as('karen').put(`${path}/mandate`, { mandate: null })).status).toBe(409)
      const { submissionId = '' } = (await see()).response ?? {}
      expect(await decide('niels', room, { replaces: submissionId })).toMatchObject({
        outcome: 'refused',
        reason: 'replacement_closed',
      })
      expect(partOf(await see(), 'hvorfor').body).toBe('Et minut før.')
    })

    it('is still written in where a late response is received and none was sent', async () => {
      const room = await open()
      await closeIn(-1, 'review')
      expect(await see()).toMatchObject({ closed: false })
      expect((await save('karen', room, 'hvorfor', 'Lidt for sent.')).outcome).toBe('received')
      expect(await decide('niels', room)).toMatchObject({ outcome: 'received', late: true })
      expect(await see()).toMatchObject({ closed: true, response: { late: true } })
    })

    it('takes in what a phone without connection saved only as long as it is open', async () => {
      const room = await open()
      await closeIn(-1)
      expect((await save('grethe', room, 'hvorfor', 'Skrevet i en kælder.')).reason).toBe('closed')
    })
  })

  async function endToday() {
    const { content } = await app.db
      .selectFrom('consultations')
      .select('content')
      .where('id', '=', call)
      .executeTakeFirstOrThrow()
    const changed = JSON.parse(content)
    changed.publication = { ...changed.publication, deletesOn: app.now().slice(0, 10) }
    await app.db
      .updateTable('consultations')
      .set({ content: JSON.stringify(changed) })
      .where('id', '=', call)
      .execute()
  }
  async function runJobs() {
    const handlers = jobHandlers(app.deps)
    await addRepeatingJobs(app.deps, handlers)
    await app.db.updateTable('jobs').set({ run_at: app.now() }).execute()
    await runDueJobs(app.deps, handlers)
  }

  it('goes on its date where nothing was sent, since there is nothing to file', async () => {
    await app.db.deleteFrom('cases').where('about_id', '=', call).execute()
    await app.db.deleteFrom('responses').where('consultation_id', '=', call).execute()
    const room = await open()
    await save('karen', room, 'hvorfor', 'Hemmeligheden om hallen')
    await closeIn(-1)
    await runJobs()
    expect((await see()).room).not.toBeNull()
    await endToday()
    await runJobs()
    expect((await see()).room).toBeNull()
    const kept = await app.db.selectFrom('submissions').select('payload').execute()
    expect(kept.filter(({ payload }) => payload.includes('Hemmelighed'))).toEqual([])
  })

  it('goes with the responses on their date, with all that was written and said in it', async () => {
    const room = await open()
    await save('karen', room, 'hvorfor', 'Hemmeligheden om hallen')
    const { sectionId } = partOf(room, 'hvorfor')
    const where = { ownerKind: 'party-room', ownerId: roomOf(room), sectionId }
    await submit(app, 'grethe', 'room-comment', { ...where, text: 'Hemmeligheden igen' })
    const taken = (
      await submit(app, 'grethe', 'room-comment', { ...where, text: 'Hemmeligheden fortrudt' })
    ).read(submissionDecision)
    await submit(app, 'grethe', 'withdrawal', { submissionId: taken.submissionId })
    await decide('niels', room)
    await closeIn(-1)
    await save('karen', room, 'hvorfor', 'Hemmeligheden kom for sent')
    await endToday()
    await app.as('peter').put(`/api/desk/consultations/${call}/journal`, {
      caseNumber: '26/1234',
      journalisedOn: app.now().slice(0, 10),
    })
    await runJobs()
    expect(await see()).toMatchObject({ room: null, response: null })
    const kept = await app.db.selectFrom('submissions').select('payload').execute()
    expect(kept.filter(({ payload }) => payload.includes('Hemmelighed'))).toEqual([])
    expect(
      await app.db
        .selectFrom('working_saves')
        .select('id')
        .where('body', 'like', '%Hemmelig%')
        .execute(),
    ).toEqual([])
  })
})
