// Sending without signing in, and several people on one phone: everything goes under the one who pressed Send.
import type { Locator, Page } from '@playwright/test'
import accounts from '../../client/accounts/text.da.ts'
import consultations from '../../client/consultations/text.da.ts'
import desk from '../../client/desk/text.da.ts'
import me from '../../client/me/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import frame from '../../client/text.da.ts'
import { casePage } from '../../shared/cases.ts'
import { expect, type Phone, test } from '../harness/journey.ts'
import {
  arriveAt,
  arriveAtStep,
  committee,
  expectStillHere,
  fact,
  fillApplication,
  goTo,
  open,
  openOwn,
  press,
  readReceipt,
  signInAs,
  tap,
  title,
  write,
} from './steps.ts'

const green = {
  id: 'groent-kvarter-i-loesning',
  title: 'Et grønt kvarter i Løsning',
  path: '/hoeringer/groent-kvarter-i-loesning',
}
const name = 'Inga Gæst'
const opinion = 'Lad der være en bænk for hver hundrede meter, og lys mellem dem.'
const question = accounts.guest.question('1 svar')

test('without signing in one sends a response, the first time with a connection', async ({
  newPhoneOnFreshServer,
  freshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  await open(page, green.path)
  await expect(page.getByText(consultations.timing.guests)).toBeVisible()
  await goTo(page, consultations.respond)
  await arriveAt(page, consultations.respond)
  await fill(page)
  await expect(page.getByText(outbox.guest.title)).toBeVisible()
  await phone.checkAccess()

  await phone.setOffline(true)
  await press(page, outbox.guest.send)
  const notice = page.getByText(outbox.guest.obstacles.offline)
  await expect(notice).toBeVisible()
  await expect(page.locator(':focus')).toContainText(outbox.guest.kept)
  await phone.checkAccess()
  await phone.setOffline(false)
  await press(page, outbox.guest.send)
  const receipt = await readReceipt(page, 'consultation-response')
  expect(await countResponses(freshServer.origin)).toBe(1)

  // Nobody is signed in, and the receipt is found again.
  await expect(page.getByRole('banner').getByRole('link', { name: frame.signIn })).toBeVisible()
  await open(page, '/mine-indsendelser')
  await expect(page.getByText(receipt)).toBeVisible()
  await open(page, '/mig')
  await expect(page.getByText(me.guest.here)).toBeVisible()
  await phone.checkAccess()

  // Staff see how it came, and can demand signing in from now on.
  await phone.signIn('peter')
  await open(page, `/arbejdsbord${green.path}`)
  await press(page, desk.guests.demand)
  await expect(page.getByText(desk.guests.off, { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: desk.guests.allow })).toBeFocused()
  await phone.checkAccess()
  await page.getByRole('link', { name }).click()
  await expect(page.getByText(desk.case.sentWithout.guest)).toBeVisible()
  await phone.checkAccess()
  await open(page, green.path)
  await expect(page.getByText(consultations.timing.guests)).toHaveCount(0)
})

test('once it has, the phone sends without signing in from flight mode too', async ({
  newPhoneOnFreshServer,
  freshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await becomeGuest(phone, freshServer.origin)
  await open(phone.page, '/')
  await phone.waitForWorker()
  await open(phone.page, `${green.path}/svar`)
  await write(phone.page, consultations.form.name, name)
  await expect(phone.page.getByText(/^Kladde gemt .+ på denne telefon$/)).toBeVisible()
  await phone.setOffline(true)
  await phone.restartBrowser()

  const { page } = phone
  await open(page, `${green.path}/svar`)
  await expect(page.getByRole('textbox', { name: consultations.form.name })).toHaveValue(name)
  await fill(page)
  await press(page, outbox.guest.send)
  await expectState(page, submissions.situations['queued-offline'].state)
  await phone.restartBrowser()
  await open(phone.page, '/mine-indsendelser')
  await openOwn(phone.page, 'consultation-response', green.title)
  await expectStillHere(phone.page)
  await open(phone.page, '/mig')
  await expect(phone.page.getByText(me.guest.here)).toBeVisible()
  await phone.page.goBack()
  expect(await countResponses(freshServer.origin)).toBe(0)
  await phone.setOffline(false)
  await readReceipt(phone.page, 'consultation-response')
  expect(await countResponses(freshServer.origin)).toBe(1)
})

test('a response is sent without signing in with the keyboard alone', async ({
  newPhoneOnFreshServer,
}) => {
  const { page } = await newPhoneOnFreshServer({ desktop: true })
  const { form } = consultations
  await open(page, green.path)
  await pressKey(page, page.getByRole('link', { name: consultations.respond }))
  await arriveAt(page, consultations.respond)
  await tabTo(page, page.getByLabel(form.name))
  await page.keyboard.type(name)
  await tabTo(page, page.getByLabel(form.text))
  await page.keyboard.type(opinion)
  await tabTo(page, page.getByLabel(form.acknowledged))
  await page.keyboard.press('Space')
  await pressKey(page, page.getByRole('button', { name: outbox.form.next }))
  await arriveAtStep(page, outbox.form.check)
  await pressKey(page, page.getByRole('button', { name: outbox.guest.send }))
  await readReceipt(page, 'consultation-response')

  // Whoever signs in is asked whether it was they; without an answer nobody is let in.
  await open(page, '/log-ind')
  await expect(title(page, accounts.demoTitle)).toBeVisible()
  await pressKey(page, page.getByRole('button', { name: 'Karen Eksempel' }))
  await expect(page.locator('.error-summary')).toBeFocused()
  await pressKey(page, page.getByRole('link', { name: accounts.guest.missing }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: accounts.guest.yes })).toBeChecked()
  await pressKey(page, page.getByRole('button', { name: 'Karen Eksempel' }))
  await arriveAt(page, 'Karen Eksempel')
})

test('whoever signs in and says that it was they has it with them everywhere', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  await open(page, `${green.path}/svar`)
  await fill(page)
  await press(page, outbox.guest.send)
  const receipt = await readReceipt(page, 'consultation-response')

  await open(page, '/log-ind?til=/mine-indsendelser')
  await expect(page.getByRole('group', { name: question })).toBeVisible()
  await signInAs(page, 'Karen Eksempel')
  await expect(page.locator('.error-summary')).toBeFocused()
  await phone.checkAccess()
  await tap(page.getByRole('radio', { name: accounts.guest.yes }))
  await signInAs(page, 'Karen Eksempel')
  await arriveAt(page, submissions.title)
  await expect(page.getByText(receipt)).toBeVisible()

  const laptop = await newPhoneOnFreshServer({ desktop: true })
  await laptop.signIn('karen')
  await open(laptop.page, '/mine-indsendelser')
  await expect(laptop.page.getByText(receipt)).toBeVisible()
  // It is Karen's now: nothing is asked again, and the phone has no guest.
  await open(page, '/log-ind')
  await expect(title(page, accounts.demoTitle)).toBeVisible()
  await expect(page.getByRole('group', { name: question })).toHaveCount(0)
})

test('what was sent without signing in still goes when somebody else signs in, and is not theirs', async ({
  newPhoneOnFreshServer,
  freshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  await open(page, `${green.path}/svar`)
  await fill(page)
  const letThrough = await holdBack(phone)
  await press(page, outbox.guest.send)
  await expectState(page, submissions.situations.unknown.state)

  await open(page, '/log-ind?til=/mine-indsendelser')
  await tap(page.getByRole('radio', { name: accounts.guest.no }))
  await signInAs(page, 'Yusuf Eksempel')
  await arriveAt(page, submissions.title)
  await expect(page.getByRole('link', { name: green.title })).toHaveCount(0)
  await letThrough()
  await page.reload()
  await expect.poll(() => countResponses(freshServer.origin)).toBe(1)
  await expect(page.getByRole('link', { name: green.title })).toHaveCount(0)

  // Yusuf can still say that it was he; here he signs out, and the phone has the receipt again.
  await open(page, '/mig')
  await expect(page.getByText(me.guest.question('1 svar'))).toBeVisible()
  await phone.checkAccess()
  await press(page, me.signOut)
  await expect(page.getByRole('banner').getByRole('link', { name: frame.signIn })).toBeVisible()
  await open(page, '/mine-indsendelser')
  await openOwn(page, 'consultation-response', green.title)
  await readReceipt(page, 'consultation-response')

  await open(page, '/mig')
  await press(page, me.guest.forget)
  await press(page, me.guest.forgetYes)
  await expect(page.getByText(me.signedOut)).toBeVisible()
  await open(page, '/mine-indsendelser')
  await expect(page.getByText(submissions.signIn)).toBeVisible()
  await expect(page.getByRole('link', { name: green.title })).toHaveCount(0)
  expect(await countResponses(freshServer.origin)).toBe(1)
})

test('what waits goes under the same account, though the server has let go of it meanwhile', async ({
  newPhoneOnFreshServer,
  freshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  await open(page, `${green.path}/svar`)
  await fill(page)
  const letThrough = await holdBack(phone)
  await press(page, outbox.guest.send)
  await expectState(page, submissions.situations.unknown.state)
  await freshServer.remove()
  await freshServer.start()
  await letThrough()
  await open(page, '/mine-indsendelser')
  await expect.poll(() => countResponses(freshServer.origin)).toBe(1)
  await openOwn(page, 'consultation-response', green.title)
  await readReceipt(page, 'consultation-response')
})

test('on a shared phone nothing goes under another: each one’s things wait for their own sign-in', async ({
  newPhoneOnFreshServer,
  freshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  const count = (sender: string) =>
    countCases(freshServer.origin, 'task-committee', committee.id, sender)
  const apply = async () => {
    await open(page, `${committee.path}/ansoeg`)
    await fillApplication(page)
    await press(page, committees.form.send)
    await expectState(page, submissions.situations.unknown.state)
  }
  await phone.signIn('karen')
  const letThrough = await holdBack(phone)
  await apply()

  await phone.signIn('yusuf')
  await apply()
  await open(page, '/mine-indsendelser')
  await expect(page.getByRole('link', { name: committee.title })).toHaveCount(1)
  await expect(page.getByText(submissions.others('1', true))).toBeVisible()
  await letThrough()
  await page.reload()
  await expect.poll(() => count('Yusuf')).toBe(1)
  await openOwn(page, 'task-committee-application', committee.title)
  await readReceipt(page, 'task-committee-application')
  expect(await count('Karen')).toBe(0)

  await phone.signIn('karen')
  await open(page, '/mine-indsendelser')
  await expect.poll(() => count('Karen')).toBe(1)
  // The button for signing in goes as it is sent.
  await expect(page.getByRole('link', { name: committee.title })).toHaveCount(1)
  await openOwn(page, 'task-committee-application', committee.title)
  await readReceipt(page, 'task-committee-application')
  expect([await count('Karen'), await count('Yusuf')]).toEqual([1, 1])
})

async function fill(page: Page): Promise<void> {
  const { form } = consultations
  await write(page, form.name, name)
  await write(page, form.text, opinion)
  await tap(page.getByRole('checkbox', { name: form.acknowledged }))
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
  await expect(fact(page, form.name)).toHaveText(name)
}

async function becomeGuest(phone: Phone, origin: string): Promise<void> {
  const answer = await phone.context.request.post('/api/guest-accounts', {
    headers: { Origin: origin },
  })
  expect(answer.status()).toBe(200)
}

/** No submission reaches the server. @returns lets them through */
async function holdBack({ context }: Phone): Promise<() => Promise<void>> {
  const door = /\/api\/submissions\//
  await context.route(door, (route) => route.abort('connectionreset'))
  return () => context.unroute(door)
}

const expectState = (page: Page, words: string) =>
  expect(page.getByRole('status').getByText(words, { exact: true })).toBeVisible()

const countResponses = (origin: string) => countCases(origin, 'consultation', green.id, name)

/** How many cases of a sender staff have about one call. */
async function countCases(origin: string, kind: string, id: string, sender: string) {
  const signedIn = await fetch(`${origin}/api/demo/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona: 'peter' }),
  })
  const [cookie = ''] = (signedIn.headers.get('Set-Cookie') ?? '').split(';')
  const query = new URLSearchParams({ aboutKind: kind, aboutId: id, limit: '50' })
  const answered = await fetch(`${origin}/api/desk/cases?${query}`, { headers: { Cookie: cookie } })
  const { cases } = casePage.parse(await answered.json())
  return cases.filter((entry) => entry.sender.includes(sender)).length
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('The keyboard does not get there.')
}

async function pressKey(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
