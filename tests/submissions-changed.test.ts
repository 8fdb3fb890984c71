// What becomes of a submission after it was decided: taken back, replaced, late and looked at, vouched for by its receipt.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { forms } from '../server/app.ts'
import { findAccount } from '../server/session.ts'
import { decideSubmission } from '../server/submissions/door.ts'
import { defineForm, type Form, isSettled, timingOf } from '../server/submissions/forms.ts'
import type { Account } from '../shared/accounts.ts'
import { callPage } from '../shared/calls.ts'
import { caseOpened, casePage } from '../shared/cases.ts'
import type { MessageKind } from '../shared/messages.ts'
import { problem } from '../shared/problem.ts'
import {
  type FormName,
  ownSubmission,
  receiptChecked,
  type SubmissionDecision,
  submissionDecision,
} from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const example = (form: FormName) =>
  z.record(z.string(), z.unknown()).parse(forms.find((each) => each.form === form)?.example)
const application = example('task-committee-application')
const response = example('consultation-response')
/** Room for four. */
const signUp = {
  ...example('shift-sign-up'),
  shiftId: 'gaatur-laerkevang-1',
  ifFull: 'nothing',
}
const forTwo = { ...signUp, kind: 'pair' }

/** The example's committee takes applications until 26 November, its consultation until 29 November. */
const afterResponses = '2026-11-29T22:59:00.001Z'

describeOnEngines('What was received', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  async function send(
    persona: string,
    form: FormName,
    payload: unknown,
    choices: Parameters<typeof submit>[4] = {},
  ): Promise<SubmissionDecision> {
    const version = forms.find((each) => each.form === form)?.version ?? 1
    const answer = await submit(app, persona, form, payload, { version, ...choices })
    expect(answer.status, answer.text).toBe(200)
    return answer.read(submissionDecision)
  }
  const withdraw = (persona: string, submissionId: string) =>
    send(persona, 'withdrawal', { submissionId })
  const replace = (persona: string, form: FormName, payload: unknown, supersedes: string) =>
    send(persona, form, payload, { supersedes })

  async function readOwn(persona: string, id: string) {
    return (await app.as(persona).get(`/api/me/submissions/${id}`)).read(ownSubmission)
  }
  async function listCases(query = '') {
    const answer = await app.as('peter').get(`/api/desk/cases?${query}`)
    return answer.read(casePage).cases
  }
  async function openCase(id: string) {
    return (await app.as('peter').get(`/api/desk/cases/${id}`)).read(caseOpened)
  }
  async function countCases(kind: 'task-committees' | 'consultations', id: string) {
    const calls = (await app.as('peter').get(`/api/desk/${kind}`)).read(callPage).calls
    const { total, unread, late } = calls.find((call) => call.id === id) ?? {}
    return { total, unread, late }
  }
  /** What a person has been told, in whichever order. */
  async function messagesOf(persona: string): Promise<string[]> {
    const rows = await app.db
      .selectFrom('messages')
      .innerJoin('accounts', 'accounts.id', 'messages.account_id')
      .select('kind')
      .where('subject', '=', persona)
      .execute()
    return rows.map(({ kind }) => kind).sort()
  }

  describe('can be withdrawn:', () => {
    it.each<[FormName, object]>([
      ['task-committee-application', application],
      ['consultation-response', response],
      ['shift-sign-up', signUp],
    ])('a %s, once, after which one may send another', async (form, payload) => {
      const first = await send('karen', form, payload)
      app.setNow('2026-11-21T11:00:00.000Z')
      const withdrawal = await withdraw('karen', first.submissionId)
      expect(withdrawal).toMatchObject({ outcome: 'received', about: first.about })
      expect(await readOwn('karen', first.submissionId)).toMatchObject({
        outcome: 'received',
        withdrawnAt: app.now(),
      })
      expect(await withdraw('karen', first.submissionId)).toMatchObject({
        outcome: 'refused',
        reason: 'nothing_to_withdraw',
      })
      expect((await send('karen', form, payload)).outcome).toBe('received')
      const news: MessageKind[] = [
        'submission-received',
        'submission-received',
        'submission-refused',
        'submission-withdrawn',
      ]
      expect(await messagesOf('karen')).toEqual(news)
    })

    it('an application also after the deadline, a response until then', async () => {
      const [applied, responded] = [
        await send('karen', 'task-committee-application', application),
        await send('karen', 'consultation-response', response),
      ]
      app.setNow(afterResponses)
      expect((await withdraw('karen', applied.submissionId)).outcome).toBe('received')
      expect(await withdraw('karen', responded.submissionId)).toMatchObject({
        outcome: 'refused',
        reason: 'withdrawal_closed',
        about: responded.about,
      })
      expect((await readOwn('karen', responded.submissionId)).withdrawnAt).toBeUndefined()
    })

    it('but not a withdrawal, nor what was refused', async () => {
      const first = await send('karen', 'task-committee-application', application)
      const second = await send('karen', 'task-committee-application', application)
      expect(second.reason).toBe('already_applied')
      const withdrawal = await withdraw('karen', first.submissionId)
      for (const { submissionId } of [second, withdrawal])
        expect((await withdraw('karen', submissionId)).reason).toBe('nothing_to_withdraw')
      expect((await send('karen', 'task-committee-application', application)).outcome).toBe(
        'received',
      )
    })

    it('and cannot be replaced itself', async () => {
      const answer = await submit(
        app,
        'karen',
        'withdrawal',
        { submissionId: randomUUID() },
        {
          supersedes: randomUUID(),
        },
      )
      expect(answer.read(problem).errors?.[0]?.pointer).toBe('/supersedes')
    })

    it('before it arrives, of any form; its ghost is refused and takes nothing', async () => {
      const id = randomUUID()
      expect((await withdraw('karen', id)).about).toBeUndefined()
      const ghost = await send('karen', 'task-committee-application', application, { id })
      expect(ghost).toMatchObject({ outcome: 'refused', reason: 'withdrawn' })
      expect(await send('karen', 'task-committee-application', application, { id })).toEqual(ghost)
      expect(await listCases()).toEqual([])
      expect((await send('karen', 'task-committee-application', application)).outcome).toBe(
        'received',
      )
    })

    it('by nobody else: another’s withdrawal of an id that is yet to come means nothing', async () => {
      const id = randomUUID()
      await withdraw('yusuf', id)
      expect((await send('karen', 'task-committee-application', application, { id })).outcome).toBe(
        'received',
      )
    })

    it('and the desk has one less to read, though it can still be opened', async () => {
      const { submissionId } = await send('karen', 'task-committee-application', application)
      const other = await send('yusuf', 'task-committee-application', application)
      await withdraw('karen', submissionId)
      expect(await countCases('task-committees', 'ensomhed-i-smaa-byer')).toEqual({
        total: 1,
        unread: 1,
        late: 0,
      })
      expect(await listCases()).toMatchObject([
        { submissionId: other.submissionId, ended: null },
        { submissionId, ended: 'withdrawn' },
      ])
      expect((await listCases('mark=new')).map((each) => each.submissionId)).toEqual([
        other.submissionId,
      ])
      expect((await listCases('ended=yes')).map((each) => each.submissionId)).toEqual([
        submissionId,
      ])
      expect((await listCases('ended=no')).map((each) => each.submissionId)).toEqual([
        other.submissionId,
      ])
      expect(await openCase(submissionId)).toMatchObject({
        ended: 'withdrawn',
        withdrawnAt: app.now(),
        payload: { name: application.name },
      })
    })

    it('and pages of the desk go on past it', async () => {
      const ids: string[] = []
      for (const persona of ['karen', 'yusuf', 'birthe', 'niels']) {
        app.setNow(addMinutes(app.now(), 1))
        ids.push((await send(persona, 'task-committee-application', application)).submissionId)
      }
      await withdraw('karen', ids[0] ?? '')
      await withdraw('birthe', ids[2] ?? '')
      const seen: string[] = []
      let after = ''
      for (let page = 0; page < 5; page++) {
        const path = `/api/desk/cases?limit=1${after && `&after=${encodeURIComponent(after)}`}`
        const { cases, next } = (await app.as('peter').get(path)).read(casePage)
        seen.push(...cases.map((each) => each.submissionId))
        if (!next) break
        after = next
      }
      expect(seen).toEqual([ids[1], ids[3], ids[0], ids[2]])
    })
  })

  describe('can be replaced:', () => {
    it('the new one counts, the old one is kept, and each knows the other', async () => {
      const first = await send('karen', 'consultation-response', response)
      app.setNow('2026-11-21T11:00:00.000Z')
      const better = { ...response, text: 'Bevar bussen også om natten.' }
      const second = await replace('karen', 'consultation-response', better, first.submissionId)
      expect(second).toMatchObject({ outcome: 'received', supersedes: first.submissionId })
      expect(second.receipt).not.toBe(first.receipt)
      expect(await readOwn('karen', first.submissionId)).toMatchObject({
        outcome: 'received',
        supersededBy: second.submissionId,
        payload: response,
      })
      expect(await readOwn('karen', second.submissionId)).toMatchObject({ payload: better })
      expect(await countCases('consultations', 'budget-for-naeste-aar')).toMatchObject({ total: 1 })
      expect(await openCase(first.submissionId)).toMatchObject({
        ended: 'superseded',
        supersededBy: second.submissionId,
      })
      expect(await openCase(second.submissionId)).toMatchObject({
        ended: null,
        supersedes: first.submissionId,
      })
      expect(await messagesOf('karen')).toEqual([
        'submission-received',
        'submission-received',
        'submission-superseded',
      ])
    })

    it('again and again, but only the newest one', async () => {
      const first = await send('karen', 'consultation-response', response)
      const again = () => replace('karen', 'consultation-response', response, first.submissionId)
      const second = await again()
      expect((await again()).reason).toBe('nothing_to_replace')
      const third = await replace('karen', 'consultation-response', response, second.submissionId)
      expect(third.outcome).toBe('received')
      expect((await withdraw('karen', second.submissionId)).reason).toBe('nothing_to_withdraw')
      expect((await withdraw('karen', third.submissionId)).outcome).toBe('received')
    })

    it('by one of two that come at once', async () => {
      const first = await send('karen', 'consultation-response', response)
      const both = await Promise.all(
        ['Bevar bussen.', 'Bevar hallerne.'].map((text) =>
          replace('karen', 'consultation-response', { ...response, text }, first.submissionId),
        ),
      )
      expect(both.map(({ outcome }) => outcome).sort()).toEqual(['received', 'refused'])
      expect(both.find(({ reason }) => reason)?.reason).toBe('nothing_to_replace')
      expect(await countCases('consultations', 'budget-for-naeste-aar')).toMatchObject({ total: 1 })
    })

    it('a retry of the replacement gets the first decision', async () => {
      const first = await send('karen', 'consultation-response', response)
      const id = randomUUID()
      const choices = { id, supersedes: first.submissionId }
      const second = await send('karen', 'consultation-response', response, choices)
      expect(await send('karen', 'consultation-response', response, choices)).toEqual(second)
      const other = await submit(app, 'karen', 'consultation-response', response, { id })
      expect(other.read(problem).type).toBe('id_reused')
    })

    it('not with what is refused: then the old one stands as it was', async () => {
      const alone = await send('karen', 'shift-sign-up', signUp)
      for (const persona of ['grethe', 'yusuf'])
        await send(persona, 'shift-sign-up', persona === 'grethe' ? forTwo : signUp)
      const both = await replace('karen', 'shift-sign-up', forTwo, alone.submissionId)
      expect(both).toMatchObject({ outcome: 'refused', reason: 'full' })
      const row = await app.db
        .selectFrom('shifts')
        .select(['capacity', 'taken'])
        .where('id', '=', signUp.shiftId)
        .executeTakeFirstOrThrow()
      expect(row).toEqual({ capacity: 4, taken: 4 })
      const kept = await readOwn('karen', alone.submissionId)
      expect([kept.supersededBy, kept.withdrawnAt]).toEqual([undefined, undefined])
      expect((await app.as('karen').get('/api/me/sign-ups')).text).toContain(alone.submissionId)
      expect((await withdraw('karen', alone.submissionId)).outcome).toBe('received')
    })

    it('also where the place it takes is the one that it frees', async () => {
      const alone = await send('karen', 'shift-sign-up', signUp)
      await send('grethe', 'shift-sign-up', forTwo)
      const both = await replace('karen', 'shift-sign-up', forTwo, alone.submissionId)
      expect(both.outcome).toBe('received')
    })

    it('by its sender alone, of the same form, about the same thing, while it counts', async () => {
      const mine = await send('karen', 'consultation-response', response)
      const elsewhere = { ...response, consultationId: 'groent-kvarter-i-loesning' }
      const refused = await send('karen', 'consultation-response', response)
      for (const [persona, form, payload, supersedes] of [
        ['yusuf', 'consultation-response', response, mine.submissionId],
        ['karen', 'consultation-response', elsewhere, mine.submissionId],
        ['karen', 'task-committee-application', application, mine.submissionId],
        ['karen', 'consultation-response', response, refused.submissionId],
        ['karen', 'consultation-response', response, randomUUID()],
      ] as const) {
        const decision = await replace(persona, form, payload, supersedes)
        expect(decision).toMatchObject({ outcome: 'refused', reason: 'nothing_to_replace' })
      }
      const own = await send('karen', 'consultation-response', response, {
        id: '7d3a52b0-3c6e-4f0c-8e0b-0a8f8d1c2b3a',
        supersedes: '7d3a52b0-3c6e-4f0c-8e0b-0a8f8d1c2b3a',
      })
      expect(own.reason).toBe('nothing_to_replace')
      expect((await readOwn('karen', mine.submissionId)).supersededBy).toBeUndefined()
    })

    it('not after the deadline, whatever becomes of others that come late', async () => {
      const strict = await send('karen', 'consultation-response', response)
      const reviewed = { ...response, consultationId: 'groent-kvarter-i-loesning' }
      const review = await send('karen', 'consultation-response', reviewed)
      const applied = await send('karen', 'task-committee-application', application)
      app.setNow(afterResponses)
      for (const [form, payload, earlier] of [
        ['consultation-response', response, strict],
        ['consultation-response', reviewed, review],
        ['task-committee-application', application, applied],
      ] as const) {
        const late = await replace('karen', form, payload, earlier.submissionId)
        expect(late).toMatchObject({ outcome: 'refused', reason: 'replacement_closed' })
        expect((await readOwn('karen', earlier.submissionId)).supersededBy).toBeUndefined()
      }
    })
  })

  describe('late', () => {
    const late = { ...response, consultationId: 'groent-kvarter-i-loesning' }
    const decide = (persona: string, id: string, lateDecision: unknown) =>
      app.as(persona).patch(`/api/desk/cases/${id}`, { lateDecision })

    it('under review stands apart until staff accept or decline it, which its sender is told', async () => {
      app.setNow(afterResponses)
      const sent = await send('karen', 'consultation-response', late)
      expect(sent).toMatchObject({ outcome: 'received', late: true })
      expect(sent.lateDecision).toBeUndefined()
      expect(await listCases('late=yes')).toMatchObject([{ lateDecision: null, late: true }])

      const accepted = await decide('peter', sent.submissionId, 'accepted')
      expect(accepted.read(caseOpened).lateDecision).toBe('accepted')
      await decide('peter', sent.submissionId, 'accepted')
      await decide('anna', sent.submissionId, 'declined')
      expect((await readOwn('karen', sent.submissionId)).lateDecision).toBe('declined')
      expect(await messagesOf('karen')).toEqual([
        'late-accepted',
        'late-declined',
        'submission-received',
      ])
      const audit = await app.db.selectFrom('audit').select(['action', 'detail']).execute()
      const changes = audit.filter(({ action }) => action === 'case.decide-late')
      expect(changes.map(({ detail }) => JSON.parse(detail))).toEqual(
        expect.arrayContaining([
          { from: null, to: 'accepted' },
          { from: 'accepted', to: 'declined' },
        ]),
      )
      expect(changes).toHaveLength(2)
    })

    it('is all that there is to decide: not what came in time, or counts no longer, or is not there', async () => {
      const inTime = await send('karen', 'consultation-response', late)
      const ended = await send('yusuf', 'consultation-response', late)
      await withdraw('yusuf', ended.submissionId)
      for (const [id, type] of [
        [inTime.submissionId, 'conflict'],
        [ended.submissionId, 'conflict'],
        [randomUUID(), 'not_found'],
      ] as const)
        expect((await decide('peter', id, 'accepted')).read(problem).type).toBe(type)
      for (const decision of ['maybe', null, undefined])
        expect((await decide('peter', inTime.submissionId, decision)).status).toBe(422)
    })

    it('is decided by caseworkers and administrators alone', async () => {
      app.setNow(afterResponses)
      const { submissionId } = await send('karen', 'consultation-response', late)
      for (const persona of ['karen', 'mette', 'lone', 'birthe'])
        expect((await decide(persona, submissionId, 'accepted')).read(problem).type).toBe(
          'forbidden',
        )
      const answer = await app.anyone.patch(`/api/desk/cases/${submissionId}`, {
        lateDecision: 'accepted',
      })
      expect(answer.read(problem).type).toBe('not_signed_in')
      expect((await openCase(submissionId)).lateDecision).toBeNull()
    })
  })

  describe('can be checked by its receipt:', () => {
    const check = (receipt: string, code: string) =>
      app.anyone.post('/api/receipts', { receipt, code })

    it('by anyone who has number and code, and it tells neither who nor what was written', async () => {
      const sent = await send('karen', 'task-committee-application', application)
      const answer = await check(` ${sent.receipt}`, `${sent.code} `)
      expect(answer.status, answer.text).toBe(200)
      expect(answer.read(receiptChecked)).toEqual({
        form: 'task-committee-application',
        outcome: 'received',
        receipt: sent.receipt,
        receivedAt: sent.receivedAt,
        late: false,
        about: sent.about,
        contentHash: sent.contentHash,
        superseded: false,
        attachments: 0,
        serverNow: app.now(),
      })
      for (const secret of ['Karen', sent.submissionId, sent.code, 'motivation'])
        expect(answer.text).not.toContain(secret)
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
    })

    it('also what came of it since', async () => {
      const attachments = [
        {
          id: randomUUID(),
          name: 'a.pdf',
          type: 'application/pdf',
          size: 1,
          sha256: '0'.repeat(64),
        },
      ]
      const first = await send('karen', 'consultation-response', response, { attachments })
      const checked = (await check(first.receipt, first.code)).read(receiptChecked)
      expect(checked).toMatchObject({ outcome: 'filed', attachments: 1 })
      const second = await replace('karen', 'consultation-response', response, first.submissionId)
      await withdraw('karen', second.submissionId)
      const [old, newer] = [
        (await check(first.receipt, first.code)).read(receiptChecked),
        (await check(second.receipt, second.code)).read(receiptChecked),
      ]
      expect([old.superseded, old.withdrawnAt]).toEqual([true, undefined])
      expect([newer.superseded, newer.withdrawnAt]).toEqual([false, app.now()])
    })

    it('by nobody who has only one of them', async () => {
      const [mine, theirs] = [
        await send('karen', 'task-committee-application', application),
        await send('yusuf', 'task-committee-application', application),
      ]
      const wrong = [
        [mine.receipt, theirs.code],
        [mine.receipt, 'a'.repeat(12)],
        ['2026-999999', mine.code],
        ['2025-000001', mine.code],
      ] as const
      const texts = new Set<string>()
      for (const [receipt, code] of wrong) {
        const answer = await check(receipt, code)
        expect([answer.status, answer.read(problem).type]).toEqual([404, 'not_found'])
        texts.add(answer.text)
      }
      expect(texts.size).toBe(1)
      for (const [receipt, code] of [
        ['', ''],
        ['2026-1', mine.code],
        [mine.receipt, mine.code.slice(1)],
        [mine.receipt, mine.code.toUpperCase()],
        [mine.receipt, '%'.repeat(12)],
      ] as const)
        expect((await check(receipt, code)).status).toBe(422)
    })
  })

  it('tells nobody anything but its sender', async () => {
    const { submissionId } = await send('karen', 'task-committee-application', application)
    await withdraw('karen', submissionId)
    expect(await messagesOf('yusuf')).toEqual([])
    expect(await messagesOf('karen')).toEqual(['submission-received', 'submission-withdrawn'])
  })
})

describeOnEngines('The door, with forms of other times,', (engine) => {
  let app: TestApp
  let karen: Account
  beforeAll(async () => {
    app = await startTestApp(engine)
    const { id } = await app.db
      .selectFrom('accounts')
      .select('id')
      .where('subject', '=', 'karen')
      .executeTakeFirstOrThrow()
    const found = await findAccount(app.db, id)
    if (!found) throw new Error('Karen is among the personas')
    karen = found
  })
  afterAll(async () => {
    await app.close()
  })

  const closesAt = '2026-11-21T12:00:00.000Z'
  const target = {
    about: {
      kind: 'consultation' as const,
      id: 'budget-for-naeste-aar',
      path: '/hoeringer/budget-for-naeste-aar',
      title: { da: 'Budget', en: 'Budget' },
      closesAt,
    },
    coreTasks: [],
    opensAt: '2026-11-01T12:00:00.000Z',
    closesAt,
    graceMinutes: 60,
  }

  /** In version 1 people had one name, in version 2 two, since then a list of them. */
  function names(effects: string[][], latePolicy: 'strict' | 'grace' | 'review' = 'grace'): Form {
    return defineForm({
      form: 'consultation-response',
      version: 3,
      title: { da: 'Navne', en: 'Names' },
      schema: z.strictObject({ names: z.array(z.string().min(1)) }),
      action: 'consultation.respond',
      example: { names: [] },
      upcast: {
        1: ({ name, ...rest }) => ({ ...rest, first: name, last: 'Eksempel' }),
        2: ({ first, last, ...rest }) => ({ ...rest, names: [first, last] }),
      },
      find: async () => ({ ...target, latePolicy }),
      receive: async (_, payload) => {
        effects.push(payload.names)
        return undefined
      },
      undo: async () => undefined,
    })
  }

  const decide = (
    form: Form,
    payload: Record<string, unknown>,
    version: number,
    more: { id?: string; supersedes?: string } = {},
  ) => {
    const { id = randomUUID(), ...rest } = more
    const envelope = { form: form.form, version, payload, attachments: [], queueAgeMs: 0, ...rest }
    return decideSubmission(app.deps, [form], karen, id, envelope)
  }

  it('takes what an app of last month sends, keeps it as it was sent, and does what it means now', async () => {
    app.setNow('2026-11-21T10:00:00.000Z')
    const effects: string[][] = []
    const form = names(effects)
    const old = await decide(form, { name: 'Karen' }, 1)
    await decide(form, { first: 'Yusuf', last: 'Demir' }, 2)
    await decide(form, { names: ['Niels'] }, 3)
    expect(effects).toEqual([['Karen', 'Eksempel'], ['Yusuf', 'Demir'], ['Niels']])
    const own = (await app.as('karen').get(`/api/me/submissions/${old.submissionId}`)).read(
      ownSubmission,
    )
    expect([own.version, own.payload]).toEqual([1, { name: 'Karen' }])
    const replaced = await decide(form, { names: [] }, 3, { supersedes: old.submissionId })
    expect(replaced.outcome).toBe('received')
  })

  it('names what is wrong with it by its newest shape', async () => {
    await expect(decide(names([]), { name: '' }, 1)).rejects.toMatchObject({
      type: 'invalid',
      faults: [{ pointer: '/payload/names/0' }],
    })
    await expect(decide(names([]), { name: 'Karen', age: 7 }, 1)).rejects.toMatchObject({
      faults: [{ pointer: '/payload/age' }],
    })
  })

  it.each([0, 4, 9999])('takes no version that it does not know, such as %i', async (version) => {
    await expect(decide(names([]), { names: [] }, version)).rejects.toMatchObject({
      type: 'unsupported_version',
    })
  })

  it.each([
    ['strict', 0, { outcome: 'received', late: false }],
    ['strict', 1, { outcome: 'refused', reason: 'closed' }],
    ['grace', 0, { outcome: 'received', late: false }],
    ['grace', 1, { outcome: 'received', late: true }],
    ['grace', 60 * 60_000, { outcome: 'received', late: true }],
    ['grace', 60 * 60_000 + 1, { outcome: 'refused', reason: 'closed' }],
    ['review', 1, { outcome: 'received', late: true }],
    ['review', 60 * 24 * 60_000, { outcome: 'received', late: true }],
  ] as const)(
    'decides under the policy %s, %i ms after the deadline',
    async (policy, ms, expected) => {
      app.setNow(new Date(Date.parse(closesAt) + ms).toISOString())
      expect(await decide(names([], policy), { names: [] }, 3)).toMatchObject(expected)
    },
  )

  it.each([
    ['strict', 0, undefined],
    ['strict', 1, 'replacement_closed'],
    ['grace', 60 * 60_000, undefined],
    ['grace', 60 * 60_000 + 1, 'replacement_closed'],
    ['review', 0, undefined],
    ['review', 1, 'replacement_closed'],
  ] as const)(
    'replaces under the policy %s, %i ms after the deadline',
    async (policy, ms, reason) => {
      const form = names([], policy)
      app.setNow(closesAt)
      const { submissionId } = await decide(form, { names: [] }, 3)
      app.setNow(new Date(Date.parse(closesAt) + ms).toISOString())
      expect((await decide(form, { names: [] }, 3, { supersedes: submissionId })).reason).toBe(
        reason,
      )
    },
  )

  it('takes six hundred in an hour from one person, and what it has decided always', async () => {
    app.setNow('2026-11-21T08:00:00.000Z')
    const form = names([])
    const { submissionId: id } = await decide(form, { names: [] }, 3)
    const first = await app.db
      .selectFrom('submissions')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const since = await app.db
      .selectFrom('submissions')
      .select('id')
      .where('account_id', '=', karen.id)
      .where('received_at', '<=', app.now())
      .execute()
    expect(since).toHaveLength(1)
    await app.db.deleteFrom('messages').execute()
    await app.db.deleteFrom('submissions').where('id', '<>', id).execute()
    app.setNow('2026-11-21T08:30:00.000Z')
    const others = Array.from({ length: 599 }, (_, n) => ({
      ...first,
      id: randomUUID(),
      receipt: `2020-${String(n).padStart(6, '0')}`,
      received_at: app.now(),
    }))
    await app.db.insertInto('submissions').values(others.slice(1)).execute()
    expect((await decide(form, { names: ['a'] }, 3)).outcome).toBe('received')
    await expect(decide(form, { names: ['b'] }, 3)).rejects.toMatchObject({
      type: 'too_many_requests',
      retryAfter: 30 * 60,
    })
    expect((await decide(form, { names: [] }, 3, { id })).receipt).toBe(first.receipt)
    app.setNow('2026-11-21T09:00:00.000Z')
    expect((await decide(form, { names: ['b'] }, 3)).outcome).toBe('received')
  })
})

describe('The clock against a deadline', () => {
  const instants = fc
    .integer({ min: 0, max: 400 })
    .map((n) => addMinutes('2026-11-21T10:00:00.000Z', n))
  const windows = fc.record({
    opensAt: instants,
    closesAt: fc.option(instants),
    latePolicy: fc.constantFrom('strict' as const, 'grace' as const, 'review' as const),
    graceMinutes: fc.nat(120),
  })

  it('never lets anybody change what could no longer be sent in time, and always what could', () => {
    fc.assert(
      fc.property(windows, instants, (window, at) => {
        const { late, reason } = timingOf(window, at)
        const inTime = reason === undefined && !late
        const inGrace = reason === undefined && late && window.latePolicy === 'grace'
        expect(isSettled(window, at)).toBe(!inTime && !inGrace && reason !== 'not_open_yet')
        if (window.closesAt === null) expect(isSettled(window, at)).toBe(false)
      }),
    )
  })

  it('closes once and for good', () => {
    fc.assert(
      fc.property(windows, instants, fc.nat(100), (window, at, later) => {
        fc.pre(isSettled(window, at))
        expect(isSettled(window, addMinutes(at, later))).toBe(true)
      }),
    )
  })
})
