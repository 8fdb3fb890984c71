// Faults of time, of people and of rules: deadlines, sessions, accounts, answers that ask to wait, the last place.
import type { Page } from '@playwright/test'
import submissions from '../../client/submissions/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { open, press, signInAs } from '../journeys/steps.ts'
import {
  door,
  everyone,
  expectReceived,
  expectRefused,
  expectState,
  fillIn,
  fillResponse,
  karen,
  pathOf,
  putAs,
  readySignUp,
  sendNow,
  sendResponse,
  sendSignUp,
  signUp,
  situations,
  song,
  walk,
} from './acts.ts'
import type { Answered } from './control.ts'
import { expect, personaSession, signIn, test } from './world.ts'

const days = 86_400_000

for (const [policy, becomes] of [
  ['strict', 'refused as closed'],
  ['review', 'received, and marked as late'],
] as const) {
  test(`the deadline passes while it waits, under the policy ${policy}: ${becomes}`, async ({
    phone,
    court,
    service,
  }) => {
    await service.db
      .updateTable('consultations')
      .set({ late_policy: policy })
      .where('id', '=', everyone)
      .execute()
    await readyResponse(phone)
    await phone.setOffline(true)
    const { id } = await sendResponse(court, phone, everyone, karen)
    await expectState(phone.page, 'queued-offline')
    await service.setClock(20 * days)
    await phone.setOffline(false)
    if (policy === 'strict') await expectRefused(phone.page, 'closed')
    else await expectReceived(phone.page, id)
    const row = await service.db
      .selectFrom('submissions')
      .select('late')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.late).toBe(policy === 'strict' ? 0 : 1)
  })
}

test('the deadline passes while it waits, under the policy grace: received within the grace, and marked as late', async ({
  phone,
  court,
  service,
}) => {
  const { closes_at: closesAt } = await service.db
    .updateTable('consultations')
    .set({ late_policy: 'grace' })
    .where('id', '=', everyone)
    .returning('closes_at')
    .executeTakeFirstOrThrow()
  await readyResponse(phone)
  await phone.setOffline(true)
  const { id } = await sendResponse(court, phone, everyone, karen)
  await expectState(phone.page, 'queued-offline')
  await service.setClock(Date.parse(closesAt) + 2 * 60_000 - Date.now())
  await phone.setOffline(false)
  await expectReceived(phone.page, id)
})

test('committed before the deadline and answered after it: the first decision holds', async ({
  phone,
  court,
  service,
  line,
}) => {
  await readyResponse(phone)
  const copied = line.harm(door, { harm: 'copy' }, 1)
  const { struck } = await service.arm({ at: 'after_commit', strike: 'hang' })
  const { id } = await sendResponse(court, phone, everyone, karen)
  await struck
  await service.setClock(20 * days)
  await service.release()
  await expectReceived(phone.page, id)
  const [raw] = copied.copies
  if (!raw) throw new Error('No request was copied')
  expect(await line.deliver(raw)).toContain('"outcome":"received"')
})

test('an answer lost before the deadline is repeated after it, and gets the first decision', async ({
  phone,
  court,
  service,
  line,
}) => {
  await readyResponse(phone)
  const asking = line.harm(/^POST \/api\/submissions\/status$/, {
    harm: 'answer',
    raw: 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\nConnection: close\r\n\r\n{"decisions":[]}',
  })
  await service.arm({ at: 'after_commit', strike: { status: 502 } })
  const { id } = await sendResponse(court, phone, everyone, karen)
  await expect.poll(async () => (await court.row(id))?.outcome).toBe('received')
  await service.setClock(20 * days)
  await expectReceived(phone.page, id)
  asking.release()
})

test('the session ended before Send: it waits for its person, and goes when they sign in', async ({
  phone,
  court,
  service,
}) => {
  await readySignUp(phone, 'karen', song)
  await endSessions(service)
  const { id } = await sendSignUp(court, phone, song)
  await expectState(phone.page, 'queued-login')
  await phone.page.getByRole('main').getByRole('link', { name: submissions.signInNow }).click()
  await signInAs(phone.page, karen)
  await expectReceived(phone.page, id)
})

test('the session ends while it is under way: nothing is sent as nobody', async ({
  phone,
  court,
  service,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  const held = line.harm(door, { harm: 'hold-request' }, 1)
  const { id } = await sendSignUp(court, phone, song)
  await held.met
  await endSessions(service)
  held.release()
  await expectState(phone.page, 'queued-login')
  expect(await court.row(id)).toBeUndefined()
  await phone.page.getByRole('main').getByRole('link', { name: submissions.signInNow }).click()
  await signInAs(phone.page, karen)
  await expectReceived(phone.page, id)
})

test('another person signs in on the phone: what waits is not theirs, and is not sent in their name', async ({
  phone,
  court,
  service,
}) => {
  await readySignUp(phone, 'karen', song)
  await endSessions(service)
  const waiting = await sendSignUp(court, phone, song)
  await expectState(phone.page, 'queued-login')
  const { page } = phone
  await open(page, '/log-ind?til=/mine-indsendelser')
  await signInAs(page, 'Grethe Eksempel')
  await expect(page.getByRole('heading', { level: 1, name: submissions.title })).toBeVisible()
  await expect(page.getByText(situations['queued-login'].state)).toHaveCount(0)
  // Grethe's own goes through, past the one that waits for Karen.
  await signIn(phone, 'grethe')
  await fillIn(page, walk)
  const own = await sendSignUp(court, phone, walk)
  await expectReceived(page, own.id)
  expect(await court.row(waiting.id)).toBeUndefined()
  await open(page, `/log-ind?til=/mine-indsendelser/${waiting.id}`)
  await signInAs(page, karen)
  await expectReceived(page, waiting.id)
})

test('the account is changed in the middle of sending: the server has it under the one who pressed Send', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  const lost = line.harm(door, { harm: 'drop-response' })
  const asking = line.harm(/^POST \/api\/submissions\/status$/, { harm: 'hold-request' })
  const { id } = await sendSignUp(court, phone, song)
  await asking.met
  lost.release()
  const other = await phone.context.newPage()
  await open(other, '/log-ind?til=/mig')
  await signInAs(other, 'Grethe Eksempel')
  await expect(other.getByRole('heading', { level: 1, name: 'Grethe Eksempel' })).toBeVisible()
  asking.release()
  await open(other, `/log-ind?til=/mine-indsendelser/${id}`)
  await signInAs(other, karen)
  await expectReceived(other, id)
})

test("the session is another's when it goes again: the server refuses it, and it waits for its person", async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  const held = line.harm(door, { harm: 'hold-request' }, 1)
  const { id } = await sendSignUp(court, phone, song)
  await held.met
  const lost = line.harm(door, { harm: 'steal' })
  line.cut()
  held.release()
  // Nobody tells the page: the cookie is another one from here on.
  await phone.signIn('grethe')
  await expectState(phone.page, 'unknown')
  lost.release()
  await expectState(phone.page, 'unknown-login')
  expect(await court.row(id)).toBeUndefined()
  await phone.signIn('karen')
  await sendAgain(phone.page, id)
  await expectReceived(phone.page, id)
})

const json = { 'Content-Type': 'application/problem+json' }
const problem = (type: string, httpStatus: number, more: object = {}): Answered => ({
  status: httpStatus,
  headers: json,
  body: JSON.stringify({ type, title: type, status: httpStatus, ...more }),
})

const undecided: [name: string, answer: Answered, times: number][] = [
  ['409 in progress', problem('conflict', 409), 2],
  ['408', { status: 408 }, 1],
  ['425', { status: 425 }, 1],
  ['a storm of 429', problem('too_many_requests', 429), 10],
  ['502 of a gateway', { status: 502, body: '<h1>Bad gateway</h1>' }, 1],
  ['504 of a gateway', { status: 504 }, 1],
]
for (const [name, answer, times] of undecided) {
  test(`${name} is not decided: the same id goes again until it is`, async ({
    phone,
    court,
    service,
    line,
  }) => {
    await readySignUp(phone, 'karen', song)
    await service.arm({ at: 'before_commit', strike: answer, times })
    const { id } = await sendSignUp(court, phone, song)
    await expectReceived(phone.page, id)
    const puts = line.requests.filter((request) => door.test(request))
    expect(puts).toEqual(Array(times + 1).fill(`PUT /api/submissions/${id}`))
  })
}

for (const [form, wait] of [
  ['in seconds', () => '3600'],
  ['as a date', () => new Date(Date.now() + 3_600_000).toUTCString()],
] as const) {
  test(`503 with Retry-After ${form} is honoured through a reload, and "Send nu" overrules it`, async ({
    phone,
    court,
    service,
    line,
  }) => {
    await readySignUp(phone, 'karen', song)
    const headers = { 'Retry-After': wait(), Date: new Date().toUTCString() }
    await service.arm({ at: 'before_commit', strike: { status: 503, headers } })
    const { id } = await sendSignUp(court, phone, song)
    await expectState(phone.page, 'queued-asked')
    await phone.page.reload()
    await expectState(phone.page, 'queued-asked')
    await expect(phone.page.getByText(/^.*Vi prøver igen /)).toBeVisible()
    expect(line.requests.filter((request) => door.test(request))).toHaveLength(1)
    await sendNow(phone.page)
    await expectReceived(phone.page, id)
    expect(line.requests.filter((request) => door.test(request))).toHaveLength(2)
  })
}

const forPerson: [name: string, answer: Answered, situation: keyof typeof situations][] = [
  ['403', problem('forbidden', 403), 'attention-forbidden'],
  ['413', problem('too_large', 413), 'attention-too-large'],
  [
    '422',
    problem('invalid', 422, { errors: [{ pointer: '/payload/phone', detail: 'no' }] }),
    'attention-invalid',
  ],
]
for (const [name, answer, situation] of forPerson) {
  test(`${name} needs the person, who can change it and send it anew`, async ({
    phone,
    court,
    service,
  }) => {
    await readySignUp(phone, 'karen', song)
    await service.arm({ at: 'before_commit', strike: answer })
    const first = await sendSignUp(court, phone, song)
    await expectState(phone.page, situation)
    await press(phone.page, submissions.change)
    first.isDeleted = true
    await finish(phone.page)
    const second = await sendSignUp(court, phone, song)
    await expectReceived(phone.page, second.id)
    expect(second.id).not.toBe(first.id)
  })
}

for (const [name, answer] of [
  ['404 of an address that is not there', problem('not_found', 404)],
  ['405', { status: 405 }],
  ['410', { status: 410 }],
  ['a version that is not taken', problem('unsupported_version', 422)],
] as const) {
  test(`${name} waits for a newer app, and goes after a reload`, async ({
    phone,
    court,
    service,
  }) => {
    await readySignUp(phone, 'karen', song)
    await service.arm({ at: 'before_commit', strike: answer })
    const { id } = await sendSignUp(court, phone, song)
    await expectState(phone.page, 'queued-update')
    await phone.page.reload()
    await expectReceived(phone.page, id)
  })
}

test('five phones want the last place: one has it, four are told what else', async ({
  newPhone,
  court,
  service,
}) => {
  await setCapacity(service, 1)
  const people = ['karen', 'yusuf', 'birthe', 'niels', 'grethe']
  const phones = []
  for (const persona of people) {
    const phone = await newPhone()
    await readySignUp(phone, persona, song)
    await phone.setOffline(true)
    await sendSignUp(court, phone, song)
    phones.push(phone)
  }
  await Promise.all(phones.map((phone) => phone.setOffline(false)))
  const title = (page: Page) => page.getByRole('heading', { level: 1 })
  const decided = [submissions.refusedTitle, submissions.receivedTitles['shift-sign-up']]
  for (const { page } of phones)
    await expect(title(page)).toHaveText(new RegExp(`^(${decided.join('|')})$`))
  const outcomes = (await court.rows()).map(({ outcome }) => outcome).sort()
  expect(outcomes).toEqual(['received', 'refused', 'refused', 'refused', 'refused'])
})

test('refused because it was full, and sent anew when a place got free', async ({
  phone,
  court,
  service,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  await setCapacity(service, 0)
  const first = await sendSignUp(court, phone, song)
  await expectRefused(phone.page, 'full')
  await setCapacity(service, 6)
  // The same request once more is still the same refusal.
  const again = await putAs(await personaSession(line, 'karen'), line, first.id, signUp(song))
  expect(again.body).toMatchObject({ outcome: 'refused', reason: 'full' })
  await press(phone.page, submissions.again)
  await finish(phone.page)
  const second = await sendSignUp(court, phone, song)
  await expectReceived(phone.page, second.id)
})

test('a sign-up that arrives after the time began is refused as closed', async ({
  phone,
  court,
  service,
}) => {
  await readySignUp(phone, 'karen', song)
  await phone.setOffline(true)
  await sendSignUp(court, phone, song)
  await expectState(phone.page, 'queued-offline')
  await service.setClock(25 * days)
  await phone.setOffline(false)
  await expectRefused(phone.page, 'closed')
})

type Service = Parameters<Parameters<typeof test>[2]>[0]['service']
type Phone = Parameters<Parameters<typeof test>[2]>[0]['phone']

async function readyResponse(phone: Phone) {
  await signIn(phone, 'karen')
  await fillResponse(phone.page, everyone)
}

/** From the first step of the form, where every answer stands already, to its last one. */
async function finish(page: Page) {
  await page.waitForURL(new RegExp(`${pathOf(song)}`))
  await press(page, 'Videre')
  await expect(page.getByRole('button', { name: volunteering.form.send })).toBeVisible()
}

/** By way of the page for signing in, which tells every tab. */
async function sendAgain(page: Page, id: string) {
  await open(page, `/log-ind?til=/mine-indsendelser/${id}`)
  await signInAs(page, karen)
}

async function endSessions({ db }: Service) {
  await db.deleteFrom('sessions').execute()
}

async function setCapacity({ db }: Service, capacity: number) {
  await db.updateTable('shifts').set({ capacity }).where('id', '=', song.shift).execute()
}
