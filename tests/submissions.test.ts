// The one door: decided once, stored once, and nothing stored where nothing is decided.
import { createHash, randomUUID } from 'node:crypto'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { forms } from '../server/app.ts'
import { session } from '../shared/accounts.ts'
import { contentOf } from '../shared/content.ts'
import { type ProblemType, problem, problemStatus } from '../shared/problem.ts'
import { submissionBytesMax, submissionDecision } from '../shared/submissions.ts'
import { type Answer, type Client, startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { startServer, type TestServer } from './harness/server.ts'

const form = 'task-committee-application'
const payload = z
  .record(z.string(), z.unknown())
  .parse(forms.find((each) => each.form === form)?.example)
const envelope = { form, version: 1, payload, attachments: [], queueAgeMs: 0 }

/** The example's committee takes applications until 26 November, 23.59. */
const afterDeadline = '2026-11-26T22:59:00.001Z'

const known = z.strictObject({ decisions: z.array(submissionDecision), serverNow: z.string() })
const ownPage = z.strictObject({
  submissions: z.array(submissionDecision),
  next: z.string().nullable(),
})

describeOnEngines('The door', (engine) => {
  let app: TestApp
  let karen: Sender
  let yusuf: Sender

  beforeEach(async () => {
    app = await startTestApp(engine)
    karen = await signIn('karen')
    yusuf = await signIn('yusuf')
  })
  afterEach(async () => {
    await app.close()
  })

  interface Sender {
    client: Client
    accountId: string
    /** Sends as a phone does; a header given as undefined is left out. */
    send: (
      id: string,
      body?: unknown,
      headers?: Record<string, string | undefined>,
    ) => Promise<Answer>
    decide: (id: string, body?: unknown) => Promise<z.infer<typeof submissionDecision>>
  }

  async function signIn(persona: string): Promise<Sender> {
    const client = app.as(persona)
    const { account } = (await client.get('/api/session')).read(session)
    const accountId = account?.id ?? ''
    const send: Sender['send'] = async (id, body = envelope, headers = {}) =>
      await client.send(`/api/submissions/${id}`, {
        method: 'PUT',
        headers: present({
          'Content-Type': 'application/json',
          'X-Account': accountId,
          ...headers,
        }),
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
    return {
      client,
      accountId,
      send,
      decide: async (id, body) => {
        const answer = await send(id, body)
        expect(answer.status, answer.text).toBe(200)
        return answer.read(submissionDecision)
      },
    }
  }

  async function countRows(): Promise<Record<string, number>> {
    const tables = await app.db.introspection.getTables()
    const counts: Record<string, number> = {}
    for (const { name } of tables) {
      const counting = sql<{ rows: number }>`select count(*) as rows from ${sql.table(name)}`
      counts[name] = (await counting.execute(app.db)).rows[0]?.rows ?? -1
    }
    return counts
  }

  /** Answered with this problem, while no table gains or loses a row. */
  async function expectNothingStored(type: ProblemType, act: () => Promise<Answer>) {
    const before = await countRows()
    const answer = await act()
    const found = answer.read(problem)
    expect([answer.status, found.type], answer.text).toEqual([problemStatus[type], type])
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await countRows()).toEqual(before)
    return found
  }

  describe('decides once', () => {
    it('and makes one row, one receipt, one application of 25 equal requests at once', async () => {
      const id = randomUUID()
      const answers = await Promise.all(
        Array.from({ length: 25 }, (_, n) => karen.send(id, { ...envelope, queueAgeMs: n })),
      )
      expect([...new Set(answers.map(({ status }) => status))]).toEqual([200])
      expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
      const { submissions, applications, cases } = await countRows()
      expect([submissions, applications, cases]).toEqual([1, 1, 1])
      expect((await yusuf.decide(randomUUID())).receipt).toBe('2026-000002')
    })

    it('so a retry after the deadline gets the first decision', async () => {
      const id = randomUUID()
      const first = await karen.decide(id)
      expect(first.outcome).toBe('received')
      app.setNow(afterDeadline)
      expect(await karen.decide(id)).toEqual({ ...first, serverNow: afterDeadline })
      expect((await yusuf.decide(randomUUID())).reason).toBe('closed')
    })

    it('so a refusal stays refused, even where it would be received by now', async () => {
      const id = randomUUID()
      const opensLater = { ...payload, committeeId: 'digital-og-menneskelig' }
      const first = await karen.decide(id, { ...envelope, payload: opensLater })
      expect(first).toMatchObject({ outcome: 'refused', reason: 'not_open_yet' })
      expect(first.alternatives?.length).toBeGreaterThan(0)
      app.setNow('2026-12-05T12:00:00.000Z')
      expect(await karen.decide(id, { ...envelope, payload: opensLater })).toEqual({
        ...first,
        serverNow: app.now(),
      })
    })

    it('and takes neither waiting, order of fields nor absent lists for content', async () => {
      const id = randomUUID()
      const first = await karen.decide(id)
      const turned = Object.fromEntries(Object.entries(payload).reverse())
      const same = { queueAgeMs: 86_400_000, payload: turned, version: 1, form }
      expect(await karen.decide(id, same)).toEqual(first)
    })

    it('and keeps what was sent as it was sent, with the hash that the phone reckons', async () => {
      const id = randomUUID()
      const sent = { ...envelope, payload: { ...payload, name: '  Karen Ærlig 🌱 ' } }
      const hash = createHash('sha256').update(contentOf(sent)).digest('hex')
      expect((await karen.decide(id, sent)).contentHash).toBe(hash)
      const answer = await karen.client.get(`/api/me/submissions/${id}`)
      expect(JSON.parse(answer.text)).toMatchObject({ payload: sent.payload, contentHash: hash })
    })
  })

  describe('does not decide, and stores nothing, when', () => {
    it('the id has been used with other content, before and after the deadline', async () => {
      const id = randomUUID()
      await karen.decide(id)
      const other = { ...envelope, payload: { ...payload, name: 'En anden' } }
      await expectNothingStored('id_reused', () => karen.send(id, other))
      app.setNow(afterDeadline)
      await expectNothingStored('id_reused', () => karen.send(id, other))
    })

    it('the id belongs to another account, and tells nothing of it', async () => {
      const id = randomUUID()
      await karen.decide(id)
      const found = await expectNothingStored('submission_unknown', () => yusuf.send(id))
      expect(Object.keys(found).sort()).toEqual(['status', 'title', 'type'])
    })

    it('another account is signed in than the one that pressed Send', async () => {
      await expectNothingStored('account_mismatch', () =>
        yusuf.send(randomUUID(), envelope, { 'X-Account': karen.accountId }),
      )
    })

    it('no account is named', async () => {
      const found = await expectNothingStored('invalid', () =>
        karen.send(randomUUID(), envelope, { 'X-Account': undefined }),
      )
      expect(found.errors?.[0]?.pointer).toBe('/x-account')
    })

    it('nobody is signed in, whatever the envelope is like', async () => {
      const send = (body: unknown) => () =>
        app.anyone.send(`/api/submissions/${randomUUID()}`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json', 'X-Account': karen.accountId },
          body: JSON.stringify(body),
        })
      await expectNothingStored('not_signed_in', send(envelope))
      await expectNothingStored('not_signed_in', send({ form: 'of tomorrow' }))
    })

    it.each([
      ['its own host by another scheme’s port', 'http://localhost:81'],
      ['another site', 'https://example.org'],
      ['a sandbox', 'null'],
    ])('the page it comes from is of %s', async (_, origin) => {
      await expectNothingStored('wrong_origin', () =>
        karen.send(randomUUID(), envelope, { Origin: origin, Host: 'localhost' }),
      )
    })

    it('a browser says that it comes from another site without naming it', async () => {
      await expectNothingStored('wrong_origin', () =>
        karen.send(randomUUID(), envelope, { 'Sec-Fetch-Site': 'cross-site' }),
      )
    })

    it.each(['', '{', '{"form":', 'form=x&version=1', '<form/>', '{}{}'])(
      'the body is not JSON: %j',
      async (body) => {
        await expectNothingStored('not_json', () => karen.send(randomUUID(), body))
      },
    )

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', undefined])(
      'the body does not say that it is JSON but %s',
      async (type) => {
        await expectNothingStored('not_json', () =>
          karen.send(randomUUID(), envelope, { 'Content-Type': type ?? '' }),
        )
      },
    )

    it('the body is one byte too large, and not before', async () => {
      const filled = (bytes: number) => {
        const bare = JSON.stringify({ ...envelope, payload: { ...payload, filling: '' } })
        const filling = 'x'.repeat(bytes - bare.length - (Buffer.byteLength(bare) - bare.length))
        return JSON.stringify({ ...envelope, payload: { ...payload, filling } })
      }
      expect(Buffer.byteLength(filled(submissionBytesMax))).toBe(submissionBytesMax)
      await expectNothingStored('too_large', () =>
        karen.send(randomUUID(), filled(submissionBytesMax + 1)),
      )
      await expectNothingStored('invalid', () =>
        karen.send(randomUUID(), filled(submissionBytesMax)),
      )
    })

    it.each<[string, unknown, string]>([
      ['a list', [], ''],
      ['a number', 5, ''],
      ['nothing in it', {}, '/form'],
      ['an unknown field', { ...envelope, extra: 1 }, '/extra'],
      ['an unknown payload field', { ...envelope, payload: { ...payload, x: 1 } }, '/payload/x'],
      ['no payload', { ...envelope, payload: undefined }, '/payload'],
      ['a list for payload', { ...envelope, payload: [] }, '/payload'],
      ['an empty payload', { ...envelope, payload: {} }, '/payload/committeeId'],
      ['half a version', { ...envelope, version: 1.5 }, '/version'],
      ['a version in words', { ...envelope, version: '1' }, '/version'],
      ['a waiting time before zero', { ...envelope, queueAgeMs: -1 }, '/queueAgeMs'],
      ['a waiting time past all bounds', { ...envelope, queueAgeMs: 1e300 }, '/queueAgeMs'],
      ['no id to replace', { ...envelope, supersedes: 'the first' }, '/supersedes'],
      ['a NUL', { ...envelope, payload: { ...payload, name: 'Ka\0ren' } }, ''],
      ['a NUL in a name', { ...envelope, payload: { ...payload, 'a\0': 1 } }, ''],
    ])('the body holds %s', async (_, body, pointer) => {
      const found = await expectNothingStored('invalid', () => karen.send(randomUUID(), body))
      expect(found.errors?.map((fault) => fault.pointer)).toContain(pointer)
    })

    it('the body hides a field that schemas step over', async () => {
      const hidden = JSON.stringify(envelope).replace('"payload":{', '"payload":{"__proto__":{},')
      await expectNothingStored('invalid', () => karen.send(randomUUID(), hidden))
    })

    it('the body is nested past all sense', async () => {
      const deep = '['.repeat(30_000) + ']'.repeat(30_000)
      const body = JSON.stringify(envelope).replace('"payload":{', `"payload":{"a":${deep},`)
      await expectNothingStored('invalid', () => karen.send(randomUUID(), body))
    })

    it('there is no form of that name', async () => {
      const found = await expectNothingStored('unknown_form', () =>
        karen.send(randomUUID(), { ...envelope, form: 'toString' }),
      )
      expect(found.detail).toContain('toString')
    })

    it('the form is of a version that is not taken here', async () => {
      await expectNothingStored('unsupported_version', () =>
        karen.send(randomUUID(), { ...envelope, version: 99 }),
      )
    })

    it('the id is no UUID', async () => {
      await expectNothingStored('invalid', () => karen.send('1'))
      await expectNothingStored('not_found', () => karen.send('%00'))
    })

    it('the effect fails halfway', async () => {
      await sql`drop table cases`.execute(app.db)
      const id = randomUUID()
      const found = await expectNothingStored('internal', () => karen.send(id))
      const { errorId } = found
      expect(app.logged).toMatchObject([{ level: 'error', errorId, cause: expect.any(String) }])
      expect(JSON.stringify(app.logged)).toMatch(/"at .+\.[jt]s:\d+:\d+/)
      expect(JSON.stringify(app.logged)).not.toMatch(/Karen|motivation|no such table|relation/)
      expect(JSON.stringify(found)).not.toContain('cases')
    })
  })

  describe('numbers its receipts', () => {
    it('one after the other without a gap, however many come at once', async () => {
      const senders = [karen, yusuf, await signIn('birthe'), await signIn('niels')]
      const sent = await Promise.all(
        senders.flatMap((sender) =>
          Array.from({ length: 10 }, async (_, n) => {
            // Every third is no decision at all, and takes no number.
            if (n % 3 === 2) return (await sender.send(randomUUID(), { form })).status
            return (await sender.decide(randomUUID())).receipt
          }),
        ),
      )
      const receipts = sent.filter((each) => typeof each === 'string').sort()
      expect(receipts).toEqual(receipts.map((_, n) => `2026-${String(n + 1).padStart(6, '0')}`))
      expect(receipts.length).toBe(28)
      expect((await countRows()).applications).toBe(4)
    })

    it('anew each year, from midnight in Copenhagen', async () => {
      await karen.decide(randomUUID())
      app.setNow('2026-12-31T22:59:59.999Z')
      const late = await signIn('karen')
      expect((await late.decide(randomUUID())).receipt).toBe('2026-000002')
      app.setNow('2026-12-31T23:00:00.000Z')
      expect((await late.decide(randomUUID())).receipt).toBe('2027-000001')
    })

    it('past a million', async () => {
      await app.db.insertInto('receipt_counters').values({ year: 2026, last: 999_999 }).execute()
      expect((await karen.decide(randomUUID())).receipt).toBe('2026-1000000')
    })
  })

  describe('can be asked afterwards', () => {
    it('what became of ids, of which it knows one’s own alone', async () => {
      const [mine, theirs, nobodys] = [randomUUID(), randomUUID(), randomUUID()]
      const first = await karen.decide(mine)
      await yusuf.decide(theirs)
      const ask = (sender: Sender) =>
        sender.client.post('/api/submissions/status', { ids: [mine, theirs, nobodys, mine] })
      expect((await ask(karen)).read(known).decisions).toEqual([first])
      expect((await ask(yusuf)).read(known).decisions.map((each) => each.submissionId)).toEqual([
        theirs,
      ])
      const asked = await app.anyone.post('/api/submissions/status', { ids: [mine] })
      expect(asked.read(problem).type).toBe('not_signed_in')
    })

    it('by 1 to 100 ids at a time', async () => {
      const ask = async (length: number) =>
        await karen.client.post('/api/submissions/status', {
          ids: Array.from({ length }, () => randomUUID()),
        })
      expect([(await ask(0)).status, (await ask(1)).status]).toEqual([422, 200])
      expect([(await ask(100)).status, (await ask(101)).status]).toEqual([200, 422])
    })

    it('for all that one has sent, page by page, each once, the newest first', async () => {
      const sent: string[] = []
      for (let n = 0; n < 7; n++) {
        // Pairs share an instant, so that the order needs more than the time.
        app.setNow(`2026-11-21T10:0${Math.floor(n / 2)}:00.000Z`)
        sent.push((await karen.decide(randomUUID())).submissionId)
        await yusuf.decide(randomUUID())
      }
      const seen: z.infer<typeof submissionDecision>[] = []
      let after = ''
      for (let page = 0; page < 5; page++) {
        const path = `/api/me/submissions?limit=3${after && `&after=${encodeURIComponent(after)}`}`
        const { submissions, next } = (await karen.client.get(path)).read(ownPage)
        expect(submissions.length).toBe(page < 2 ? 3 : 1)
        seen.push(...submissions)
        if (next === null) break
        after = next
      }
      expect(seen.map((each) => each.submissionId).sort()).toEqual(sent.sort())
      const times = seen.map((each) => each.receivedAt)
      expect(times).toEqual([...times].sort().reverse())
    })

    it.each(['limit=0', 'limit=51', 'limit=x', 'after=x', 'after=%00~%00'])(
      'but not with %s',
      async (query) => {
        const answer = await karen.client.get(`/api/me/submissions?${query}`)
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.status).toBeLessThan(500)
      },
    )

    it('for one of one’s own with what was sent, and for nobody else’s', async () => {
      const id = randomUUID()
      await karen.decide(id)
      expect((await karen.client.get(`/api/me/submissions/${id}`)).status).toBe(200)
      for (const [client, type] of [
        [yusuf.client, 'submission_unknown'],
        [app.anyone, 'not_signed_in'],
      ] as const) {
        const answer = await client.get(`/api/me/submissions/${id}`)
        expect(answer.read(problem).type).toBe(type)
        expect(answer.text).not.toContain('Karen')
      }
    })
  })
})

describe('The door of a running server', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(async () => {
    await server.remove()
  })

  it('takes a body in pieces that does not say its length, and refuses one that never ends', async () => {
    const signIn = await fetch(`${server.origin}/api/demo/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ persona: 'karen' }),
    })
    const accountId = session.parse(await signIn.json()).account?.id ?? ''
    const headers = {
      'Content-Type': 'application/json',
      'X-Account': accountId,
      Cookie: signIn.headers.get('Set-Cookie')?.split(';')[0] ?? '',
    }
    const put = (pieces: string[]) =>
      new Promise<{ status: number | undefined; body: string }>((done, failed) => {
        const path = `${server.origin}/api/submissions/${randomUUID()}`
        const sending = request(path, { method: 'PUT', headers }, (answer: IncomingMessage) => {
          text(answer).then((body) => done({ status: answer.statusCode, body }), failed)
        })
        sending.on('error', failed)
        for (const piece of pieces) sending.write(piece)
        sending.end()
      })

    const whole = JSON.stringify(envelope)
    const tooMuch = Array.from({ length: 80 }, () => ' '.repeat(1024))
    const refused = await put([...tooMuch, whole])
    expect([refused.status, problem.parse(JSON.parse(refused.body)).type]).toEqual([
      413,
      'too_large',
    ])
    const taken = await put([whole.slice(0, 40), whole.slice(40)])
    expect(taken.status).toBe(200)
    const mine = await fetch(`${server.origin}/api/me/submissions`, { headers })
    const { submissions } = z.object({ submissions: z.array(z.unknown()) }).parse(await mine.json())
    expect(submissions).toHaveLength(1)
  })
})

describe('The content of a submission', () => {
  const json = fc.dictionary(fc.string(), fc.jsonValue())

  it('is the same however the fields are ordered', () => {
    fc.assert(
      fc.property(json, fc.infiniteStream(fc.nat()), (value, order) => {
        const content = { form, version: 1, payload: { value } }
        const turned = { payload: { value: shuffled(value, order) }, version: 1, form }
        expect(contentOf({ ...turned, attachments: [], supersedes: undefined })).toBe(
          contentOf(content),
        )
      }),
    )
  })

  it('is the same before and after it travelled as JSON', () => {
    fc.assert(
      fc.property(json, (value) => {
        const content = { form, version: 1, payload: value }
        expect(contentOf(JSON.parse(JSON.stringify(content)))).toBe(contentOf(content))
      }),
    )
  })

  it('is another as soon as any value is', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
        const same = isEqual(plain(one), plain(other))
        const content = (value: Record<string, unknown>) =>
          contentOf({ form, version: 1, payload: value })
        expect(content(one) === content(other)).toBe(same)
      }),
    )
    const base = { form, version: 1, payload: { a: [1, 2] } }
    for (const change of [
      { form: 'x' },
      { version: 2 },
      { payload: { a: [2, 1] } },
      { payload: { a: [1, 2], b: null } },
      { attachments: [{}] },
      { supersedes: randomUUID() },
    ]) {
      expect(contentOf({ ...base, ...change })).not.toBe(contentOf(base))
    }
  })
})

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, order: fc.Stream<number>): unknown {
  if (Array.isArray(value)) return value.map((entry) => shuffled(entry, order))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, entry]) => ({ rank: order.next().value, key, entry: shuffled(entry, order) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ key, entry }) => [key, entry]),
  )
}

function isEqual(one: unknown, other: unknown): boolean {
  try {
    expect(one).toStrictEqual(other)
    return true
  } catch {
    return false
  }
}

function present(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  )
}
