import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { session } from '../shared/accounts.ts'
import { callPage } from '../shared/calls.ts'
import { caseOpened, casePage } from '../shared/cases.ts'
import { consultation } from '../shared/consultations.ts'
import { listingPage } from '../shared/listings.ts'
import { problem } from '../shared/problem.ts'
import { type SubmissionDecision, submissionDecision } from '../shared/submissions.ts'
import { type Answer, startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { findListing, submit } from './harness/people.ts'
import { lix } from './lix.ts'

const budget = 'budget-for-naeste-aar'
const plan = 'groent-kvarter-i-loesning'
const forCouncils = 'penge-til-de-smaa-byer'
const notYetOpen = 'frivillige-i-aeldreplejen'
const alreadyClosed = 'en-god-skolestart'
const choices = 'tre-valg-i-budgettet'
const examples = [budget, plan, forCouncils, notYetOpen, alreadyClosed, choices]

const response = {
  consultationId: budget,
  representing: 'self',
  name: 'Karen Eksempel',
  text: 'Hold fast i åbningstiden om aftenen i hallerne.',
  acknowledged: true,
}
const forLoesning = {
  ...response,
  representing: 'body',
  bodyId: 'lokalraad-loesning',
  name: 'Birthe Eksempel',
}

describeOnEngines('Consultations', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  function respond(persona: string, payload: unknown, id?: string): Promise<Answer> {
    return submit(app, persona, 'consultation-response', payload, { id })
  }

  async function decide(persona: string, payload: unknown) {
    const answer = await respond(persona, payload)
    expect(answer.status, answer.text).toBe(200)
    return answer.read(submissionDecision)
  }

  async function find(id: string) {
    return (await app.anyone.get(`/api/consultations/${id}`)).read(consultation)
  }

  async function countStored(): Promise<number[]> {
    const count = async (table: 'responses' | 'cases') =>
      (await app.db.selectFrom(table).select('submission_id').execute()).length
    const { length } = await app.db.selectFrom('submissions').select('id').execute()
    return [length, await count('responses'), await count('cases')]
  }

  async function listCases() {
    return (await app.as('peter').get('/api/desk/cases')).read(casePage).cases
  }

  function changeWindow(persona: string, id: string, change: unknown): Promise<Answer> {
    return app.as(persona).put(`/api/desk/consultations/${id}/window`, change)
  }

  describe('the page', () => {
    it('tells anyone what is asked, the material, what is published and whom to call', async () => {
      const found = await find(budget)
      expect(found).toMatchObject({
        title: { da: 'Næste års budget: hvad er vigtigst?' },
        kind: 'budget',
        coreTasks: ['across'],
        latePolicy: 'strict',
        opensAt: '2026-11-15T07:00:00.000Z',
        closesAt: '2026-11-29T22:59:00.000Z',
        example: true,
        contact: { phone: '00 00 00 21', email: 'budget@hedensted.example' },
      })
      expect(found.question.da).toContain('Hvad er vigtigst')
      expect(found.material.map(({ heading }) => heading.da)).toContain(
        'Budgettet bliver læst to gange',
      )
      expect(found.publishing.what.da).toContain('dit navn')
      expect(found.publishing.ground.da).toContain('artikel 6, stk. 1, litra e')
    })

    it('asks the nine kinds of hearing parties of the budget, three of them new in 2025', async () => {
      const { asked } = await find(budget)
      expect(asked.everyone).toBe(true)
      expect(asked.parties).toHaveLength(9)
      const added = asked.parties.filter(({ heardSinceBudget }) => heardSinceBudget === 2025)
      expect(added.map(({ name }) => name.da)).toEqual([
        'Selvejende institutioner',
        'Faglige organisationer',
        'Lokalråd',
      ])
    })

    it('names the bodies that are asked, by their names', async () => {
      const { asked } = await find(forCouncils)
      expect(asked.everyone).toBe(false)
      expect(asked.parties.map(({ id }) => id)).toEqual(['local-council'])
      const names = asked.parties[0]?.bodies.map(({ name }) => name) ?? []
      expect(names).toContain('Lokalrådet i Løsning')
      expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)))
      expect(asked.parties[0]?.bodies.every(({ example }) => example)).toBe(true)
    })

    it('of a plan names its place', async () => {
      expect((await find(plan)).communities.map(({ name }) => name)).toEqual(['Løsning'])
    })

    it.each(examples)('%s is read by a 14-year-old, in each of its Danish texts', async (id) => {
      const { title, summary, question, afterwards, material, publishing } = await find(id)
      const texts = [summary, question, afterwards, ...material.map(({ body }) => body)]
      for (const text of [...texts, publishing.what, publishing.ground])
        expect(lix(text.da), text.da).toBeLessThanOrEqual(40)
      const headings = [title, ...material.map(({ heading }) => heading)]
      expect(headings.every((heading) => heading.da.length < 60)).toBe(true)
    })

    it('is found in the list as open, upcoming or closed', async () => {
      const listed = async (state: string) => {
        const path = `/api/listings?kind=consultation&state=${state}&limit=50`
        return (await app.anyone.get(path)).read(listingPage).listings.map(({ id }) => id)
      }
      expect(await listed('open')).toEqual([plan, budget, forCouncils, choices])
      expect(await listed('upcoming')).toEqual([notYetOpen])
      expect(await listed('closed')).toEqual([alreadyClosed])
      expect(await findListing(app, 'consultation', plan)).toMatchObject({
        path: `/hoeringer/${plan}`,
        communities: [{ id: 'loesning', name: 'Løsning' }],
        coreTasks: ['fritid-faellesskab'],
      })
    })

    it.each(['findes-ikke', 'Findes%20Ikke', '%00'])('is not found as %s', async (id) => {
      const answer = await app.anyone.get(`/api/consultations/${id}`)
      expect([answer.status, answer.read(problem).type]).toEqual([404, 'not_found'])
    })
  })

  describe('a response', () => {
    it('for oneself is received with a receipt, once, however often it is sent', async () => {
      const id = randomUUID()
      const first = (await respond('karen', response, id)).read(submissionDecision)
      expect(first).toMatchObject({
        submissionId: id,
        outcome: 'received',
        receipt: '2026-000001',
        receivedAt: app.now(),
        late: false,
        about: { kind: 'consultation', id: budget, path: `/hoeringer/${budget}` },
      })
      const again = (await respond('karen', response, id)).read(submissionDecision)
      expect(again).toEqual(first)
      expect(await countStored()).toEqual([1, 1, 1])
      expect(await listCases()).toMatchObject([{ sender: 'Karen Eksempel', late: false }])
    })

    it.each([
      ['birthe', 'represents', 'lokalraad-loesning', 'Lokalrådet i Løsning'],
      ['niels', 'chairs', 'lokalraad-uldum', 'Lokalrådet i Uldum'],
    ])('by %s is received for the council that she or he %s', async (persona, _, bodyId, body) => {
      const decision = await decide(persona, { ...forLoesning, bodyId })
      expect(decision.outcome).toBe('received')
      expect(await listCases()).toMatchObject([
        { submissionId: decision.submissionId, sender: `Birthe Eksempel, ${body}` },
      ])
    })

    it('is read by the caseworker as it was sent', async () => {
      const { submissionId } = await decide('birthe', forLoesning)
      const answer = await app.as('peter').get(`/api/desk/cases/${submissionId}`)
      expect(answer.read(caseOpened)).toMatchObject({
        form: 'consultation-response',
        about: { id: budget },
        payload: forLoesning,
      })
    })

    it.each([
      ['a citizen', 'karen', 'lokalraad-loesning'],
      ['another council’s representative', 'birthe', 'lokalraad-uldum'],
      ['another council’s chair', 'niels', 'lokalraad-loesning'],
      ['a councillor', 'lone', 'lokalraad-loesning'],
      ['a caseworker', 'peter', 'lokalraad-loesning'],
      ['the administrator', 'anna', 'lokalraad-loesning'],
      ['a representative of nothing that exists', 'birthe', 'findes-ikke'],
    ])('for a council by %s is forbidden, and stores nothing', async (_, persona, bodyId) => {
      const answer = await respond(persona, { ...forLoesning, bodyId })
      expect([answer.status, answer.read(problem).type]).toEqual([403, 'forbidden'])
      expect(await countStored()).toEqual([0, 0, 0])
    })

    it('for a council by someone else is forbidden before it is too late', async () => {
      app.setNow('2027-01-01T00:00:00.000Z')
      expect((await respond('karen', forLoesning)).status).toBe(403)
    })

    it('is refused with other possibilities to those not asked, where not everyone is', async () => {
      const alone = await decide('karen', { ...response, consultationId: forCouncils })
      expect([alone.outcome, alone.reason]).toEqual(['refused', 'not_asked'])
      expect(alone.alternatives).not.toEqual([])
      const council = await decide('birthe', { ...forLoesning, consultationId: forCouncils })
      expect(council.outcome).toBe('received')
    })

    it('is refused to a council where only boards of schools and day care are asked', async () => {
      await app.db
        .updateTable('consultations')
        .set({ closes_at: '2027-01-01T00:00:00.000Z' })
        .where('id', '=', alreadyClosed)
        .execute()
      const council = await decide('birthe', { ...forLoesning, consultationId: alreadyClosed })
      expect([council.outcome, council.reason]).toEqual(['refused', 'not_asked'])
    })

    it('is refused the second time, with other possibilities', async () => {
      await decide('karen', response)
      const second = await decide('karen', { ...response, text: 'Jeg vil gerne sige mere.' })
      expect(second).toMatchObject({ outcome: 'refused', reason: 'already_answered' })
      expect(second.alternatives?.[0]).toMatchObject({ kind: 'consultation' })
      expect(second.alternatives?.map(({ id }) => id)).not.toContain(budget)
      expect(await countStored()).toEqual([2, 1, 1])
      expect((await decide('yusuf', response)).outcome).toBe('received')
      expect((await decide('karen', { ...response, consultationId: plan })).outcome).toBe(
        'received',
      )
    })

    it('can be given both for the council and for oneself, one each', async () => {
      expect((await decide('birthe', forLoesning)).outcome).toBe('received')
      expect((await decide('birthe', response)).outcome).toBe('received')
      expect((await decide('birthe', forLoesning)).reason).toBe('already_answered')
      expect((await decide('birthe', response)).reason).toBe('already_answered')
      expect(await countStored()).toEqual([4, 2, 2])
    })

    it('comes once from a council, whoever of its people sends it', async () => {
      const niels = (await app.as('niels').get('/api/session')).read(session)
      await app.db
        .insertInto('account_roles')
        .values({
          account_id: niels.account?.id ?? '',
          role: 'representative',
          body_id: 'lokalraad-loesning',
          body_name: 'Lokalrådet i Løsning',
        })
        .execute()
      expect((await decide('birthe', forLoesning)).outcome).toBe('received')
      const second = await decide('niels', { ...forLoesning, name: 'Niels Eksempel' })
      expect(second).toMatchObject({ outcome: 'refused', reason: 'already_answered' })
    })

    it('comes once when the same person presses Send on five phones at the same moment', async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => respond('birthe', forLoesning)),
      )
      const outcomes = answers.map((answer) => answer.read(submissionDecision).outcome)
      expect(outcomes.toSorted()).toEqual(['received', 'refused', 'refused', 'refused', 'refused'])
      expect(await countStored()).toEqual([5, 1, 1])
    })

    it('to a consultation that does not exist is refused as gone', async () => {
      const decision = await decide('karen', { ...response, consultationId: 'findes-ikke' })
      expect(decision).toMatchObject({ outcome: 'refused', reason: 'gone' })
    })

    it('is not taken from someone who is not signed in', async () => {
      const answer = await app.anyone.send(`/api/submissions/${randomUUID()}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'X-Account': randomUUID() },
        body: JSON.stringify({
          form: 'consultation-response',
          version: 1,
          payload: response,
          queueAgeMs: 0,
        }),
      })
      expect([answer.status, answer.read(problem).type]).toEqual([401, 'not_signed_in'])
      expect(await countStored()).toEqual([0, 0, 0])
    })
  })

  describe('the deadline', () => {
    it('takes what comes in its very instant', async () => {
      app.setNow('2026-11-29T22:59:00.000Z')
      expect(await decide('karen', response)).toMatchObject({ outcome: 'received', late: false })
    })

    it('that is strict refuses what comes a millisecond after, with other possibilities', async () => {
      app.setNow('2026-11-29T22:59:00.001Z')
      const decision = await decide('karen', response)
      expect(decision).toMatchObject({ outcome: 'refused', reason: 'closed', late: false })
      expect(decision.alternatives?.length).toBeGreaterThan(0)
      expect(decision.alternatives?.map(({ id }) => id)).not.toContain(budget)
      expect(await countStored()).toEqual([1, 0, 0])
    })

    it('that staff look at receives what comes after, and marks it late', async () => {
      app.setNow('2026-11-23T11:00:00.000Z')
      const inTime = await decide('karen', { ...response, consultationId: plan })
      expect(inTime).toMatchObject({ outcome: 'received', late: false })
      app.setNow('2026-11-23T11:00:00.001Z')
      const late = await decide('yusuf', { ...response, consultationId: plan })
      expect(late).toMatchObject({ outcome: 'received', late: true })
      expect((await listCases()).map((entry) => [entry.submissionId, entry.late])).toEqual([
        [inTime.submissionId, false],
        [late.submissionId, true],
      ])
    })

    it('with a grace receives for a quarter of an hour more, marked late, which may also be taken back', async () => {
      await app.db
        .updateTable('consultations')
        .set({ late_policy: 'grace' })
        .where('id', '=', budget)
        .execute()
      app.setNow('2026-11-29T23:14:00.000Z')
      const late = await decide('karen', response)
      expect(late).toMatchObject({ outcome: 'received', late: true })
      const other = await decide('yusuf', response)
      const withdraw = async (persona: string, { submissionId }: SubmissionDecision) =>
        (await submit(app, persona, 'withdrawal', { submissionId })).read(submissionDecision)
      expect((await withdraw('yusuf', other)).outcome).toBe('received')
      app.setNow('2026-11-29T23:14:00.001Z')
      expect((await decide('yusuf', response)).reason).toBe('closed')
      expect((await withdraw('karen', late)).reason).toBe('withdrawal_closed')
    })

    it('passed does not change what was decided before it', async () => {
      const id = randomUUID()
      const first = (await respond('karen', response, id)).read(submissionDecision)
      app.setNow('2026-12-24T18:00:00.000Z')
      const replay = (await respond('karen', response, id)).read(submissionDecision)
      expect(replay).toEqual({ ...first, serverNow: '2026-12-24T18:00:00.000Z' })
      expect(await countStored()).toEqual([1, 1, 1])
    })

    it('moved later does not change what was refused before it', async () => {
      const id = randomUUID()
      app.setNow('2026-11-30T10:00:00.000Z')
      const first = (await respond('karen', response, id)).read(submissionDecision)
      expect(first.reason).toBe('closed')
      const later = { opensAt: '2026-11-20T08:00', closesAt: '2026-12-20T12:00' }
      await changeWindow('peter', budget, later)
      expect((await respond('karen', response, id)).read(submissionDecision)).toEqual(first)
      expect((await decide('karen', response)).outcome).toBe('received')
    })

    it('lies after the opening: before that nothing is taken, and in its instant it is', async () => {
      const early = { ...response, consultationId: notYetOpen }
      app.setNow('2026-11-27T06:59:59.999Z')
      expect(await decide('karen', early)).toMatchObject({
        outcome: 'refused',
        reason: 'not_open_yet',
      })
      app.setNow('2026-11-27T07:00:00.000Z')
      expect((await decide('karen', early)).outcome).toBe('received')
    })
  })

  describe('bad input', () => {
    const text = (length: number) => 'x'.repeat(length)

    it.each<[string, object]>([
      ['a name of 2 letters', { name: 'Bo' }],
      ['a name of 100', { name: text(100) }],
      ['a response of 10', { text: text(10) }],
      ['a response of 10,000', { text: text(10_000) }],
      ['a response of 10,000 letters that take the most bytes', { text: '€'.repeat(10_000) }],
      ['a response of several lines', { text: 'Først dette.\n\n\tSå dette.' }],
      ['spaces around a text', { text: `   ${text(10_000)}   ` }],
    ])('is not %s', async (_, change) => {
      expect((await decide('karen', { ...response, ...change })).outcome).toBe('received')
    })

    it.each<[string, string, object]>([
      ['a name of 1 letter', '/name', { name: 'B' }],
      ['a name of 101', '/name', { name: text(101) }],
      ['a name of spaces', '/name', { name: '     ' }],
      ['a name of two lines', '/name', { name: 'Karen\nEksempel' }],
      ['a missing name', '/name', { name: undefined }],
      ['a response of 9', '/text', { text: text(9) }],
      ['a response of 9 and spaces', '/text', { text: `  ${text(9)}  ` }],
      ['a response of 10,001', '/text', { text: text(10_001) }],
      ['a response that is a number', '/text', { text: 1234567890 }],
      ['a missing response', '/text', { text: undefined }],
      ['a respondent of no kind', '/representing', { representing: 'company' }],
      ['no kind of respondent', '/representing', { representing: undefined }],
      ['no body where one answers for one', '/bodyId', { representing: 'body' }],
      ['a body where one answers for oneself', '/bodyId', { bodyId: 'lokalraad-loesning' }],
      ['an empty body', '/bodyId', { representing: 'body', bodyId: '' }],
      ['a body’s id of 61', '/bodyId', { representing: 'body', bodyId: text(61) }],
      ['no acknowledgement', '/acknowledged', { acknowledged: undefined }],
      ['an acknowledgement that says no', '/acknowledged', { acknowledged: false }],
      ['an acknowledgement in words', '/acknowledged', { acknowledged: 'true' }],
      ['a consultation’s id of 101', '/consultationId', { consultationId: text(101) }],
      ['an id in capitals', '/consultationId', { consultationId: 'BUDGET' }],
      ['an unknown field', '/cpr', { cpr: '010101-0101' }],
    ])('such as %s is named by its pointer and stores nothing', async (_, pointer, change) => {
      const answer = await respond('karen', { ...response, ...change })
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
      const { type, errors } = answer.read(problem)
      expect([answer.status, type]).toEqual([422, 'invalid'])
      expect(errors?.map((each) => each.pointer)).toEqual([`/payload${pointer}`])
      expect(await countStored()).toEqual([0, 0, 0])
    })
  })

  describe('the desk', () => {
    const window = { opensAt: '2026-11-20T08:00', closesAt: '2027-01-15T12:00' }

    it('lists consultations with how many responses have come, and how many of them late', async () => {
      await decide('karen', { ...response, consultationId: plan })
      await decide('karen', response)
      app.setNow('2026-11-23T11:00:00.001Z')
      const late = await decide('yusuf', { ...response, consultationId: plan })
      await app.as('peter').put(`/api/desk/cases/${late.submissionId}/mark`, { mark: 'read' })
      const answer = await app.as('peter').get('/api/desk/consultations')
      const calls = answer.read(callPage).calls
      expect(calls.map(({ id, total, unread, late }) => [id, total, unread, late])).toEqual([
        [notYetOpen, 0, 0, 0],
        [choices, 0, 0, 0],
        [forCouncils, 0, 0, 0],
        [budget, 1, 1, 0],
        [plan, 2, 1, 1],
        [alreadyClosed, 0, 0, 0],
      ])
    })

    it('lists them page by page, and one alone where that is asked for', async () => {
      const all = (await app.as('peter').get('/api/desk/consultations')).read(callPage)
      expect(all.next).toBeNull()
      // Several with one deadline, which the id tells apart.
      await app.db
        .updateTable('consultations')
        .set({ closes_at: all.calls[1]?.closesAt ?? '' })
        .where('id', 'in', [choices, forCouncils, budget])
        .execute()
      const seen: string[] = []
      let next: string | null = ''
      while (next !== null) {
        const query: string = new URLSearchParams({
          limit: '2',
          ...(next && { after: next }),
        }).toString()
        const path = `/api/desk/consultations?${query}`
        const page = (await app.as('peter').get(path)).read(callPage)
        expect(page.calls.length).toBeLessThanOrEqual(2)
        seen.push(...page.calls.map(({ id }) => id))
        next = page.next
      }
      expect(seen).toHaveLength(all.calls.length)
      expect(new Set(seen)).toEqual(new Set(all.calls.map(({ id }) => id)))
      const one = await app.as('peter').get(`/api/desk/consultations?id=${plan}`)
      expect(one.read(callPage).calls.map(({ id }) => id)).toEqual([plan])
      const none = await app.as('peter').get('/api/desk/consultations?id=findes-ikke')
      expect(none.read(callPage).calls).toEqual([])
    })

    it('counts what was taken back apart from what stands', async () => {
      const { submissionId } = await decide('karen', response)
      await submit(app, 'karen', 'withdrawal', { submissionId })
      const answer = await app.as('peter').get('/api/desk/consultations')
      const call = answer.read(callPage).calls.find(({ id }) => id === budget)
      expect(call).toMatchObject({ total: 0, unread: 0, late: 0, ended: 1 })
    })

    it.each(['peter', 'anna'])(
      'lets %s open and close a consultation in Copenhagen time, and the listing follows',
      async (persona) => {
        app.setNow('2026-11-21T11:00:00.000Z')
        const changed = (await changeWindow(persona, notYetOpen, window)).read(consultation)
        const expected = {
          opensAt: '2026-11-20T07:00:00.000Z',
          closesAt: '2027-01-15T11:00:00.000Z',
          changedAt: '2026-11-21T11:00:00.000Z',
        }
        expect(changed).toMatchObject(expected)
        expect(await find(notYetOpen)).toEqual(changed)
        expect(await findListing(app, 'consultation', notYetOpen)).toMatchObject(expected)
        const other = await decide('karen', { ...response, consultationId: notYetOpen })
        expect(other.outcome).toBe('received')
      },
    )

    it('decides by the new window from then on', async () => {
      await changeWindow('peter', budget, { ...window, closesAt: '2026-11-21T10:59' })
      expect((await decide('karen', response)).reason).toBe('closed')
      await changeWindow('peter', budget, { ...window, closesAt: '2026-11-21T11:00' })
      expect((await decide('karen', response)).outcome).toBe('received')
    })

    it('leaves a row in the audit log with the window before and after', async () => {
      await changeWindow('peter', budget, window)
      const rows = await app.db.selectFrom('audit').selectAll().execute()
      const peter = (await app.as('peter').get('/api/session')).read(session)
      expect(rows).toMatchObject([
        {
          account_id: peter.account?.id,
          action: 'consultation.change-window',
          subject: budget,
          at: app.now(),
        },
      ])
      expect(JSON.parse(rows[0]?.detail ?? '')).toEqual({
        opensBefore: '2026-11-15T07:00:00.000Z',
        closesBefore: '2026-11-29T22:59:00.000Z',
        opensAt: '2026-11-20T07:00:00.000Z',
        closesAt: '2027-01-15T11:00:00.000Z',
      })
    })

    it.each<[string, string, object]>([
      ['a deadline before the opening', '/closesAt', { closesAt: '2026-11-20T07:59' }],
      ['a deadline in the minute of the opening', '/closesAt', { closesAt: window.opensAt }],
      ['a day that does not exist', '/opensAt', { opensAt: '2026-02-30T08:00' }],
      ['a missing opening', '/opensAt', { opensAt: undefined }],
      ['an unknown field', '/latePolicy', { latePolicy: 'review' }],
    ])('refuses %s by its pointer, and changes nothing', async (_, pointer, change) => {
      const answer = await changeWindow('peter', budget, { ...window, ...change })
      expect([answer.status, answer.read(problem).type], answer.text).toEqual([422, 'invalid'])
      expect(answer.read(problem).errors?.map((each) => each.pointer)).toEqual([pointer])
      expect((await find(budget)).closesAt).toBe('2026-11-29T22:59:00.000Z')
    })

    it.each(['karen', 'birthe', 'mette', 'lone'])(
      'is closed to %s, who changes nothing',
      async (persona) => {
        const answers = [
          await changeWindow(persona, budget, window),
          await app.as(persona).get('/api/desk/consultations'),
        ]
        for (const answer of answers)
          expect([answer.status, answer.read(problem).type]).toEqual([403, 'forbidden'])
        expect((await find(budget)).closesAt).toBe('2026-11-29T22:59:00.000Z')
        expect(await app.db.selectFrom('audit').selectAll().execute()).toEqual([])
      },
    )

    it('is closed to someone who is not signed in', async () => {
      const answer = await app.anyone.put(`/api/desk/consultations/${budget}/window`, window)
      expect([answer.status, answer.read(problem).type]).toEqual([401, 'not_signed_in'])
    })

    it('cannot open a consultation that does not exist', async () => {
      const answer = await changeWindow('peter', 'findes-ikke', window)
      expect([answer.status, answer.read(problem).type]).toEqual([404, 'not_found'])
      expect(await app.db.selectFrom('audit').selectAll().execute()).toEqual([])
    })
  })
})
