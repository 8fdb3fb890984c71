// Reading all the responses: searching, folding, themes, assessments, and an answer for each.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jobHandlers } from '../server/app.ts'
import { listAssessments } from '../server/assessments.ts'
import { keepReadingCurrent } from '../server/response-reading/jobs.ts'
import { runDueJobs } from '../server/worker.ts'
import { stem } from '../shared/danish-words.ts'
import { messagePage } from '../shared/messages.ts'
import { problem } from '../shared/problem.ts'
import {
  answerReached,
  assessment,
  openedResponse,
  ownAnswer,
  publicAnswerPage,
  readingOverview,
  readingPage,
  responseTheme,
  themeSuggestions,
} from '../shared/response-reading.ts'
import { findTerms, parseSearch } from '../shared/search-terms.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines, engines } from './harness/engines.ts'
import { addManyResponses, type WrittenResponse } from './harness/many-responses.ts'
import { submit } from './harness/people.ts'

const id = 'budget-for-naeste-aar'
const desk = `/api/desk/consultations/${id}/reading`
const afterDeadline = '2026-12-10T10:00:00.000Z'
const letter =
  'Vi beder byrådet om at lade svømmehallen i Juelsminde holde åbent hele året. Hallen bruges af skolerne, foreningerne og mange ældre, som holder sig i gang i det varme bassin.'
const themes = responseTheme.array()

const told: WrittenResponse[] = [
  { text: letter },
  { text: `${letter} Min datter lærte at svømme der i sommer.` },
  { text: `Hej. ${letter} Venlig hilsen Poul`, speaksAs: 'association', communityId: 'uldum' },
  { text: 'Bus 104 er den eneste vej til gymnasiet. Behold skolebussen.', late: true },
  { text: 'Byg cykelstien, før der sker en ulykke på vejen til Tørring.', name: 'Åse Ørsted' },
  { text: '', answers: [['skoler', 'hvad-mangler', 'Flere voksne i klasserne.']] },
]

describeOnEngines('Reading the responses', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
    await app.db.deleteFrom('responses').where('consultation_id', '=', id).execute()
    await app.db.updateTable('consultations').set({ last_number: 0 }).where('id', '=', id).execute()
  })
  afterEach(async () => {
    await app.close()
  })

  const staff = () => app.as('peter')
  const page = async (query = '') =>
    (await staff().get(`${desk}/responses${query}`)).read(readingPage)
  const numbers = async (query = '') => (await page(query)).responses.map(({ number }) => number)
  const open = async (number: number, query = '') =>
    (await staff().get(`${desk}/responses/${number}${query}`)).read(openedResponse)
  const overview = async () => (await staff().get(desk)).read(readingOverview)
  const work = async () => {
    await keepReadingCurrent(app.deps)
    await runDueJobs(app.deps, jobHandlers(app.deps))
  }
  const search = (words: string) => numbers(`?search=${encodeURIComponent(words)}`)
  const theme = async (name: string, words: string[], themeId = randomUUID()) => {
    const answer = await staff().put(`${desk}/themes/${themeId}`, { name, words })
    return { themeId, answer }
  }
  const answer = (to: object, change: object = {}, answerId = randomUUID()) =>
    staff().put(`${desk}/answers/${answerId}`, {
      to,
      outcome: 'partly',
      text: 'Hallen holder åbent om sommeren.',
      why: 'Der var penge til det.',
      budgetLine: 'Fritid, drift',
      link: '/moeder/budget',
      ...change,
    })

  it('is for caseworkers and administrators alone', async () => {
    for (const path of [desk, `${desk}/responses`, `${desk}/responses/1`, `${desk}/suggestions`]) {
      expect((await app.anyone.get(path)).status, path).toBe(401)
      expect((await app.as('karen').get(path)).status, path).toBe(403)
    }
    expect((await app.as('karen').put(`${desk}/answers/${randomUUID()}`, {})).status).not.toBe(200)
    expect((await staff().get(desk.replace(id, 'findes-ikke'))).status).toBe(404)
  })

  it('finds words in all their forms, compounds, phrases, names and chosen parts, and shows where', async () => {
    await addManyResponses(app.db, id, told)
    expect(await search('svømmehal')).toEqual([1, 2, 3])
    expect(await search('skole')).toEqual([1, 2, 3, 4])
    expect(await search('SKOLERNE')).toEqual([1, 2, 3])
    expect(await search('"varme bassin"')).toEqual([1, 2, 3])
    expect(await search('"bassin varme"')).toEqual([])
    expect(await search('bassin datter')).toEqual([2])
    expect(await search('åse')).toEqual([5])
    expect(await search('ase')).toEqual([])
    expect(await search('tørr*')).toEqual([5])
    expect(await numbers('?section=skoler')).toEqual([6])
    expect(await numbers('?section=skoler&search=voksne')).toEqual([6])
    expect(await numbers('?section=skoler&search=bus')).toEqual([])
    const [found] = (await page('?search=datter')).responses
    const [mark] = found?.excerpt.marks ?? []
    expect(found?.excerpt.text.slice(...(mark ?? [0, 0]))).toBe('datter')
    const [part] = (await open(2, '?search=datter')).parts
    expect(part?.marks.map(([from, to]) => part.body.slice(from, to))).toEqual(['datter'])
  })

  it('narrows by who, where, when and what is lacking, by key, and knows the neighbours', async () => {
    await addManyResponses(app.db, id, told)
    expect(await numbers('?speaksAs=association')).toEqual([3])
    expect(await numbers('?community=uldum')).toEqual([3])
    expect(await numbers('?late=yes')).toEqual([4])
    expect(await numbers('?late=no&search=vej')).toEqual([5])
    expect(await numbers('?publication=public')).toEqual([])
    expect(await numbers('?state=unassessed')).toEqual([1, 2, 3, 4, 5, 6])
    const first = await page('?limit=2')
    expect([first.responses.map(({ number }) => number), first.next]).toEqual([[1, 2], '2'])
    expect(await numbers('?limit=2&after=2')).toEqual([3, 4])
    expect(await numbers('?limit=2&search=hallen&after=1')).toEqual([2, 3])
    expect(await open(2, '?search=hallen')).toMatchObject({ previous: 1, next: 3 })
    expect(await open(3, '?search=hallen')).toMatchObject({ previous: 2, next: null })
    expect(await open(4)).toMatchObject({ previous: 3, next: 5 })
  })

  it('forgets the words of what is withdrawn', async () => {
    const [first = ''] = await addManyResponses(app.db, id, told)
    await app.db.deleteFrom('responses').where('submission_id', '=', first).execute()
    expect(await search('svømmehal')).toEqual([2, 3])
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from response_words`.execute(app.db)
    expect(Number(rows[0]?.count)).toBeGreaterThan(0)
  })

  it('gives words to what came before there was search', async () => {
    await addManyResponses(app.db, id, told.slice(0, 1))
    await sql`delete from response_words`.execute(app.db)
    await sql`insert into responses_without_words select submission_id from responses`.execute(
      app.db,
    )
    expect(await search('svømmehal')).toEqual([])
    await work()
    expect(await search('svømmehal')).toEqual([1])
  })

  it('folds what is almost the same after the deadline and when asked, and leaves nobody out', async () => {
    await addManyResponses(app.db, id, told)
    expect((await overview()).comparison).toBeNull()
    await staff().post(`${desk}/comparison`)
    expect((await overview()).comparison).toMatchObject({ total: 6, doneAt: null })
    await work()
    const { comparison } = await overview()
    expect(comparison).toMatchObject({ compared: 6, groups: 1, grouped: 3, since: 0 })
    expect(comparison?.doneAt).not.toBeNull()
    expect(await numbers('?folded=yes')).toEqual([1, 4, 5, 6])
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await numbers('?group=1')).toEqual([1, 2, 3])
    expect((await page('?folded=yes')).responses[0]?.group).toEqual({ typical: 1, size: 3 })
    expect((await open(2)).typicalText).toBe(letter)
    expect((await open(1)).typicalText).toBeNull()
    await app.db
      .deleteFrom('responses')
      .where('number', '=', 1)
      .where('consultation_id', '=', id)
      .execute()
    expect(await numbers('?folded=yes')).toEqual([2, 3, 4, 5, 6])
    await addManyResponses(app.db, id, told.slice(0, 1))
    expect((await overview()).comparison).toMatchObject({ since: 1 })
  })

  it('compares by itself once the deadline has passed', async () => {
    await addManyResponses(app.db, id, told)
    app.setNow(afterDeadline)
    await work()
    expect((await overview()).comparison).toMatchObject({ groups: 1, grouped: 3 })
  })

  it('sets themes on one and on all that are found, and says why one is suggested', async () => {
    await addManyResponses(app.db, id, told)
    const { themeId, answer: made } = await theme('Svømning', ['svømmehal', 'varmt vand'])
    expect(made.read(themes)).toMatchObject([{ name: 'Svømning', responses: 0 }])
    expect((await theme('Svømning', [])).answer.status).toBe(409)
    expect((await open(2)).suggestions).toEqual([{ theme: themeId, words: ['svømmehal'] }])
    await staff().put(`${desk}/themes/${themeId}/responses/2`, {})
    expect((await open(2)).suggestions).toEqual([])
    const many = { question: { search: 'svømmehal' }, set: true }
    const counted = await staff().put(`${desk}/themes/${themeId}/responses`, many)
    expect(counted.read(themes)).toMatchObject([{ responses: 3 }])
    expect(await numbers(`?theme=${themeId}`)).toEqual([1, 2, 3])
    expect(await numbers('?state=unthemed')).toEqual([4, 5, 6])
    await staff().delete(`${desk}/themes/${themeId}/responses/2`)
    expect(await numbers(`?theme=${themeId}&search=hallen`)).toEqual([1, 3])
    expect((await staff().delete(`${desk}/themes/${themeId}`)).read(themes)).toEqual([])
    expect(await numbers('?state=unthemed')).toHaveLength(6)
  })

  it('suggests what many without a theme write about, with the count', async () => {
    await addManyResponses(app.db, id, told)
    const read = async () => (await staff().get(`${desk}/suggestions`)).read(themeSuggestions)
    const before = await read()
    expect(before.read).toBe(6)
    expect(before.words).toContainEqual({ word: 'bassin', responses: 3 })
    expect(before.words.map(({ word }) => word)).not.toContain('byrådet')
    await theme('Vand', ['bassinet'])
    expect((await read()).words.map(({ word }) => word)).not.toContain('bassin')
  })

  it('keeps a summary and an assessment, and overwrites nobody', async () => {
    const [first = ''] = await addManyResponses(app.db, id, told)
    const save = (revision: number, summary: string) =>
      staff().put(`${desk}/responses/1/assessment`, { summary, assessment: 'Enig', revision })
    expect((await save(0, 'Svømmehal')).read(assessment)).toMatchObject({ revision: 1 })
    expect((await save(0, 'Andet')).read(problem).type).toBe('stale')
    expect((await save(1, 'Svømmehal, rettet')).status).toBe(200)
    expect((await open(1)).assessment).toMatchObject({ summary: 'Svømmehal, rettet', revision: 2 })
    expect(await numbers('?state=unassessed')).toEqual([2, 3, 4, 5, 6])
    expect((await listAssessments(app.db, [first])).get(first)).toEqual({
      summary: 'Svømmehal, rettet',
      assessment: 'Enig',
    })
  })

  describe('an answer', () => {
    const account = async (persona: string) =>
      (await app.as(persona).get('/api/session')).text.match(/"id":"([^"]+)"/)?.[1] ?? ''

    it('waits for the deadline, because responses can be changed until then', async () => {
      await addManyResponses(app.db, id, told)
      expect((await answer({ number: 1 })).read(problem).type).toBe('conflict')
    })

    it('to a group reaches each author once, stands in public, and happens once', async () => {
      const [accountId, other] = [await account('karen'), await account('lone')]
      const ids = await addManyResponses(
        app.db,
        id,
        told.map((each, at) => ({ ...each, accountId: at === 1 ? accountId : other })),
      )
      app.setNow(afterDeadline)
      await work()
      const answerId = randomUUID()
      for (let time = 0; time < 2; time++) {
        const given = await answer({ group: 1 }, {}, answerId)
        expect(given.read(answerReached)).toEqual({ id: answerId, responses: 3 })
        await work()
      }
      expect((await answer({ group: 1 }, { text: 'Noget helt andet.' }, answerId)).status).toBe(422)
      const { messages } = (await app.as('karen').get('/api/me/messages')).read(messagePage)
      expect(messages.filter(({ kind }) => kind === 'response-answered')).toHaveLength(1)
      const all = await app.db
        .selectFrom('messages')
        .select('id')
        .where('kind', '=', 'response-answered')
        .execute()
      expect(all).toHaveLength(3)
      const path = `/api/me/responses/${ids[1]}/answer`
      expect((await app.as('karen').get(path)).read(ownAnswer).answer).toMatchObject({
        outcome: 'partly',
        why: 'Der var penge til det.',
        budgetLine: 'Fritid, drift',
      })
      expect((await app.as('lone').get(path)).status).toBe(404)
      const shown = await app.anyone.get(`/api/consultations/${id}/answers`)
      expect(shown.read(publicAnswerPage).answers).toMatchObject([{ id: answerId, responses: 3 }])
      expect(shown.text).not.toContain('Eksempelsen')
      expect(await numbers('?state=unanswered')).toEqual([4, 5, 6])
      expect((await overview()).answered).toBe(3)
    })

    it('to one takes the place of the group’s, and paper has nobody to tell here', async () => {
      await addManyResponses(app.db, id, [...told.slice(0, 2), { text: letter, channel: 'paper' }])
      app.setNow(afterDeadline)
      await work()
      await answer({ group: 1 }, { outcome: 'followed' })
      await answer({ number: 3 }, { outcome: 'not', link: '' })
      await work()
      expect((await open(3)).answer).toMatchObject({ outcome: 'not', responses: 1 })
      expect((await open(1)).answer).toMatchObject({ outcome: 'followed', responses: 2 })
      const told2 = await app.db
        .selectFrom('messages')
        .select('id')
        .where('kind', '=', 'response-answered')
        .execute()
      expect(told2).toHaveLength(2)
    })

    it.each([
      ['no such response', { number: 99 }, {}, 404],
      ['no such theme', { theme: randomUUID() }, {}, 404],
      ['a link that is not one', { number: 1 }, { link: 'javascript:alert(1)' }, 422],
      ['another site without https', { number: 1 }, { link: '//ond.example' }, 422],
      ['no words', { number: 1 }, { text: ' ' }, 422],
    ])('is refused for %s', async (_, to, change, status) => {
      await addManyResponses(app.db, id, told)
      app.setNow(afterDeadline)
      expect((await answer(to, change)).status).toBe(status)
    })

    it('is told of through the one door as well as from the past', async () => {
      const payload = {
        consultationId: id,
        representing: 'self',
        name: 'Karen Eksempel',
        text: 'Bevar åbningstiden i hallerne om aftenen.',
        acknowledged: true,
      }
      const sent = await submit(app, 'karen', 'consultation-response', payload, { version: 2 })
      const { submissionId } = sent.read(submissionDecision)
      expect(await search('åbningstider')).toEqual([1])
      app.setNow(afterDeadline)
      await answer({ number: 1 })
      await work()
      const own = await app.as('karen').get(`/api/me/responses/${submissionId}/answer`)
      expect(own.read(ownAnswer).answer?.outcome).toBe('partly')
    })
  })
})

describe('What is typed in the search field', () => {
  const word = fc.constantFrom(
    ...'skole skolen skolebus bus bussen å åen ø øl hal haller hallen svømmehal idé NEAR og OR AND NOT 104'.split(
      ' ',
    ),
  )
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  const typed = fc.oneof(
    fc
      .array(
        fc.oneof(
          word,
          fc.constantFrom('"', '*', '(', ')', '-', ':', "'", '&', '|', '!', '\\', '<->', '^', '{'),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(' ')),
    fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => `"${words.join(' ')}"`),
    word.map((each) => `${each.slice(0, 4)}*`),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  const texts = fc.sample(text, { numRuns: 60, seed: 1 })

  for (const engine of engines) {
    let app: TestApp
    beforeAll(async () => {
      app = await startTestApp(engine)
      await app.db.deleteFrom('responses').execute()
      await app.db.updateTable('consultations').set({ last_number: 0 }).execute()
      await addManyResponses(
        app.db,
        id,
        texts.map((each) => ({ text: each, name: '104' })),
      )
    })
    afterAll(() => app.close())

    it(`is never an error, and finds on ${engine.name} exactly what it says`, async () => {
      const staff = app.as('peter')
      await fc.assert(
        fc.asyncProperty(typed, async (written) => {
          const query = new URLSearchParams({ search: written, limit: '50' })
          const answer = await staff.get(`${desk}/responses?${query}`)
          const found = answer.read(readingPage).responses.map(({ number }) => number)
          const terms = parseSearch(written.trim())
          // Every word has to be found somewhere; the name is searched too, and is a text of its own.
          const isFound = (each: string) =>
            terms.every(
              (term) => findTerms(each, [term]).length + findTerms('104', [term]).length > 0,
            )
          const expected = texts.flatMap((each, at) => (isFound(each) ? [at + 1] : []))
          expect(found).toEqual(expected.slice(0, 50))
        }),
        { numRuns: 120 },
      )
    })
  }

  it('is stemmed exactly as PostgreSQL’s own Danish dictionary stems it', async () => {
    const ends =
      'e er en et erne ernes hed heder heden ende erede s gd kt igst lig elig els løst ller t ets'.split(
        ' ',
      )
    const stems = fc.stringMatching(/^[a-zæøå]{1,7}$/)
    const made = fc.tuple(stems, fc.constantFrom('', ...ends), fc.constantFrom('', ...ends))
    const words = fc.sample(made, { numRuns: 4000, seed: 2 }).map((parts) => parts.join(''))
    const postgres = engines.filter(({ name }) => name === 'postgres')
    for (const engine of postgres) {
      const { db, close } = await engine.open()
      const { rows } = await sql<{ word: string; stems: string[] }>`
        select word, ts_lexize('danish_stem', word) as stems from unnest(${words}::text[]) word
      `.execute(db)
      await close()
      // Its stop words have no stem.
      const judged = rows.filter((row) => row.stems.length > 0)
      expect(judged.length).toBeGreaterThan(3000)
      for (const row of judged) expect([row.word, stem(row.word)]).toEqual([row.word, row.stems[0]])
    }
  })
})
