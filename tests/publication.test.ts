import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobHandlers } from '../server/app.ts'
import { forgetHolds } from '../server/publication.ts'
import { addRepeatingJobs, runDueJobs } from '../server/worker.ts'
import { callPage } from '../shared/calls.ts'
import { messagePage } from '../shared/messages.ts'
import { problem } from '../shared/problem.ts'
import {
  deskResponse,
  ownPublication,
  publicationQueue,
  publicResponseOpened,
  publicResponsePage,
} from '../shared/publication.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { addDays } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { attach, named, sendBytes } from './harness/attached.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'
import { pdf, photograph } from './harness/sample-files.ts'

const callId = 'budget-for-naeste-aar'

describeOnEngines('The publication of responses', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  /** Changes how the consultation is published. */
  async function setRule(rule: object) {
    const { content } = await app.db
      .selectFrom('consultations')
      .select('content')
      .where('id', '=', callId)
      .executeTakeFirstOrThrow()
    const kept = JSON.parse(content)
    await app.db
      .updateTable('consultations')
      .set({
        content: JSON.stringify({ ...kept, publication: { ...publication, ...rule } }),
      })
      .where('id', '=', callId)
      .execute()
  }
  const publication = {
    moderation: 'before',
    deletesOn: null,
    names: 'whole',
    representatives: true,
  }

  async function respond(persona: string, text: string, change: object = {}, choices: object = {}) {
    const id = randomUUID()
    const answer = await submit(
      app,
      persona,
      'consultation-response',
      {
        consultationId: callId,
        representing: 'self',
        name: `${persona[0]?.toUpperCase()}${persona.slice(1)} Eksempel`,
        text,
        acknowledged: true,
        ...change,
      },
      { id, version: 2, ...choices },
    )
    expect(answer.read(submissionDecision).outcome, answer.text).not.toBe('refused')
    return id
  }

  const list = async (query = '') =>
    (await app.anyone.get(`/api/consultations/${callId}/responses${query}`)).read(
      publicResponsePage,
    )
  const queue = async (state = 'waiting') =>
    (
      await app.as('peter').get(`/api/desk/consultations/${callId}/publications?state=${state}`)
    ).read(publicationQueue)
  const own = async (persona: string, id: string) =>
    (await app.as(persona).get(`/api/me/responses/${id}/publication`)).read(ownPublication)
  const numberOf = async (persona: string, id: string) => (await own(persona, id)).number ?? 0
  const deskPath = (number: number) => `/api/desk/consultations/${callId}/publications/${number}`
  const open = async (number: number, persona = 'peter') =>
    (await app.as(persona).get(deskPath(number))).read(deskResponse)
  const decide = (number: number, change: object, persona = 'peter') =>
    app.as(persona).put(deskPath(number), {
      revision: 0,
      publication: 'public',
      redactions: [],
      allowed: [],
      attachments: [],
      note: '',
      ...change,
    })
  const newsOf = async (persona: string) =>
    (await app.as(persona).get('/api/me/messages')).read(messagePage).messages.map((m) => m.kind)

  const text = 'Bevar hallen. Ring til Bo på 23 45 67 89, så hører du mere.'
  const phone = { part: '', start: 29, end: 40, reason: 'phone' }

  it('waits for staff where they read first, and is then public as it stands', async () => {
    const id = await respond('karen', 'Bevar åbningstiden i hallerne om aftenen.')
    const number = await numberOf('karen', id)
    expect((await list()).responses).toEqual([])
    expect((await app.anyone.get(`/api/consultations/${callId}/responses/${number}`)).status).toBe(
      404,
    )
    const waiting = (await queue()).responses
    expect(waiting).toContainEqual(expect.objectContaining({ number, plain: true, finds: 0 }))
    expect((await decide(number, {})).status).toBe(200)
    const { responses } = await list()
    expect(responses).toEqual([
      expect.objectContaining({
        number,
        sender: { person: 'Karen Eksempel', organisation: null, protected: false },
        parts: [{ part: '', question: null, shown: 'Bevar åbningstiden i hallerne om aftenen.' }],
      }),
    ])
    expect((await own('karen', id)).publication).toBe('public')
    // Nothing is hidden, so there is nothing to tell.
    expect(await newsOf('karen')).toEqual(['submission-received'])
  })

  it('is public at once where staff read afterwards, unless something is found, it is late or protected', async () => {
    await setRule({ moderation: 'after' })
    const plain = await respond('karen', 'Bevar åbningstiden i hallerne.')
    const found = await respond('yusuf', text)
    const hidden = await respond('grethe', 'Bevar hallerne om aftenen.', { protected: true })
    expect((await own('karen', plain)).publication).toBe('public')
    expect((await own('yusuf', found)).publication).toBe('waiting')
    expect((await own('grethe', hidden)).publication).toBe('waiting')
    expect((await list()).responses.map(({ number }) => number)).toEqual([
      await numberOf('karen', plain),
    ])
  })

  it('publishes several at once only where nothing is found', async () => {
    const plain = await numberOf('karen', await respond('karen', 'Bevar hallerne om aftenen.'))
    const found = await numberOf('yusuf', await respond('yusuf', text))
    const path = `/api/desk/consultations/${callId}/publications`
    const answer = await app.as('peter').put(path, { numbers: [plain, found, 9999] })
    expect(JSON.parse(answer.text)).toEqual({ published: [plain] })
    expect((await list()).responses.map(({ number }) => number)).toEqual([plain])
    expect((await app.as('karen').put(path, { numbers: [found] })).status).toBe(403)
    expect((await app.as('peter').put(path, { numbers: [] })).status).toBe(422)
  })

  it('hides with a reason, keeps the original, and tells the author what and why', async () => {
    const id = await respond('karen', text)
    const number = await numberOf('karen', id)
    const opened = await open(number)
    expect(opened.finds).toEqual([
      { part: '', start: 29, end: 40, kind: 'phone', reason: 'phone-named' },
    ])
    // What is found has to be decided before anything is public.
    const early = await decide(number, {})
    expect([early.status, early.read(problem).errors?.[0]?.pointer]).toEqual([422, '/redactions'])
    const person = { part: '', start: 23, end: 25, reason: 'other-person' }
    const decided = await decide(number, { redactions: [phone, person] })
    expect(decided.read(deskResponse)).toMatchObject({
      revision: 1,
      publication: 'public',
      parts: [{ body: text }],
      redactions: [person, phone],
    })
    const shown =
      'Bevar hallen. Ring til [skjult: om en anden person] på [skjult: telefonnummer], så hører du mere.'
    expect((await list()).responses[0]?.parts[0]?.shown).toBe(shown)
    expect((await newsOf('karen')).sort()).toEqual(['response-redacted', 'submission-received'])
    expect(await own('karen', id)).toMatchObject({
      hidden: [
        { text: 'Bo', reason: 'other-person' },
        { text: '23 45 67 89', reason: 'phone' },
      ],
      mayAppeal: true,
    })
    // Saved again without a change, nobody is told twice.
    await decide(number, { revision: 1, redactions: [phone, person] })
    expect((await newsOf('karen')).sort()).toEqual(['response-redacted', 'submission-received'])
  })

  it('shows what was found where staff say that it may be read', async () => {
    const number = await numberOf('karen', await respond('karen', text))
    const { reason: _, ...place } = phone
    expect((await decide(number, { allowed: [place] })).status).toBe(200)
    expect((await list()).responses[0]?.parts[0]?.shown).toBe(text)
    expect((await open(number)).allowed).toEqual([place])
  })

  it('holds a whole response back with a word to its author, and lets it out again', async () => {
    const id = await respond('karen', 'Bevar hallerne om aftenen.')
    const number = await numberOf('karen', id)
    expect((await decide(number, { publication: 'held' })).status).toBe(422)
    const note = 'Svaret handler ikke om budgettet.'
    await decide(number, {})
    expect((await decide(number, { revision: 1, publication: 'held', note })).status).toBe(200)
    expect((await list()).responses).toEqual([])
    expect(await own('karen', id)).toMatchObject({ publication: 'held', note, mayAppeal: true })
    expect((await newsOf('karen')).sort()).toEqual(['response-held', 'submission-received'])
    expect((await decide(number, { revision: 2 })).status).toBe(200)
    expect((await list()).responses).toHaveLength(1)
  })

  describe('and what was kept back', () => {
    const again = 'Bevar hallerne om aftenen, siger jeg.'
    const note = 'Svaret handler ikke om budgettet.'
    const withdraw = (persona: string, id: string) =>
      submit(app, persona, 'withdrawal', { submissionId: id })
    const bulk = async (number: number) => {
      const path = `/api/desk/consultations/${callId}/publications`
      return JSON.parse((await app.as('peter').put(path, { numbers: [number] })).text)
    }
    beforeEach(() => setRule({ moderation: 'after' }))

    it.each([
      ['withdrawn and sent again', (id: string) => withdraw('karen', id)],
      ['replaced', () => undefined],
    ])('stays so when it is %s, until staff have looked', async (how, before) => {
      const first = await respond('karen', 'Bevar hallerne om aftenen.')
      expect((await own('karen', first)).publication).toBe('public')
      const number = await numberOf('karen', first)
      await decide(number, { publication: 'held', note })
      const heldBefore = app.now()
      await before(first)
      const choices = how === 'replaced' ? { supersedes: first } : {}
      const second = await respond('karen', again, {}, choices)
      expect((await own('karen', second)).publication).toBe('waiting')
      // A third time, without anybody having looked.
      await withdraw('karen', second)
      const third = await respond('karen', again)
      expect((await own('karen', third)).publication).toBe('waiting')
      const latest = await numberOf('karen', third)
      expect(await open(latest)).toMatchObject({ heldBefore })
      expect((await queue()).responses).toContainEqual(
        expect.objectContaining({ number: latest, plain: false, heldBefore }),
      )
      expect(await bulk(latest)).toEqual({ published: [] })
      expect((await decide(latest, {})).status).toBe(200)
      // Staff have looked, so the next one is as anybody’s.
      await withdraw('karen', third)
      expect((await own('karen', await respond('karen', again))).publication).toBe('public')
    })

    it('holds for what was hidden in part too, and for nobody else', async () => {
      const first = await respond('karen', text)
      await decide(await numberOf('karen', first), { redactions: [phone] })
      await withdraw('karen', first)
      expect((await own('yusuf', await respond('yusuf', again))).publication).toBe('public')
      expect((await own('karen', await respond('karen', again))).publication).toBe('waiting')
    })

    it('is forgotten with the responses', async () => {
      const first = await respond('karen', text)
      await decide(await numberOf('karen', first), { redactions: [phone] })
      await withdraw('karen', first)
      await app.db.transaction().execute((trx) => forgetHolds(trx, callId))
      expect((await own('karen', await respond('karen', again))).publication).toBe('public')
    })
  })

  it.each<[string, number, object]>([
    ['a place outside the text', 422, { redactions: [{ ...phone, end: 400 }] }],
    ['a part that is not there', 422, { redactions: [{ ...phone, part: 'veje' }] }],
    ['an end before its start', 422, { redactions: [{ ...phone, end: 3 }] }],
    ['half a place', 422, { redactions: [{ ...phone, start: 29.5 }] }],
    ['a reason that nobody knows', 422, { redactions: [{ ...phone, reason: 'ugly' }] }],
    ['no reason', 422, { redactions: [{ part: '', start: 29, end: 40 }] }],
    ['an allowed place outside the text', 422, { allowed: [{ part: '', start: 0, end: 999 }] }],
    ['somebody else’s attachment', 422, { redactions: [phone], attachments: [randomUUID()] }],
    ['an answer that nobody asked for', 422, { redactions: [phone], answer: 'Her er svaret.' }],
    ['a decision that has been followed by another', 409, { redactions: [phone], revision: 4 }],
    ['something more', 422, { redactions: [phone], force: true }],
  ])('refuses %s and changes nothing', async (_, status, change) => {
    const number = await numberOf('karen', await respond('karen', text))
    expect((await decide(number, change)).status).toBe(status)
    expect((await open(number)).revision).toBe(0)
    expect((await list()).responses).toEqual([])
  })

  it('is for staff alone to see and decide', async () => {
    const number = await numberOf('karen', await respond('karen', text))
    for (const persona of ['karen', 'lone', 'mette']) {
      expect((await app.as(persona).get(deskPath(number))).status).toBe(403)
      expect((await decide(number, { redactions: [phone] }, persona)).status).toBe(403)
      const path = `/api/desk/consultations/${callId}`
      expect((await app.as(persona).get(`${path}/publications`)).status).toBe(403)
      const entry = { caseNumber: '24/1', journalisedOn: '2026-01-01' }
      expect((await app.as(persona).put(`${path}/journal`, entry)).status).toBe(403)
    }
    expect((await app.as('peter').get(deskPath(9999))).status).toBe(404)
    expect(
      (await app.as('yusuf').get(`/api/me/responses/${randomUUID()}/publication`)).status,
    ).toBe(404)
  })

  it('keeps what somebody else decided meanwhile', async () => {
    const number = await numberOf('karen', await respond('karen', text))
    const answers = await Promise.all([
      decide(number, { redactions: [phone] }),
      decide(number, { redactions: [phone] }, 'anna'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  describe('and an appeal', () => {
    const appeal = (persona: string, responseId: string) =>
      submit(app, persona, 'redaction-appeal', { responseId })
    const answer = 'Nummeret er hallens eget, så det må gerne læses.'

    it('lets the author ask for another person’s look in one tap, which the one who hid it cannot give', async () => {
      const id = await respond('karen', text)
      const number = await numberOf('karen', id)
      expect((await appeal('karen', id)).read(submissionDecision)).toMatchObject({
        outcome: 'refused',
        reason: 'nothing_to_appeal',
      })
      await decide(number, { redactions: [phone] })
      expect((await appeal('yusuf', id)).read(submissionDecision).reason).toBe('gone')
      expect((await appeal('karen', id)).read(submissionDecision).outcome).toBe('received')
      expect((await appeal('karen', id)).read(submissionDecision).reason).toBe('already_appealed')
      expect((await queue('appealed')).responses.map((each) => each.number)).toEqual([number])
      expect((await queue()).counts.appealed).toBe(1)

      expect((await open(number)).barred).toBe('own-decision')
      expect((await open(number, 'anna')).barred).toBeNull()
      const given = { revision: 1, allowed: [{ part: '', start: 29, end: 40 }] }
      expect((await decide(number, { ...given, answer })).status).toBe(403)
      expect((await decide(number, given, 'anna')).status).toBe(422)
      expect((await decide(number, { ...given, answer }, 'anna')).status).toBe(200)

      expect((await list()).responses[0]?.parts[0]?.shown).toBe(text)
      expect(await own('karen', id)).toMatchObject({
        hidden: [],
        mayAppeal: false,
        appeal: { answer: { text: answer, outcome: 'changed' } },
      })
      expect(await newsOf('karen')).toContain('appeal-answered')
      expect((await queue('appealed')).responses).toEqual([])
    })

    it('says so where the other person agrees, and takes a new appeal only about a new decision', async () => {
      const id = await respond('karen', text)
      const number = await numberOf('karen', id)
      await decide(number, { redactions: [phone] })
      await appeal('karen', id)
      app.setNow(addDays(app.now(), 0, '23:00'))
      await decide(number, { revision: 1, redactions: [phone], answer }, 'anna')
      expect((await own('karen', id)).appeal?.answer?.outcome).toBe('stands')
      expect((await appeal('karen', id)).read(submissionDecision).reason).toBe('already_appealed')
      app.setNow(addDays(app.now(), 1, '09:00'))
      const more = { part: '', start: 0, end: 5, reason: 'unlawful' }
      await decide(number, { revision: 2, redactions: [phone, more] })
      expect((await appeal('karen', id)).read(submissionDecision).outcome).toBe('received')
    })

    it('goes with a response that is withdrawn', async () => {
      const id = await respond('karen', text)
      await decide(await numberOf('karen', id), { redactions: [phone] })
      await appeal('karen', id)
      await submit(app, 'karen', 'withdrawal', { submissionId: id })
      expect((await queue('appealed')).responses).toEqual([])
      expect((await list()).responses).toEqual([])
      expect((await app.as('karen').get(`/api/me/responses/${id}/publication`)).status).toBe(404)
    })
  })

  it('names people as the consultation says, and finds their names in the text where they are not shown', async () => {
    const hello = 'Bevar hallen om aftenen. Venlig hilsen Karen Eksempel'
    const number = await numberOf('karen', await respond('karen', hello))
    expect((await open(number)).finds).toEqual([])
    await setRule({ names: 'first' })
    expect(await open(number)).toMatchObject({
      sender: { person: 'Karen' },
      finds: [{ start: 45, end: 53, reason: 'own-name' }],
    })
    await setRule({ names: 'none' })
    expect(await open(number)).toMatchObject({
      sender: { person: null },
      finds: [{ start: 39, end: 53, reason: 'own-name' }],
    })
    const redactions = [{ part: '', start: 39, end: 53, reason: 'identity' }]
    expect((await decide(number, { redactions })).status).toBe(200)
    const { text: told } = await app.anyone.get(`/api/consultations/${callId}/responses`)
    expect(told).not.toMatch(/Karen/)
  })

  it('leaves no trace of a protected person, nor of the firm that may be theirs', async () => {
    const id = await respond(
      'grethe',
      'Bevar hallen. Jeg bor selv ved siden af. Hilsen Grethe fra Grethes Garn',
      {
        protected: true,
        representing: 'organisation',
        organisation: { kind: 'company', name: 'Grethes Garn' },
      },
    )
    const number = await numberOf('grethe', id)
    const { finds } = await open(number)
    expect(finds.map(({ start, end }) => [start, end])).toEqual([
      [48, 54],
      [59, 71],
    ])
    const redactions = finds.map(({ part, start, end }) => ({
      ...{ part, start, end },
      reason: 'identity',
    }))
    expect((await decide(number, { redactions })).status).toBe(200)
    for (const path of ['', `/${number}`]) {
      const told = (await app.anyone.get(`/api/consultations/${callId}/responses${path}`)).text
      expect(told).toContain('"protected":true')
      for (const trace of ['Grethe', 'Garn', 'company', id]) expect(told).not.toContain(trace)
    }
  })

  describe('with attachments', () => {
    async function sendWith(persona: string, change: object = {}) {
      const files = [attach(photograph('karens have.jpg')), attach(pdf('karens brev.pdf'))]
      const id = await respond(persona, 'Bevar hallen. Se billedet.', change, {
        attachments: files.map(named),
      })
      for (const file of files) await sendBytes(app, persona, id, file)
      const [photo = '', letter = ''] = files.map((file) => file.id)
      return { number: await numberOf(persona, id), photo, letter }
    }
    const fetched = async (number: number, file: string) => {
      const path = `/api/consultations/${callId}/responses/${number}/attachments/${file}`
      const { status, headers } = await app.anyone.get(path)
      return { status, name: headers.get('Content-Disposition') }
    }

    it('gives out only those to which staff have said yes', async () => {
      const { number, photo, letter } = await sendWith('karen')
      await decide(number, {})
      expect((await fetched(number, letter)).status).toBe(404)
      await decide(number, { revision: 1, attachments: [letter] })
      expect((await fetched(number, letter)).status).toBe(200)
      expect((await fetched(number, photo)).status).toBe(404)
      expect((await list()).responses[0]?.attachments.map((each) => each.name)).toEqual([
        'karens brev.pdf',
      ])
      const note = 'Vi ser på det igen i morgen.'
      await decide(number, { revision: 2, publication: 'held', note })
      expect((await fetched(number, letter)).status).toBe(404)
    })

    it('gives out a protected person’s pictures alone, under no name of theirs', async () => {
      const { number, photo, letter } = await sendWith('karen', { protected: true })
      expect((await decide(number, { attachments: [photo, letter] })).status).toBe(422)
      expect((await decide(number, { attachments: [photo] })).status).toBe(200)
      const { status, name } = await fetched(number, photo)
      expect(status).toBe(200)
      expect(name).toContain('bilag-1.jpg')
      expect(name).not.toContain('karen')
    })
  })

  it('goes on from where a page ended', async () => {
    await setRule({ moderation: 'after' })
    const numbers: (number | null)[] = []
    for (const persona of ['karen', 'yusuf', 'jonas'])
      numbers.push(
        await numberOf(persona, await respond(persona, `Bevar ${'hallen '.repeat(120)}`)),
      )
    const first = await list('?limit=2')
    expect(first.responses.map(({ number }) => number)).toEqual(numbers.slice(0, 2))
    expect(first.responses[0]).toMatchObject({ whole: false })
    const second = await list(`?limit=2&after=${first.next}`)
    expect(second.responses.map(({ number }) => number)).toEqual(numbers.slice(2))
    expect(second.next).toBeNull()
    const one = await app.anyone.get(`/api/consultations/${callId}/responses/${numbers[0]}`)
    expect(one.read(publicResponseOpened).response?.whole).toBe(true)
    for (const query of ['?limit=0', '?limit=51', '?after=-1', '?after=x'])
      expect((await app.anyone.get(`/api/consultations/${callId}/responses${query}`)).status).toBe(
        422,
      )
    expect((await app.anyone.get('/api/consultations/findes-ikke/responses')).status).toBe(404)
  })

  describe('and its end', () => {
    const runJobs = async () => {
      const handlers = jobHandlers(app.deps)
      await addRepeatingJobs(app.deps, handlers)
      await app.db.updateTable('jobs').set({ run_at: app.now() }).execute()
      await runDueJobs(app.deps, handlers)
    }
    const journal = (change: object = {}) =>
      app.as('peter').put(`/api/desk/consultations/${callId}/journal`, {
        caseNumber: '24/1234',
        journalisedOn: app.now().slice(0, 10),
        ...change,
      })
    /** Past the deadline and the date of deletion. */
    const pass = (days: number) => app.setNow(addDays(app.now(), days, '09:00'))
    const dayIn = (days: number) => addDays(app.now(), days, '12:00').slice(0, 10)

    it('deletes on its date what is journalised, and leaves a tombstone', async () => {
      await setRule({ deletesOn: dayIn(60) })
      const id = await respond('karen', text)
      const number = await numberOf('karen', id)
      await decide(number, { redactions: [phone] })
      pass(70)
      await runJobs()
      // Not journalised: nothing goes, however late it is.
      expect((await list()).responses).toHaveLength(1)
      expect((await journal({ caseNumber: '' })).status).toBe(422)
      expect((await journal({ journalisedOn: '2999-01-01' })).status).toBe(422)
      expect((await journal()).status).toBe(200)
      await runJobs()
      const { responses, tombstone } = await list()
      expect([responses, tombstone?.caseNumber]).toEqual([[], '24/1234'])
      expect(tombstone?.count).toBeGreaterThan(0)
      const one = await app.anyone.get(`/api/consultations/${callId}/responses/${number}`)
      expect(one.read(publicResponseOpened)).toMatchObject({ response: null, tombstone })
      expect((await own('karen', id)).publication).toBe('deleted')

      const rows = await Promise.all([
        app.db.selectFrom('submissions').select('payload').where('id', '=', id).execute(),
        app.db.selectFrom('cases').select('sender').where('submission_id', '=', id).execute(),
        app.db.selectFrom('response_parts').selectAll().where('submission_id', '=', id).execute(),
      ])
      expect(rows).toEqual([[{ payload: '{"deleted":true}' }], [{ sender: '' }], []])
      // The receipt still vouches for it.
      expect((await app.as('karen').get(`/api/me/submissions/${id}`)).status).toBe(200)
    })

    it('is told to staff once a week where it waits to be filed, until that is done', async () => {
      await setRule({ deletesOn: dayIn(60) })
      await respond('karen', 'Bevar hallerne om aftenen.')
      const reminded = async () =>
        (await newsOf('peter')).filter((kind) => kind === 'responses-unfiled').length
      const isShown = async () => {
        const calls = await app.as('peter').get('/api/desk/consultations')
        const call = calls.read(callPage).calls.find(({ id }) => id === callId)
        return [(await queue()).unfiled, call?.unfiled]
      }
      await runJobs()
      expect([await reminded(), await isShown()]).toEqual([0, [false, false]])
      pass(70)
      await runJobs()
      await runJobs()
      expect([await reminded(), await isShown()]).toEqual([1, [true, true]])
      pass(6)
      await runJobs()
      expect(await reminded()).toBe(1)
      pass(1)
      await runJobs()
      expect(await reminded()).toBe(2)
      const { messages } = (await app.as('peter').get('/api/me/messages')).read(messagePage)
      expect(messages.find(({ kind }) => kind === 'responses-unfiled')?.about?.path).toBe(
        `/arbejdsbord/hoeringer/${callId}/offentliggoer`,
      )
      expect(await newsOf('karen')).not.toContain('responses-unfiled')
      await journal()
      pass(8)
      await runJobs()
      expect([await reminded(), await isShown()]).toEqual([2, [false, false]])
    })

    it('never deletes before the date, or while one can still respond', async () => {
      await setRule({ deletesOn: dayIn(0) })
      await decide(await numberOf('karen', await respond('karen', text)), { redactions: [phone] })
      await journal()
      await runJobs()
      expect((await list()).responses).toHaveLength(1)
      await setRule({ deletesOn: dayIn(90) })
      pass(80)
      await runJobs()
      expect((await list()).responses).toHaveLength(1)
      pass(10)
      await runJobs()
      expect((await list()).responses).toEqual([])
    })

    it('lets what is appealed wait for its answer, and what came after the journal for the next one', async () => {
      await setRule({ deletesOn: dayIn(60) })
      const id = await respond('karen', text)
      const number = await numberOf('karen', id)
      await decide(number, { redactions: [phone] })
      await submit(app, 'karen', 'redaction-appeal', { responseId: id })
      await journal()
      app.setNow(addDays(app.now(), 0, '23:30'))
      const later = await respond('yusuf', 'Bevar hallerne om aftenen.')
      pass(70)
      await runJobs()
      expect((await own('karen', id)).publication).toBe('public')
      expect((await own('yusuf', later)).publication).toBe('waiting')
      const answer = 'Det skal være skjult, fordi det er en privat telefon.'
      await decide(number, { revision: 1, redactions: [phone], answer }, 'anna')
      await runJobs()
      expect((await own('karen', id)).publication).toBe('deleted')
      expect((await own('yusuf', later)).publication).toBe('waiting')
      await journal()
      await runJobs()
      expect((await own('yusuf', later)).publication).toBe('deleted')
    })
  })
})
