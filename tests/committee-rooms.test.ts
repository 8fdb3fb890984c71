import { createHash, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { session } from '../shared/accounts.ts'
import { committeeMembers, committeeRoom, publicRoom } from '../shared/committee-rooms.ts'
import { meetingList, meetingPage } from '../shared/meetings.ts'
import { problem } from '../shared/problem.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const committee = 'naboer-der-hjaelper'
const room = `/api/me/committee-rooms/${committee}`
const desk = `/api/desk/committee-rooms/${committee}`
const last = 'naboer-der-hjaelper-2'
const next = 'naboer-der-hjaelper-3'

const called = {
  startsAt: '2026-12-15T19:00',
  endsAt: '2026-12-15T21:00',
  place: 'Præstegården i Hornsyld',
  agenda: ['Julens hjælpere', 'Eventuelt'],
}
const papers = { agenda: ['Et', 'To'], agendaPublic: false, minutes: '', minutesPublic: false }

describeOnEngines('A task committee’s room', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const getRoom = async (persona = 'grethe') =>
    (await app.as(persona).get(room)).read(committeeRoom)
  const getPublic = async () =>
    (await app.anyone.get(`/api/task-committees/${committee}/room`)).read(publicRoom)
  const getMembers = async () => (await app.as('peter').get(desk)).read(committeeMembers)
  const accountOf = async (persona: string) => {
    const { account } = (await app.as(persona).get('/api/session')).read(session)
    return account?.id ?? ''
  }
  const kinds = async () => {
    const rows = await app.db
      .selectFrom('committee_events')
      .select('kind')
      .where('committee_id', '=', committee)
      .where('kind', 'in', ['met', 'document-published'])
      .execute()
    return rows.map(({ kind }) => kind)
  }

  it('shows its members who they are, and who leads', async () => {
    const { members, leads } = await getRoom()
    expect(members.map(({ name, seatKind, duty }) => [name, seatKind, duty])).toEqual([
      ['Lone Eksempel', 'councillor', 'chair'],
      ['Inge Eksempel', 'citizen', 'deputy'],
      ['Bo Eksempel', 'citizen', null],
      ['Grethe Eksempel', 'citizen', null],
      ['Jonas Eksempel', 'external-expert', null],
      ['Ulla Eksempel', 'staff', null],
    ])
    expect(leads).toBe(false)
    expect((await getRoom('lone')).leads).toBe(true)
    expect((await getRoom('peter')).leads).toBe(true)
  })

  it.each(['karen', 'niels'])('is closed to %s', async (persona) => {
    expect((await app.as(persona).get(room)).status).toBe(403)
    expect((await app.as(persona).put(`${room}/meetings/${randomUUID()}`, called)).status).toBe(403)
    const task = { title: 'Bag en kage', accountId: null, dueOn: null, done: false }
    expect((await app.as(persona).put(`${room}/tasks/${randomUUID()}`, task)).status).toBe(403)
    expect((await app.as(persona).get(desk)).status).toBe(403)
  })

  it('asks whoever is not signed in to do so', async () => {
    expect((await app.anyone.get(room)).status).toBe(401)
  })

  describe('meetings', () => {
    it('are called once by whoever leads, anywhere, and stand in everybody’s calendar', async () => {
      const id = randomUUID()
      for (let time = 0; time < 2; time += 1) {
        const answer = await app.as('lone').put(`${room}/meetings/${id}`, called)
        expect(answer.status).toBe(200)
      }
      const { meetings } = await getRoom()
      expect(meetings.filter((meeting) => meeting.id === id)).toMatchObject([
        {
          startsAt: '2026-12-15T18:00:00.000Z',
          place: { da: called.place },
          agenda: called.agenda,
        },
      ])
      const shown = (await app.anyone.get(`/api/meetings/${id}`)).read(meetingPage)
      expect(shown).toMatchObject({ kind: 'task-committee', committees: [{ id: committee }] })
      const filtered = await app.anyone.get(`/api/meetings?committee=${committee}`)
      expect(filtered.read(meetingList).meetings.map((meeting) => meeting.id)).toContain(id)
    })

    it('are in the members’ own calendars, and in no outsider’s', async () => {
      const calendarOf = async (persona: string) => {
        const made = await app.as(persona).post('/api/me/calendar-link')
        const { path } = JSON.parse(made.text)
        return (await app.anyone.get(path)).text
      }
      expect(await calendarOf('grethe')).toContain('Biblioteket i Uldum')
      expect(await calendarOf('karen')).not.toContain('Biblioteket i Uldum')
    })

    it('are not for members to call', async () => {
      const answer = await app.as('grethe').put(`${room}/meetings/${randomUUID()}`, called)
      expect(answer.status).toBe(403)
    })

    it.each([
      ['that end before they start', { endsAt: '2026-12-15T18:00' }, '/endsAt'],
      ['without a place', { place: ' ' }, '/place'],
      ['on a day that is not there', { startsAt: '2026-02-30T19:00' }, '/startsAt'],
    ])('%s are a clear problem, and nothing changes', async (_, part, pointer) => {
      const before = await getRoom()
      const answer = await app
        .as('peter')
        .put(`${room}/meetings/${randomUUID()}`, { ...called, ...part })
      expect(answer.read(problem).errors?.[0]?.pointer).toBe(pointer)
      expect(await getRoom()).toEqual(before)
    })

    it('take no id of another meeting', async () => {
      const { meetings } = (await app.anyone.get('/api/meetings')).read(meetingList)
      const other = meetings.find(({ kind }) => kind === 'council')
      expect((await app.as('peter').put(`${room}/meetings/${other?.id}`, called)).status).toBe(409)
    })

    it('show the public what was made public, and nothing else', async () => {
      const ofNext = async () => (await getPublic()).meetings.find(({ id }) => id === next)
      expect((await ofNext())?.agenda).toEqual([])
      await app
        .as('peter')
        .put(`${room}/meetings/${next}/papers`, { ...papers, agendaPublic: true, revision: 1 })
      expect((await ofNext())?.agenda).toEqual(['Et', 'To'])
    })

    it('are told of in the story when their minutes are written first', async () => {
      app.setNow('2026-12-20T10:00:00.000Z')
      const before = await kinds()
      const write = (minutes: string, revision: number) =>
        app.as('lone').put(`${room}/meetings/${next}/papers`, { ...papers, minutes, revision })
      await write('Vi blev enige.', 1)
      await write('Vi blev enige om det hele.', 2)
      expect(await kinds()).toEqual([...before, 'met'])
    })

    it('have no minutes before they have begun', async () => {
      const answer = await app.as('peter').put(`${room}/meetings/${next}/papers`, {
        ...papers,
        minutes: 'Det gik godt.',
        revision: 1,
      })
      expect(answer.read(problem).errors?.[0]?.pointer).toBe('/minutes')
    })

    it('keep the papers that somebody else changed meanwhile', async () => {
      const put = (agenda: string[]) =>
        app.as('peter').put(`${room}/meetings/${next}/papers`, { ...papers, agenda, revision: 1 })
      expect((await put(['Først'])).status).toBe(200)
      expect((await put(['Sidst'])).status).toBe(409)
      const found = (await getRoom()).meetings.find(({ id }) => id === next)
      expect(found?.agenda).toEqual(['Først'])
    })

    it('of another committee have no papers here', async () => {
      const answer = await app
        .as('peter')
        .put(`/api/me/committee-rooms/skolevejen/meetings/${last}/papers`, {
          ...papers,
          revision: 1,
        })
      expect(answer.status).toBe(404)
    })
  })

  describe('documents', () => {
    const sent = { committeeId: committee, title: 'Svar fra Barrit', text: '31 vil hjælpe.' }
    const send = async (persona = 'grethe') =>
      (await submit(app, persona, 'room-document', sent)).read(submissionDecision).submissionId
    const publish = (persona: string, id: string, isPublic = true) =>
      app.as(persona).put(`${room}/documents/${id}`, { public: isPublic })

    it('are for the room, until whoever leads makes them public', async () => {
      const id = await send()
      expect((await getRoom()).documents).toMatchObject([{ id, title: sent.title, public: false }])
      expect((await getPublic()).documents).toEqual([])
      expect((await publish('jonas', id)).status).toBe(403)
      await publish('lone', id)
      expect((await getPublic()).documents).toMatchObject([{ id, title: sent.title }])
      expect(JSON.stringify((await getPublic()).documents)).not.toContain('Grethe')
      expect(await kinds()).toContain('document-published')
    })

    it('are told of in the story once, however often they are shown and hidden', async () => {
      const id = await send()
      for (const isPublic of [true, true, false, true]) await publish('peter', id, isPublic)
      expect((await kinds()).filter((kind) => kind === 'document-published')).toHaveLength(1)
    })

    it('can be taken back until they have been public', async () => {
      const [hidden, shown] = [await send(), await send()]
      await publish('peter', shown)
      await publish('peter', shown, false)
      const withdraw = async (submissionId: string) =>
        (await submit(app, 'grethe', 'withdrawal', { submissionId })).read(submissionDecision)
      expect((await withdraw(hidden)).outcome).toBe('received')
      expect((await withdraw(shown)).reason).toBe('withdrawal_closed')
      expect((await getRoom()).documents.map(({ id }) => id)).toEqual([shown])
    })

    it('carry files, which outsiders get only when they are public', async () => {
      const bytes = Buffer.from('%PDF-1.4\nNaboernes svar\n%%EOF\n')
      const fileId = randomUUID()
      const manifest = {
        id: fileId,
        name: 'svar.pdf',
        type: 'application/pdf',
        size: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }
      const answer = await submit(app, 'grethe', 'room-document', sent, { attachments: [manifest] })
      const { submissionId: id, outcome } = answer.read(submissionDecision)
      expect(outcome).toBe('filed')
      expect((await getRoom()).documents).toMatchObject([{ files: [], coming: 1 }])
      await app.as('grethe').send(`/api/submissions/${id}/attachments/${fileId}`, {
        method: 'PATCH',
        headers: {
          'Content-Type': 'application/offset+octet-stream',
          'Upload-Offset': '0',
          'X-Account': await accountOf('grethe'),
        },
        body: bytes,
      })
      expect((await getRoom()).documents).toMatchObject([{ files: [{ id: fileId }], coming: 0 }])
      const own = `${room}/documents/${id}/files/${fileId}`
      const open = `/api/task-committees/${committee}/documents/${id}/files/${fileId}`
      expect((await app.as('jonas').get(own)).bytes).toEqual(bytes)
      expect((await app.as('karen').get(own)).status).toBe(403)
      expect((await app.anyone.get(open)).status).toBe(404)
      await publish('peter', id)
      expect((await app.anyone.get(open)).bytes).toEqual(bytes)
    })

    it('of somebody who does not sit there are not taken', async () => {
      expect((await submit(app, 'karen', 'room-document', sent)).status).toBe(403)
    })
  })

  describe('tasks', () => {
    const task = { title: 'Bag en kage', accountId: null, dueOn: '2026-12-01', done: false }

    it('are added once, taken by a member, done, and removed', async () => {
      const id = randomUUID()
      const put = async (part: object) =>
        (await app.as('grethe').put(`${room}/tasks/${id}`, { ...task, ...part })).read(
          committeeRoom,
        )
      await put({})
      const accountId = await accountOf('jonas')
      expect((await put({ accountId })).tasks.filter((each) => each.id === id)).toMatchObject([
        { accountId, doneAt: null, dueOn: '2026-12-01' },
      ])
      const found = (await put({ done: true })).tasks.find((each) => each.id === id)
      expect(found?.doneAt).toBe(app.now())
      await app.as('jonas').delete(`${room}/tasks/${id}`)
      expect((await getRoom()).tasks.some((each) => each.id === id)).toBe(false)
    })

    it('cannot be given to somebody who does not sit there', async () => {
      const accountId = await accountOf('karen')
      const answer = await app
        .as('grethe')
        .put(`${room}/tasks/${randomUUID()}`, { ...task, accountId })
      expect(answer.read(problem).errors?.[0]?.pointer).toBe('/accountId')
    })
  })

  describe('members', () => {
    it('of the council and the staff are named at the desk, and come into the room', async () => {
      const accountId = await accountOf('anna')
      expect((await getMembers()).candidates.map((each) => each.accountId)).toContain(accountId)
      const answer = await app
        .as('peter')
        .put(`${desk}/members/${accountId}`, { seatKind: 'staff', duty: 'deputy' })
      const { members, candidates } = answer.read(committeeMembers)
      expect(members.filter(({ duty }) => duty === 'deputy')).toMatchObject([{ accountId }])
      expect(candidates.map((each) => each.accountId)).not.toContain(accountId)
    })

    it('who leave lose the room, and their tasks stay', async () => {
      const before = await getRoom()
      await app.as('peter').delete(`${desk}/members/${await accountOf('jonas')}`)
      expect((await app.as('jonas').get(room)).status).toBe(403)
      expect((await getRoom()).tasks).toEqual(before.tasks)
    })

    it('are not made of citizens without a call', async () => {
      const answer = await app
        .as('peter')
        .put(`${desk}/members/${await accountOf('karen')}`, { seatKind: 'citizen', duty: null })
      expect(answer.read(problem).errors?.[0]?.pointer).toBe('/accountId')
      expect((await app.as('karen').get(room)).status).toBe(403)
    })

    it('are not for members to name', async () => {
      const answer = await app
        .as('lone')
        .put(`${desk}/members/${await accountOf('anna')}`, { seatKind: 'staff', duty: null })
      expect(answer.status).toBe(403)
    })
  })
})
