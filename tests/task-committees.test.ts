import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { callPage } from '../shared/calls.ts'
import { casePage } from '../shared/cases.ts'
import { problem } from '../shared/problem.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { taskCommittee } from '../shared/task-committees.ts'
import { type Answer, startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const committeeId = 'ensomhed-i-smaa-byer'
const notYetOpen = 'digital-og-menneskelig'

const application = {
  committeeId,
  seatKind: 'citizen',
  applyingAs: 'myself',
  name: 'Karen Eksempel',
  motivation: 'Jeg vil gerne være med til, at ingen spiser alene.',
  offer: 'Jeg har drevet fællesspisning i seks år.',
  competences: ['frivillige-foreninger'],
  localCommunityId: 'uldum',
  availability: ['weekday-evening'],
  conflict: 'no',
  contactBy: 'email',
  email: 'karen@borger.example',
}

describeOnEngines('Task committees', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  function apply(persona: string, payload: unknown, id?: string): Promise<Answer> {
    return submit(app, persona, 'task-committee-application', payload, { id })
  }

  async function decide(persona: string, payload: unknown) {
    const answer = await apply(persona, payload)
    expect(answer.status, answer.text).toBe(200)
    return answer.read(submissionDecision)
  }

  async function countStored(): Promise<number[]> {
    const count = async (table: 'submissions' | 'applications' | 'cases') =>
      (await app.db.selectFrom(table).select('submission_id').execute()).length
    const { length } = await app.db.selectFrom('submissions').select('id').execute()
    return [length, await count('applications'), await count('cases')]
  }

  describe('the page', () => {
    it('tells anyone the charter, why the task is complex, and the seats', async () => {
      const answer = await app.anyone.get(`/api/task-committees/${committeeId}`)
      const found = answer.read(taskCommittee)
      expect(found.title.da).toBe('Flere fællesskaber i de små byer')
      expect(found.charter.challenges.map(({ id, group }) => [id, group])).toEqual([
        ['complex-problems', 'society'],
        ['demand-for-participation', 'society'],
        ['dialogue', 'steering'],
      ])
      expect(found.charter.challenges.every(({ name }) => name.da !== '' && name.en !== '')).toBe(
        true,
      )
      expect(found.charter.coreTasks).toEqual(['fritid-faellesskab', 'social-omsorg'])
      expect(found.charter.communities.map(({ name }) => name)).toEqual([
        'Barrit',
        'Lindved',
        'Uldum',
      ])
      expect(found.seats.map(({ kind, places, open }) => [kind, places, open])).toEqual([
        ['citizen', 5, true],
        ['external-expert', 2, true],
        ['councillor', 5, false],
        ['staff', 2, false],
      ])
      expect(found.seats[0]?.competences.map(({ id }) => id)).toContain('lever-alene')
      expect(found.example).toBe(true)
      expect([found.opensAt, found.closesAt]).toEqual([
        '2026-11-12T07:00:00.000Z',
        '2026-11-26T22:59:00.000Z',
      ])
    })

    it.each(['findes-ikke', 'Findes%20Ikke', '%00'])('is not found as %s', async (id) => {
      const answer = await app.anyone.get(`/api/task-committees/${id}`)
      expect([answer.status, answer.read(problem).type]).toEqual([404, 'not_found'])
    })
  })

  describe('an application', () => {
    it('is received with a receipt, once, however often it is sent', async () => {
      const id = randomUUID()
      const first = (await apply('karen', application, id)).read(submissionDecision)
      expect(first).toMatchObject({
        submissionId: id,
        outcome: 'received',
        receipt: '2026-000001',
        receivedAt: app.now(),
        late: false,
        about: { kind: 'task-committee', id: committeeId, path: `/opgaveudvalg/${committeeId}` },
      })
      const again = (await apply('karen', application, id)).read(submissionDecision)
      expect(again).toEqual(first)
      expect(await countStored()).toEqual([1, 1, 1])
    })

    it.each([
      ['myself', {}, 'Karen Eksempel'],
      ['local-council', { organisation: 'Lokalrådet i Uldum', organisationRole: 'Formand' }, null],
      ['association', { organisation: 'Uldum IF', organisationRole: 'Kasserer' }, null],
      ['business', { organisation: 'Smedjen ApS', organisationRole: 'Ejer' }, null],
    ])('is taken from whoever applies as %s', async (applyingAs, more, sender) => {
      const decision = await decide('karen', { ...application, applyingAs, ...more })
      expect(decision.outcome).toBe('received')
      const { cases } = (await app.as('peter').get('/api/desk/cases')).read(casePage)
      expect(cases.map((entry) => [entry.submissionId, entry.sender])).toEqual([
        [decision.submissionId, sender ?? `Karen Eksempel, ${more.organisation}`],
      ])
    })

    it.each(['councillor', 'staff'])(
      'for a %s seat is refused, since the council fills it',
      async (seatKind) => {
        const decision = await decide('karen', { ...application, seatKind, competences: [] })
        expect(decision).toMatchObject({ outcome: 'refused', reason: 'no_such_seat' })
        expect(decision.alternatives?.length).toBeGreaterThan(0)
        expect(await countStored()).toEqual([1, 0, 0])
      },
    )

    it('is refused the second time, with other possibilities', async () => {
      await decide('karen', application)
      const second = await decide('karen', {
        ...application,
        seatKind: 'external-expert',
        competences: [],
      })
      expect(second).toMatchObject({ outcome: 'refused', reason: 'already_applied' })
      expect(second.alternatives?.[0]).toMatchObject({ kind: 'task-committee' })
      expect(second.alternatives?.map(({ id }) => id)).not.toContain(committeeId)
      expect(await countStored()).toEqual([2, 1, 1])
      expect((await decide('yusuf', application)).outcome).toBe('received')
    })

    it('comes once when the same person presses Send on five phones at the same moment', async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => apply('karen', application)),
      )
      const outcomes = answers.map((answer) => answer.read(submissionDecision).outcome)
      expect(outcomes.filter((outcome) => outcome === 'received')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(4)
      expect(await countStored()).toEqual([5, 1, 1])
    })

    it('is found again under its committee by its sender alone', async () => {
      const { submissionId } = await decide('karen', application)
      const about = (persona: string, id: string) =>
        app.as(persona).get(`/api/me/submissions?aboutKind=task-committee&aboutId=${id}`)
      const page = z.object({ submissions: z.array(z.object({ submissionId: z.string() })) })
      const found = async (persona: string, id: string) =>
        (await about(persona, id)).read(page).submissions
      expect((await found('karen', committeeId)).map((each) => each.submissionId)).toEqual([
        submissionId,
      ])
      expect(await found('karen', notYetOpen)).toEqual([])
      expect(await found('yusuf', committeeId)).toEqual([])
    })

    it('is received in the very instant of the deadline', async () => {
      app.setNow('2026-11-26T22:59:00.000Z')
      expect((await decide('karen', application)).outcome).toBe('received')
    })

    it('is refused a millisecond after the deadline, with other possibilities', async () => {
      app.setNow('2026-11-26T22:59:00.001Z')
      const decision = await decide('karen', application)
      expect(decision).toMatchObject({ outcome: 'refused', reason: 'closed', late: false })
      expect(decision.alternatives?.length).toBeGreaterThan(0)
      expect(await countStored()).toEqual([1, 0, 0])
    })

    it('is refused before the call opens, and received in the instant it does', async () => {
      const early = { ...application, committeeId: notYetOpen, competences: [] }
      app.setNow('2026-11-29T06:59:59.999Z')
      expect(await decide('karen', early)).toMatchObject({
        outcome: 'refused',
        reason: 'not_open_yet',
      })
      app.setNow('2026-11-29T07:00:00.000Z')
      expect((await decide('karen', early)).outcome).toBe('received')
    })

    it('to a committee that does not exist is refused as gone', async () => {
      expect(await decide('karen', { ...application, committeeId: 'findes-ikke' })).toMatchObject({
        outcome: 'refused',
        reason: 'gone',
      })
    })

    it('is not taken from someone who is not signed in', async () => {
      const answer = await app.anyone.send(`/api/submissions/${randomUUID()}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'X-Account': randomUUID() },
        body: JSON.stringify({
          form: 'task-committee-application',
          version: 1,
          payload: application,
          queueAgeMs: 0,
        }),
      })
      expect([answer.status, answer.read(problem).type]).toEqual([401, 'not_signed_in'])
      expect(await countStored()).toEqual([0, 0, 0])
    })
  })

  describe('bad input', () => {
    const organised = {
      applyingAs: 'association',
      organisation: 'Uldum IF',
      organisationRole: 'Kasserer',
    }
    const conflicted = { conflict: 'yes', conflictDescription: 'Min bror er entreprenør.' }
    const byPhone = { contactBy: 'phone', email: undefined, phone: '+45 12 34 56 78' }
    const text = (length: number) => 'x'.repeat(length)
    const slugs = (count: number) => Array.from({ length: count }, (_, index) => `slags-${index}`)

    it.each<[string, object]>([
      ['a name of 2 letters', { name: 'Bo' }],
      ['a name of 100', { name: text(100) }],
      ['a motivation of 10', { motivation: text(10) }],
      ['a motivation of 2000', { motivation: text(2000) }],
      ['a motivation of several lines', { motivation: 'Jeg vil gerne.\n\tMeget gerne.' }],
      ['an offer of 10', { offer: text(10) }],
      ['an offer of 2000', { offer: text(2000) }],
      ['no competences', { competences: [] }],
      ['other competences of 500', { otherCompetences: text(500) }],
      ['no local community', { localCommunityId: null }],
      [
        'every time of the week',
        { availability: ['weekday-daytime', 'weekday-evening', 'weekend'] },
      ],
      ['an organisation of 2 letters', { ...organised, organisation: 'IF' }],
      ['an organisation of 120', { ...organised, organisation: text(120) }],
      ['a role of 2 letters', { ...organised, organisationRole: 'Jo' }],
      ['a role of 120', { ...organised, organisationRole: text(120) }],
      ['a conflict of 5 letters', { ...conflicted, conflictDescription: text(5) }],
      ['a conflict of 1000', { ...conflicted, conflictDescription: text(1000) }],
      ['a Danish number', byPhone],
      ['a foreign number of 15 digits', { ...byPhone, phone: '+123456789012345' }],
      ['spaces around a text', { motivation: `   ${text(2000)}   ` }],
    ])('is not %s', async (_name, change) => {
      expect((await decide('karen', { ...application, ...change })).outcome).toBe('received')
    })

    it.each<[string, string, object]>([
      ['a name of 1 letter', '/name', { name: 'B' }],
      ['a name of 101', '/name', { name: text(101) }],
      ['a name of spaces', '/name', { name: '     ' }],
      ['a name of two lines', '/name', { name: 'Karen\nEksempel' }],
      ['a name with a bell in it', '/name', { name: 'Karen\u0007Eksempel' }],
      ['a motivation of 9', '/motivation', { motivation: text(9) }],
      ['a motivation of 2001', '/motivation', { motivation: text(2001) }],
      ['a missing motivation', '/motivation', { motivation: undefined }],
      ['an offer of 9', '/offer', { offer: text(9) }],
      ['an offer of 2001', '/offer', { offer: text(2001) }],
      ['21 competences', '/competences', { competences: slugs(21) }],
      ['a competence named twice', '/competences', { competences: ['unge', 'unge'] }],
      ['a competence nobody asked for', '/competences/1', { competences: ['unge', 'landsby'] }],
      ['other competences of 501', '/otherCompetences', { otherCompetences: text(501) }],
      ['a place that does not exist', '/localCommunityId', { localCommunityId: 'atlantis' }],
      ['an empty place', '/localCommunityId', { localCommunityId: '' }],
      ['no time of the week', '/availability', { availability: [] }],
      ['a time named twice', '/availability', { availability: ['weekend', 'weekend'] }],
      ['a time that does not exist', '/availability/0', { availability: ['night'] }],
      ['a seat that does not exist', '/seatKind', { seatKind: 'king' }],
      ['an applicant of no kind', '/applyingAs', { applyingAs: 'someone' }],
      [
        'an organisation that is not named',
        '/organisation',
        { ...organised, organisation: undefined },
      ],
      ['an organisation of 121', '/organisation', { ...organised, organisation: text(121) }],
      [
        'no role in the organisation',
        '/organisationRole',
        { ...organised, organisationRole: undefined },
      ],
      [
        'an organisation where one applies as oneself',
        '/organisation',
        { organisation: 'Uldum IF' },
      ],
      ['a conflict that is not described', '/conflictDescription', { conflict: 'yes' }],
      [
        'a conflict of 4 letters',
        '/conflictDescription',
        { ...conflicted, conflictDescription: text(4) },
      ],
      [
        'a conflict of 1001',
        '/conflictDescription',
        { ...conflicted, conflictDescription: text(1001) },
      ],
      [
        'a conflict described where there is none',
        '/conflictDescription',
        { conflictDescription: text(9) },
      ],
      ['an address that is none', '/email', { email: 'karen' }],
      [
        'an address of more than 200',
        '/email',
        { email: `${text(64)}@${`${text(60)}.`.repeat(3)}dk` },
      ],
      ['a number of 7 digits', '/phone', { ...byPhone, phone: '1234567' }],
      ['no number where one wants to be called', '/phone', { ...byPhone, phone: undefined }],
      ['both a number and an address', '/phone', { phone: '12345678' }],
      ['a text that is a number', '/offer', { offer: 1234567890 }],
      ['an unknown field', '/cpr', { cpr: '010101-0101' }],
      ['an unknown field whose name needs care', '/a~1b~0c', { 'a/b~c': true }],
    ])('such as %s is named by its pointer and stores nothing', async (_name, pointer, change) => {
      const answer = await apply('karen', { ...application, ...change })
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
      const { type, errors } = answer.read(problem)
      expect([answer.status, type]).toEqual([422, 'invalid'])
      expect(errors?.map((each) => each.pointer)).toEqual([`/payload${pointer}`])
      expect(await countStored()).toEqual([0, 0, 0])
    })

    it('names every fault at once', async () => {
      const answer = await apply('karen', { ...application, name: '', offer: '', height: 180 })
      expect(
        answer
          .read(problem)
          .errors?.map(({ pointer }) => pointer)
          .sort(),
      ).toEqual(['/payload/height', '/payload/name', '/payload/offer'])
    })
  })

  describe('the desk', () => {
    it('lists the calls with how many applications have come, the latest deadline first', async () => {
      await decide('karen', application)
      const answer = await app.as('peter').get('/api/desk/task-committees')
      const calls = answer.read(callPage).calls
      const deadlines = calls.map(({ closesAt }) => closesAt)
      expect(deadlines).toEqual(deadlines.toSorted().reverse())
      expect(calls.find(({ id }) => id === committeeId)).toMatchObject({ total: 1, unread: 1 })
      expect(calls.find(({ id }) => id === notYetOpen)).toMatchObject({ total: 0, unread: 0 })
    })

    it.each(['karen', 'birthe', 'mette', 'lone'])('is closed to %s', async (persona) => {
      const answer = await app.as(persona).get('/api/desk/task-committees')
      expect([answer.status, answer.read(problem).type]).toEqual([403, 'forbidden'])
    })

    it('is closed to someone who is not signed in', async () => {
      const answer = await app.anyone.get('/api/desk/task-committees')
      expect([answer.status, answer.read(problem).type]).toEqual([401, 'not_signed_in'])
    })
  })
})
