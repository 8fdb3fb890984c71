// What people do in the rehearsals: sign up for a time, answer a consultation, look at what became of it.
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import consultations from '../../client/consultations/text.da.ts'
import { syncTag } from '../../client/outbox/sync.ts'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import type { Phone } from '../harness/journey.ts'
import type { SampleFile } from '../harness/sample-files.ts'
import { choose, fact, fillSignUp, open, press, tap, write } from '../journeys/steps.ts'
import { sha256 } from './evidence.ts'
import type { Press } from './oracle.ts'
import { accountOf, type Court, type Sent, signIn } from './world.ts'

/** Where the bytes of attachments go. */
export const upload = /^PATCH \/api\/submissions\/[^/]+\/attachments\/[^/]+$/
export const door = /^PUT \/api\/submissions\/[^/]+$/
export const statusQuestion = /^POST \/api\/submissions\/status$/
export const { situations } = submissions

/** A time at a care home that nobody has taken a place of, with room for several. */
export interface Visit {
  home: string
  shift: string
}
const visitOf = (home: string, shift: string): Visit => ({ home, shift })
export const song = visitOf('pilehaven', 'faellessang-pilehaven-2')
export const walk = visitOf('laerkevang', 'gaatur-laerkevang-5')
export const music = visitOf('hyldegaarden', 'musik-hyldegaarden-3')
export const dinner = visitOf('strandbo', 'soendagsmiddag-strandbo-2')

export const pathOf = ({ home, shift }: Visit) => `/plejehjem/${home}/tider/${shift}`

export const signUp = ({ shift }: Visit): Sent => ({
  form: 'shift-sign-up',
  version: 3,
  payload: {
    shiftId: shift,
    guidelines: 1,
    kind: 'alone',
    age: '15-or-more',
    confirms: ['guidelines'],
    contactBy: 'phone',
    phone: '20 30 40 51',
    alternatives: [],
    ifFull: 'nothing',
  },
})

/** Signed in, with the form for a visit filled in to its last step. */
export async function readySignUp(phone: Phone, persona: string, visit: Visit): Promise<void> {
  await signIn(phone, persona)
  await fillIn(phone.page, visit)
}

export async function fillIn(page: Page, visit: Visit): Promise<void> {
  await open(page, pathOf(visit))
  await fillSignUp(page, 'alone')
}

/** Presses Send, and sees that it is kept or decided. @returns what the judge is told */
export async function sendSignUp(
  court: Court,
  phone: Phone,
  visit: Visit,
  page = phone.page,
): Promise<Press> {
  const account = accountOf(phone)
  await press(page, volunteering.form.send)
  return court.press(await keptUnder(page), account, signUp(visit))
}

/** Open to everyone; its late policy is the strict one. */
export const everyone = 'budget-for-naeste-aar'

export const karen = 'Karen Eksempel'

export const answerText = 'Lad stierne blive hvor de er. Vi går der hver dag.'

export const response = (consultationId: string, name: string, text = answerText): Sent => ({
  form: 'consultation-response',
  version: 2,
  payload: {
    consultationId,
    representing: 'self',
    name,
    protected: false,
    text,
    acknowledged: true,
  },
})

export async function fillResponse(
  page: Page,
  consultationId: string,
  text = answerText,
  files: SampleFile[] = [],
): Promise<void> {
  const { form } = consultations
  await open(page, `/hoeringer/${consultationId}/svar`)
  await choose(page, form.representing, form.self)
  await write(page, form.text, text)
  if (files.length > 0) await attach(page, files)
  await tap(page.getByRole('checkbox', { name: form.acknowledged }))
  await press(page, outbox.form.next)
  await expect(page.getByRole('heading', { level: 2, name: outbox.form.check })).toBeFocused()
}

export async function sendResponse(
  court: Court,
  phone: Phone,
  consultationId: string,
  name: string,
  text = answerText,
): Promise<Press> {
  const account = accountOf(phone)
  await press(phone.page, consultations.form.send)
  return court.press(await keptUnder(phone.page), account, response(consultationId, name, text))
}

/** As `sendResponse`, with files whose bytes the test knows. */
export async function sendWithFiles(
  court: Court,
  phone: Phone,
  files: readonly SampleFile[],
  { page = phone.page, name = karen } = {},
): Promise<Press> {
  const account = accountOf(phone)
  await press(page, consultations.form.send)
  const id = await keptUnder(page)
  const ids = await page.evaluate(async (item) => {
    const opening = indexedDB.open('medspil-outbox')
    await new Promise((done) => opening.addEventListener('success', done))
    const found = opening.result.transaction('items').objectStore('items').get(item)
    await new Promise((done) => found.addEventListener('success', done))
    opening.result.close()
    return found.result.attachments.map((each: { id: string }) => each.id)
  }, id)
  const attachments = files.map(({ name, mimeType, buffer }, index) => ({
    ...{ id: String(ids[index]), name, type: mimeType, size: buffer.length },
    sha256: sha256(buffer),
  }))
  return court.press(id, account, { ...response(everyone, name), attachments })
}

export async function attach(page: Page, files: SampleFile[]): Promise<void> {
  await page.getByLabel(ui.files.choose).setInputFiles(files)
  for (const { name } of files)
    await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
}

/** Fills what the phone may keep with random bytes, until not even the smallest thing has room. @returns makes room */
export async function fillPhone(page: Page, origin: string): Promise<() => Promise<void>> {
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 70_000 })
  await page.evaluate(async () => {
    const opening = indexedDB.open('ballast')
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('bytes', { autoIncrement: true })
    const db = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result)
    })
    const hasRoomFor = (size: number) =>
      new Promise((done) => {
        const tx = db.transaction('bytes', 'readwrite')
        tx.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(size)))
        tx.oncomplete = () => done(true)
        tx.onabort = () => done(false)
      })
    for (const size of [65_536, 16_384, 4096, 1024, 256]) while (await hasRoomFor(size));
    db.close()
  })
  return async () => {
    await devtools.send('Storage.overrideQuotaForOrigin', { origin })
    await page.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.deleteDatabase('ballast').onsuccess = done
        }),
    )
  }
}

/** The id under which the screen shows what was just sent. */
export async function keptUnder(page: Page): Promise<string> {
  await page.waitForURL(/\/mine-indsendelser\/[0-9a-f-]{36}$/)
  await expect(status(page).or(receipt(page)).first()).toBeVisible()
  return new URL(page.url()).pathname.slice('/mine-indsendelser/'.length)
}

export const status = (page: Page): Locator => page.getByRole('main').getByRole('status')

export const receipt = (page: Page): Locator =>
  fact(page, ui.receipt.number).or(fact(page, submissions.number)).first()

/** The screen says that it waits, and why. */
export async function expectState(page: Page, situation: keyof typeof situations): Promise<void> {
  await expect(status(page).getByText(situations[situation].state, { exact: true })).toBeVisible()
}

/** The receipt of something received is on screen. */
export async function expectReceived(page: Page, id: string): Promise<void> {
  if (!page.url().endsWith(id)) await open(page, `/mine-indsendelser/${id}`)
  const headings = Object.values(submissions.receivedTitles)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(new RegExp(`^(${headings.join('|')})$`))
  await expect(receipt(page)).toHaveText(/^\d{4}-\d{6}$/)
}

/** The screen says that it was not possible, and why. */
export async function expectRefused(
  page: Page,
  reason: keyof typeof submissions.reasons,
): Promise<void> {
  await expect(
    page.getByRole('heading', { level: 1, name: submissions.refusedTitle }),
  ).toBeVisible()
  await expect(page.getByText(submissions.reasons[reason])).toBeVisible()
}

export async function sendNow(page: Page): Promise<void> {
  await press(page, submissions.sendNow)
}

/** The app's worker, seen from a page that is not the app's. */
export async function workerOf({ context }: Phone, page: Page, origin: string) {
  const devtools = await context.newCDPSession(page)
  const registered = Promise.withResolvers<string>()
  const versions = new Map<string, string>()
  devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))
    if (own) registered.resolve(own.registrationId)
  })
  devtools.on('ServiceWorker.workerVersionUpdated', (event) => {
    for (const { versionId, runningStatus } of event.versions)
      versions.set(versionId, runningStatus)
  })
  await devtools.send('ServiceWorker.enable')
  const registrationId = await registered.promise
  return {
    /** As the browser does when there is a connection again. */
    sync: () =>
      devtools.send('ServiceWorker.dispatchSyncEvent', {
        ...{ origin, registrationId, tag: syncTag, lastChance: false },
      }),
    /** As the browser does when it needs the memory. */
    stop: () => devtools.send('ServiceWorker.stopAllWorkers'),
    isRunning: () => [...versions.values()].includes('running'),
  }
}

/** Another device of somebody's, or another program. */
export async function putAs(
  { account, cookie }: { account: string; cookie: string },
  { origin }: { origin: string },
  id: string,
  { form, version = 1, payload }: Sent,
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${origin}/api/submissions/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-Account': account, Cookie: cookie },
    body: JSON.stringify({ form, version, payload, attachments: [], queueAgeMs: 0 }),
  })
  return { status: answer.status, body: await answer.json() }
}

/** A browser whose requests run out of time in a second. */
export async function impatient(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    AbortSignal.timeout = (ms) => timeout(Math.min(ms, 1000))
  })
}
