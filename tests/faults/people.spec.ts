// Faults of a change of mind and of news: withdrawals that overtake, ghosts that come after, mails sent twice.
import { randomUUID } from 'node:crypto'
import submissions from '../../client/submissions/text.da.ts'
import { startSmtp, type TestSmtp } from '../harness/smtp.ts'
import { open, press } from '../journeys/steps.ts'
import {
  door,
  expectReceived,
  expectRefused,
  fillIn,
  putAs,
  readySignUp,
  sendSignUp,
  signUp,
  song,
  walk,
} from './acts.ts'
import { engines, type Service } from './service.ts'
import { accountOf, enter, expect, personaSession, type Sent, test } from './world.ts'

const withdrawalOf = (submissionId: string): Sent => ({
  form: 'withdrawal',
  payload: { submissionId },
})

for (const engine of engines) {
  test.describe(`on ${engine}`, () => {
    test.use({ engine })

    test('a withdrawal overtakes its sign-up: the sign-up that comes later takes no place', async ({
      phone,
      court,
      line,
      service,
    }) => {
      await readySignUp(phone, 'karen', song)
      const held = line.harm(door, { harm: 'hold-request' }, 1)
      const { id } = await sendSignUp(court, phone, song)
      await held.met
      // From another phone of hers, where she changed her mind.
      const withdrawal = randomUUID()
      court.press(withdrawal, accountOf(phone), withdrawalOf(id))
      const karen = await personaSession(line, 'karen')
      const answer = await putAs(karen, line, withdrawal, withdrawalOf(id))
      expect(answer.body).toMatchObject({ outcome: 'received' })
      held.release()
      await expectRefused(phone.page, 'withdrawn')
      expect(await takenOf(service.db)).toBe(0)
    })

    test('a ghost of the request that comes after the withdrawal takes no place', async ({
      phone,
      court,
      line,
      service,
    }) => {
      await readySignUp(phone, 'karen', song)
      const copied = line.harm(door, { harm: 'copy' }, 1)
      const { id } = await sendSignUp(court, phone, song)
      await expectReceived(phone.page, id)
      const [ghost] = copied.copies
      if (!ghost) throw new Error('No request was copied')
      await press(phone.page, submissions.withdraw.action)
      await phone.page
        .getByRole('dialog')
        .getByRole('button', { name: submissions.withdraw.yes })
        .click()
      await phone.page.waitForURL((url) => !url.pathname.endsWith(id))
      const withdrawal = phone.page.url().slice(-36)
      court.press(withdrawal, accountOf(phone), withdrawalOf(id))
      await expectReceived(phone.page, withdrawal)
      expect(await takenOf(service.db)).toBe(0)
      expect(await line.deliver(ghost)).toContain('"withdrawnAt"')
      expect(await takenOf(service.db)).toBe(0)
    })

    test('one person, two phones, one time: the second sign-up is told that there is a first', async ({
      phone,
      newPhone,
      court,
    }) => {
      const other = await newPhone()
      await readySignUp(phone, 'karen', song)
      await readySignUp(other, 'karen', song)
      const first = await sendSignUp(court, phone, song)
      await expectReceived(phone.page, first.id)
      await sendSignUp(court, other, song)
      await expectRefused(other.page, 'already_signed_up')
    })

    test('two phones of one person send at the same moment, and only one place is taken', async ({
      phone,
      court,
      line,
      service,
    }) => {
      await readySignUp(phone, 'karen', song)
      const { id } = await sendSignUp(court, phone, song)
      await expectReceived(phone.page, id)
      const grethe = await personaSession(line, 'grethe')
      const ids = Array.from({ length: 10 }, () => randomUUID())
      for (const each of ids) court.press(each, grethe.account, signUp(walk))
      const answers = await Promise.all(ids.map((each) => putAs(grethe, line, each, signUp(walk))))
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
      const rows = await service.db
        .selectFrom('sign_ups')
        .select('submission_id')
        .where('shift_id', '=', walk.shift)
        .where('state', '=', 'coming')
        .execute()
      expect(rows).toHaveLength(1)
    })
  })
}

test.describe('with mail', () => {
  let smtp: TestSmtp
  let delivered = Promise.withResolvers<void>()
  let answered = Promise.withResolvers<void>()
  test.use({
    settings: async ({ installed }, use) => {
      delivered = Promise.withResolvers()
      answered = Promise.withResolvers()
      smtp = await startSmtp({
        onDelivered: async () => {
          delivered.resolve()
          await answered.promise
        },
      })
      await use({
        REAL_MAIL: '1',
        PUBLIC_ORIGIN: `http://localhost:${installed.port}`,
        SMTP_URL: smtp.url,
        MAIL_FROM: 'medspil@kommune.example',
      })
      answered.resolve()
      await smtp.close()
    },
  })

  test('the server dies between sending a mail and marking it as sent: at most one repeat, under one Message-ID', async ({
    phone,
    court,
    line,
    service,
  }) => {
    const account = await enter(phone, line, service.db, 'karen')
    await service.db
      .updateTable('accounts')
      .set({ mail_address: 'karen@post.example' })
      .where('id', '=', account)
      .execute()
    await fillIn(phone.page, song)
    const { id } = await sendSignUp(court, phone, song)
    await delivered.promise
    await service.kill()
    answered.resolve()
    // The lease of whoever died has to end first.
    await service.setClock(60 * 60_000)
    await service.start()
    const { delivered: mails } = smtp
    await expect.poll(() => mails.length).toBe(2)
    const ids = mails.map(({ headers }) => headers.find((line) => line.startsWith('Message-ID:')))
    expect(new Set(ids).size).toBe(1)
    await expect
      .poll(async () => {
        const jobs = await service.db
          .selectFrom('jobs')
          .select('id')
          .where('kind', '=', 'send-mail')
          .execute()
        return jobs.length
      })
      .toBe(0)
    expect(mails).toHaveLength(2)
    await open(phone.page, `/mine-indsendelser/${id}`)
    await expectReceived(phone.page, id)
  })
})

async function takenOf(db: Service['db']): Promise<number> {
  const { taken } = await db
    .selectFrom('shifts')
    .select('taken')
    .where('id', '=', song.shift)
    .executeTakeFirstOrThrow()
  return taken
}
