import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deskStories, homeStory, homeStoryPage, ownStory } from '../shared/home-stories.ts'
import { messagePage } from '../shared/messages.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const told = {
  careHomeId: 'laerkevang',
  kind: 'story',
  theme: 'walk',
  title: 'Rundt om søen',
  text: 'Vi gik den lange vej hjem, og ingen syntes, den var for lang.',
  writer: 'volunteer',
  signed: 'name',
}

describeOnEngines('A story from a care home', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const tell = async (change: Partial<Record<keyof typeof told, unknown>> = {}, by = 'grethe') => {
    app.setNow(addMinutes(app.now(), 1))
    const id = randomUUID()
    const answer = await submit(app, by, 'home-story', { ...told, ...change }, { id })
    expect(answer.read(submissionDecision).outcome).toBe('received')
    return id
  }
  const decide = (id: string, decision: unknown, by = 'mette') =>
    app.as(by).put(`/api/desk/stories/${id}/decision`, decision)
  const publish = async (id: string) => {
    app.setNow(addMinutes(app.now(), 1))
    expect((await decide(id, { state: 'published' })).status).toBe(200)
  }
  const ofHome = async (query = '') =>
    (await app.anyone.get(`/api/care-homes/laerkevang/stories${query}`)).read(homeStoryPage)
  const own = async (id: string, by = 'grethe') => await app.as(by).get(`/api/me/stories/${id}`)
  const newsOf = async (persona: string) =>
    (await app.as(persona).get('/api/me/messages'))
      .read(messagePage)
      .messages.map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('story-'))

  it('is read by nobody before the home’s coordinator has read it', async () => {
    const id = await tell()
    expect((await ofHome()).stories).toEqual([])
    expect((await app.anyone.get(`/api/stories/${id}`)).status).toBe(404)
    expect((await own(id)).read(ownStory)).toMatchObject({ state: 'waiting', reason: null })
    const desk = await app.as('mette').get('/api/desk/care-homes/laerkevang/stories')
    expect(desk.read(deskStories).waiting).toMatchObject([{ id, name: 'Grethe Eksempel' }])
    expect(await newsOf('mette')).toEqual(['story-told'])
    await publish(id)
    expect((await ofHome()).stories).toMatchObject([{ id, name: 'Grethe Eksempel' }])
    expect((await app.anyone.get(`/api/stories/${id}`)).read(homeStory).title).toBe(told.title)
    expect(await newsOf('grethe')).toEqual(['story-published'])
  })

  it('names its writer only where they want it', async () => {
    const id = await tell({ signed: 'part', writer: 'relative' })
    await publish(id)
    const answer = await app.anyone.get(`/api/stories/${id}`)
    expect(answer.read(homeStory)).toMatchObject({ name: null, writer: 'relative' })
    expect(answer.text).not.toContain('Grethe')
  })

  it('that is not shown gives its writer the reason, and nobody else', async () => {
    const id = await tell()
    const reason = 'Man kan se, hvem det handler om. Skriv den gerne om.'
    await decide(id, { state: 'declined', reason })
    expect((await own(id)).read(ownStory)).toMatchObject({ state: 'declined', reason })
    expect((await own(id, 'karen')).status).toBe(404)
    expect((await ofHome()).stories).toEqual([])
    expect(await newsOf('grethe')).toEqual(['story-declined'])
    expect((await decide(id, { state: 'declined' })).status).toBe(422)
  })

  it('can be taken down again by the home, and told of twice only when it changed', async () => {
    const id = await tell()
    await publish(id)
    await publish(id)
    expect(await newsOf('grethe')).toEqual(['story-published'])
    await decide(id, { state: 'declined', reason: 'En pårørende har bedt os om det.' })
    expect((await app.anyone.get(`/api/stories/${id}`)).status).toBe(404)
  })

  it('is taken back by its writer at any time, also when everyone has read it', async () => {
    const id = await tell()
    await publish(id)
    const taken = await submit(app, 'grethe', 'withdrawal', { submissionId: id })
    expect(taken.read(submissionDecision).outcome).toBe('received')
    expect((await app.anyone.get(`/api/stories/${id}`)).status).toBe(404)
    expect((await ofHome()).stories).toEqual([])
    expect((await decide(id, { state: 'published' })).status).toBe(404)
  })

  it('is decided by its own home’s coordinator alone', async () => {
    const id = await tell({ careHomeId: 'strandbo' })
    expect((await decide(id, { state: 'published' })).status).toBe(403)
    expect((await decide(id, { state: 'published' }, 'grethe')).status).toBe(403)
    expect((await decide(id, { state: 'published' }, 'anna')).status).toBe(200)
    const desk = '/api/desk/care-homes/strandbo/stories'
    expect((await app.as('mette').get(desk)).status).toBe(403)
  })

  it('about a home that is not there is refused, and one that is too long is not taken', async () => {
    const gone = await submit(app, 'grethe', 'home-story', { ...told, careHomeId: 'findes-ikke' })
    expect(gone.read(submissionDecision)).toMatchObject({ outcome: 'refused', reason: 'gone' })
    const long = await submit(app, 'grethe', 'home-story', { ...told, text: 'a'.repeat(1501) })
    expect(long.status).toBe(422)
  })

  it('that says what worked is found by what it is about, page by page, the newest first', async () => {
    const ids: string[] = []
    for (const theme of ['walk', 'music', 'walk', 'walk'])
      ids.push(await tell({ kind: 'what-worked', theme }))
    await publish(await tell())
    for (const id of ids) await publish(id)
    const page = async (query: string) =>
      (await app.anyone.get(`/api/what-worked?${query}`)).read(homeStoryPage)
    const [first, second, third, fourth] = ids
    const newest = await page('theme=walk&limit=2')
    expect(newest.stories.map(({ id }) => id)).toEqual([fourth, third])
    const rest = await page(`theme=walk&limit=2&after=${newest.next}`)
    expect(rest.stories.map(({ id }) => id)).toEqual([first])
    expect(rest.next).toBeNull()
    expect((await page('')).stories.map(({ id }) => id)).toEqual([fourth, third, second, first])
  })
})
