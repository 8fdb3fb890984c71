// Faults of several tabs, the worker and new versions: who sends, and what becomes of it when they go.
import type { Page } from '@playwright/test'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import frame from '../../client/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { choose, open, press, sayReady, write } from '../journeys/steps.ts'
import {
  door,
  expectReceived,
  expectState,
  fillIn,
  music,
  pathOf,
  readySignUp,
  sendSignUp,
  signUp,
  song,
  walk,
  workerOf,
} from './acts.ts'
import { accountOf, expect, signIn, test } from './world.ts'

test('three submissions from three tabs arrive once each, and are sent once each', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  const others = [await phone.context.newPage(), await phone.context.newPage()] as const
  await fillIn(others[0], walk)
  await fillIn(others[1], music)
  const held = line.harm(door, { harm: 'hold-request' })
  const sent = [await sendSignUp(court, phone, song)]
  await held.met
  sent.push(await sendSignUp(court, phone, walk, others[0]))
  sent.push(await sendSignUp(court, phone, music, others[1]))
  held.release()
  for (const { id } of sent) await expectReceived(phone.page, id)
  const wanted = sent.map(({ id }) => `PUT /api/submissions/${id}`)
  expect(putsOf(line.requests).sort()).toEqual(wanted.sort())
})

test('one draft sent in two tabs at once is one submission, and the other tab says so', async ({
  phone,
  court,
}) => {
  await readySignUp(phone, 'karen', song)
  const other = await phone.context.newPage()
  await open(other, `${pathOf(song)}?trin=2`)
  const pages = [phone.page, other]
  for (const page of pages)
    await expect(page.getByRole('button', { name: volunteering.form.send })).toBeVisible()
  await Promise.all(pages.map((page) => press(page, volunteering.form.send)))
  const sent = /\/mine-indsendelser\/[0-9a-f-]{36}$/
  await expect.poll(() => pages.filter((page) => sent.test(page.url())).length).toBe(1)
  const [winner] = pages.filter((page) => sent.test(page.url()))
  const [loser] = pages.filter((page) => page !== winner)
  if (!winner || !loser) throw new Error('Nobody sent it, or both did')
  const id = winner.url().slice(-36)
  court.press(id, accountOf(phone), signUp(song))
  await expect(loser.getByText(outbox.form.sent)).toBeVisible()
  await expectReceived(winner, id)
})

test('the tab that sends crashes: another one finds out what became of it', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  const other = await phone.context.newPage()
  await open(other, '/mine-indsendelser')
  const held = line.harm(door, { harm: 'hold-request' })
  const { id } = await sendSignUp(court, phone, song)
  await held.met
  await crash(phone.page)
  phone.page = other
  held.release()
  await expectReceived(other, id)
})

test('the tab that sends is frozen: nothing is lost, and nothing is sent twice', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  const other = await phone.context.newPage()
  await fillIn(other, walk)
  const held = line.harm(door, { harm: 'hold-response' }, 1)
  const first = await sendSignUp(court, phone, song)
  await held.met
  const devtools = await phone.context.newCDPSession(phone.page)
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  held.release()
  const second = await sendSignUp(court, phone, walk, other)
  await expect.poll(async () => (await court.row(first.id))?.outcome).toBe('received')
  await devtools.send('Page.setWebLifecycleState', { state: 'active' })
  await expectReceived(phone.page, first.id)
  await expectReceived(other, second.id)
  expect(putsOf(line.requests)).toHaveLength(2)
})

test('page and worker sending at the same time send it once', async ({ phone, court, line }) => {
  await readySignUp(phone, 'karen', song)
  const worker = await workerOf(phone, phone.page, line.origin)
  const held = line.harm(door, { harm: 'hold-request' })
  const { id } = await sendSignUp(court, phone, song)
  await held.met
  await worker.sync()
  await worker.sync()
  held.release()
  await expectReceived(phone.page, id)
  expect(putsOf(line.requests)).toHaveLength(1)
})

test('the worker is stopped in the middle of sending: the app finds out when it is opened', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  await phone.setOffline(true)
  const { id } = await sendSignUp(court, phone, song)
  await expectState(phone.page, 'queued-offline')
  const blank = await phone.context.newPage()
  await phone.page.close()
  phone.page = blank
  const worker = await workerOf(phone, blank, line.origin)
  const held = line.harm(door, { harm: 'hold-request' })
  await phone.setOffline(false)
  await worker.sync()
  await held.met
  await worker.stop()
  held.release()
  await expectReceived(blank, id)
})

test('with every page closed the worker sends, and the receipt is there later', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  await phone.setOffline(true)
  const { id } = await sendSignUp(court, phone, song)
  await expectState(phone.page, 'queued-offline')
  const blank = await phone.context.newPage()
  await phone.page.close()
  phone.page = blank
  const worker = await workerOf(phone, blank, line.origin)
  await phone.setOffline(false)
  await worker.sync()
  await expect.poll(async () => (await court.row(id))?.outcome).toBe('received')
  await expectReceived(blank, id)
  expect(putsOf(line.requests)).toHaveLength(1)
})

test('a browser without background sync says so, and sends while the app is open', async ({
  newPhone,
  court,
}) => {
  const phone = await newPhone({
    prepare: (context) =>
      context.addInitScript(() => {
        Reflect.deleteProperty(window, 'SyncManager')
        if ('ServiceWorkerRegistration' in window)
          Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync')
      }),
  })
  await readySignUp(phone, 'karen', song)
  await phone.setOffline(true)
  const { id } = await sendSignUp(court, phone, song)
  await expectState(phone.page, 'queued-offline')
  await expect(phone.page.getByText(submissions.withoutSync)).toBeVisible()
  await phone.setOffline(false)
  await expectReceived(phone.page, id)
})

test('a new version that comes while a form is half filled in costs not a word', async ({
  phone,
  court,
  service,
}) => {
  await signIn(phone, 'karen')
  const { page } = phone
  await open(page, pathOf(song))
  const bystander = await phone.context.newPage()
  await open(bystander, '/om')
  await bystander.evaluate(() => Reflect.set(window, 'isSamePage', true))
  await choose(page, volunteering.form.people, volunteering.form.alone)
  await choose(page, volunteering.form.contactBy, volunteering.form.ways.phone)
  await service.deploy()
  await lookForUpdate(page)
  await write(page, volunteering.form.phone, '20 30 40 51')
  await press(page, frame.update.action)
  await expect(page.getByText(outbox.form.resumed)).toBeVisible()
  await expect(page.getByRole('textbox', { name: volunteering.form.phone })).toHaveValue(
    '20 30 40 51',
  )
  // Nobody asked the other tab.
  expect(await bystander.evaluate(() => Reflect.get(window, 'isSamePage'))).toBe(true)
  await sayReady(page)
  await press(page, outbox.form.next)
  const { id } = await sendSignUp(court, phone, song)
  await expectReceived(page, id)
})

test('a new version accepted while something is being sent: it is asked about, and not sent twice', async ({
  phone,
  court,
  service,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  await service.deploy()
  await lookForUpdate(phone.page)
  const held = line.harm(door, { harm: 'hold-response' }, 1)
  const { id } = await sendSignUp(court, phone, song)
  await held.met
  const loaded = phone.page.waitForEvent('load')
  await press(phone.page, frame.update.action)
  await loaded
  await expectReceived(phone.page, id)
  expect(putsOf(line.requests)).toHaveLength(1)
})

const putsOf = (requests: readonly string[]) => requests.filter((request) => door.test(request))

async function crash(page: Page) {
  const crashed = page.waitForEvent('crash')
  const devtools = await page.context().newCDPSession(page)
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
}

/** As when somebody comes back to the app. */
async function lookForUpdate(page: Page) {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByText(frame.update.title)).toBeVisible()
}
