import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { facts } from '../db/seed/facts.ts'
import { carriedTheme, discussion, discussionSummary } from '../shared/discussions.ts'
import { problem } from '../shared/problem.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { type Answer, startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const live = 'flere-haender'
const past = '2024-frivillighed'
const note = { discussionId: live, table: 2, text: 'Spørg foreningerne først.' }

describeOnEngines('A group discussion', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const write = (persona: string, payload: unknown, id = randomUUID()): Promise<Answer> =>
    submit(app, persona, 'table-note', payload, { id })
  const decide = async (payload: unknown, id = randomUUID()) =>
    (await write('lone', payload, id)).read(submissionDecision)
  const wall = async (id = live, persona = 'lone') =>
    (await app.as(persona).get(`/api/me/discussions/${id}`)).read(discussion)
  const shown = async (id: string) =>
    (await app.anyone.get(`/api/discussions/${id}`)).read(discussion)
  const gather = async (
    persona: string,
    given: { public: boolean; themes: unknown[] },
    id = live,
  ) =>
    app.as(persona).put(`/api/desk/discussions/${id}/themes`, {
      seen: (await wall(id)).themes.map((theme) => theme.id),
      ...given,
    })
  const carriedTo = async (path: string) =>
    (await app.anyone.get(`/api/carried-themes?path=${path}`)).read(z.array(carriedTheme))

  describe('of 2024', () => {
    it('is one of five, each with five tables, open for all to read', async () => {
      const all = (await app.anyone.get('/api/discussions')).read(z.array(discussionSummary))
      const told = all.filter(({ heldOn }) => heldOn === '2024-02-26')
      expect(told.map(({ id }) => id).sort()).toEqual(facts.discussions.map(({ id }) => id).sort())
      expect(told).toHaveLength(5)
      for (const { id, tables, public: isPublic, example } of told) {
        expect([tables, isPublic, example]).toEqual([5, true, false])
        const { notes } = await shown(id)
        expect(notes.map(({ table }) => table)).toEqual([1, 2, 3, 4, 5])
      }
    })

    it('holds what the source tells of volunteering', async () => {
      const words = (await shown(past)).notes.map(({ text }) => text.da).join(' ')
      for (const word of ['Telefonkæder', 'opgaveløsning', 'messe', 'børn og unge', 'unge'])
        expect(words).toContain(word)
    })

    it('takes no notes as in time any more', async () => {
      expect(await decide({ ...note, discussionId: past })).toMatchObject({ late: true })
    })
  })

  describe('a table’s note', () => {
    it('stands on the wall at once for those who take part, and for nobody else yet', async () => {
      expect(await decide(note)).toMatchObject({ outcome: 'received', late: false })
      expect((await wall()).notes).toMatchObject([
        { table: 2, text: { da: note.text, en: note.text }, receivedAt: app.now() },
      ])
      expect((await shown(live)).notes).toEqual([])
    })

    it('stays there, and brings no notice', async () => {
      const { submissionId } = await decide(note)
      const withdrawal = await submit(app, 'lone', 'withdrawal', { submissionId })
      expect(withdrawal.read(submissionDecision).reason).toBe('nothing_to_withdraw')
      expect((await wall()).notes).toHaveLength(1)
      const notices = await app.db.selectFrom('messages').select('kind').execute()
      expect(notices.map(({ kind }) => kind)).toEqual(['submission-refused'])
    })

    it('is on the wall once, however often it is sent', async () => {
      const id = randomUUID()
      for (let time = 0; time < 3; time += 1) await decide(note, id)
      expect((await wall()).notes).toHaveLength(1)
    })

    it('from five tables at once are all there, each at its own table', async () => {
      const tables = [1, 2, 3, 4, 5]
      const sent = tables.flatMap((table) =>
        ['lone', 'ulla', 'peter'].map((persona) => ({ persona, table })),
      )
      await Promise.all(
        sent.map(({ persona, table }) =>
          write(persona, { ...note, table, text: `${persona} ved bord ${table}` }),
        ),
      )
      const { notes } = await wall()
      expect(notes).toHaveLength(15)
      for (const { persona, table } of sent)
        expect(notes).toContainEqual(
          expect.objectContaining({
            table,
            text: expect.objectContaining({ da: `${persona} ved bord ${table}` }),
          }),
        )
    })

    it('that comes after the end, from a phone without connection, is not lost', async () => {
      app.setNow('2027-06-01T10:00:00.000Z')
      expect(await decide(note)).toMatchObject({ outcome: 'received', late: true })
      expect((await wall()).notes).toHaveLength(1)
    })

    it.each([
      ['a table that is not there', { table: 6 }, '/payload/table'],
      ['no words', { text: ' ' }, '/payload/text'],
      ['a table below one', { table: 0 }, '/payload/table'],
    ])('from %s is a clear problem, and nothing changes', async (_, part, pointer) => {
      const answer = await write('lone', { ...note, ...part })
      expect(answer.status).toBe(422)
      expect(answer.read(problem).errors?.[0]?.pointer).toBe(pointer)
      expect((await wall()).notes).toEqual([])
    })

    it('to a discussion that is not there is refused as gone', async () => {
      expect((await decide({ ...note, discussionId: 'findes-ikke' })).reason).toBe('gone')
    })

    it.each(['karen', 'niels', 'mette'])(
      'by %s, who does not sit there, is forbidden',
      async (who) => {
        expect((await write(who, note)).status).toBe(403)
        expect((await app.as(who).get(`/api/me/discussions/${live}`)).status).toBe(403)
      },
    )
  })

  describe('its themes', () => {
    it('gather notes, are carried on, and lead back from where they went', async () => {
      const { submissionId } = await decide(note)
      await decide({ ...note, table: 3, text: 'Lån hallen ud om aftenen.' })
      const path = '/kerneopgaver/social-omsorg'
      const carried = {
        text: { da: 'Vi spørger foreningerne i foråret', en: 'We ask in spring' },
        path,
      }
      const themes = [{ title: { da: 'Foreningerne' }, noteIds: [submissionId], carried }]
      const changed = (await gather('peter', { public: false, themes })).read(discussion)
      expect(changed.themes).toMatchObject([
        { title: { da: 'Foreningerne', en: 'Foreningerne' }, noteIds: [submissionId], carried },
      ])
      expect(await carriedTo(path)).toEqual([])
      await gather('peter', { public: true, themes })
      expect((await shown(live)).notes).toHaveLength(2)
      expect(await carriedTo(path)).toMatchObject([
        { title: { da: 'Foreningerne' }, text: carried.text, discussion: { id: live } },
      ])
      await gather('peter', { public: true, themes: [] })
      expect((await shown(live)).themes).toEqual([])
      expect((await shown(live)).notes).toHaveLength(2)
    })

    it('are carried to an item of the focus list, and lead back from there', async () => {
      const path = '/fokusliste/9'
      const carried = { text: { da: 'Flere småjob' }, path }
      const theme = { title: { da: 'Små firmaer' }, noteIds: [], carried }
      const changed = (await gather('peter', { public: true, themes: [theme] })).read(discussion)
      expect(changed.themes[0]?.carried?.path).toBe(path)
      expect(await carriedTo(path)).toMatchObject([
        { title: { da: 'Små firmaer' }, discussion: { id: live } },
      ])
    })

    it('of 2024 can be gathered too', async () => {
      const themes = [
        {
          title: { da: 'Telefonkæder', en: 'Phone chains' },
          noteIds: [`${past}-bord-2`],
          carried: null,
        },
      ]
      expect((await gather('anna', { public: true, themes }, past)).status).toBe(200)
      expect((await shown(past)).themes).toHaveLength(1)
    })

    it.each([
      ['another discussion’s notes', { noteIds: [`${past}-bord-1`] }, '/themes/0/noteIds'],
      [
        'an address outside the app',
        { carried: { text: { da: 'Se her' }, path: '//ondt' } },
        '/themes/0/carried/path',
      ],
      [
        'an item that is not on the focus list',
        { carried: { text: { da: 'Se her' }, path: '/fokusliste/16' } },
        '/themes/0/carried/path',
      ],
      ['no title', { title: { da: '' } }, '/themes/0/title/da'],
    ])('with %s are refused, and nothing changes', async (_, part, pointer) => {
      const theme = { title: { da: 'Et tema' }, noteIds: [], carried: null, ...part }
      const answer = await gather('peter', { public: true, themes: [theme] })
      expect(answer.status).toBe(422)
      expect(answer.read(problem).errors?.[0]?.pointer).toBe(pointer)
      expect((await shown(live)).public).toBe(false)
    })

    it('are not overwritten by somebody who has not seen them', async () => {
      const theme = { title: { da: 'Foreningerne' }, noteIds: [], carried: null }
      const mine = { public: false, seen: [], themes: [theme] }
      expect((await gather('peter', mine)).status).toBe(200)
      const other = { ...mine, themes: [{ ...theme, title: { da: 'Hallerne' } }] }
      expect((await gather('anna', other)).read(problem).type).toBe('conflict')
      expect((await wall()).themes).toMatchObject([{ title: { da: 'Foreningerne' } }])
    })

    it.each(['lone', 'ulla', 'karen'])('are not for %s to gather', async (who) => {
      expect((await gather(who, { public: true, themes: [] })).status).toBe(403)
    })
  })

  describe('that staff begin', () => {
    const begun = {
      title: { da: 'Mere liv i hallerne' },
      question: { da: 'Hvad skal hallerne bruges til om aftenen?', en: 'What are the halls for?' },
      tables: 3,
      coreTasks: ['fritid-faellesskab'],
      opensAt: '2026-11-21T09:00',
      closesAt: '2026-11-21T15:00',
      public: false,
      meetingId: null,
    }
    const begin = (persona: string, given: unknown, id: string = randomUUID()) =>
      app.as(persona).put(`/api/desk/discussions/${id}`, given)
    const list = async (query = '') =>
      (await app.anyone.get(`/api/discussions${query}`)).read(z.array(discussionSummary))

    it('takes notes from its tables', async () => {
      const { id } = (await begin('peter', begun)).read(discussion)
      expect((await decide({ ...note, discussionId: id })).outcome).toBe('received')
      expect((await wall(id)).notes).toHaveLength(1)
      expect(await shown(id)).toMatchObject({
        title: { da: begun.title.da, en: begun.title.da },
        question: begun.question,
        heldOn: '2026-11-21',
        notes: [],
      })
    })

    it('as public shows its notes to everyone as they come', async () => {
      const { id } = (await begin('peter', { ...begun, public: true })).read(discussion)
      await decide({ ...note, discussionId: id })
      expect((await shown(id)).notes).toHaveLength(1)
    })

    it('is there once however often it is sent, and can be changed without losing notes', async () => {
      const id = randomUUID()
      const before = (await list()).length
      for (let time = 0; time < 2; time += 1) await begin('peter', begun, id)
      expect(await list()).toHaveLength(before + 1)
      await decide({ ...note, discussionId: id })
      await begin('anna', { ...begun, closesAt: '2026-11-21T16:00' }, id)
      expect(await wall(id)).toMatchObject({
        closesAt: '2026-11-21T15:00:00.000Z',
        notes: [{ table: note.table }],
      })
    })

    it('is part of a meeting, and found there', async () => {
      const meetingId = 'temamoede-2026-11'
      const { id } = (await begin('peter', { ...begun, meetingId })).read(discussion)
      expect((await list(`?meeting=${meetingId}`)).map((each) => each.id)).toEqual([id])
      expect(await list('?meeting=byraadsmoede-2026-11')).toEqual([])
    })

    it.each([
      ['ends before it starts', { closesAt: '2026-11-21T08:00' }, '/closesAt'],
      ['has no table', { tables: 0 }, '/tables'],
      ['has too many tables', { tables: 41 }, '/tables'],
      ['asks nothing', { question: { da: ' ' } }, '/question/da'],
      ['is of no core task', { coreTasks: [] }, '/coreTasks'],
      ['is part of no meeting', { meetingId: 'findes-ikke' }, '/meetingId'],
    ])('but %s is a clear problem, and nothing changes', async (_, part, pointer) => {
      const before = await list()
      const answer = await begin('peter', { ...begun, ...part })
      expect(answer.read(problem).errors?.[0]?.pointer).toBe(pointer)
      expect(await list()).toEqual(before)
    })

    it('keeps every table that has written', async () => {
      const { id } = (await begin('peter', begun)).read(discussion)
      await decide({ ...note, discussionId: id, table: 3 })
      const answer = await begin('peter', { ...begun, tables: 2 }, id)
      expect(answer.read(problem).errors).toMatchObject([{ pointer: '/tables' }])
    })

    it('leaves history as it is', async () => {
      const before = await shown(past)
      expect((await begin('peter', begun, past)).read(problem).type).toBe('conflict')
      expect(await shown(past)).toEqual(before)
    })

    it.each(['lone', 'ulla', 'karen'])('is not for %s to begin', async (who) => {
      expect((await begin(who, begun)).status).toBe(403)
    })
  })
})
