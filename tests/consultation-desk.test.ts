// Staff write consultations, and write down what comes on paper or is said.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findResponseOf } from '../server/responses.ts'
import { caseOpened } from '../shared/cases.ts'
import { consultationWritten } from '../shared/consultation-saves.ts'
import { consultation, materialFile } from '../shared/consultations.ts'
import { problem } from '../shared/problem.ts'
import { receiptChecked, submissionDecision } from '../shared/submissions.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { findListing, submit } from './harness/people.ts'

const asked = 'tre-valg-i-budgettet'
const strict = 'budget-for-naeste-aar'

describeOnEngines('The consultation desk', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const get = async (id: string) =>
    (await app.as('peter').get(`/api/desk/consultations/${id}`)).read(consultationWritten)
  const put = (persona: string, id: string, save: unknown) =>
    app.as(persona).put(`/api/desk/consultations/${id}`, save)

  async function draft(change: object = {}) {
    const { content, title, summary } = await get(asked)
    return {
      ...{ basedOn: 0, title, summary, content, latePolicy: 'strict', guests: false },
      ...{ opensAt: '2026-12-01T08:00', closesAt: '2026-12-24T12:00', status: 'draft' },
      ...change,
    }
  }

  describe('writes a consultation', () => {
    it('as a draft that nobody else sees, until it is published', async () => {
      const save = await draft()
      const saved = (await put('peter', 'ny-skole', save)).read(consultationWritten)
      expect(saved).toMatchObject({ id: 'ny-skole', revision: 1, status: 'draft', begun: false })
      expect((await app.anyone.get('/api/consultations/ny-skole')).status).toBe(404)
      const window = { opensAt: '2026-12-01T08:00', closesAt: '2026-12-20T12:00' }
      const windowPath = '/api/desk/consultations/ny-skole/window'
      expect((await app.as('peter').put(windowPath, window)).status).toBe(404)
      expect(await findListing(app, 'consultation', 'ny-skole')).toBeUndefined()
      const published = { ...save, basedOn: 1, status: 'published' }
      expect((await put('anna', 'ny-skole', published)).read(consultationWritten).revision).toBe(2)
      const found = (await app.anyone.get('/api/consultations/ny-skole')).read(consultation)
      expect(found).toMatchObject({ opensAt: '2026-12-01T07:00:00.000Z', example: false })
      expect(await findListing(app, 'consultation', 'ny-skole')).toMatchObject({
        path: '/hoeringer/ny-skole',
      })
      const actions = await app.db.selectFrom('audit').select('action').orderBy('at').execute()
      expect(actions.map(({ action }) => action).toSorted()).toEqual([
        'consultation.add',
        'consultation.change',
      ])
    })

    it('once, however often the same save comes, and not over what another has saved', async () => {
      const save = await draft({ status: 'published' })
      const first = (await put('peter', 'ny-skole', save)).read(consultationWritten)
      expect((await put('peter', 'ny-skole', save)).read(consultationWritten)).toEqual(first)
      const title = { da: 'En anden titel', en: 'Another title' }
      const stale = await put('anna', 'ny-skole', { ...save, title })
      expect([stale.status, stale.read(problem).type]).toEqual([409, 'stale'])
      expect((await get('ny-skole')).title).toEqual(save.title)
      const window = { opensAt: '2026-11-20T08:00', closesAt: '2027-01-15T12:00' }
      await app.as('peter').put('/api/desk/consultations/ny-skole/window', window)
      expect((await get('ny-skole')).revision).toBe(2)
    })

    it('with material as long as a policy has, and no longer than it says', async () => {
      const { content, ...rest } = await draft()
      const [section] = content.material
      const written = (length: number) => {
        const words = { da: 'Æble '.repeat(length), en: 'Apple '.repeat(length) }
        const material = Array.from({ length: 40 }, (_, at) => ({
          ...section,
          ...{ id: `del-${at}`, body: words, questions: [], figures: [], files: [] },
        }))
        return { ...rest, content: { ...content, material } }
      }
      const whole = (await put('peter', 'ny-skole', written(2000))).read(consultationWritten)
      expect(whole.content.material).toHaveLength(40)
      const tooLong = await put('peter', 'for-lang', written(3000))
      expect([tooLong.status, tooLong.read(problem).type]).toEqual([413, 'too_large'])
      expect((await app.as('peter').get('/api/desk/consultations/for-lang')).status).toBe(404)
    })

    it('and mends its words once it is open, while what is asked stands', async () => {
      const { content, ...rest } = await get(asked)
      const save = {
        ...{ basedOn: rest.revision, title: rest.title, summary: rest.summary, content },
        ...{ opensAt: '2026-11-17T08:00', closesAt: '2026-12-12T23:59', status: 'published' },
        ...{ latePolicy: 'review', guests: true },
      }
      const [first, ...others] = content.material
      if (!first) throw new Error('There is a section')
      const mended = { ...first, heading: { da: 'Byggeri', en: 'Building' } }
      const words = { ...save, content: { ...content, material: [mended, ...others] } }
      expect((await put('peter', asked, words)).read(consultationWritten).begun).toBe(true)
      const now = { ...words, basedOn: rest.revision + 1 }
      for (const [pointer, change] of [
        ['/content/material', { material: others }],
        ['/content/material', { wholeText: false }],
        ['/content/material', { publication: { ...content.publication, names: 'none' } }],
      ] as const) {
        const answer = await put('peter', asked, { ...now, content: { ...now.content, ...change } })
        expect(answer.read(problem).errors?.map((each) => each.pointer)).toEqual([pointer])
      }
      const back = await put('peter', asked, { ...now, status: 'draft' })
      expect(back.read(problem).errors?.map((each) => each.pointer)).toEqual(['/status'])
    })

    it.each<[string, string, object]>([
      ['a deadline before the opening', '/closesAt', { closesAt: '2026-12-01T07:59' }],
      ['an unknown policy', '/latePolicy', { latePolicy: 'never' }],
    ])('but not with %s', async (_, pointer, change) => {
      const answer = await put('peter', 'ny-skole', await draft(change))
      expect(answer.read(problem).errors?.map((each) => each.pointer)).toEqual([pointer])
    })

    it('with files that anybody may fetch once it is published and shows them', async () => {
      const id = randomUUID()
      const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF')
      const bring = (persona: string, body: Uint8Array<ArrayBuffer>, fileId = id) =>
        app.as(persona).send(`/api/desk/consultations/${asked}/files/${fileId}?name=Plan.pdf`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/octet-stream' },
          body,
        })
      expect((await bring('karen', pdf)).status).toBe(403)
      expect((await bring('peter', new TextEncoder().encode('<html>'), randomUUID())).status).toBe(
        422,
      )
      const file = (await bring('peter', pdf)).read(materialFile)
      expect((await bring('peter', pdf)).read(materialFile)).toEqual(file)
      const path = `/api/consultations/${asked}/files/${id}`
      expect((await app.anyone.get(path)).status).toBe(404)
      const { content, ...rest } = await get(asked)
      const [first, ...others] = content.material
      const save = {
        ...{ basedOn: rest.revision, title: rest.title, summary: rest.summary },
        ...{ opensAt: '2026-11-17T08:00', closesAt: '2026-12-12T23:59', status: 'published' },
        ...{ latePolicy: 'review', guests: true },
        content: { ...content, material: [{ ...first, files: [file] }, ...others] },
      }
      const saved = await put('peter', asked, save)
      expect(saved.status, saved.text).toBe(200)
      const fetched = await app.anyone.get(path)
      expect([fetched.status, fetched.text]).toEqual([200, '%PDF-1.4\n%%EOF'])
      expect(fetched.headers.get('Content-Disposition')).toContain('Plan.pdf')
    })

    it.each(['karen', 'birthe', 'mette', 'lone'])('is closed to %s', async (persona) => {
      const answers = [
        await app.as(persona).get(`/api/desk/consultations/${asked}`),
        await put(persona, 'ny-skole', await draft()),
      ]
      expect(answers.map(({ status }) => status)).toEqual([403, 403])
    })
  })

  describe('writes a response down', () => {
    const letter = {
      consultationId: strict,
      representing: 'self',
      name: 'Ejnar Eksempel',
      text: 'Lad bussen køre om aftenen, så vi kan komme til banko.',
      answers: {},
      channel: 'paper',
      cameAt: '2026-11-20T10:00',
      acknowledged: true,
    }
    const enter = async (change: object = {}, persona = 'peter') =>
      await submit(app, persona, 'entered-response', { ...letter, ...change })
    const decide = async (change: object = {}) => {
      const answer = await enter(change)
      expect(answer.status, answer.text).toBe(200)
      return answer.read(submissionDecision)
    }

    it('from paper, with the same receipt as any other, which others can check', async () => {
      const { submissionId, receipt, code, outcome } = await decide()
      expect([outcome, receipt]).toEqual(['received', '2026-000001'])
      expect(await findResponseOf(app.db, submissionId)).toMatchObject({
        number: 1,
        channel: 'paper',
        name: 'Ejnar Eksempel',
        receivedAt: '2026-11-20T09:00:00.000Z',
        late: false,
      })
      const checked = await app.anyone.send('/api/receipts', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ receipt, code }),
      })
      expect(checked.read(receiptChecked)).toMatchObject({ receipt, form: 'entered-response' })
      const opened = (await app.as('anna').get(`/api/desk/cases/${submissionId}`)).read(caseOpened)
      expect(opened).toMatchObject({ sender: 'Ejnar Eksempel', payload: { channel: 'paper' } })
    })

    it('for as many people as there are, and once for a council', async () => {
      expect((await decide()).outcome).toBe('received')
      expect((await decide({ name: 'Inga Eksempel', channel: 'spoken' })).outcome).toBe('received')
      const council = { representing: 'body', bodyId: 'lokalraad-uldum' }
      expect((await decide(council)).outcome).toBe('received')
      expect((await decide(council)).reason).toBe('already_answered')
    })

    it('that came in time though it is written down after, and marks or refuses what did not', async () => {
      app.setNow('2026-12-20T10:00:00.000Z')
      expect(await decide({ cameAt: '2026-11-29T23:59' })).toMatchObject({
        outcome: 'received',
        late: false,
      })
      expect(await decide({ cameAt: '2026-11-30T09:00' })).toMatchObject({
        outcome: 'refused',
        reason: 'closed',
      })
      const late = await decide({ consultationId: asked, cameAt: '2026-12-19T09:00' })
      expect(late).toMatchObject({ outcome: 'received', late: true })
      expect(await findResponseOf(app.db, late.submissionId)).toMatchObject({ late: true })
    })

    it('and puts right what was written wrong, also after the deadline', async () => {
      const { submissionId } = await decide()
      app.setNow('2026-12-20T10:00:00.000Z')
      const again = await submit(
        app,
        'peter',
        'entered-response',
        { ...letter, name: 'Einar Eksempel' },
        { supersedes: submissionId },
      )
      const right = again.read(submissionDecision)
      expect(right.outcome).toBe('received')
      expect(await findResponseOf(app.db, submissionId)).toBeUndefined()
      expect(await findResponseOf(app.db, right.submissionId)).toMatchObject({ number: 2 })
    })

    it('but not one from tomorrow, nor as a citizen', async () => {
      const early = await enter({ cameAt: '2026-11-22T10:00' })
      expect(early.read(problem).errors?.map((each) => each.pointer)).toEqual(['/payload/cameAt'])
      expect((await enter({}, 'karen')).status).toBe(403)
    })
  })
})
