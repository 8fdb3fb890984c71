// Attachments: named first, sent piece by piece afterwards, kept as they were sent, shown to staff without a place.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { forms, jobHandlers } from '../server/app.ts'
import { runDueJobs } from '../server/worker.ts'
import { caseOpened, casePage } from '../shared/cases.ts'
import type { MessageKind } from '../shared/messages.ts'
import { type ProblemType, problem, problemStatus } from '../shared/problem.ts'
import {
  ownSubmission,
  type SubmissionDecision,
  submissionDecision,
} from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { type Answer, startTestApp, type TestApp } from './harness/app.ts'
import { type Attached, attach, named } from './harness/attached.ts'
import { heic, text } from './harness/containers.ts'
import { describeOnEngines, sqlite } from './harness/engines.ts'
import { submit } from './harness/people.ts'
import {
  drawing,
  notReally,
  pdf,
  photograph,
  place,
  type SampleFile,
} from './harness/sample-files.ts'

const form = 'consultation-response'
const payload = forms.find((each) => each.form === form)?.example

describeOnEngines('An attachment', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  async function accountOf(persona: string): Promise<string> {
    const { id } = await app.db
      .selectFrom('accounts')
      .select('id')
      .where('subject', '=', persona)
      .executeTakeFirstOrThrow()
    return id
  }

  /** Files a response with these attachments. */
  async function file(attached: readonly Attached[], persona = 'birthe', id?: string) {
    const answer = await submit(app, persona, form, payload, {
      id,
      attachments: attached.map(named),
    })
    return answer.read(submissionDecision)
  }

  interface Sending {
    offset?: number | string
    bytes?: BodyInit | undefined
    persona?: string
    headers?: Record<string, string>
  }

  /** One piece, from an offset on; the whole unless told otherwise. */
  async function send(
    { submissionId }: Pick<SubmissionDecision, 'submissionId'>,
    { id, bytes: whole }: Pick<Attached, 'id' | 'bytes'>,
    { offset = 0, bytes, persona = 'birthe', headers = {} }: Sending = {},
  ): Promise<Answer> {
    return await app.as(persona).send(`/api/submissions/${submissionId}/attachments/${id}`, {
      method: 'PATCH',
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-Account': await accountOf(persona),
        'Upload-Offset': String(offset),
        ...headers,
      },
      body: bytes ?? new Uint8Array(whole),
      ...(bytes instanceof ReadableStream ? { duplex: 'half' } : {}),
    })
  }

  async function sendWell(...sending: Parameters<typeof send>): Promise<SubmissionDecision> {
    const answer = await send(...sending)
    expect(answer.status, answer.text).toBe(200)
    return answer.read(submissionDecision)
  }

  function expectProblem(answer: Answer, type: ProblemType) {
    expect([answer.status, answer.read(problem).type], answer.text).toEqual([
      problemStatus[type],
      type,
    ])
  }

  /** A stream that brings these bytes and then breaks. */
  function breaking(bytes: Uint8Array): ReadableStream<Uint8Array> {
    let left = bytes
    return new ReadableStream({
      pull(controller) {
        if (left.length === 0) controller.error(new Error('the line is gone'))
        else controller.enqueue(left)
        left = left.subarray(left.length)
      },
    })
  }

  async function ask(...ids: string[]): Promise<SubmissionDecision[]> {
    const known = z.object({ decisions: z.array(submissionDecision) })
    const answer = await app.as('birthe').post('/api/submissions/status', { ids })
    return answer.read(known).decisions
  }

  async function readOwn(id: string, persona = 'birthe') {
    return (await app.as(persona).get(`/api/me/submissions/${id}`)).read(ownSubmission)
  }

  /** All that anybody has been told, in whichever order. */
  async function expectMessages(...kinds: MessageKind[]) {
    const rows = await app.db.selectFrom('messages').select('kind').execute()
    expect(rows.map(({ kind }) => kind).sort()).toEqual(kinds.sort())
  }

  const content = async (persona: string, path: string) =>
    await app.as(persona).send(path, { method: 'GET' })

  describe('is named when the submission is sent:', () => {
    it('filed at once under its receipt, received with the last byte of the last', async () => {
      const [first, second] = [attach(pdf('plan.pdf', 900)), attach(drawing('skitse.png'))]
      const filed = await file([first, second])
      expect(filed).toMatchObject({
        outcome: 'filed',
        missing: [
          { id: first.id, offset: 0 },
          { id: second.id, offset: 0 },
        ],
      })
      app.setNow('2026-11-21T11:00:00.000Z')
      const half = await sendWell(filed, first)
      expect(half).toEqual({
        ...filed,
        missing: [{ id: second.id, offset: 0 }],
        serverNow: app.now(),
      })
      const { missing: _, ...rest } = filed
      const received = { ...rest, outcome: 'received', serverNow: app.now() }
      expect(await sendWell(filed, second)).toEqual(received)
      expect(await file([first, second], 'birthe', filed.submissionId)).toEqual(received)
      expect(await ask(filed.submissionId)).toEqual([received])
      await expectMessages('submission-filed', 'attachments-received')
    })

    it('counts from then on, however late the bytes come', async () => {
      const bytes = attach(pdf('plan.pdf'))
      const filed = await file([bytes])
      app.setNow('2027-02-01T10:00:00.000Z')
      const received = await sendWell(filed, bytes)
      expect(received).toMatchObject({
        outcome: 'received',
        late: false,
        receivedAt: filed.receivedAt,
        receipt: filed.receipt,
      })
    })

    it('is content: the same id with other attachments is another submission', async () => {
      const [one, other] = [attach(pdf('plan.pdf')), attach(pdf('kort.pdf'))]
      const { submissionId: id } = await file([one])
      for (const attachments of [[], [other], [one, other], [{ ...one, name: 'andet.pdf' }]]) {
        const manifests = attachments.map(named)
        const answer = await submit(app, 'birthe', form, payload, { id, attachments: manifests })
        expectProblem(answer, 'id_reused')
      }
      expect((await file([one], 'birthe', id)).missing).toEqual([{ id: one.id, offset: 0 }])
    })

    it('of 25 equal requests at once is kept once', async () => {
      const attached = attach(pdf('plan.pdf'))
      const id = randomUUID()
      const all = await Promise.all(
        Array.from({ length: 25 }, () => file([attached], 'birthe', id)),
      )
      expect(new Set(all.map(({ receipt }) => receipt)).size).toBe(1)
      const sent = await Promise.all(
        Array.from({ length: 5 }, () => send({ submissionId: id }, attached)),
      )
      expect(sent.map(({ status }) => status).every((status) => [200, 409].includes(status))).toBe(
        true,
      )
      expect((await readOwn(id)).outcome).toBe('received')
      await expectMessages('submission-filed', 'attachments-received')
      expect(await app.db.selectFrom('attachments').select('id').execute()).toHaveLength(1)
    })

    it('takes no bytes where the submission is refused', async () => {
      await file([])
      const bytes = attach(pdf('plan.pdf'))
      const refused = await file([bytes])
      expect(refused).toMatchObject({ outcome: 'refused', reason: 'already_answered' })
      expect(refused.missing).toBeUndefined()
      expectProblem(await send(refused, bytes), 'attachment_unknown')
    })

    const one = named(attach(pdf('plan.pdf')))
    it.each<[string, unknown[], string]>([
      ['six of them', Array.from({ length: 6 }, () => ({ ...one, id: randomUUID() })), ''],
      ['one id for two', [one, { ...one, id: one.id.toUpperCase() }], '/1/id'],
      ['a type that is not taken', [{ ...one, type: 'text/html' }], '/0/type'],
      ['a type of an object’s', [{ ...one, type: 'constructor' }], '/0/type'],
      ['more than ten megabytes', [{ ...one, size: 10 * 1024 * 1024 + 1 }], '/0/size'],
      ['no bytes', [{ ...one, size: 0 }], '/0/size'],
      ['no name', [{ ...one, name: '' }], '/0/name'],
      ['a hash that is none', [{ ...one, sha256: 'x'.repeat(64) }], '/0/sha256'],
      ['an id that is none', [{ ...one, id: '../1' }], '/0/id'],
      ['a field of its own', [{ ...one, url: 'https://example.org' }], '/0/url'],
    ])('not with %s', async (_, attachments, where) => {
      const answer = await app.as('birthe').send(`/api/submissions/${randomUUID()}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'X-Account': await accountOf('birthe') },
        body: JSON.stringify({ form, version: 1, payload, attachments, queueAgeMs: 0 }),
      })
      expectProblem(answer, 'invalid')
      expect(answer.read(problem).errors?.map(({ pointer }) => pointer)).toEqual([
        `/attachments${where}`,
      ])
      expect(await app.db.selectFrom('submissions').select('id').execute()).toEqual([])
    })

    it('not with a form that takes none', async () => {
      const signUp = forms.find((each) => each.form === 'shift-sign-up')?.example
      const answer = await submit(app, 'grethe', 'shift-sign-up', signUp, { attachments: [one] })
      expectProblem(answer, 'invalid')
      expect(answer.read(problem).errors?.[0]?.pointer).toBe('/attachments')
    })

    it('under a name that is cleaned for people, while the hash is over the one that was sent', async () => {
      const attached = attach({ ...pdf('a'), name: '../\u202efdp.exe' })
      const filed = await file([attached])
      const own = await readOwn(filed.submissionId)
      expect(own.attachments[0]?.name).toBe('fdp.exe.pdf')
      expect(own.contentHash).toBe(filed.contentHash)
      expect((await file([attached], 'birthe', filed.submissionId)).receipt).toBe(filed.receipt)
    })
  })

  describe('comes in pieces:', () => {
    it('goes on where a cut left it, wherever that is', async () => {
      const cut = fc.record({ length: fc.nat(400), breaks: fc.boolean() })
      await fc.assert(
        fc.asyncProperty(fc.array(cut, { maxLength: 4 }), async (cuts) => {
          const attached = attach(pdf('plan.pdf', 900))
          const id = randomUUID()
          await app.db.deleteFrom('responses').execute()
          const filed = await file([attached], 'birthe', id)
          for (const { length, breaks } of cuts) {
            const [now] = await ask(id)
            if (now?.outcome !== 'filed') break
            const offset = now.missing?.[0]?.offset ?? -1
            const piece = attached.bytes.subarray(offset, offset + length)
            const bytes = breaks ? breaking(piece) : new Uint8Array(piece)
            const answer = await send(filed, attached, { offset, bytes })
            if (breaks) expectProblem(answer, 'bad_request')
            const [then] = await ask(id)
            const end = offset + piece.length
            expect(then?.missing?.[0]?.offset ?? attached.size).toBe(end)
          }
          const [left] = await ask(id)
          const offset = left?.missing?.[0]?.offset
          if (offset !== undefined) {
            const bytes = new Uint8Array(attached.bytes.subarray(offset))
            await sendWell(filed, attached, { offset, bytes })
          }
          const path = `/api/me/submissions/${id}/attachments/${attached.id}`
          expect((await content('birthe', path)).text).toBe(attached.bytes.toString('utf8'))
          expect((await readOwn(id)).outcome).toBe('received')
        }),
        { numRuns: 8 },
      )
    })

    it('each more than once, or overlapping, and stays the same', async () => {
      const attached = attach(pdf('plan.pdf', 900))
      const filed = await file([attached])
      const piece = (from: number, to: number) =>
        send(filed, attached, {
          offset: from,
          bytes: new Uint8Array(attached.bytes.subarray(from, to)),
        })
      await piece(0, 400)
      await Promise.all([piece(0, 400), piece(200, 500), piece(400, 600)])
      await Promise.all([piece(500, 900), piece(500, 900), piece(0, 900)])
      const { outcome, attachments } = await readOwn(filed.submissionId)
      expect([outcome, attachments[0]?.state]).toEqual(['received', 'received'])
      await expectMessages('submission-filed', 'attachments-received')
      // What comes once more changes nothing.
      const again = await sendWell(filed, attached, { bytes: text('something else').buffer })
      expect(again.outcome).toBe('received')
    })

    it('not from beyond what is here', async () => {
      const attached = attach(pdf('plan.pdf', 900))
      const filed = await file([attached])
      await sendWell(filed, attached, { bytes: new Uint8Array(attached.bytes.subarray(0, 100)) })
      expectProblem(
        await send(filed, attached, { offset: 101, bytes: new Uint8Array(10) }),
        'offset_mismatch',
      )
      expect((await ask(filed.submissionId))[0]?.missing).toEqual([
        { id: attached.id, offset: 100 },
      ])
    })

    it.each([undefined, '20'])(
      'not with more bytes than it was named with, %s said',
      async (said) => {
        const attached = attach(pdf('plan.pdf', 900))
        const filed = await file([attached])
        const whole = new Uint8Array(attached.bytes.subarray(0, 890))
        await sendWell(filed, attached, { bytes: whole })
        const more = new Uint8Array(20)
        const headers: Record<string, string> = said ? { 'Content-Length': said } : {}
        const answer = await send(filed, attached, { offset: 890, bytes: more, headers })
        expectProblem(answer, 'too_large')
        expect((await readOwn(filed.submissionId)).outcome).toBe('filed')
      },
    )

    it('with other bytes than were named, it starts over', async () => {
      const attached = attach(pdf('plan.pdf', 900))
      const filed = await file([attached])
      const other = Uint8Array.from(attached.bytes)
      other[500] = 0
      expectProblem(await send(filed, attached, { bytes: other }), 'hash_mismatch')
      expect((await ask(filed.submissionId))[0]?.missing).toEqual([{ id: attached.id, offset: 0 }])
      expect((await sendWell(filed, attached)).outcome).toBe('received')
    })

    it.each(['before', 'after'])(
      'is complete with an empty piece where the power went %s it was sealed',
      async (when) => {
        const attached = attach(pdf('plan.pdf', 900))
        const filed = await file([attached])
        const key = `${filed.submissionId}/${attached.id}`
        async function* whole() {
          yield new Uint8Array(attached.bytes)
        }
        await app.files.write(key, 0, whole(), attached.size)
        if (when === 'after') await app.files.seal(key, attached.sha256)
        expect((await ask(filed.submissionId))[0]?.missing).toEqual([
          { id: attached.id, offset: 900 },
        ])
        const bytes = new Uint8Array()
        expect((await sendWell(filed, attached, { offset: 900, bytes })).outcome).toBe('received')
      },
    )

    it.each(['-1', '1.5', 'x', '', '1e3', '0x10'])('not from the offset %j', async (offset) => {
      const attached = attach(pdf('plan.pdf'))
      const filed = await file([attached])
      const answer = await send(filed, attached, { offset })
      expectProblem(answer, 'invalid')
      expect(answer.read(problem).errors?.[0]?.pointer).toBe('/upload-offset')
    })
  })

  describe('that is not what it claims to be', () => {
    it.each<[string, SampleFile]>([
      ['is a text', notReally('plan.pdf', 'application/pdf')],
      ['is another picture', { ...drawing('a.jpg'), mimeType: 'image/jpeg' }],
      [
        'is a picture that breaks off',
        { ...drawing('a.png'), buffer: drawing('a.png').buffer.subarray(0, 30) },
      ],
    ])('because it %s, is not kept, while the submission goes on', async (_, sample) => {
      const [wrong, right] = [attach(sample), attach(pdf('plan.pdf'))]
      const filed = await file([wrong, right])
      const now = await sendWell(filed, wrong)
      expect(now).toMatchObject({
        outcome: 'filed',
        rejected: [wrong.id],
        missing: [{ id: right.id, offset: 0 }],
      })
      expect(readdirSync(join(app.folder, filed.submissionId))).toEqual([])
      expect(await sendWell(filed, wrong)).toEqual(now)
      const then = await sendWell(filed, right)
      expect(then).toMatchObject({ outcome: 'received', rejected: [wrong.id] })
      const { attachments } = await readOwn(filed.submissionId)
      expect(attachments.map(({ state }) => state)).toEqual(['rejected', 'received'])
      const path = `/api/me/submissions/${filed.submissionId}/attachments/${wrong.id}`
      expectProblem(await content('birthe', path), 'attachment_unknown')
      await expectMessages('attachment-rejected', 'attachments-received', 'submission-filed')
    })

    it('is alone: then the answers are received without it', async () => {
      const wrong = attach(notReally('plan.pdf', 'application/pdf'))
      const filed = await file([wrong])
      expect(await sendWell(filed, wrong)).toMatchObject({
        outcome: 'received',
        rejected: [wrong.id],
      })
      await expectMessages('attachment-rejected', 'submission-filed')
    })
  })

  describe('is its sender’s alone:', () => {
    it('nobody else adds to it or reads it', async () => {
      const attached = attach(pdf('plan.pdf'))
      const filed = await file([attached])
      expectProblem(await send(filed, attached, { persona: 'karen' }), 'submission_unknown')
      const headers = { 'X-Account': await accountOf('karen') }
      expectProblem(await send(filed, attached, { headers }), 'account_mismatch')
      const other = { ...attached, id: randomUUID() }
      expectProblem(await send(filed, other), 'attachment_unknown')
      expectProblem(await send({ submissionId: randomUUID() }, attached), 'submission_unknown')
      expect((await ask(filed.submissionId))[0]?.missing).toEqual([{ id: attached.id, offset: 0 }])
      await sendWell(filed, attached)
      const path = `/api/me/submissions/${filed.submissionId}/attachments/${attached.id}`
      expectProblem(await content('karen', path), 'submission_unknown')
      expectProblem(await content('peter', path), 'submission_unknown')
      expectProblem(await app.anyone.get(path), 'not_signed_in')
      expect((await content('birthe', path)).status).toBe(200)
    })

    it('its bytes come back to the sender as they were sent, place and all', async () => {
      const attached = attach(photograph('søen.jpg'))
      const filed = await file([attached])
      await sendWell(filed, attached)
      const path = `/api/me/submissions/${filed.submissionId}/attachments/${attached.id}`
      const answer = await app.as('birthe').send(path, { method: 'GET' })
      expect(createHash('sha256').update(answer.bytes).digest('hex')).toBe(attached.sha256)
    })
  })

  describe('of what was withdrawn or replaced', () => {
    it('is not taken any more, and nobody is reminded', async () => {
      const attached = attach(pdf('plan.pdf'))
      const filed = await file([attached])
      await submit(app, 'birthe', 'withdrawal', { submissionId: filed.submissionId })
      const now = await sendWell(filed, attached)
      expect(now).toMatchObject({ outcome: 'filed', withdrawnAt: app.now() })
      expect(now.missing).toBeUndefined()
      expect(existsSync(join(app.folder, filed.submissionId))).toBe(false)
      app.setNow(addMinutes(app.now(), 24 * 60))
      await runDueJobs(app.deps, jobHandlers(app.deps))
      await expectMessages('submission-filed', 'submission-withdrawn')
    })
  })

  describe('that does not come', () => {
    it('is asked for once, a day later', async () => {
      const attached = attach(pdf('plan.pdf'))
      const filed = await file([attached])
      app.setNow(addMinutes(app.now(), 24 * 60 - 1))
      await runDueJobs(app.deps, jobHandlers(app.deps))
      await expectMessages('submission-filed')
      for (let day = 0; day < 3; day++) {
        app.setNow(addMinutes(app.now(), 24 * 60))
        await runDueJobs(app.deps, jobHandlers(app.deps))
      }
      await expectMessages('submission-filed', 'attachments-missing')
      expect((await sendWell(filed, attached)).outcome).toBe('received')
    })

    it('is not asked for where it has come', async () => {
      const attached = attach(pdf('plan.pdf'))
      await sendWell(await file([attached]), attached)
      app.setNow(addMinutes(app.now(), 24 * 60))
      await runDueJobs(app.deps, jobHandlers(app.deps))
      await expectMessages('submission-filed', 'attachments-received')
    })

    it('leaves its submission readable by staff, marked', async () => {
      const [here, coming] = [attach(pdf('plan.pdf', 900)), attach(pdf('kort.pdf', 700))]
      const filed = await file([here, coming])
      await sendWell(filed, here)
      await sendWell(filed, coming, { bytes: new Uint8Array(coming.bytes.subarray(0, 50)) })
      const { cases } = (await app.as('peter').get('/api/desk/cases')).read(casePage)
      expect(cases).toMatchObject([{ submissionId: filed.submissionId, outcome: 'filed' }])
      const path = `/api/desk/cases/${filed.submissionId}`
      const opened = (await app.as('peter').get(path)).read(caseOpened)
      expect(opened.payload).toMatchObject({ consultationId: 'budget-for-naeste-aar' })
      const told = opened.attachments.map(({ name, size, receivedBytes, state }) => [
        name,
        size,
        receivedBytes,
        state,
      ])
      expect(told).toEqual([
        ['plan.pdf', 900, 900, 'received'],
        ['kort.pdf', 700, 50, 'coming'],
      ])
      const answer = await content('peter', `${path}/attachments/${coming.id}`)
      expectProblem(answer, 'attachment_unknown')
    })
  })

  describe('is read by staff', () => {
    async function sent(sample: SampleFile) {
      const attached = attach(sample)
      const filed = await file([attached])
      await sendWell(filed, attached)
      return `/api/desk/cases/${filed.submissionId}/attachments/${attached.id}`
    }

    it('as a file to be saved, never as a page, and the log says by whom', async () => {
      const path = await sent(pdf('Årets "plan" (1).pdf'))
      const { headers, bytes } = await content('peter', path)
      expect(bytes).toEqual(pdf('').buffer)
      expect(headers.get('Content-Disposition')).toBe(
        `attachment; filename="_rets plan (1).pdf"; filename*=UTF-8''%C3%85rets%20plan%20%281%29.pdf`,
      )
      expect(headers.get('Content-Type')).toBe('application/pdf')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
      expect(headers.get('Cache-Control')).toBe('no-store')
      const audit = await app.db.selectFrom('audit').selectAll().execute()
      expect(audit.map(({ action, account_id }) => [action, account_id])).toEqual([
        ['case.read-attachment', await accountOf('peter')],
      ])
      expect(path).toContain(JSON.parse(audit[0]?.detail ?? '').attachmentId)
    })

    it.each<[string, SampleFile]>([
      ['photograph', photograph('søen.jpg')],
      [
        'photograph of an iPhone',
        {
          name: 'søen.heic',
          mimeType: 'image/heic',
          buffer: heic([
            { kind: 'Exif', content: place },
            { kind: 'hvc1', content: text('the picture') },
          ]),
        },
      ],
    ])('without the place of a %s', async (_, sample) => {
      expect(sample.buffer.includes(place)).toBe(true)
      const { status, bytes } = await content('peter', await sent(sample))
      expect(status).toBe(200)
      expect(bytes.includes(place)).toBe(false)
      expect(bytes.length).toBeGreaterThan(100)
    })

    it('and by nobody else', async () => {
      const path = await sent(pdf('plan.pdf'))
      for (const persona of ['birthe', 'karen', 'mette', 'lone'])
        expectProblem(await content(persona, path), 'forbidden')
      expectProblem(await app.anyone.get(path), 'not_signed_in')
      expectProblem(
        await content('peter', path.replace(/[^/]+$/, randomUUID())),
        'attachment_unknown',
      )
      expectProblem(
        await content('peter', path.replace(/cases\/[^/]+/, `cases/${randomUUID()}`)),
        'not_found',
      )
      expect(await app.db.selectFrom('audit').select('id').execute()).toEqual([])
    })
  })

  describe('meets a full disk:', () => {
    it('nothing is promised, what was here stays, and it goes on when there is room', async () => {
      const attached = attach(pdf('plan.pdf', 900))
      const filed = await file([attached])
      mkdirSync(join(app.folder, filed.submissionId))
      const part = join(app.folder, filed.submissionId, `${attached.id}.part`)
      symlinkSync('/dev/full', part)
      const answer = await send(filed, attached)
      expectProblem(answer, 'unavailable')
      expect(answer.headers.get('Retry-After')).toBe('60')
      expect((await ask(filed.submissionId))[0]?.outcome).toBe('filed')
      await app.files.remove(`${filed.submissionId}/${attached.id}`)
      expect((await sendWell(filed, attached)).outcome).toBe('received')
    })
  })
})

describe('A database without room', () => {
  it('stores nothing of what is sent, says when to try again, and takes it when there is room', async () => {
    const app = await startTestApp(sqlite)
    const long = { ...z.looseObject({}).parse(payload), text: 'Bevar bussen. '.repeat(280) }
    const citizens = ['karen', 'yusuf', 'birthe', 'niels', 'grethe', 'jonas', 'lone']
    // Everybody is signed in while there is room.
    for (const citizen of citizens) await app.as(citizen).get('/api/session')
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(app.db)
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 4)}`.execute(app.db)
    const count = async () => (await app.db.selectFrom('submissions').select('id').execute()).length

    const id = randomUUID()
    let answer: Answer | undefined
    let stored = 0
    for (const citizen of citizens) {
      stored = await count()
      answer = await submit(app, citizen, form, long, { id: citizen === 'lone' ? id : undefined })
      if (answer.status !== 200) break
    }
    expect([answer?.status, answer?.read(problem).type], answer?.text).toEqual([503, 'unavailable'])
    expect(answer?.headers.get('Retry-After')).toBe('60')
    expect(await count()).toBe(stored)
    expect(await app.db.selectFrom('responses').select('submission_id').execute()).toHaveLength(
      stored,
    )
    await sql`pragma max_page_count = 1000000`.execute(app.db)
    const later = await submit(app, 'lone', form, long, { id })
    expect(later.read(submissionDecision).outcome).toBe('received')
    await app.close()
  })
})
