import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import examples from '../db/seed/examples/agendas.json' with { type: 'json' }
import { agenda, ownMoveRequest } from '../shared/agendas.ts'
import { casePage } from '../shared/cases.ts'
import { messagePage } from '../shared/messages.ts'
import { problem } from '../shared/problem.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const council = 'byraadsmoede-2026-11'
const cyclePath = 'cykelsti-ved-uldum'
const wish = { meetingId: council, itemId: cyclePath, reason: 'Det vil mange gerne tale om.' }
const added = {
  caseNumber: '26/02000',
  title: { da: 'Nye bænke i byerne' },
  part: 'simplified',
  link: 'https://dagsorden.hedensted.example/26-02000',
  coreTasks: ['fritid-faellesskab'],
  alsoAt: [],
}

describeOnEngines('An agenda', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const find = async (id: string) =>
    (await app.anyone.get(`/api/meetings/${id}/agenda`)).read(agenda)
  const item = async (meeting: string, id: string) =>
    (await find(meeting)).items.find((each) => each.id === id)
  const ask = async (persona: string, payload: unknown, id = randomUUID()) =>
    (await submit(app, persona, 'agenda-move-request', payload, { id })).read(submissionDecision)
  const takeBack = async (submissionId: string) =>
    (await submit(app, 'lone', 'withdrawal', { submissionId })).read(submissionDecision)
  const answer = (persona: string, given: unknown, itemId = cyclePath) =>
    app.as(persona).put(`/api/desk/meetings/${council}/agenda/${itemId}/request`, given)
  const put = (persona: string, given: unknown, itemId: string = randomUUID(), at = council) =>
    app.as(persona).put(`/api/desk/meetings/${at}/agenda/${itemId}`, given)
  const remove = (persona: string, itemId: string, at = council) =>
    app.as(persona).delete(`/api/desk/meetings/${at}/agenda/${itemId}`)

  it('has the items that are talked about first, then the simple ones', async () => {
    const { items } = await find(council)
    expect(items.map(({ part }) => part)).toEqual([
      'ordinary',
      'ordinary',
      'simplified',
      'simplified',
    ])
    expect(items[0]).toMatchObject({
      caseNumber: '26/01204',
      link: 'https://dagsorden.hedensted.example/26-01204',
      coreTasks: ['across'],
      request: null,
      example: true,
    })
  })

  it('shows a joint item on the meeting of each committee, naming them all', async () => {
    for (const meeting of ['udvalg-laering-2026-12', 'udvalg-beskaeftigelse-2026-12'])
      expect((await item(meeting, 'unge-i-praktik'))?.committees.map(({ id }) => id)).toEqual([
        '2026-beskaeftigelse',
        '2026-laering',
      ])
    expect((await item('udvalg-laering-2026-12', 'skolens-ferieplan'))?.committees).toHaveLength(1)
  })

  it('is empty where nothing has been put on it, and missing where there is no meeting', async () => {
    expect((await find('temamoede-2026-11')).items).toEqual([])
    expect((await app.anyone.get('/api/meetings/findes-ikke/agenda')).status).toBe(404)
  })

  it('has short titles', () => {
    for (const { title } of examples) expect(title.da.length).toBeLessThan(60)
  })

  describe('a councillor’s request to have an item talked about', () => {
    it('stands by the item for everyone, and waits at the desk', async () => {
      const decision = await ask('lone', wish)
      expect(decision).toMatchObject({ outcome: 'received', about: { id: council } })
      expect((await item(council, cyclePath))?.request).toMatchObject({
        sender: 'Lone Eksempel',
        reason: wish.reason,
        answer: 'waiting',
        receivedAt: app.now(),
      })
      const { cases } = (await app.as('peter').get('/api/desk/cases')).read(casePage)
      expect(cases).toMatchObject([{ form: 'agenda-move-request', sender: 'Lone Eksempel' }])
    })

    it('moves the item when staff say so, with the answer beside it', async () => {
      await ask('lone', wish)
      const given = { answer: 'moved', text: 'Vi tager den som en af de første.' }
      expect((await answer('peter', given)).status).toBe(200)
      expect(await item(council, cyclePath)).toMatchObject({
        part: 'ordinary',
        request: { answer: 'moved', answerText: given.text, answeredAt: app.now() },
      })
    })

    it.each([
      ['moved', 'item-moved'],
      ['kept', 'item-kept'],
    ])(
      'answered with %s is told to whoever asked, once, and no longer waits',
      async (said, kind) => {
        const { submissionId } = await ask('lone', wish)
        const told = async (persona: string) =>
          (await app.as(persona).get('/api/me/messages'))
            .read(messagePage)
            .messages.map((message) => `${message.kind} ${message.submission?.id}`)
            .sort()
        const own = (persona: string) =>
          app.as(persona).get(`/api/me/move-requests/${submissionId}`)
        expect((await own('lone')).read(ownMoveRequest).answer).toBe('waiting')
        for (let time = 0; time < 2; time++)
          await answer('peter', { answer: said, text: 'Her er hvorfor.' })
        expect(await told('lone')).toEqual([
          `${kind} ${submissionId}`,
          `submission-received ${submissionId}`,
        ])
        expect(await told('ulla')).toEqual([])
        expect((await own('lone')).read(ownMoveRequest)).toMatchObject({
          ...{ meetingId: council, itemId: cyclePath },
          ...{ answer: said, answerText: 'Her er hvorfor.' },
        })
        expect((await own('ulla')).status).toBe(404)
        const { cases } = (await app.as('peter').get('/api/desk/cases')).read(casePage)
        expect(cases.map(({ mark }) => mark)).toEqual(['done'])
      },
    )

    it('leaves the item where it is when staff say no, with the reason', async () => {
      await ask('lone', wish)
      await answer('anna', { answer: 'kept', text: 'Den kommer på igen i januar.' })
      expect(await item(council, cyclePath)).toMatchObject({
        part: 'simplified',
        request: { answer: 'kept', answerText: 'Den kommer på igen i januar.' },
      })
      const again = await answer('anna', { answer: 'moved', text: 'Alligevel.' })
      expect([again.status, again.read(problem).type]).toEqual([409, 'conflict'])
    })

    it('is counted once, however often it is sent and whoever asks after', async () => {
      const id = randomUUID()
      expect(await ask('lone', wish, id)).toEqual(await ask('lone', wish, id))
      expect(await ask('lone', wish)).toMatchObject({
        outcome: 'refused',
        reason: 'already_requested',
      })
    })

    it.each([
      ['an item that is talked about already', { itemId: 'budget-opfoelgning' }, 'nothing_to_move'],
      ['an item of another meeting', { itemId: 'skolens-ferieplan' }, 'gone'],
      ['a meeting that is not there', { meetingId: 'findes-ikke' }, 'gone'],
    ])('about %s is refused', async (_, part, reason) => {
      expect(await ask('lone', { ...wish, ...part })).toMatchObject({ outcome: 'refused', reason })
    })

    it('is refused when the meeting has begun or is cancelled', async () => {
      const reason = { da: 'For få kan komme' }
      await app.as('peter').put(`/api/desk/meetings/${council}/cancellation`, { reason })
      expect((await ask('lone', wish)).reason).toBe('meeting_cancelled')
      app.setNow('2026-11-25T16:00:00.001Z')
      expect((await ask('lone', wish)).reason).toBe('closed')
    })

    it('can be taken back until it is answered or the meeting begins', async () => {
      const first = await ask('lone', wish)
      expect((await takeBack(first.submissionId)).outcome).toBe('received')
      expect((await item(council, cyclePath))?.request).toBeNull()
      const { cases } = (await app.as('peter').get('/api/desk/cases')).read(casePage)
      expect(cases).toMatchObject([{ form: 'agenda-move-request', ended: 'withdrawn' }])

      const second = await ask('lone', wish)
      await answer('peter', { answer: 'kept', text: 'Den kommer på igen i januar.' })
      expect((await takeBack(second.submissionId)).reason).toBe('withdrawal_closed')
      expect((await item(council, cyclePath))?.request?.answer).toBe('kept')
    })

    it('stands once the meeting has begun', async () => {
      const { submissionId } = await ask('lone', wish)
      app.setNow('2026-11-25T16:00:00.001Z')
      expect((await takeBack(submissionId)).reason).toBe('withdrawal_closed')
      expect((await item(council, cyclePath))?.request?.answer).toBe('waiting')
    })

    it.each(['karen', 'ulla', 'peter', 'niels'])('by %s is forbidden', async (persona) => {
      const refused = await submit(app, persona, 'agenda-move-request', wish)
      expect([refused.status, refused.read(problem).type]).toEqual([403, 'forbidden'])
      expect((await item(council, cyclePath))?.request).toBeNull()
    })

    it('is answered by staff alone', async () => {
      await ask('lone', wish)
      expect((await answer('lone', { answer: 'moved', text: 'Ja tak.' })).status).toBe(403)
      expect((await answer('peter', { answer: 'moved', text: '' })).status).toBe(422)
      expect((await answer('peter', { answer: 'moved', text: 'Ja.' }, 'findes-ikke')).status).toBe(
        404,
      )
    })
  })

  describe('an item that staff put on', () => {
    it('stands last in its part, on every meeting that has it', async () => {
      const joint = { ...added, alsoAt: ['temamoede-2026-11'] }
      const id = randomUUID()
      const { items } = (await put('peter', joint, id)).read(agenda)
      expect(items.at(-1)).toMatchObject({
        id,
        title: { da: 'Nye bænke i byerne', en: 'Nye bænke i byerne' },
        alsoAt: ['temamoede-2026-11'],
        example: false,
      })
      expect(await item('temamoede-2026-11', id)).toMatchObject({ alsoAt: [council] })
    })

    it('is there once, however often it is sent', async () => {
      const id = randomUUID()
      for (let time = 0; time < 2; time += 1) await put('peter', added, id)
      expect((await find(council)).items.filter((each) => each.id === id)).toHaveLength(1)
    })

    it.each([
      ['a link that is no address', { link: 'javascript:alert(1)' }, '/link'],
      ['another meeting that is not there', { alsoAt: ['findes-ikke'] }, '/alsoAt/0'],
      ['no core task', { coreTasks: [] }, '/coreTasks'],
      ['no case number', { caseNumber: ' ' }, '/caseNumber'],
    ])('with %s is refused, and nothing changes', async (_, part, pointer) => {
      const before = await find(council)
      for (const id of [randomUUID(), cyclePath]) {
        const refused = await put('peter', { ...added, ...part }, id)
        expect(refused.status).toBe(422)
        expect(refused.read(problem).errors?.[0]?.pointer).toBe(pointer)
      }
      expect(await find(council)).toEqual(before)
    })

    it('is not for others to put on, change or take off', async () => {
      const before = await find(council)
      expect((await put('lone', added)).status).toBe(403)
      expect((await put('lone', added, cyclePath)).status).toBe(403)
      expect((await remove('lone', cyclePath)).status).toBe(403)
      expect(await find(council)).toEqual(before)
    })
  })

  describe('an item that staff change', () => {
    const learning = 'udvalg-laering-2026-12'
    const work = 'udvalg-beskaeftigelse-2026-12'
    const joint = { ...added, part: 'ordinary', alsoAt: [work] }

    it('changes on every agenda that has it, its part on this one alone', async () => {
      const given = {
        ...joint,
        part: 'simplified',
        title: { da: 'Unge i job', en: 'Young at work' },
      }
      await put('peter', given, 'unge-i-praktik', learning)
      const [here, there] = [
        await item(learning, 'unge-i-praktik'),
        await item(work, 'unge-i-praktik'),
      ]
      expect([here?.part, there?.part]).toEqual(['simplified', 'ordinary'])
      expect([here?.title, there?.title]).toEqual([given.title, given.title])
      expect((await app.db.selectFrom('audit').select('action').execute())[0]?.action).toBe(
        'agenda.change',
      )
    })

    it('becomes another committee’s too, and is one’s own again', async () => {
      const also = { ...added, alsoAt: [work] }
      await put('peter', also, 'skolens-ferieplan', learning)
      for (const meeting of [learning, work])
        expect((await item(meeting, 'skolens-ferieplan'))?.committees.map(({ id }) => id)).toEqual([
          '2026-beskaeftigelse',
          '2026-laering',
        ])
      await put('peter', added, 'skolens-ferieplan', learning)
      expect(await item(work, 'skolens-ferieplan')).toBeUndefined()
      expect((await item(learning, 'skolens-ferieplan'))?.committees).toHaveLength(1)
    })

    it('is not taken from another agenda by its id', async () => {
      expect((await put('peter', added, 'skolens-ferieplan')).read(problem).type).toBe('id_reused')
      expect(await item(council, 'skolens-ferieplan')).toBeUndefined()
    })

    it('is taken off one agenda, stays on the other, and is gone with the last', async () => {
      expect((await remove('peter', 'unge-i-praktik', learning)).status).toBe(200)
      expect(await item(learning, 'unge-i-praktik')).toBeUndefined()
      expect((await item(work, 'unge-i-praktik'))?.alsoAt).toEqual([])
      expect((await remove('peter', 'unge-i-praktik', learning)).status).toBe(404)
      await remove('peter', 'unge-i-praktik', work)
      const rows = await app.db.selectFrom('agenda_items').select('id').execute()
      expect(rows.map(({ id }) => id)).not.toContain('unge-i-praktik')
    })
  })

  describe('an item that a councillor has asked to have moved', () => {
    const asked = { ...added, part: 'simplified' }

    it('is neither moved nor taken off past the request', async () => {
      await ask('lone', wish)
      const before = await find(council)
      for (const answered of [
        await put('peter', { ...asked, part: 'ordinary' }, cyclePath),
        await remove('peter', cyclePath),
      ])
        expect(answered.read(problem)).toMatchObject({
          type: 'conflict',
          detail: 'A councillor has asked to have it moved: answer that first',
        })
      expect(await find(council)).toEqual(before)
      // What it is about can still be mended.
      expect((await put('peter', asked, cyclePath)).status).toBe(200)
      expect((await item(council, cyclePath))?.request?.answer).toBe('waiting')
    })

    it('stays where the answer put it, and can be taken off with the answer', async () => {
      await ask('lone', wish)
      await answer('peter', { answer: 'moved', text: 'Vi tager den først.' })
      expect((await put('peter', asked, cyclePath)).status).toBe(409)
      expect((await remove('peter', cyclePath)).status).toBe(200)
      expect(await item(council, cyclePath)).toBeUndefined()
      expect((await ask('lone', wish)).reason).toBe('gone')
    })

    it('is not lost from another committee’s agenda by making it one’s own', async () => {
      const two = 'temamoede-2026-11'
      await put('peter', { ...asked, alsoAt: [two] }, cyclePath)
      await ask('lone', { ...wish, meetingId: two })
      expect((await put('peter', asked, cyclePath)).status).toBe(409)
      expect((await item(two, cyclePath))?.request?.answer).toBe('waiting')
    })
  })
})
