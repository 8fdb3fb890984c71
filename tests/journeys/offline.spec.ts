// Flight mode: what is sent without a connection is kept, arrives once, and the phone says the truth all along.
import type { Page } from '@playwright/test'
import consultations from '../../client/consultations/text.da.ts'
import desk from '../../client/desk/text.da.ts'
import home from '../../client/home/text.da.ts'
import { syncTag } from '../../client/outbox/sync.ts'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import frame from '../../client/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { casePage } from '../../shared/cases.ts'
import { careHomeDesk } from '../../shared/sign-ups.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { expect, type Phone, test } from '../harness/journey.ts'
import {
  arrive,
  arriveAt,
  careHome,
  choose,
  committee,
  consultation,
  expectStillHere,
  fact,
  fillApplication,
  fillResponse,
  fillSignUp,
  goTo,
  goToRoom,
  motivation,
  open,
  openOwn,
  press,
  readReceipt,
  signInAs,
  title,
  walk,
  write,
} from './steps.ts'

const { situations } = submissions
const answer = 'Giv hver by lidt at begynde med. Så kommer folk selv med resten.'

interface Job {
  name: string
  persona: string
  form: 'task-committee-application' | 'consultation-response' | 'shift-sign-up'
  /** What has been read online before, and the answers that the phone has kept of it. */
  read: { path: string; answer: string }[]
  /** From home to the last step. */
  fill: (page: Page) => Promise<void>
  send: string
  /** How many the municipality has of it. */
  count: (origin: string) => Promise<number>
}

const list = { path: '/deltag', answer: '/api/listings?state=open' }

const jobs: Job[] = [
  {
    name: 'an application',
    persona: 'karen',
    form: 'task-committee-application',
    read: [{ path: committee.path, answer: `/api/task-committees/${committee.id}` }],
    fill: async (page) => {
      await goTo(page, committee.title)
      await arriveAt(page, committee.title)
      await goTo(page, committees.apply)
      await arriveAt(page, committees.form.title)
      await fillApplication(page)
    },
    send: committees.form.send,
    count: (origin) => countCases(origin, 'task-committee', committee.id, 'Karen'),
  },
  {
    name: 'a response',
    persona: 'birthe',
    form: 'consultation-response',
    read: [list, { path: consultation.path, answer: `/api/consultations/${consultation.id}` }],
    fill: async (page) => {
      await goToRoom(page, 'takePart')
      await goTo(page, consultation.title)
      await arriveAt(page, consultation.title)
      await goTo(page, consultations.respond)
      await arriveAt(page, consultations.respond)
      await fillResponse(page, 'Lokalrådet i Løsning', answer)
    },
    send: consultations.form.send,
    count: (origin) => countCases(origin, 'consultation', consultation.id, 'Løsning'),
  },
  {
    name: 'a sign-up',
    persona: 'grethe',
    form: 'shift-sign-up',
    read: [list, { path: careHome.path, answer: `/api/care-homes/${careHome.id}` }],
    fill: async (page) => {
      await goToRoom(page, 'takePart')
      await goTo(page, `${walk.title}, ${careHome.name}`)
      await arriveAt(page, careHome.name)
      await page.locator(`a[href="${walk.path}"]`).first().click()
      await arriveAt(page, walk.title)
      await expect(page.getByText(volunteering.form.offlineBody)).toBeVisible()
      await fillSignUp(page, 'alone')
    },
    send: volunteering.form.send,
    count: countVisits,
  },
]

for (const job of jobs) {
  test(`${job.name} sent in flight mode waits through a restart, and arrives once by itself`, async ({
    newPhoneOnFreshServer,
    freshServer,
  }) => {
    const phone = await newPhoneOnFreshServer()
    await phone.signIn(job.persona)
    await open(phone.page, '/')
    await install(phone)
    await read(phone.page, job)
    await phone.setOffline(true)
    await phone.restartBrowser()

    const { page } = phone
    await open(page, '/')
    await expect(page.getByText(ui.connection.offline)).toBeVisible()
    await job.fill(page)
    await press(page, job.send)
    await expectToWait(page, situations['queued-offline'].state)
    expect(await job.count(freshServer.origin)).toBe(0)

    await phone.restartBrowser()
    await open(phone.page, '/')
    await expect(phone.page.getByText(home.waiting.action)).toBeVisible()
    await goTo(phone.page, home.waiting.action)
    await arriveAt(phone.page, submissions.title)
    await phone.page.getByRole('link', { name: submissions.forms[job.form] }).first().click()
    await expectStillHere(phone.page)
    await expect(badge(phone.page)).toHaveCount(1)

    await phone.setOffline(false)
    await readReceipt(phone.page, job.form)
    await expect(badge(phone.page)).toHaveCount(0)
    expect(await job.count(freshServer.origin)).toBe(1)
  })
}

test('a draft is there after a reload and after a restart, and goes on where it stopped', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('karen')
  await open(phone.page, `${committee.path}/ansoeg`)
  await install(phone)
  const { form } = committees
  const check = async (page: Page) => {
    await expect(page.getByText(outbox.form.resumed)).toBeVisible()
    await expect(page.getByRole('radio', { name: committees.seatOne.citizen })).toBeChecked()
    await expect(page.getByRole('textbox', { name: form.name })).toHaveValue('Karen E. Eksempel')
  }
  await choose(phone.page, form.seatKind, committees.seatOne.citizen)
  await write(phone.page, form.name, 'Karen E. Eksempel')
  await expect(phone.page.getByText(/^Kladde gemt .+ på denne telefon$/)).toBeVisible()
  await phone.page.reload()
  await check(phone.page)

  await phone.setOffline(true)
  await phone.restartBrowser()
  await open(phone.page, '/mine-indsendelser')
  await phone.page.getByRole('link', { name: submissions.goOn }).click()
  await arriveAt(phone.page, form.title)
  await check(phone.page)
})

test('with every page closed the worker sends what waits', async ({
  newPhoneOnFreshServer,
  freshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const [job] = jobs
  if (!job) throw new Error('no job')
  await phone.signIn(job.persona)
  await open(phone.page, '/')
  await install(phone)
  await read(phone.page, job)
  await open(phone.page, '/')
  await phone.setOffline(true)
  await job.fill(phone.page)
  await press(phone.page, job.send)
  await expectToWait(phone.page, situations['queued-offline'].state)

  const last = phone.page
  const blank = await phone.context.newPage()
  await last.close()
  const wake = await workerOf(phone, blank, freshServer.origin)
  expect(await job.count(freshServer.origin)).toBe(0)
  await phone.setOffline(false)
  await wake()
  await expect.poll(() => job.count(freshServer.origin)).toBe(1)

  phone.page = blank
  await open(blank, '/mine-indsendelser')
  await openOwn(blank, job.form, committee.title)
  await readReceipt(blank, job.form)
  expect(await job.count(freshServer.origin)).toBe(1)
})

test('an answer that is lost after the server took it is never called failed, nor counted twice', async ({
  newPhoneOnFreshServer,
  freshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page, context } = phone
  await phone.signIn('karen')
  await open(page, `${committee.path}/ansoeg`)
  await fillApplication(page)

  const tries: string[] = []
  await context.route(/\/api\/submissions\/[^/]+$/, async (route) => {
    if (route.request().method() !== 'PUT') return await route.fallback()
    tries.push(route.request().url())
    // The server decides and commits; its answer never reaches the phone.
    await route.fetch()
    await route.abort('connectionreset')
  })
  const mayAnswer = Promise.withResolvers<void>()
  await context.route('**/api/submissions/status', async (route) => {
    await mayAnswer.promise
    await route.continue()
  })
  await press(page, committees.form.send)
  await expectToWait(page, situations.unknown.state)
  await expect(page.getByText(situations.unknown.meaning)).toBeVisible()
  expect(await countCases(freshServer.origin, 'task-committee', committee.id, 'Karen')).toBe(1)

  mayAnswer.resolve()
  await readReceipt(page, 'task-committee-application')
  expect(tries).toHaveLength(1)
  expect(await countCases(freshServer.origin, 'task-committee', committee.id, 'Karen')).toBe(1)
})

test('a page that was read before says in flight mode how old it is', async ({ phone }) => {
  const { page } = phone
  await open(page, committee.path)
  await install(phone)
  await expect(page.getByText(updated)).toHaveCount(0)
  await phone.setOffline(true)
  const readAt = new Date().toISOString()
  await page.clock.setFixedTime(addDays(readAt, 3, '12:00'))
  await open(page, committee.path)
  await expect(title(page, committee.title)).toBeVisible()
  await expect(page.getByText(ui.connection.offline)).toBeVisible()
  await expect(
    page.getByText(`Sidst opdateret ${Number(toLocal(readAt).slice(8, 10))}. `),
  ).toBeVisible()
  await phone.setOffline(false)
  await open(page, committee.path)
  await expect(title(page, committee.title)).toBeVisible()
  await expect(page.getByText(updated)).toHaveCount(0)
})

test('whoever has had something decided finds every screen at rest in flight mode', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer({
    prepare: (context) =>
      context.addInitScript(() => performance.setResourceTimingBufferSize(100_000)),
  })
  const { page } = phone
  await phone.signIn('grethe')
  await open(page, walk.path)
  await install(phone)
  await fillSignUp(page, 'alone')
  await press(page, volunteering.form.send)
  await readReceipt(page, 'shift-sign-up')
  const addresses = [
    ...['/', '/deltag', '/mig', '/mig/frivillig', '/mine-indsendelser', '/telefonkaeder'],
    ...[careHome.path, walk.path, `${careHome.path}/tider/gaatur-laerkevang-5`],
    ...[committee.path, `${committee.path}/ansoeg`, `${consultation.path}/svar`],
  ]
  for (const offline of [false, true]) {
    await phone.setOffline(offline)
    for (const address of addresses) {
      await open(page, address)
      await arrive(phone)
      // It has stopped asking.
      await page.waitForFunction(() => {
        const asked = performance.getEntriesByType('resource').map(({ startTime }) => startTime)
        return performance.now() - Math.max(...asked) > 1000
      })
      await arrive(phone)
    }
  }
})

test('a caseworker in flight mode is told that the desk needs a connection, and goes on when it is back', async ({
  phone,
}) => {
  const { page } = phone
  await phone.signIn('mette')
  await open(page, '/mig')
  await install(phone)
  await phone.setOffline(true)
  await goToRoom(page, 'desk')
  await expect(page.getByText(frame.failed.offline)).toBeVisible()
  await phone.setOffline(false)
  await press(page, ui.failure.retry)
  await expect(title(page, desk.title)).toBeVisible()
})

test('who fills in a form before signing in is asked to at Send, and finds it all afterwards', async ({
  newPhoneOnFreshServer,
  freshServer,
}) => {
  const { page } = await newPhoneOnFreshServer()
  await open(page, `${committee.path}/ansoeg`)
  await write(page, committees.form.name, 'Karen Eksempel')
  await fillApplication(page)
  await press(page, committees.form.send)
  await expect(page.getByText(outbox.form.signIn)).toBeVisible()
  await expect(title(page, committees.form.title)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: outbox.form.signInAction }).click()
  await signInAs(page, 'Karen Eksempel')

  await expect(page.getByRole('heading', { level: 2, name: outbox.form.check })).toBeVisible()
  await expect(fact(page, committees.form.motivation)).toHaveText(motivation)
  await press(page, committees.form.send)
  await readReceipt(page, 'task-committee-application')
  expect(await countCases(freshServer.origin, 'task-committee', committee.id, 'Karen')).toBe(1)
})

const updated = /Sidst opdateret/

/** Reads the pages, and waits until each answer rests in its place on the phone. */
async function read(page: Page, job: Job) {
  for (const { path, answer } of job.read) {
    await open(page, path)
    await page.waitForFunction(async (asked) => {
      const holds = async (name: string) => Boolean(await (await caches.open(name)).match(asked))
      const names = await caches.keys()
      const holding = await Promise.all(
        names.map(async (name) => ((await holds(name)) ? name : '')),
      )
      return (
        holding.filter(Boolean).every((name) => name.startsWith('answers-')) &&
        holding.some(Boolean)
      )
    }, answer)
  }
}

/** The app is on the phone: its worker has the shell, answers for the page, and has kept what came with it. */
async function install(phone: Phone) {
  await phone.waitForWorker()
  await phone.page.waitForFunction(
    async () => {
      const embedded = document.getElementById('first-answers')?.textContent || '{}'
      const kept = Object.keys(JSON.parse(embedded)).map((path) => caches.match(path))
      return navigator.serviceWorker.controller && (await Promise.all(kept)).every(Boolean)
    },
    undefined,
    { timeout: 60_000 },
  )
}

const badge = (page: Page) =>
  page.getByRole('navigation', { name: ui.menu }).getByText(ui.waiting('1'))

async function expectToWait(page: Page, words: string) {
  await expect(page.getByRole('status').getByText(words, { exact: true })).toBeVisible()
  await expect(badge(page)).toHaveCount(1)
}

/** Finds the app's worker while no page of the app is open. @returns fires its sync event */
async function workerOf({ context }: Phone, blank: Page, origin: string) {
  const devtools = await context.newCDPSession(blank)
  const found = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))
      if (own) resolve(own.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  const registrationId = await found
  return async () => {
    const event = { origin, registrationId, tag: syncTag, lastChance: false }
    await devtools.send('ServiceWorker.dispatchSyncEvent', event)
  }
}

/** How many cases of a sender staff have about one call. */
async function countCases(origin: string, kind: string, id: string, sender: string) {
  const query = new URLSearchParams({ aboutKind: kind, aboutId: id, limit: '50' })
  const { cases } = casePage.parse(await askAs('peter', origin, `/api/desk/cases?${query}`))
  return cases.filter((entry) => entry.sender.includes(sender)).length
}

async function countVisits(origin: string) {
  const path = `/api/desk/care-homes/${careHome.id}`
  const { shifts } = careHomeDesk.parse(await askAs('mette', origin, path))
  const shift = shifts.find(({ id }) => id === walk.shift)
  return shift?.visitors.filter(({ name }) => name.startsWith('Grethe')).length ?? Number.NaN
}

async function askAs(persona: string, origin: string, path: string): Promise<unknown> {
  const signedIn = await fetch(`${origin}/api/demo/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  const [cookie = ''] = (signedIn.headers.get('Set-Cookie') ?? '').split(';')
  const answered = await fetch(origin + path, { headers: { Cookie: cookie } })
  return await answered.json()
}
