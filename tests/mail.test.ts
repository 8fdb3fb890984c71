// Mail to a real SMTP server: at least once, under one Message-ID, and nothing personal in it or in the log.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobHandlers } from '../server/app.ts'
import { smtpMailer } from '../server/mail.ts'
import { addMessage } from '../server/messages.ts'
import { readSettings } from '../server/settings.ts'
import { runDueJobs } from '../server/worker.ts'
import { session } from '../shared/accounts.ts'
import { addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { freePort } from './harness/free-port.ts'
import { addSubmissionRow } from './harness/rows.ts'
import { type SmtpChoices, startSilence, startSmtp, type TestSmtp } from './harness/smtp.ts'
import { startWorkerProcess } from './harness/worker-told.ts'

const from = 'Medspil <medspil@kommune.example>'
const address = 'karen@post.example'
const title = 'Flere fællesskaber i de små byer'
const about = {
  kind: 'task-committee',
  id: 'ensomhed-i-smaa-byer',
  path: '/opgaveudvalg/ensomhed-i-smaa-byer',
  title: { da: title, en: 'More communities in the small towns' },
  closesAt: null,
}

describeOnEngines('A mail', (engine) => {
  let app: TestApp
  let karen: string
  const opened: { close: () => Promise<void> }[] = []
  beforeEach(async () => {
    app = await startTestApp(engine, { publicOrigin: 'https://medspil.example' })
    karen = (await app.as('karen').get('/api/session')).read(session).account?.id ?? ''
    await changeAddress(address)
  })
  afterEach(async () => {
    expect(JSON.stringify(app.logged)).not.toMatch(/karen|post\.example|fællesskaber/)
    for (const each of opened.splice(0)) await each.close()
    await app.close()
  })

  const changeAddress = (next: string | null, id = karen) =>
    app.db.updateTable('accounts').set({ mail_address: next }).where('id', '=', id).execute()
  /** News of something that Karen has sent. @returns the notice's id */
  const tell = async (accountId = karen) => {
    const id = randomUUID()
    await app.db.transaction().execute(async (trx) => {
      const at = app.now()
      const submissionId = await addSubmissionRow(trx, { accountId, about, at })
      await addMessage(trx, { id, accountId, kind: 'late-declined', submissionId, at })
    })
    return id
  }
  const openSmtp = async (choices?: SmtpChoices): Promise<TestSmtp> => {
    const smtp = await startSmtp(choices)
    opened.push(smtp)
    return smtp
  }
  /** Does what is due, mailing through a server; impatient, because the test waits for it. */
  const work = async (url: string) => {
    const mail = smtpMailer({ url, from, silenceMs: 300, allMs: 2000 })
    await runDueJobs({ ...app.deps, mail }, jobHandlers({ ...app.deps, mail }))
  }
  const jobs = () => app.db.selectFrom('jobs').selectAll().execute()
  const later = (minutes: number) => app.setNow(addMinutes(app.now(), minutes))
  const messageIds = ({ delivered }: TestSmtp) =>
    delivered.map(({ headers }) => headers.find((line) => line.startsWith('Message-ID:')))

  it('says that there is news and where to read it, and nothing of what or whose', async () => {
    const smtp = await openSmtp()
    const id = await tell()
    await work(smtp.url)
    expect(smtp.delivered).toHaveLength(1)
    const [mail] = smtp.delivered
    expect(mail?.to).toEqual([address])
    expect(mail?.headers).toEqual(
      expect.arrayContaining([
        'From: Medspil <medspil@kommune.example>',
        `To: ${address}`,
        'Subject: Der er en besked til dig i Medspil',
        `Message-ID: <${id}@kommune.example>`,
        'Auto-Submitted: auto-generated',
        'List-Unsubscribe: <https://medspil.example/beskeder>',
        'Content-Type: text/plain; charset=utf-8',
      ]),
    )
    expect(mail?.text).toContain('Der ligger en ny besked til dig fra Hedensted Kommune.')
    expect(mail?.text).toContain('https://medspil.example/beskeder')
    expect(mail?.text).toContain('In English:')
    expect(mail?.text).not.toMatch(/karen|fællesskaber|opgaveudvalg|ansøgning|frist/i)
  })

  it('is delivered once, and is then done', async () => {
    const smtp = await openSmtp()
    await tell()
    await work(smtp.url)
    later(60 * 24)
    await work(smtp.url)
    expect(smtp.delivered).toHaveLength(1)
    expect(await jobs()).toEqual([])
  })

  it('goes to the address of the moment, and to none where mail was switched off meanwhile', async () => {
    const smtp = await openSmtp()
    await tell()
    await changeAddress('new@post.example')
    await work(smtp.url)
    await tell()
    await changeAddress(null)
    await work(smtp.url)
    expect(smtp.delivered.map(({ to }) => to)).toEqual([['new@post.example']])
    expect(await jobs()).toEqual([])
  })

  it('about what a guest sent goes to whoever the guest was', async () => {
    const smtp = await openSmtp()
    const given = await app.anyone.post('/api/guest-accounts')
    const guest = given.read(session).account?.id ?? ''
    await changeAddress('guest@post.example', guest)
    await tell(guest)
    await work(smtp.url)
    await app.db
      .updateTable('accounts')
      .set({ attached_to: karen })
      .where('id', '=', guest)
      .execute()
    await tell(guest)
    await work(smtp.url)
    expect(smtp.delivered.map(({ to }) => to)).toEqual([['guest@post.example'], [address]])
  })

  it('is sent again later where the server asks for patience', async () => {
    let isBusy = true
    const smtp = await openSmtp({
      onRecipient: () => (isBusy ? [450, `${address} is greylisted`] : undefined),
    })
    const id = await tell()
    await work(smtp.url)
    expect(await jobs()).toMatchObject([
      { tries: 1, stuck_at: null, last_error: 'Error EENVELOPE 450' },
    ])
    isBusy = false
    await work(smtp.url)
    expect(smtp.delivered).toEqual([])
    later(1)
    await work(smtp.url)
    expect(messageIds(smtp)).toEqual([`Message-ID: <${id}@kommune.example>`])
    expect(await jobs()).toEqual([])
  })

  it('is stuck at once where the server will never take it', async () => {
    const smtp = await openSmtp({ onRecipient: () => [550, `${address} is unknown here`] })
    await tell()
    await work(smtp.url)
    later(60 * 24)
    await work(smtp.url)
    expect(await jobs()).toMatchObject([
      { tries: 1, stuck_at: expect.any(String), last_error: 'Error EENVELOPE 550' },
    ])
  })

  it('waits for a server that cannot be reached', async () => {
    await tell()
    await work(`smtp://127.0.0.1:${await freePort()}`)
    expect(await jobs()).toMatchObject([
      { tries: 1, stuck_at: null, last_error: 'Error ESOCKET ECONNREFUSED' },
    ])
    const smtp = await openSmtp()
    later(1)
    await work(smtp.url)
    expect(smtp.delivered).toHaveLength(1)
  })

  it('does not wait for ever for a server that says nothing', async () => {
    const silence = await startSilence()
    opened.push(silence)
    await tell()
    await work(silence.url)
    expect(await jobs()).toMatchObject([
      { tries: 1, stuck_at: null, last_error: 'Error ETIMEDOUT' },
    ])
  })

  it('that the server took without saying so in time is sent once more, under the same Message-ID', async () => {
    let isSlow = true
    let release = () => {}
    const answered = new Promise<void>((resolve) => {
      release = resolve
    })
    const smtp = await openSmtp({ onDelivered: async () => (isSlow ? await answered : undefined) })
    const id = await tell()
    await work(smtp.url)
    expect(await jobs()).toMatchObject([
      { tries: 1, stuck_at: null, last_error: 'Error ETIMEDOUT' },
    ])
    isSlow = false
    release()
    later(1)
    await work(smtp.url)
    const own = `Message-ID: <${id}@kommune.example>`
    expect(messageIds(smtp)).toEqual([own, own])
    expect(await jobs()).toEqual([])
  })

  it('of a process that dies between sending and marking is sent at most twice, under one Message-ID', async () => {
    let process: Awaited<ReturnType<typeof startWorkerProcess>> | undefined
    const smtp = await openSmtp({
      onDelivered: async () => {
        // The server has the mail; whoever sent it never learns.
        process?.kill()
        await process?.ended
        process = undefined
      },
    })
    const id = await tell()
    process = await startWorkerProcess({
      database: app.address,
      now: app.now(),
      smtp: { url: smtp.url, from },
    })
    const { go, ended } = process
    go()
    expect(await ended).toBe('')
    expect(smtp.delivered).toHaveLength(1)
    // Its lease still holds.
    await work(smtp.url)
    expect(smtp.delivered).toHaveLength(1)
    later(2)
    await work(smtp.url)
    later(60 * 24)
    await work(smtp.url)
    const own = `Message-ID: <${id}@kommune.example>`
    expect(messageIds(smtp)).toEqual([own, own])
    expect(await jobs()).toEqual([])
  })

  it('of many goes to each once, also where several work beside one another', async () => {
    const smtp = await openSmtp()
    const ids = await Promise.all(Array.from({ length: 20 }, () => tell()))
    await Promise.all(Array.from({ length: 4 }, () => work(smtp.url)))
    expect(messageIds(smtp).sort()).toEqual(
      ids.map((id) => `Message-ID: <${id}@kommune.example>`).sort(),
    )
  })
})

describe('The settings of mail', () => {
  const live = {
    MEDSPIL_MODE: 'live',
    OIDC_ISSUER: 'https://login.example',
    PUBLIC_ORIGIN: 'https://medspil.example',
  }

  it('are a server and a sender, or neither', () => {
    expect(readSettings({ ...live }).smtp).toBeUndefined()
    const both = { SMTP_URL: 'smtps://u:p@mail.example:465', MAIL_FROM: from }
    expect(readSettings({ ...live, ...both }).smtp).toEqual({ url: both.SMTP_URL, from })
    expect(() => readSettings({ ...live, SMTP_URL: both.SMTP_URL })).toThrow('MAIL_FROM')
  })

  it.each(['mail.example', 'https://mail.example', 'smtp:'])('refuse the server %j', (url) => {
    expect(() => readSettings({ ...live, SMTP_URL: url, MAIL_FROM: from })).toThrow('SMTP_URL')
  })

  it.each(['Medspil', 'a@b\nBcc: c@d', 'Medspil <a@b', 'Medspil <a@b>, <c@d>'])(
    'refuse the sender %j',
    (sender) => {
      const url = 'smtp://mail.example'
      expect(() => readSettings({ ...live, SMTP_URL: url, MAIL_FROM: sender })).toThrow('MAIL_FROM')
    },
  )
})
