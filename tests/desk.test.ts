import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { session } from '../shared/accounts.ts'
import { type CasePage, caseOpened, casePage } from '../shared/cases.ts'
import { problem } from '../shared/problem.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { type Answer, startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const citizens = ['karen', 'yusuf', 'birthe', 'niels', 'grethe', 'jonas', 'lone']
const committees = ['ensomhed-i-smaa-byer', 'unge-i-job-og-uddannelse']

describeOnEngines('The desk', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  /** A received application; each comes a minute after the one before. */
  async function apply(persona: string, committeeId = 'ensomhed-i-smaa-byer'): Promise<string> {
    app.setNow(addMinutes(app.now(), 1))
    const { account } = (await app.as(persona).get('/api/session')).read(session)
    const application = {
      committeeId,
      seatKind: 'citizen',
      applyingAs: 'myself',
      name: account?.name,
      motivation: `${persona} vil gerne være med.`,
      offer: 'Det ene og det andet.',
      competences: [],
      localCommunityId: null,
      availability: ['weekend'],
      conflict: 'no',
      contactBy: 'phone',
      phone: '12 34 56 78',
    }
    const answer = await submit(app, persona, 'task-committee-application', application, {
      queueAgeMs: 90_000,
    })
    const { submissionId, outcome } = answer.read(submissionDecision)
    expect(outcome).toBe('received')
    return submissionId
  }

  /** Every case from the first page to the last, in order. */
  async function readPages(query: string, between?: () => Promise<void>): Promise<string[]> {
    const ids: string[] = []
    let after = ''
    do {
      const page: CasePage = (await app.as('peter').get(`/api/desk/cases?${query}${after}`)).read(
        casePage,
      )
      ids.push(...page.cases.map(({ submissionId }) => submissionId))
      after = page.next ? `&after=${encodeURIComponent(page.next)}` : ''
      await between?.()
      if (ids.length > 100) throw new Error('the pages never end')
    } while (after)
    return ids
  }

  function mark(persona: string, id: string, as: string): Promise<Answer> {
    return app.as(persona).put(`/api/desk/cases/${id}/mark`, { mark: as })
  }

  async function findAccountId(persona: string): Promise<string | undefined> {
    return (await app.as(persona).get('/api/session')).read(session).account?.id
  }

  async function readAudit() {
    return await app.db
      .selectFrom('audit')
      .select(['account_id', 'action', 'subject', 'detail'])
      .orderBy('at')
      .execute()
  }

  describe('the list', () => {
    it('is empty before anybody has sent anything', async () => {
      const page = (await app.as('peter').get('/api/desk/cases')).read(casePage)
      expect(page).toEqual({ cases: [], next: null })
    })

    it('tells who sent what about what, and when', async () => {
      const id = await apply('karen')
      const { cases } = (await app.as('peter').get('/api/desk/cases')).read(casePage)
      expect(cases).toEqual([
        {
          submissionId: id,
          form: 'task-committee-application',
          about: {
            kind: 'task-committee',
            id: 'ensomhed-i-smaa-byer',
            title: {
              da: 'Flere fællesskaber i de små byer',
              en: 'More company in the small towns',
            },
          },
          sender: 'Karen Eksempel',
          receivedAt: app.now(),
          late: false,
          lateDecision: null,
          outcome: 'received',
          mark: 'new',
          ended: null,
        },
      ])
    })

    it('gives page upon page, each case once, the longest waiting first', async () => {
      const ids: string[] = []
      for (const persona of citizens) ids.push(await apply(persona))
      for (const limit of [1, 2, 3, 7, 50]) {
        expect(await readPages(`limit=${limit}`)).toEqual(ids)
      }
    })

    it('parts those that came in the same millisecond by their id', async () => {
      const ids: string[] = []
      for (const persona of citizens) ids.push(await apply(persona))
      await app.db.updateTable('cases').set({ received_at: app.now() }).execute()
      expect(await readPages('limit=2')).toEqual(ids.toSorted())
    })

    it('puts the unopened first, and skips nothing where the pages meet', async () => {
      const ids: string[] = []
      for (const persona of citizens) ids.push(await apply(persona))
      const [first, , third, , , sixth] = ids
      for (const id of [first, third, sixth]) await mark('peter', id ?? '', 'read')
      const opened = [first, third, sixth]
      const expected = [...ids.filter((id) => !opened.includes(id)), ...opened]
      for (const limit of [1, 2, 3, 4, 5, 50]) {
        expect(await readPages(`limit=${limit}`)).toEqual(expected)
      }
    })

    it('goes on with what came since, while one pages', async () => {
      const [karen, yusuf] = [await apply('karen'), await apply('yusuf')]
      let later: string | undefined
      const ids = await readPages('limit=1', async () => {
        later ??= await apply('birthe')
      })
      expect(ids).toEqual([karen, yusuf, later])
    })

    it('can be narrowed to a call, a mark, and what came late', async () => {
      const first = await apply('karen', committees[0])
      const second = await apply('karen', committees[1])
      const third = await apply('yusuf', committees[1])
      await mark('peter', second, 'follow-up')
      await app.db
        .updateTable('cases')
        .set({ late: 1 })
        .where('submission_id', '=', third)
        .execute()
      const call = `aboutKind=task-committee&aboutId=${committees[1]}`
      expect(await readPages(call)).toEqual([third, second])
      expect(await readPages(`${call}&mark=new`)).toEqual([third])
      expect(await readPages('mark=follow-up')).toEqual([second])
      expect(await readPages('late=yes')).toEqual([third])
      expect(await readPages('late=no&limit=1')).toEqual([first, second])
      expect(await readPages('aboutKind=consultation')).toEqual([])
    })

    it.each([
      ['mark=seen', '/mark'],
      ['limit=0', '/limit'],
      ['limit=51', '/limit'],
      ['late=1', '/late'],
      ['after=first', '/after'],
      ['aboutKind=king', '/aboutKind'],
      ['aboutId=A', '/aboutId'],
    ])('names what is wrong with %s', async (query, pointer) => {
      const answer = await app.as('peter').get(`/api/desk/cases?${query}`)
      expect([answer.status, answer.read(problem).type]).toEqual([422, 'invalid'])
      expect(answer.read(problem).errors?.map((each) => each.pointer)).toEqual([pointer])
    })
  })

  describe('a case', () => {
    it('opens with what was sent, is not marked by that, and the log says who opened it', async () => {
      const id = await apply('karen')
      const answer = await app.as('peter').get(`/api/desk/cases/${id}`)
      const opened = answer.read(caseOpened)
      expect(opened).toMatchObject({
        submissionId: id,
        sender: 'Karen Eksempel',
        receipt: '2026-000001',
        version: 1,
        queueAgeMs: 90_000,
        withdrawnAt: null,
        mark: 'new',
        senderKnown: 'signed-in',
      })
      expect(opened.payload).toMatchObject({ motivation: 'karen vil gerne være med.' })
      expect(await readPages('mark=new')).toEqual([id])
      expect(await readAudit()).toEqual([
        {
          account_id: await findAccountId('peter'),
          action: 'case.read',
          subject: id,
          detail: '{}',
        },
      ])
    })

    it.each(['read', 'follow-up', 'done', 'new'])(
      'is marked %s by a caseworker, and the log says from what to what',
      async (to) => {
        const id = await apply('karen')
        const marked = (await mark('peter', id, to)).read(caseOpened)
        expect(marked.mark).toBe(to)
        expect((await app.as('anna').get(`/api/desk/cases/${id}`)).read(caseOpened).mark).toBe(to)
        const [row] = await readAudit()
        expect(row).toMatchObject({ action: 'case.mark', subject: id })
        expect(JSON.parse(row?.detail ?? '')).toEqual({ from: 'new', to })
        const kept = await app.db.selectFrom('cases').selectAll().executeTakeFirstOrThrow()
        expect([kept.marked_at, kept.marked_by]).toEqual([app.now(), await findAccountId('peter')])
      },
    )

    it.each([
      [{ mark: 'burnt' }, ['/mark']],
      [{}, ['/mark']],
      [{ mark: 'read', note: 'Ring til hende' }, ['/note']],
    ])('is not marked by %j', async (body, pointers) => {
      const id = await apply('karen')
      const answer = await app.as('peter').put(`/api/desk/cases/${id}/mark`, body)
      expect([answer.status, answer.read(problem).type]).toEqual([422, 'invalid'])
      expect(answer.read(problem).errors?.map(({ pointer }) => pointer)).toEqual(pointers)
      expect(await readPages('mark=new')).toEqual([id])
      expect(await readAudit()).toEqual([])
    })

    it('that does not exist is not found, and leaves no trace', async () => {
      const id = randomUUID()
      for (const answer of [
        await app.as('peter').get(`/api/desk/cases/${id}`),
        await mark('peter', id, 'read'),
      ]) {
        expect([answer.status, answer.read(problem).type]).toEqual([404, 'not_found'])
      }
      expect(await readAudit()).toEqual([])
    })
  })

  describe('is closed', () => {
    async function tryAll(client: TestApp['anyone'], id: string): Promise<Answer[]> {
      return [
        await client.get('/api/desk/cases'),
        await client.get(`/api/desk/cases/${id}`),
        await client.put(`/api/desk/cases/${id}/mark`, { mark: 'done' }),
      ]
    }

    it.each(['mette', 'karen', 'birthe', 'lone'])(
      'to %s, also for a case of her own',
      async (persona) => {
        const id = await apply(persona)
        for (const answer of await tryAll(app.as(persona), id)) {
          expect([answer.status, answer.read(problem).type]).toEqual([403, 'forbidden'])
          expect(answer.text).not.toContain('vil gerne være med')
        }
        expect(await readPages('mark=new')).toEqual([id])
        expect(await readAudit()).toEqual([])
      },
    )

    it('to someone who is not signed in', async () => {
      const id = await apply('karen')
      for (const answer of await tryAll(app.anyone, id)) {
        expect([answer.status, answer.read(problem).type]).toEqual([401, 'not_signed_in'])
      }
      expect(await readAudit()).toEqual([])
    })
  })
})
