// The outbox's own database in a real browser: older versions, being cleared, signing out for good, a screen that doesn't come.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import about from '../../client/about/text.da.ts'
import me from '../../client/me/text.da.ts'
import { slotOf } from '../../client/outbox/item.ts'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { session } from '../../shared/accounts.ts'
import { contentOf } from '../../shared/content.ts'
import { expect, type Phone, test } from '../harness/journey.ts'
import { pdf } from '../harness/sample-files.ts'
import {
  arriveAt,
  careHome,
  committee,
  fillSignUp,
  open,
  press,
  readReceipt,
  title,
  walk,
  write,
} from './steps.ts'

const canary = 'kanariefugl-8f3a61'

test('signing out in one tab shows in the other, which forgets whose page it was', async ({
  phone,
}) => {
  await phone.signIn('karen')
  await open(phone.page, '/mig')
  const other = await phone.context.newPage()
  await open(other, '/mig')
  await open(phone.page, '/mig')
  await expect(phone.page.getByRole('heading', { level: 1, name: /Karen/ })).toBeVisible()
  await press(other, me.signOut)
  await expect(phone.page.getByText(me.signedOut)).toBeVisible()
  await expect(phone.page.getByText(/Karen/)).toHaveCount(0)
})

test('signing out for good leaves no written word and no attachment anywhere in the browser', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('karen')
  await open(phone.page, `${committee.path}/ansoeg`)
  // A draft, with a file whose name and bytes say the same.
  const file = pdf(`${canary}.pdf`)
  const buffer = Buffer.concat([file.buffer, Buffer.from(canary.repeat(40_000))])
  await phone.page.evaluate(() => localStorage.setItem('draft:new-activity:a', 'Sang'))
  await write(phone.page, committees.form.name, `Karen ${canary}`)
  await expect(phone.page.getByText(/^Kladde gemt .+ på denne telefon$/)).toBeVisible()
  await chooseFile(phone.page, { ...file, buffer })
  // An item that the server does not take for now.
  await busy(phone)
  await signUp(phone.page, canary)
  await expect(
    phone.page.getByRole('status').getByText(submissions.situations['queued-asked'].state),
  ).toBeVisible()
  const other = await phone.context.newPage()
  await open(other, `${committee.path}/ansoeg`)
  await expect(other.getByRole('textbox', { name: committees.form.name })).toHaveValue(
    `Karen ${canary}`,
  )

  await open(phone.page, '/mig')
  await press(phone.page, me.signOut)
  const dialog = phone.page.getByRole('dialog', { name: me.unsent.title })
  await expect(dialog).toContainText('1 indsendelse venter på denne telefon')
  await expect(dialog).toContainText(me.unsent.draftsToo)
  await phone.checkAccess()
  await press(phone.page, me.unsent.stay)
  await expect(dialog).toBeHidden()

  await press(phone.page, me.signOut)
  const copy = phone.page.waitForEvent('download')
  await dialog.getByRole('button', { name: submissions.copy.action }).click()
  expect(readFileSync(await (await copy).path(), 'utf8')).toContain(canary)
  await dialog.getByRole('button', { name: me.unsent.send }).click()
  await expect(dialog).toContainText(me.unsent.inVain)
  await dialog.getByRole('button', { name: me.unsent.erase }).click()
  await expect(phone.page).toHaveURL(/\/$/)
  // What stood in another window is gone as well.
  await expect(other.getByRole('textbox', { name: committees.form.name })).not.toHaveValue(/Karen/)
  expect(await phone.page.evaluate(() => localStorage.getItem('draft:new-activity:a'))).toBeNull()
  expect(await countKept(phone.page)).toEqual({
    drafts: 0,
    items: 0,
    attachments: 0,
    chunks: 0,
    keys: 0,
  })

  await phone.closeBrowser()
  // What is looked for can be found: the database does name what was written about.
  expect(filesWith(phone.profile, committee.id).join()).toContain('IndexedDB')
  expect(filesWith(phone.profile, canary)).toEqual([])
  await phone.restartBrowser()
})

test('what an older app kept is taken over: its draft goes on, its item is sent', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  await phone.signIn('grethe')
  const answered = await phone.context.request.get('/api/session')
  const { account } = session.parse(await answered.json())
  if (!account) throw new Error('nobody is signed in')
  await page.goto('/robots.txt')
  const payload = { shiftId: walk.shift, people: 1, contactBy: 'phone', phone: '20304051' }
  const content = contentOf({ form: 'shift-sign-up', version: 1, payload })
  await keepAsBefore(page, {
    account: account.id,
    payload,
    contentHash: createHash('sha256').update(content).digest('hex'),
    shiftPath: walk.path,
    committeeId: committee.id,
    slot: slotOf(account.id, 'task-committee-application', { committeeId: committee.id }),
    values: { name: 'Grethe fra før' },
  })
  await open(page, '/mine-indsendelser')
  await expect(page.getByRole('link', { name: submissions.goOn })).toBeVisible()
  await page.getByRole('link', { name: submissions.forms['shift-sign-up'] }).click()
  await readReceipt(page, 'shift-sign-up')
  await open(page, `${committee.path}/ansoeg`)
  await expect(page.getByRole('textbox', { name: committees.form.name })).toHaveValue(
    'Grethe fra før',
  )
  await chooseFile(page, pdf('bilag.pdf'))
})

test('storage that was cleared with something waiting in it is told, not passed over', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('grethe')
  await busy(phone)
  await signUp(phone.page, 'Jeg kommer.')
  await expect(
    phone.page.getByRole('status').getByText(submissions.situations['queued-asked'].state),
  ).toBeVisible()
  const { origin } = new URL(phone.page.url())
  await open(phone.page, '/om')
  // Told once at each start while it waits.
  await expect(phone.page.getByText(outbox.start.waiting(1))).toBeVisible()
  await phone.page.goto('about:blank')
  const devtools = await phone.context.newCDPSession(phone.page)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })

  await open(phone.page, '/om')
  await expect(phone.page.getByText(outbox.start.lost)).toBeVisible()
  await expect(phone.page.getByText(outbox.start.lostBody(1))).toBeVisible()
  await phone.checkAccess()
  await open(phone.page, '/')
  await expect(phone.page.getByText(outbox.start.lost)).toBeVisible()
  await press(phone.page, outbox.start.understood)
  await expect(phone.page.getByText(outbox.start.lost)).toHaveCount(0)
  await open(phone.page, '/om')
  await expect(phone.page.getByRole('contentinfo')).toBeVisible()
  await expect(phone.page.getByText(outbox.start.lost)).toHaveCount(0)
})

test('a first screen that cannot be fetched is said in the frame, and comes when it can', async ({
  phone,
}) => {
  const { page, context } = phone
  const files = '**/assets/AboutPage-*.js'
  await context.route(files, (route) => route.abort())
  await page.goto('/om')
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('Siden kunne ikke hentes')
  await expect(page.getByRole('navigation', { name: ui.menu })).toBeVisible()
  await context.unroute(files)
  await notice.getByRole('button').click()
  await expect(title(page, about.title)).toBeVisible()
})

/** The server asks for ten minutes' patience for everything that is sent. */
async function busy({ context }: Phone) {
  await context.route(/\/api\/submissions\/[^/]+$/, (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({
          status: 503,
          headers: { 'Retry-After': '600' },
          contentType: 'application/problem+json',
          body: '{"type":"unavailable"}',
        })
      : route.fallback(),
  )
}

async function signUp(page: Page, message: string) {
  await open(page, careHome.path)
  await page.locator(`a[href="${walk.path}"]`).first().click()
  await arriveAt(page, walk.title)
  await page.getByLabel(volunteering.form.message).fill(message)
  await fillSignUp(page, 'alone')
  await press(page, volunteering.form.send)
}

/** Goes to the step where files are chosen, and waits until this one is kept. */
async function chooseFile(page: Page, file: ReturnType<typeof pdf>) {
  await page.goto(`${committee.path}/ansoeg?trin=4`)
  await page.getByLabel(ui.files.choose).setInputFiles(file)
  await expect(page.getByText(file.name, { exact: true }).first()).toBeVisible()
}

/** How much lies in each store of the outbox. */
async function countKept(page: Page) {
  return await page.evaluate(async () => {
    const asked = indexedDB.open('medspil-outbox')
    await new Promise((done) => asked.addEventListener('success', done))
    const stores = ['drafts', 'items', 'attachments', 'chunks', 'keys']
    const tx = asked.result.transaction(stores)
    const counts = stores.map(async (name) => {
      const counted = tx.objectStore(name).count()
      await new Promise((done) => counted.addEventListener('success', done))
      return [name, counted.result] as const
    })
    const found = Object.fromEntries(await Promise.all(counts))
    asked.result.close()
    return found
  })
}

/** Every file below a folder that holds the word in any of the ways a browser writes text. */
function filesWith(folder: string, word: string): string[] {
  const ways = [Buffer.from(word), Buffer.from(word, 'utf16le')]
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return []
    const place = join(entry.parentPath, entry.name)
    const bytes = readFileSync(place)
    return entry.name.includes(word) || ways.some((way) => bytes.includes(way)) ? [place] : []
  })
}

interface Kept {
  account: string
  payload: object
  contentHash: string
  shiftPath: string
  committeeId: string
  slot: string
  values: object
}

/** A database as the first version of the app made it. */
async function keepAsBefore(page: Page, kept: Kept) {
  await page.evaluate(async (before) => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    const bytes = (text: string) => new TextEncoder().encode(text)
    const seal = async (id: string, content: object) => {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const algorithm = { name: 'AES-GCM', iv, additionalData: bytes(id) }
      const data = await crypto.subtle.encrypt(algorithm, key, bytes(JSON.stringify(content)))
      return { iv, data }
    }
    const asked = indexedDB.open('medspil-outbox', 1)
    asked.addEventListener('upgradeneeded', () => {
      const db = asked.result
      db.createObjectStore('drafts', { keyPath: 'slot' }).createIndex('owner', 'owner')
      const items = db.createObjectStore('items', { keyPath: 'id' })
      items.createIndex('account', 'account')
      items.createIndex('waiting', 'waiting')
      db.createObjectStore('keys', { keyPath: 'owner' })
      db.createObjectStore('meta', { keyPath: 'name' })
    })
    await new Promise((done) => asked.addEventListener('success', done))
    const [draftId, itemId] = [crypto.randomUUID(), crypto.randomUUID()]
    const title = { da: 'Fra før', en: 'From before' }
    const now = new Date().toISOString()
    const draft = {
      slot: before.slot,
      id: draftId,
      form: 'task-committee-application',
      version: 1,
      about: { kind: 'task-committee', id: before.committeeId, path: '/', title },
      given: { committeeId: before.committeeId },
      owner: before.account,
      path: `/opgaveudvalg/${before.committeeId}/ansoeg`,
      revision: 3,
      savedAt: now,
      sealed: await seal(draftId, before.values),
    }
    const item = {
      id: itemId,
      form: 'shift-sign-up',
      version: 1,
      about: { kind: 'activity', id: 'a', path: '/', title },
      given: {},
      account: before.account,
      path: before.shiftPath,
      queuedAt: now,
      contentHash: before.contentHash,
      sealed: await seal(itemId, before.payload),
      progress: {
        state: 'queued',
        hold: null,
        cause: 'fresh',
        tries: 0,
        wait: null,
        maybe: false,
        trouble: null,
        pointers: [],
      },
      decision: null,
      story: [{ what: 'queued-fresh', at: now, times: 1 }],
      waiting: now,
    }
    const tx = asked.result.transaction(['drafts', 'items', 'keys'], 'readwrite')
    tx.objectStore('drafts').put(draft)
    tx.objectStore('items').put(item)
    tx.objectStore('keys').put({ owner: before.account, key })
    await new Promise((done) => tx.addEventListener('complete', done))
    asked.result.close()
  }, kept)
}
