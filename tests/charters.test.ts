import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  charterComment,
  charterDraft,
  charterHistory,
  charterVersionRead,
} from '../shared/charters.ts'
import { dialogue } from '../shared/dialogue.ts'
import { messagePage } from '../shared/messages.ts'
import { problem } from '../shared/problem.ts'
import { taskProblem } from '../shared/problems.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { findListing, submit } from './harness/people.ts'

const both = (words: string) => ({ da: words, en: words })

/** A charter without a fault, as it would be written when the demo is laid. */
const content = {
  title: both('Bedre måltider i Ølholm'),
  summary: both('Et udvalg om måltider.'),
  charter: {
    task: both('Find ud af, hvordan flere kan spise sammen.'),
    purpose: both('Mange spiser alene.'),
    effect: both('Flere spiser sammen hver uge.'),
    whyComplex: both('Det går på tværs af alt.'),
    challenges: ['complex-problems'],
    coreTasks: ['social-omsorg'],
    communities: ['uldum'],
    chair: both('Udpeges af byrådet'),
    deputy: both('Udpeges af byrådet'),
    meetingForm: both('Fem aftener i forsamlingshuset.'),
    appointsOn: '2027-02-20',
    startsOn: '2027-03-01',
    endsOn: '2027-12-01',
    room: null,
    decided: null,
    resources: null,
    balance: [{ by: 'age-band', value: '18-29', least: 1 }],
    criteria: [],
    blind: true,
    reportsOn: ['2027-06-07'],
  },
  seats: [
    { kind: 'citizen', places: 4, open: true, competences: [] },
    { kind: 'councillor', places: 2, open: false, competences: [] },
  ],
  opensAt: '2027-01-04T08:00:00.000Z',
  closesAt: '2027-02-01T22:59:00.000Z',
}
const id = 'bedre-maaltider-i-oelholm'

const application = {
  committeeId: id,
  seatKind: 'citizen',
  applyingAs: 'myself',
  name: 'Karen Eksempel',
  motivation: 'Jeg vil gerne være med til det her.',
  offer: 'Jeg kan lave mad til mange.',
  competences: [],
  localCommunityId: null,
  availability: ['weekend'],
  conflict: 'no',
  contactBy: 'email',
  email: 'karen@borger.example',
}

describeOnEngines('A charter', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  interface Save {
    saveId?: string
    committeeId?: string | null
    basedOn?: number
    content?: unknown
    note?: string
    from?: string
    decision?: { on: string; link: string | null } | null
  }
  const save = (given: Save = {}, persona = 'peter') => {
    const { saveId = randomUUID(), ...rest } = given
    return app.as(persona).put(`/api/desk/charter-versions/${saveId}`, {
      committeeId: null,
      basedOn: 0,
      content,
      note: '',
      decision: null,
      ...rest,
    })
  }
  const saveNext = (basedOn: number, given: Save = {}) =>
    save({ committeeId: id, basedOn, note: 'Rettet efter mødet', ...given })
  const decide = (version: number, given: object = {}, committeeId = id) =>
    app.as('peter').put(`/api/desk/charters/${committeeId}/decision`, {
      version,
      on: '2026-11-20',
      link: 'https://dagsorden.example/punkt-7',
      ...given,
    })
  const history = async (committeeId = id) =>
    (await app.anyone.get(`/api/task-committees/${committeeId}/charter`)).read(charterHistory)
  const pointers = async (answer: ReturnType<typeof save>) =>
    (await answer).read(problem).errors?.map(({ pointer }) => pointer)
  const type = async (answer: ReturnType<typeof save>) => (await answer).read(problem).type
  const story = async () =>
    (
      await app.db
        .selectFrom('committee_events')
        .select('kind')
        .where('committee_id', '=', id)
        .orderBy('at')
        .execute()
    )
      .map(({ kind }) => kind)
      .sort()
  const otherTitle = (words: string) => ({ ...content, title: both(words) })

  describe('as a draft', () => {
    it('gets an address from its title, and is nothing that one can take part in', async () => {
      const made = (await save()).read(charterHistory)
      expect(made).toMatchObject({ committeeId: id, stage: 'draft', termId: '2026-2029' })
      expect(made.versions).toMatchObject([{ version: 1, decidedOn: null }])
      expect(await findListing(app, 'task-committee', id)).toBeUndefined()
      expect(await story()).toEqual(['drafted'])
      expect((await save()).read(charterHistory).committeeId).toBe(`${id}-2`)
      const drafts = (await app.as('lone').get('/api/desk/charters')).read(z.array(charterDraft))
      expect(drafts.map((draft) => draft.id)).toContain(id)
      expect((await app.as('peter').get('/api/desk/task-committees')).text).not.toContain(id)
    })

    it('is saved once, however often the phone tries', async () => {
      const saveId = randomUUID()
      for (let time = 0; time < 2; time++)
        expect((await save({ saveId })).read(charterHistory).versions).toHaveLength(1)
      expect(await type(save({ saveId, content: otherTitle('Noget andet') }))).toBe('id_reused')
      expect((await history()).versions).toHaveLength(1)
    })

    it('keeps every version as it was, with why it was changed', async () => {
      await save()
      await saveNext(1, { content: otherTitle('Måltider'), note: 'Kortere navn' })
      const { current, versions } = await history()
      expect(current.title.da).toBe('Måltider')
      expect(versions.map(({ version, note }) => [version, note])).toEqual([
        [2, 'Kortere navn'],
        [1, ''],
      ])
      const first = await app.anyone.get(`/api/task-committees/${id}/charter/1`)
      expect(first.read(charterVersionRead).content.title).toEqual(content.title)
      expect((await app.anyone.get(`/api/task-committees/${id}/charter/3`)).status).toBe(404)
      expect(await story()).toEqual(['draft-changed', 'drafted'])
    })

    it('is not overwritten by a save that began from an older version', async () => {
      await save()
      await saveNext(1)
      const late = await saveNext(1, { content: otherTitle('Mit navn') })
      expect([late.status, late.read(problem).type]).toEqual([409, 'stale'])
      expect((await history()).versions).toHaveLength(2)
    })

    it('asks for no seat: applying is refused', async () => {
      app.setNow('2027-01-10T10:00:00.000Z')
      await save()
      const answer = await submit(app, 'karen', 'task-committee-application', application)
      expect(answer.read(submissionDecision).reason).toBe('gone')
    })

    it.each([
      ['no seats', { seats: [] }, '/content/seats'],
      ['a kind of seat twice', { seats: [content.seats[0], content.seats[0]] }, '/content/seats/1'],
      ['a deadline before the opening', { closesAt: content.opensAt }, '/content/closesAt'],
    ])('with %s is a named problem, and nothing is kept', async (_, fault, pointer) => {
      expect(await pointers(save({ content: { ...content, ...fault } }))).toEqual([pointer])
      expect((await app.anyone.get(`/api/task-committees/${id}`)).status).toBe(404)
    })

    it.each([
      ['an unknown core task', { coreTasks: ['rumfart'] }, 'coreTasks/0'],
      ['an unknown challenge', { challenges: ['magi'] }, 'challenges/0'],
      ['an unknown place', { communities: ['atlantis'] }, 'communities/0'],
      ['an appointment before the deadline', { appointsOn: '2027-01-31' }, 'appointsOn'],
      ['a beginning before the appointment', { startsOn: '2027-02-19' }, 'startsOn'],
      ['an end before the beginning', { endsOn: '2027-03-01', reportsOn: [] }, 'endsOn'],
      ['a report when it is over', { reportsOn: ['2027-12-02'] }, 'reportsOn/0'],
      [
        'a wish for more than there are seats',
        { balance: [{ by: 'age-band', value: '65+', least: 7 }] },
        'balance/0/least',
      ],
      [
        'dates outside every term',
        { startsOn: '2031-01-01', endsOn: '2031-06-01', reportsOn: [] },
        'startsOn',
      ],
    ])('with %s is a named problem, and nothing is kept', async (_, fault, pointer) => {
      const charter = { ...content.charter, ...fault }
      expect(await pointers(save({ content: { ...content, charter } }))).toEqual([
        `/content/charter/${pointer}`,
      ])
      expect((await app.anyone.get(`/api/task-committees/${id}`)).status).toBe(404)
    })

    it('names no chairs of its own in a term whose pair leads them all', async () => {
      const dated = { appointsOn: '2018-05-20', startsOn: '2018-06-01', endsOn: '2019-06-01' }
      const early = { opensAt: '2018-04-01T08:00:00.000Z', closesAt: '2018-05-01T08:00:00.000Z' }
      const charter = { ...content.charter, ...dated, reportsOn: [] }
      expect(await pointers(save({ content: { ...content, ...early, charter } }))).toEqual([
        '/content/charter/chair',
        '/content/charter/deputy',
      ])
      const { sharedChairs } = (await app.anyone.get('/api/terms')).read(
        z.array(z.looseObject({ sharedChairs: z.record(z.string(), z.unknown()).nullable() })),
      )[0] ?? { sharedChairs: null }
      const shared = { ...charter, ...sharedChairs }
      expect((await save({ content: { ...content, ...early, charter: shared } })).status).toBe(200)
    })

    it.each(['karen', 'lone', 'ulla'])('is not written by %s', async (persona) => {
      expect((await save({}, persona)).status).toBe(403)
    })
  })

  describe('comes from what was handed in', () => {
    it('a problem: its sender is told, and it points at the draft', async () => {
      const handedIn = {
        title: 'Mange spiser alene',
        body: 'I vores by sidder mange alene med maden hver eneste aften.',
        coreTasks: ['social-omsorg'],
        communities: [],
      }
      const { submissionId } = (await submit(app, 'karen', 'task-problem', handedIn)).read(
        submissionDecision,
      )
      expect((await save({ from: submissionId })).status).toBe(200)
      const own = (await app.as('karen').get(`/api/me/problems/${submissionId}`)).read(taskProblem)
      expect(own.answer).toMatchObject({ way: 'draft', where: { path: `/opgaveudvalg/${id}` } })
      const { messages } = (await app.as('karen').get('/api/me/messages')).read(messagePage)
      expect(messages.map(({ kind }) => kind)).toContain('became-draft')
      expect(await story()).toEqual(['drafted', 'problem-handed-in'])
      expect((await history()).problems).toEqual([])
      await app.as('peter').put(`/api/desk/problems/${submissionId}`, {
        public: true,
        answer: { way: 'draft', text: '', committeeId: id },
      })
      expect((await history()).problems).toMatchObject([{ title: handedIn.title }])
    })

    it('a councillor’s topic: it says where it went', async () => {
      const meetingId = 'dialogmoede-2026-12'
      const topic = {
        meetingId,
        part: 'task-committees',
        title: 'Måltider',
        text: 'Vi skal tale om, at mange spiser alene.',
        coreTasks: ['social-omsorg'],
      }
      const { submissionId } = (await submit(app, 'lone', 'dialogue-topic', topic)).read(
        submissionDecision,
      )
      app.setNow('2026-12-08T09:00:00.000Z')
      expect((await save({ from: submissionId })).status).toBe(200)
      const { topics } = (await app.as('lone').get(`/api/me/meetings/${meetingId}/dialogue`)).read(
        dialogue,
      )
      expect(topics[0]?.followUp).toMatchObject({ path: `/opgaveudvalg/${id}` })
      expect(await story()).toEqual(['drafted', 'topic-discussed'])
    })

    it('and from nothing else', async () => {
      expect(await pointers(save({ from: randomUUID() }))).toEqual(['/from'])
      expect((await app.anyone.get(`/api/task-committees/${id}`)).status).toBe(404)
    })
  })

  describe('decided by the council', () => {
    it('is in force, with day and agenda, and its call is listed', async () => {
      await save()
      const decided = (await decide(1)).read(charterHistory)
      expect(decided.stage).toBe('decided')
      expect(decided.versions).toMatchObject([
        { decidedOn: '2026-11-20', decidedLink: 'https://dagsorden.example/punkt-7' },
      ])
      expect(await findListing(app, 'task-committee', id)).toMatchObject({ title: content.title })
      expect(await story()).toEqual(['charter-decided', 'drafted'])
      expect((await decide(1)).status).toBe(200)
      expect(await story()).toHaveLength(2)
      expect(await type(decide(1, { on: '2026-11-19' }))).toBe('conflict')
    })

    it('is the newest version and no other', async () => {
      await save()
      await saveNext(1)
      expect(await type(decide(1))).toBe('stale')
      expect((await decide(7)).status).toBe(404)
      expect((await history()).stage).toBe('draft')
    })

    it('is not, where nobody could apply any more', async () => {
      await save()
      app.setNow('2027-02-02T10:00:00.000Z')
      expect(await pointers(decide(1))).toEqual(['/content/closesAt'])
      expect((await history()).stage).toBe('draft')
      expect(await findListing(app, 'task-committee', id)).toBeUndefined()
    })

    it('is not on a day to come, nor by anyone but staff, nor with a link that leads nowhere', async () => {
      await save()
      expect(await pointers(decide(1, { on: '2027-01-01' }))).toEqual(['/on'])
      expect(await pointers(decide(1, { link: 'javascript:alert(1)' }))).toEqual(['/link'])
      const given = { version: 1, on: '2026-11-20', link: null }
      const answer = await app.as('lone').put(`/api/desk/charters/${id}/decision`, given)
      expect(answer.status).toBe(403)
      expect((await history()).stage).toBe('draft')
    })

    it('is frozen: a change is a new version with a decision of its own', async () => {
      await save()
      await decide(1)
      expect(await pointers(saveNext(1, { content: otherTitle('Ændret') }))).toEqual(['/decision'])
      expect((await history()).current.title).toEqual(content.title)
      app.setNow('2027-03-20T10:00:00.000Z')
      const decision = { on: '2027-03-18', link: null }
      const changed = await saveNext(1, { content: otherTitle('Ændret'), decision })
      expect(changed.read(charterHistory)).toMatchObject({
        stage: 'decided',
        current: { title: both('Ændret') },
        versions: [{ version: 2, decidedOn: '2027-03-18' }, { version: 1 }],
      })
      const listing = await findListing(app, 'task-committee', id)
      expect(listing?.title).toEqual(both('Ændret'))
      expect(await story()).not.toContain('window-changed')
    })

    it('says in its story that the deadline was changed; the new one counts from then on', async () => {
      await save()
      await decide(1)
      const closesAt = '2027-02-10T22:59:00.000Z'
      const decision = { on: '2026-11-21', link: null }
      await saveNext(1, { content: { ...content, closesAt }, decision })
      expect(await findListing(app, 'task-committee', id)).toMatchObject({ closesAt })
      expect(await story()).toContain('window-changed')
      const reasonAt = async (at: string) => {
        app.setNow(at)
        const answer = await submit(app, 'karen', 'task-committee-application', application)
        return answer.read(submissionDecision).reason
      }
      expect(await reasonAt('2027-02-10T22:58:00.000Z')).toBeUndefined()
      expect(await reasonAt('2027-02-10T23:01:00.000Z')).toBe('closed')
    })
  })

  describe('of the examples', () => {
    it('has three versions and what was said of them', async () => {
      expect((await history('hjem-om-aftenen')).versions.map(({ version }) => version)).toEqual([
        3, 2, 1,
      ])
      const path = '/api/me/task-committees/hjem-om-aftenen/charter-comments'
      const comments = (await app.as('lone').get(path)).read(z.array(charterComment))
      expect(comments.map(({ sender }) => sender)).toEqual(['Lone Eksempel', 'Ulla Eksempel'])
    })

    it('that the council has decided has its first version', async () => {
      const { versions, current } = await history('ensomhed-i-smaa-byer')
      expect(versions).toMatchObject([{ version: 1 }])
      expect(current.seats.length).toBeGreaterThan(0)
    })
  })

  it('is talked about by councillors, heads of area and staff alone, each word once', async () => {
    await save()
    const commentId = randomUUID()
    const path = `/api/me/task-committees/${id}/charter-comments`
    const said = { version: 1, body: 'Hvor er de unge?' }
    for (let time = 0; time < 2; time++)
      expect((await app.as('lone').put(`${path}/${commentId}`, said)).status).toBe(200)
    expect((await app.as('ulla').put(`${path}/${commentId}`, said)).status).toBe(422)
    const comments = (await app.as('ulla').get(path)).read(z.array(charterComment))
    expect(comments).toMatchObject([{ sender: 'Lone Eksempel', body: said.body, version: 1 }])
    expect((await app.as('karen').get(path)).status).toBe(403)
    expect((await app.anyone.get(path)).status).toBe(401)
    const late = { ...said, version: 9 }
    expect((await app.as('lone').put(`${path}/${randomUUID()}`, late)).status).toBe(404)
  })
})
