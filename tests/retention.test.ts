// What nobody needs any more goes when its time has come, and what is said of it is true before and after.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forms, jobHandlers } from '../server/app.ts'
import type { Deps } from '../server/deps.ts'
import { addRepeatingJobs, runDueJobs } from '../server/worker.ts'
import { caseOpened } from '../shared/cases.ts'
import {
  ownSubmission,
  receiptChecked,
  type SubmissionDecision,
  submissionDecision,
} from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { type Attached, attach, named, sendBytes } from './harness/attached.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'
import { notReally, pdf } from './harness/sample-files.ts'

const form = 'consultation-response'
const payload = forms.find((each) => each.form === form)?.example
const forgetting = (deps: Deps) => jobHandlers(deps).filter(({ kind }) => kind === 'forget-old')
const days = (amount: number) => amount * 24 * 60

describeOnEngines('What is kept for a time', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
    await addRepeatingJobs(app.deps, forgetting(app.deps))
  })
  afterEach(async () => {
    await app.close()
  })

  /** Lets time pass hour by hour, as far as the job is concerned, at its end. */
  async function pass(minutes: number) {
    app.setNow(addMinutes(app.now(), minutes))
    for (let hour = 0; hour < 16; hour++) {
      await runDueJobs(app.deps, forgetting(app.deps))
      app.setNow(addMinutes(app.now(), 60))
    }
  }

  async function file(attached: readonly Attached[], supersedes?: string) {
    const attachments = attached.map(named)
    const choices = supersedes ? { attachments, supersedes } : { attachments }
    return (await submit(app, 'birthe', form, payload, choices)).read(submissionDecision)
  }

  async function send(
    { submissionId }: SubmissionDecision,
    attached: Attached,
    part?: [number, number?],
  ) {
    const answer = await sendBytes(app, 'birthe', submissionId, attached, part)
    return answer.read(submissionDecision)
  }

  async function withdraw({ submissionId }: SubmissionDecision) {
    await submit(app, 'birthe', 'withdrawal', { submissionId })
  }

  const own = async ({ submissionId }: SubmissionDecision) =>
    (await app.as('birthe').get(`/api/me/submissions/${submissionId}`)).read(ownSubmission)
  const opened = async ({ submissionId }: SubmissionDecision) =>
    (await app.as('peter').get(`/api/desk/cases/${submissionId}`)).read(caseOpened)
  const states = async (sent: SubmissionDecision) => {
    const [mine, staffs] = [(await own(sent)).attachments, (await opened(sent)).attachments]
    expect(mine).toEqual(staffs)
    return mine.map(({ state, receivedBytes }) => [state, receivedBytes])
  }
  const lying = ({ submissionId }: SubmissionDecision) => {
    const folder = join(app.folder, submissionId)
    return existsSync(folder) ? readdirSync(folder).sort() : []
  }
  /** The disk's clock goes by itself; here it says what the app's says. */
  const lay = (group: string, name: string, at = app.now()) => {
    mkdirSync(join(app.folder, group), { recursive: true })
    writeFileSync(join(app.folder, group, name), 'bytes')
    utimesSync(join(app.folder, group, name), new Date(at), new Date(at))
  }

  describe('the files of what was withdrawn', () => {
    it('stay for thirty days and then go, while the submission stays', async () => {
      const attached = attach(pdf('plan.pdf', 900))
      const sent = await file([attached])
      await send(sent, attached)
      await withdraw(sent)
      await pass(days(28))
      expect(await states(sent)).toEqual([['received', 900]])
      expect((await own(sent)).removed).toBeUndefined()
      await pass(days(1))
      expect(lying(sent)).toEqual([])
      expect(await states(sent)).toEqual([['removed', 0]])
      expect(await own(sent)).toMatchObject({ removed: [attached.id], payload })
      for (const [persona, path] of [
        ['birthe', `/api/me/submissions/${sent.submissionId}/attachments/${attached.id}`],
        ['peter', `/api/desk/cases/${sent.submissionId}/attachments/${attached.id}`],
      ] as const)
        expect((await app.as(persona).get(path)).status).toBe(404)
      const { receipt, code } = sent
      const checked = (await app.anyone.post('/api/receipts', { receipt, code })).read(
        receiptChecked,
      )
      expect([checked.withdrawnAt, checked.attachments]).toEqual([expect.any(String), 0])
    })

    it('go with those of what it had taken the place of', async () => {
      const [old, newer] = [attach(pdf('plan.pdf')), attach(pdf('ny-plan.pdf'))]
      const first = await file([old])
      await send(first, old)
      const second = await file([newer], first.submissionId)
      await send(second, newer)
      await withdraw(second)
      await pass(days(30))
      expect([lying(first), lying(second)]).toEqual([[], []])
      expect(await states(first)).toEqual([['removed', 0]])
    })

    it('are not said to be on their way where they had not come', async () => {
      const attached = attach(pdf('plan.pdf', 900))
      const sent = await file([attached])
      await send(sent, attached, [0, 100])
      await withdraw(sent)
      expect(await states(sent)).toEqual([['absent', 0]])
      expect(await own(sent)).toMatchObject({ absent: [attached.id] })
      await pass(days(30))
      expect([lying(sent), await states(sent)]).toEqual([[], [['absent', 0]]])
    })
  })

  it('what counts, and what a newer one took the place of, keeps its files', async () => {
    const [old, newer] = [attach(pdf('plan.pdf')), attach(pdf('ny-plan.pdf'))]
    const first = await file([old])
    await send(first, old)
    const second = await file([newer], first.submissionId)
    await send(second, newer)
    await pass(days(400))
    expect([lying(first), lying(second)]).toEqual([[old.id], [newer.id]])
    expect([await states(first), await states(second)]).toEqual([
      [['received', old.size]],
      [['received', newer.size]],
    ])
  })

  describe('a file that never came whole', () => {
    it('is let go after thirty days and said to be missing, and its submission still counts', async () => {
      const [here, half] = [attach(pdf('plan.pdf', 900)), attach(pdf('kort.pdf', 700))]
      const sent = await file([here, half])
      await send(sent, here)
      await send(sent, half, [0, 300])
      await pass(days(28))
      expect(await states(sent)).toEqual([
        ['received', 900],
        ['coming', 300],
      ])
      await pass(days(1))
      expect(lying(sent)).toEqual([here.id])
      expect(await states(sent)).toEqual([
        ['received', 900],
        ['absent', 0],
      ])
      expect(await own(sent)).toMatchObject({
        outcome: 'filed',
        missing: [{ id: half.id, offset: 0 }],
        absent: [half.id],
      })
    })

    it('is taken all the same when it comes later, from the beginning, and stays then', async () => {
      const attached = attach(pdf('plan.pdf', 900))
      const sent = await file([attached])
      await send(sent, attached, [0, 300])
      await pass(days(60))
      // A phone that was away goes on where it believes the server to be.
      const astray = await sendBytes(app, 'birthe', sent.submissionId, attached, [300])
      expect(astray.status).toBe(409)
      expect(await send(sent, attached, [0, 500])).toMatchObject({
        missing: [{ id: attached.id, offset: 500 }],
      })
      await pass(days(10))
      expect(await states(sent)).toEqual([['coming', 500]])
      expect((await send(sent, attached, [500])).outcome).toBe('received')
      await pass(days(60))
      expect(await states(sent)).toEqual([['received', 900]])
    })
  })

  describe('what a process that died left behind goes:', () => {
    it('what came beside what is sealed, what was rejected, half a copy', async () => {
      const [whole, wrong, coming] = [
        attach(pdf('plan.pdf', 900)),
        attach(notReally('kort.pdf', 'application/pdf')),
        attach(pdf('skitse.pdf', 700)),
      ]
      const sent = await file([whole, wrong, coming])
      for (const each of [whole, wrong]) await send(sent, each)
      await send(sent, coming, [0, 200])
      lay(sent.submissionId, `${whole.id}.part`)
      lay(sent.submissionId, wrong.id)
      lay(sent.submissionId, `${coming.id}.${randomUUID()}`)
      const copy = `${coming.id}.${randomUUID()}`
      lay(sent.submissionId, copy, addMinutes(app.now(), days(2)))
      await pass(days(1))
      expect(lying(sent)).toEqual([whole.id, `${coming.id}.part`, copy].sort())
      expect((await send(sent, coming, [200])).outcome).toBe('received')
    })

    it('also a sealed file whose time passed before it was noted', async () => {
      const attached = attach(pdf('plan.pdf', 900))
      const sent = await file([attached])
      lay(sent.submissionId, attached.id)
      await pass(days(29))
      expect(lying(sent)).toEqual([attached.id])
      await pass(days(1))
      expect(lying(sent)).toEqual([])
    })

    it('but what no row names only when it is old, for the rows may be older than the files', async () => {
      const groups = Array.from(
        { length: 16 },
        (_, sign) => sign.toString(16) + randomUUID().slice(1),
      )
      for (const group of groups) lay(group, randomUUID())
      await pass(days(29))
      expect(groups.every((group) => readdirSync(join(app.folder, group)).length === 1)).toBe(true)
      await pass(days(1))
      expect(groups.every((group) => readdirSync(join(app.folder, group)).length === 0)).toBe(true)
    })
  })

  it('sessions that have ended, the demo’s mail after thirty days', async () => {
    const count = async (table: 'sessions' | 'posted_mails') =>
      (await app.db.selectFrom(table).selectAll().execute()).length
    await app.as('karen').get('/api/session')
    await app.deps.mail?.send({ id: randomUUID(), to: 'a@b.example', subject: '', text: '' })
    await pass(days(29))
    expect([await count('sessions'), await count('posted_mails')]).toEqual([1, 1])
    await pass(days(1))
    expect([await count('sessions'), await count('posted_mails')]).toEqual([0, 0])
  })

  it('stands still and shows it where files cannot be removed', async () => {
    await app.db.deleteFrom('jobs').execute()
    const broken = {
      ...app.deps,
      files: { ...app.files, groups: () => Promise.reject(new Error('no disk')) },
    }
    const handlers = forgetting(broken)
    await addRepeatingJobs(broken, handlers)
    for (let day = 0; day < 10; day++) {
      await runDueJobs(broken, handlers)
      app.setNow(addMinutes(app.now(), days(1)))
    }
    const { text } = await app.as('anna').get('/api/desk/jobs')
    expect(text).toContain('"forget-old"')
  })
})
