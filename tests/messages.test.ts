// Notices about what one has sent, and the choice of a mail about them.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { jobHandlers } from '../server/app.ts'
import { addMessage } from '../server/messages.ts'
import { runDueJobs } from '../server/worker.ts'
import { session } from '../shared/accounts.ts'
import { type MessageKind, mailChoice, messagePage, postedMail } from '../shared/messages.ts'
import { problem } from '../shared/problem.ts'
import { addMinutes } from '../shared/time.ts'
import { type Client, startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { addSubmissionRow } from './harness/rows.ts'

const about = {
  kind: 'task-committee',
  id: 'ensomhed-i-smaa-byer',
  path: '/opgaveudvalg/ensomhed-i-smaa-byer',
  title: { da: 'Flere fællesskaber i de små byer', en: 'More communities in the small towns' },
  closesAt: null,
}

describeOnEngines('A notice', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const idOf = async (client: Client) =>
    (await client.get('/api/session')).read(session).account?.id ?? ''
  /** As the door tells it: a submission, and news of it. */
  const tell = async (persona: string, kind: MessageKind = 'submission-received') => {
    const accountId = await idOf(app.as(persona))
    return await tellAccount(accountId, kind)
  }
  const tellAccount = async (accountId: string, kind: MessageKind = 'submission-received') => {
    const id = randomUUID()
    await app.db.transaction().execute(async (trx) => {
      const submissionId = await addSubmissionRow(trx, { accountId, about, at: app.now() })
      await addMessage(trx, { id, accountId, kind, submissionId, at: app.now() })
    })
    return id
  }
  const read = async (client: Client, query = '') =>
    (await client.get(`/api/me/messages${query}`)).read(messagePage)
  const later = (minutes: number) => app.setNow(addMinutes(app.now(), minutes))

  it('is listed newest first, with what it is about, and counted until it is read', async () => {
    const karen = app.as('karen')
    expect(await read(karen)).toEqual({ messages: [], unread: 0, next: null })
    const first = await tell('karen', 'submission-filed')
    later(1)
    const second = await tell('karen', 'attachments-received')
    const page = await read(karen)
    expect(page.messages.map(({ id }) => id)).toEqual([second, first])
    expect(page.messages[1]).toMatchObject({
      kind: 'submission-filed',
      submission: { form: 'task-committee-application' },
      about,
      readAt: null,
    })
    expect(page.unread).toBe(2)
    const marked = await karen.post('/api/me/messages/read', { ids: [first] })
    expect(marked.read(z.object({ unread: z.number() })).unread).toBe(1)
    const after = await read(karen)
    expect(after.messages.map(({ readAt }) => readAt)).toEqual([null, app.now()])
  })

  it('lies in pages by key, also where many came at one instant', async () => {
    const told = new Set<string>()
    for (const _ of '1234567') told.add(await tell('karen'))
    const seen: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const after: string = next && `&after=${encodeURIComponent(next)}`
      const page = await read(app.as('karen'), `?limit=3${after}`)
      seen.push(...page.messages.map(({ id }) => id))
      expect(page.unread).toBe(7)
      next = page.next
    }
    expect(seen).toHaveLength(7)
    expect(new Set(seen)).toEqual(told)
  })

  it('that came after the newest one on screen stays unread when all of those are read', async () => {
    await tell('karen')
    await tell('karen')
    const until = app.now()
    later(1)
    const fresh = await tell('karen')
    await app.as('karen').post('/api/me/messages/read', { until })
    const { messages, unread } = await read(app.as('karen'))
    expect(unread).toBe(1)
    expect(messages.filter(({ readAt }) => readAt === null).map(({ id }) => id)).toEqual([fresh])
  })

  it('is read with the submission that it tells of, as far as that could tell', async () => {
    await tell('karen')
    const id = await tell('karen')
    const submissionId =
      (await read(app.as('karen'))).messages.find((each) => each.id === id)?.submission?.id ?? ''
    const until = app.now()
    later(1)
    const accountId = await idOf(app.as('karen'))
    const fresh = {
      id: randomUUID(),
      accountId,
      kind: 'submission-withdrawn',
      submissionId,
    } as const
    await app.db.transaction().execute((trx) => addMessage(trx, { ...fresh, at: app.now() }))
    await app.as('yusuf').post('/api/me/messages/read', { submissionId, until })
    expect((await read(app.as('karen'))).unread).toBe(3)
    await app.as('karen').post('/api/me/messages/read', { submissionId, until })
    const { messages } = await read(app.as('karen'))
    expect(messages.filter(({ readAt }) => readAt).map((each) => each.id)).toEqual([id])
  })

  it('keeps the moment at which it was read first', async () => {
    const id = await tell('karen')
    await app.as('karen').post('/api/me/messages/read', { ids: [id] })
    const first = app.now()
    later(5)
    await app.as('karen').post('/api/me/messages/read', { ids: [id] })
    expect((await read(app.as('karen'))).messages[0]?.readAt).toBe(first)
  })

  it('is nobody else’s to see or to mark', async () => {
    const id = await tell('karen')
    const yusuf = app.as('yusuf')
    expect((await read(yusuf)).messages).toEqual([])
    expect((await yusuf.post('/api/me/messages/read', { ids: [id] })).status).toBe(200)
    await yusuf.post('/api/me/messages/read', { until: addMinutes(app.now(), 1) })
    expect((await read(app.as('karen'))).unread).toBe(1)
    expect((await app.anyone.get('/api/me/messages')).status).toBe(401)
  })

  it('reaches a guest, and whoever says later that the guest was them', async () => {
    const given = await app.anyone.post('/api/guest-accounts')
    const cookie = given.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const guestId = given.read(session).account?.id ?? ''
    const asGuest = async (path: string) =>
      await app.anyone.send(path, { headers: { Cookie: cookie } })
    const id = await tellAccount(guestId)
    const own = (await asGuest('/api/me/messages')).read(messagePage)
    expect(own.messages.map((each) => each.id)).toEqual([id])
    const karen = await idOf(app.as('karen'))
    await app.db
      .updateTable('accounts')
      .set({ attached_to: karen })
      .where('id', '=', guestId)
      .execute()
    const joined = await read(app.as('karen'))
    expect(joined.messages.map((each) => each.id)).toEqual([id])
    await app.as('karen').post('/api/me/messages/read', { ids: [id] })
    expect((await read(app.as('karen'))).unread).toBe(0)
  })

  it('and its mail are both there or neither', async () => {
    await app.db.updateTable('accounts').set({ mail_address: 'k@post.example' }).execute()
    const accountId = await idOf(app.as('karen'))
    const undone = app.db.transaction().execute(async (trx) => {
      const submissionId = await addSubmissionRow(trx, { accountId, about, at: app.now() })
      const id = randomUUID()
      await addMessage(trx, {
        id,
        accountId,
        kind: 'submission-received',
        submissionId,
        at: app.now(),
      })
      throw new Error('rolled back')
    })
    await expect(undone).rejects.toThrow('rolled back')
    const jobs = () => app.db.selectFrom('jobs').selectAll().execute()
    expect([(await read(app.as('karen'))).unread, await jobs()]).toEqual([0, []])
    const id = await tell('karen')
    const [job] = await jobs()
    expect(job).toMatchObject({ kind: 'send-mail' })
    // What waits names the notice, and nothing of the person.
    expect(JSON.parse(job?.payload ?? '')).toEqual({ messageId: id })
  })

  it('asks for no mail where nobody wants one', async () => {
    await tell('karen')
    expect(await app.db.selectFrom('jobs').selectAll().execute()).toEqual([])
  })
})

describeOnEngines('The choice of mail', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    expect(JSON.stringify(app.logged)).not.toMatch(/post\.example|\d{6}/)
    await app.close()
  })

  const work = () => runDueJobs(app.deps, jobHandlers(app.deps))
  const later = (minutes: number) => app.setNow(addMinutes(app.now(), minutes))
  const ask = (persona: string, address: string) =>
    app.as(persona).post('/api/me/mail', { address })
  const confirm = (persona: string, code: string) =>
    app.as(persona).post('/api/me/mail/confirm', { code })
  const choice = async (persona: string) =>
    (await app.as(persona).get('/api/me/mail')).read(mailChoice)
  const posted = async () => (await app.anyone.get('/api/demo/mails')).read(z.array(postedMail))
  /** What the latest mail to an address brings. */
  const codeFor = async (address: string) => {
    await work()
    const mail = (await posted()).find((each) => each.address === address)
    return /\d{6}/.exec(mail?.body ?? '')?.[0] ?? 'none'
  }
  const otherThan = (code: string) => (code === '000000' ? '111111' : '000000')

  it('is none at first', async () => {
    expect(await choice('karen')).toEqual({ offered: true, address: null, pending: null })
    expect((await app.anyone.get('/api/me/mail')).status).toBe(401)
  })

  it('counts once the code that was mailed there has come back', async () => {
    const asked = await ask('karen', ' Karen@Post.example ')
    expect(asked.read(mailChoice)).toEqual({
      offered: true,
      address: null,
      pending: 'karen@post.example',
    })
    const code = await codeFor('karen@post.example')
    const confirmed = await confirm('karen', code)
    expect(confirmed.read(mailChoice)).toEqual({
      offered: true,
      address: 'karen@post.example',
      pending: null,
    })
    expect((await confirm('karen', code)).status).toBe(404)
  })

  it('is told by a mail that has the code and nothing of the person', async () => {
    await ask('karen', 'k@post.example')
    await work()
    const [mail, ...others] = await posted()
    expect(others).toEqual([])
    expect(mail?.address).toBe('k@post.example')
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/karen|eksempel|uldum/i)
    const kept = await app.db.selectFrom('mail_confirmations').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(await codeFor('k@post.example'))
  })

  it('changes only when the new address is confirmed', async () => {
    await ask('karen', 'old@post.example')
    await confirm('karen', await codeFor('old@post.example'))
    await ask('karen', 'new@post.example')
    expect(await choice('karen')).toMatchObject({
      address: 'old@post.example',
      pending: 'new@post.example',
    })
    await confirm('karen', await codeFor('new@post.example'))
    expect(await choice('karen')).toMatchObject({ address: 'new@post.example', pending: null })
  })

  it('ends with a press, and so does a code that waits', async () => {
    await ask('karen', 'k@post.example')
    await confirm('karen', await codeFor('k@post.example'))
    await ask('karen', 'other@post.example')
    const code = await codeFor('other@post.example')
    const off = await app.as('karen').delete('/api/me/mail')
    expect(off.read(mailChoice)).toEqual({ offered: true, address: null, pending: null })
    expect((await confirm('karen', code)).status).toBe(404)
  })

  it('takes five wrong codes and then none', async () => {
    await ask('karen', 'k@post.example')
    const code = await codeFor('k@post.example')
    for (const _ of '12345') {
      const answer = await confirm('karen', otherThan(code))
      expect([answer.status, answer.read(problem).errors?.[0]?.pointer]).toEqual([422, '/code'])
    }
    expect((await confirm('karen', code)).status).toBe(404)
    expect(await choice('karen')).toMatchObject({ address: null, pending: null })
  })

  it('takes a code for half an hour', async () => {
    await ask('karen', 'k@post.example')
    const code = await codeFor('k@post.example')
    later(29)
    expect(await choice('karen')).toMatchObject({ pending: 'k@post.example' })
    later(1)
    expect(await choice('karen')).toMatchObject({ pending: null })
    expect((await confirm('karen', code)).status).toBe(404)
  })

  it('takes the latest code alone, and from nobody else', async () => {
    await ask('karen', 'k@post.example')
    const first = await codeFor('k@post.example')
    later(1)
    await ask('karen', 'k@post.example')
    const second = await codeFor('k@post.example')
    expect((await confirm('yusuf', second)).status).toBe(404)
    if (first !== second) expect((await confirm('karen', first)).status).toBe(422)
    expect((await confirm('karen', second)).status).toBe(200)
  })

  it('mails no code that was taken back before it left', async () => {
    await ask('karen', 'k@post.example')
    await app.as('karen').delete('/api/me/mail')
    await work()
    expect(await posted()).toEqual([])
  })

  it('gives five codes an hour, however they end', async () => {
    for (const _ of '12345') {
      expect((await ask('karen', 'k@post.example')).status).toBe(200)
      await app.as('karen').delete('/api/me/mail')
      later(1)
    }
    const sixth = await ask('karen', 'k2@post.example')
    expect([sixth.status, sixth.read(problem).type]).toEqual([429, 'too_many_requests'])
    later(56)
    expect((await ask('karen', 'k@post.example')).status).toBe(200)
  })

  it('sends no address more than five codes an hour, whoever asks', async () => {
    for (const persona of ['karen', 'yusuf', 'birthe', 'niels', 'grethe'])
      expect((await ask(persona, 'victim@post.example')).status).toBe(200)
    expect((await ask('mette', 'victim@post.example')).status).toBe(429)
    expect((await ask('mette', 'mette@post.example')).status).toBe(200)
  })

  it('counts right where many ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => ask('karen', 'k@post.example')),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, 200, 200, 200, 200, ...Array<number>(7).fill(429)])
  })

  it('forgets what was asked for when it counts no more', async () => {
    await ask('karen', 'k@post.example')
    later(61)
    const handler = jobHandlers(app.deps).find(({ kind }) => kind === 'forget-old')
    await handler?.run({}, async () => undefined)
    expect(await app.db.selectFrom('mail_confirmations').selectAll().execute()).toEqual([])
  })

  it.each([
    '',
    'karen',
    'a@b',
    'a@post.example\r\nBcc: b@post.example',
    `${'a'.repeat(200)}@x.example`,
  ])('refuses %j', async (address) => {
    const answer = await ask('karen', address)
    expect([answer.status, answer.read(problem).errors?.[0]?.pointer]).toEqual([422, '/address'])
  })

  it('takes made-up addresses alone in the demo, because everybody can see its mail', async () => {
    expect((await ask('karen', 'karen@gmail.com')).status).toBe(422)
    expect((await ask('karen', 'karen@notexample')).status).toBe(422)
    expect((await ask('karen', 'karen@example.com')).status).toBe(200)
  })

  it('is a guest’s too', async () => {
    const given = await app.anyone.post('/api/guest-accounts')
    const cookie = given.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const answer = await app.anyone.send('/api/me/mail', { headers: { Cookie: cookie } })
    expect(answer.read(mailChoice)).toEqual({ offered: true, address: null, pending: null })
  })

  it('is not offered where no mail is sent, and no demo’s mail is shown there', async () => {
    const live = await startTestApp(engine, { demo: false })
    const given = await live.anyone.post('/api/guest-accounts')
    const cookie = given.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const headers = { Cookie: cookie, 'Content-Type': 'application/json' }
    const known = await live.anyone.send('/api/me/mail', { headers })
    expect(known.read(mailChoice).offered).toBe(false)
    const body = JSON.stringify({ address: 'karen@post.dk' })
    const asked = await live.anyone.send('/api/me/mail', { method: 'POST', headers, body })
    expect(asked.status).toBe(503)
    expect((await live.anyone.get('/api/demo/mails')).status).toBe(404)
    await live.close()
  })
})
