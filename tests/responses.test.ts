// What a consultation asks decides what a response may hold: one schema for phone and server, and what is kept of it.
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import {
  countResponses,
  findResponse,
  findResponseOf,
  listParts,
  listResponses,
} from '../server/responses.ts'
import { readContent } from '../shared/consultations.ts'
import { problem } from '../shared/problem.ts'
import { bytesOf, responseBytesMax } from '../shared/response-limits.ts'
import { partsOf, responseSchema } from '../shared/responses.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const both = (da: string) => ({ da, en: da })

const material = [
  {
    id: 'skoler',
    heading: both('Skoler'),
    body: both('Om skoler.'),
    questions: [
      { id: 'hvad-mangler', kind: 'text', text: both('Hvad mangler?'), required: true },
      {
        id: 'hvor',
        kind: 'choice',
        text: both('Hvor?'),
        options: [
          { id: 'by', name: both('I byen') },
          { id: 'land', name: both('På landet') },
        ],
      },
    ],
  },
  {
    id: 'veje',
    heading: both('Veje'),
    body: both('Om veje.'),
    questions: [
      {
        id: 'hvilke',
        kind: 'several',
        text: both('Hvilke?'),
        options: [
          { id: 'store', name: both('De store') },
          { id: 'smaa', name: both('De små') },
        ],
      },
    ],
  },
]

const rest = {
  kind: 'budget',
  coreTasks: ['across'],
  communities: [],
  question: both('Hvad?'),
  afterwards: both('Så.'),
  asked: { everyone: true, parties: [] },
  publishing: { what: both('Navn.'), ground: both('Lov.') },
  contact: { role: both('Os'), phone: '00 00 00 00', email: 'os@hedensted.example' },
}
const asking = readContent({ ...rest, material })

const base = {
  consultationId: 'budget-for-naeste-aar',
  representing: 'self',
  name: 'Karen Eksempel',
  acknowledged: true,
}
const answered = {
  ...base,
  answers: { 'hvad-mangler': 'Flere bøger', hvor: 'land', hvilke: ['smaa', 'store'] },
}

describe('The schema of a response', () => {
  const faultsOf = (change: object, content = asking) =>
    responseSchema(content)
      .safeParse({ ...answered, ...change })
      .error?.issues.map(({ path }) => path.join('.')) ?? []

  it.each<[string, object]>([
    ['answers to the questions', {}],
    ['the required answers alone', { answers: { 'hvad-mangler': 'x' } }],
    ['one text, which stands for all of them', { text: 'Det hele i én tekst.', answers: {} }],
    ['one text and some answers', { text: 'Det hele i én tekst.', answers: { hvor: 'by' } }],
    [
      'an organisation',
      { representing: 'organisation', organisation: { kind: 'company', name: 'Smeden ApS' } },
    ],
    [
      'a body’s mandate and minority note',
      {
        representing: 'body',
        bodyId: 'lokalraad-uldum',
        mandate: { meeting: 'Bestyrelsesmøde', date: '2026-11-20' },
        minority: 'To af os er uenige i det.',
      },
    ],
  ])('takes %s', (_, change) => {
    expect(faultsOf(change)).toEqual([])
  })

  it.each<[string, string, object]>([
    ['nothing at all', 'text', { answers: {} }],
    ['a required answer that is missing', 'answers.hvad-mangler', { answers: { hvor: 'by' } }],
    [
      'an option that is not there',
      'answers.hvor',
      { answers: { 'hvad-mangler': 'x', hvor: 'hav' } },
    ],
    [
      'an option twice',
      'answers.hvilke',
      { answers: { 'hvad-mangler': 'x', hvilke: ['smaa', 'smaa'] } },
    ],
    ['a question that is not asked', 'answers', { answers: { 'hvad-mangler': 'x', andet: 'y' } }],
    ['a text of 9', 'text', { text: 'x'.repeat(9) }],
    ['no organisation where one answers for it', 'organisation', { representing: 'organisation' }],
    ['a mandate of one’s own', 'mandate', { mandate: { meeting: 'Mit', date: '2026-11-20' } }],
  ])('names %s', (_, path, change) => {
    expect(faultsOf(change)).toContain(path)
  })

  it('takes no single text where the consultation wants answers', () => {
    const only = { ...asking, wholeText: false }
    expect(faultsOf({ text: 'Det hele i én tekst.' }, only)).toEqual(['text'])
  })

  it('takes no more in all than the door does', () => {
    const long = { ...answered, text: '€'.repeat(10_000), minority: undefined }
    expect(bytesOf(long)).toBeLessThan(responseBytesMax)
    const answers = { 'hvad-mangler': '€'.repeat(5000) }
    const more = {
      ...answered,
      answers,
      text: '\\'.repeat(10_000),
      representing: 'body',
      bodyId: 'x',
    }
    expect(faultsOf({ ...more, minority: '€'.repeat(8000) })).toEqual(['text'])
  })
})

test('A section that was kept without an id is called by its place, with nothing asked', () => {
  const {
    material: sections,
    wholeText,
    publication,
  } = readContent({
    ...rest,
    material: [{ heading: both('A'), body: both('a') }],
  })
  expect(sections).toMatchObject([{ id: 'afsnit-1', figures: [], files: [], questions: [] }])
  expect([wholeText, publication]).toEqual([
    true,
    { moderation: 'before', deletesOn: null, names: 'whole', representatives: true },
  ])
})

test('Parts stand in the consultation’s order, with what was chosen in words', () => {
  const parts = partsOf(asking, { text: 'Det hele.', answers: answered.answers, minority: 'Nej.' })
  expect(
    parts.map(({ part, sectionId, position, body }) => [part, sectionId, position, body]),
  ).toEqual([
    ['', '', 0, 'Det hele.'],
    ['hvad-mangler', 'skoler', 1, 'Flere bøger'],
    ['hvor', 'skoler', 2, 'På landet'],
    ['hvilke', 'veje', 3, 'De store\nDe små'],
    ['~minority', '', 4, 'Nej.'],
  ])
})

describeOnEngines('What is kept of a response', (engine) => {
  let app: TestApp
  const id = 'groent-kvarter-i-loesning'
  beforeEach(async () => {
    app = await startTestApp(engine)
    const { content } = await app.db
      .selectFrom('consultations')
      .select('content')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await app.db
      .updateTable('consultations')
      .set({ content: JSON.stringify({ ...JSON.parse(content), material }) })
      .where('id', '=', id)
      .execute()
  })
  afterEach(async () => {
    await app.close()
  })

  const send = (persona: string, change: object, supersedes?: string) =>
    submit(
      app,
      persona,
      'consultation-response',
      { ...answered, consultationId: id, ...change },
      { version: 2, ...(supersedes ? { supersedes } : {}) },
    )
  const decide = async (...given: Parameters<typeof send>) => {
    const answer = await send(...given)
    expect(answer.status, answer.text).toBe(200)
    return answer.read(submissionDecision)
  }

  it('is a row with a number of its own and its parts, until it is replaced or withdrawn', async () => {
    const organisation = { kind: 'company', name: 'Smeden ApS' }
    const change = {
      representing: 'organisation',
      organisation,
      protected: true,
      communityId: 'uldum',
    }
    const first = await decide('karen', change)
    expect(await findResponseOf(app.db, first.submissionId)).toEqual({
      submissionId: first.submissionId,
      consultationId: id,
      number: 1,
      speaksAs: 'company',
      organisation: 'Smeden ApS',
      name: 'Karen Eksempel',
      communityId: 'uldum',
      protected: true,
      channel: 'app',
      receivedAt: first.receivedAt,
      late: false,
      publication: 'waiting',
      publishedAt: null,
      heldBefore: null,
    })
    const parts = await listParts(app.db, [first.submissionId])
    expect(parts.get(first.submissionId)?.map(({ part }) => part)).toEqual([
      'hvad-mangler',
      'hvor',
      'hvilke',
    ])
    const second = await decide(
      'karen',
      { text: 'Hellere det her i stedet.', answers: {} },
      first.submissionId,
    )
    expect(await findResponse(app.db, id, 1)).toBeUndefined()
    expect(await findResponse(app.db, id, 2)).toMatchObject({ speaksAs: 'self', protected: false })
    await submit(app, 'karen', 'withdrawal', { submissionId: second.submissionId })
    expect(await app.db.selectFrom('response_parts').selectAll().execute()).toEqual([])
    expect(await decide('yusuf', {})).toMatchObject({ outcome: 'received' })
    expect(await findResponse(app.db, id, 3)).toMatchObject({ speaksAs: 'self' })
  })

  it('is listed by number, page by page, and counted', async () => {
    for (const persona of ['karen', 'yusuf', 'lone']) await decide(persona, {})
    app.setNow('2026-11-24T12:00:00.000Z')
    await decide('mette', {})
    const all = { consultationId: id }
    expect((await listResponses(app.db, all, 0, 2)).map(({ number }) => number)).toEqual([1, 2])
    expect((await listResponses(app.db, all, 2, 2)).map(({ number }) => number)).toEqual([3, 4])
    expect(await listResponses(app.db, { ...all, late: true }, 0, 9)).toMatchObject([{ number: 4 }])
    expect(await countResponses(app.db, all)).toBe(4)
    expect(await countResponses(app.db, { ...all, publication: 'public' })).toBe(0)
  })

  it.each<[string, string, object]>([
    ['a question that is not asked', '/payload/answers/andet', { answers: { andet: 'y' } }],
    ['a place that is not there', '/payload/communityId', { communityId: 'atlantis' }],
  ])('is not of one with %s', async (_, pointer, change) => {
    const answer = await send('karen', change)
    expect(answer.status, answer.text).toBe(422)
    expect(answer.read(problem).errors?.map((each) => each.pointer)).toContain(pointer)
    expect(await app.db.selectFrom('submissions').selectAll().execute()).toEqual([])
  })

  it('is not of a draft, which is nobody’s to answer or to read', async () => {
    await app.db
      .updateTable('consultations')
      .set({ status: 'draft' })
      .where('id', '=', id)
      .execute()
    expect(await decide('karen', {})).toMatchObject({ outcome: 'refused', reason: 'gone' })
    expect((await app.anyone.get(`/api/consultations/${id}`)).status).toBe(404)
  })
})
