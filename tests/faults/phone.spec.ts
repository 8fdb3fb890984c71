// Faults of the phone: reloads, dead batteries, a full disk, a lost database, a wrong clock.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import consultations from '../../client/consultations/text.da.ts'
import me from '../../client/me/text.da.ts'
import { outboxName } from '../../client/outbox/exists.ts'
import outbox from '../../client/outbox/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { expectStillHere, open, press } from '../journeys/steps.ts'
import {
  answerText,
  door,
  everyone,
  expectReceived,
  expectState,
  fillIn,
  fillPhone,
  fillResponse,
  karen,
  keptUnder,
  readySignUp,
  response,
  sendNow,
  sendSignUp,
  song,
  walk,
} from './acts.ts'
import { accountOf, expect, signIn, test } from './world.ts'

const days = 86_400_000

test('the page is reloaded while it sends', async ({ phone, court, line }) => {
  await readySignUp(phone, 'karen', song)
  const held = line.harm(door, { harm: 'hold-request' }, 1)
  const { id } = await sendSignUp(court, phone, song)
  await held.met
  await phone.page.reload()
  held.release()
  await expectReceived(phone.page, id)
})

test('the phone dies while it sends, and the request gets through', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  const held = line.harm(door, { harm: 'hold-response' }, 1)
  const { id } = await sendSignUp(court, phone, song)
  await held.met
  await expect.poll(async () => (await court.row(id))?.outcome).toBe('received')
  await phone.killBrowser()
  held.release()
  await phone.restartBrowser()
  await expectReceived(phone.page, id)
  expect(line.requests.filter((request) => door.test(request))).toHaveLength(1)
})

test('the phone dies right after it said that it is kept', async ({ phone, court, line }) => {
  await readySignUp(phone, 'karen', song)
  await phone.setOffline(true)
  line.setDown(true)
  const { id } = await sendSignUp(court, phone, song)
  await phone.killBrowser()
  await phone.restartBrowser()
  await open(phone.page, `/mine-indsendelser/${id}`)
  await expectStillHere(phone.page)
  line.setDown(false)
  await phone.setOffline(false)
  await expectReceived(phone.page, id)
})

test('the phone dies between the answer and writing it down', async ({ newPhone, court, line }) => {
  let isDeaf = true
  const phone = await newPhone({
    prepare: async (context) => {
      if (isDeaf) await context.addInitScript(hearNoAnswer)
    },
  })
  await readySignUp(phone, 'karen', song)
  const { id } = await sendSignUp(court, phone, song)
  await phone.page.waitForFunction(() => Reflect.get(window, 'hasAnswered'))
  await expectState(phone.page, 'sending')
  await phone.killBrowser()
  isDeaf = false
  await phone.restartBrowser()
  await expectReceived(phone.page, id)
  expect(line.requests.filter((request) => door.test(request))).toHaveLength(1)
})

test('no room to keep what is sent: it is not called kept, and goes when there is room', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  const makeRoom = await fillPhone(phone.page, line.origin)
  await press(phone.page, volunteering.form.send)
  await expect(phone.page.getByText(outbox.form.unsaved)).toBeVisible()
  expect(await court.rows()).toEqual([])
  await makeRoom()
  const { id } = await sendSignUp(court, phone, song)
  await expectReceived(phone.page, id)
})

test('no room to write down the answer: it is asked about later', async ({
  newPhone,
  court,
  line,
}) => {
  const phone = await newPhone({ prepare: (context) => context.addInitScript(refuseWrites) })
  await readySignUp(phone, 'karen', song)
  const held = line.harm(door, { harm: 'hold-response' }, 1)
  const { id } = await sendSignUp(court, phone, song)
  await held.met
  await phone.page.evaluate(() => Reflect.set(window, 'isFull', true))
  held.release()
  await phone.page.waitForFunction(() => Reflect.get(window, 'hasRefused'))
  expect((await court.row(id))?.outcome).toBe('received')
  await expectState(phone.page, 'sending')
  await phone.page.reload()
  await expectReceived(phone.page, id)
})

for (const [how, tells] of [
  ['with a word', true],
  ['without a word', false],
] as const) {
  test(`the connection to the phone's database is lost ${how}`, async ({ newPhone, court }) => {
    const phone = await newPhone({ prepare: (context) => context.addInitScript(noteDatabases) })
    await readySignUp(phone, 'karen', song)
    await phone.setOffline(true)
    const { id } = await sendSignUp(court, phone, song)
    await expectState(phone.page, 'queued-offline')
    await phone.page.evaluate((isTold) => {
      for (const db of Reflect.get(window, 'databases')) {
        db.close()
        if (isTold) db.dispatchEvent(new Event('close'))
      }
    }, tells)
    await phone.setOffline(false)
    await expectReceived(phone.page, id)
  })
}

for (const offset of [-3 * days, 3 * days]) {
  test(`the phone's clock is ${offset / days} days off, and jumps back while something waits`, async ({
    newPhone,
    court,
    service,
  }) => {
    const phone = await newPhone({ prepare: (context) => shiftClock(context, offset) })
    await readySignUp(phone, 'karen', song)
    const answer = { status: 503, headers: { 'Retry-After': '2' } }
    await service.arm({ at: 'before_commit', strike: answer })
    const { id } = await sendSignUp(court, phone, song)
    await expectState(phone.page, 'queued-asked')
    for (const worker of phone.context.serviceWorkers())
      await worker.evaluate(() => Reflect.get(globalThis, 'setClockOffset')?.(0))
    await phone.page.evaluate(() => Reflect.get(window, 'setClockOffset')(0))
    await expectReceived(phone.page, id)
    const row = await service.db
      .selectFrom('submissions')
      .select(['received_at', 'queue_age_ms'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    // The filing time is the server's own, whatever the phone believes.
    expect(Math.abs(Date.now() - Date.parse(row.received_at))).toBeLessThan(2 * 60_000)
    expect(row.queue_age_ms).toBeGreaterThanOrEqual(0)
  })
}

test('one that cannot be opened stands first in the queue, and in the way of nobody', async ({
  phone,
  court,
}) => {
  await readySignUp(phone, 'karen', song)
  const other = await phone.context.newPage()
  await fillIn(other, walk)
  await phone.setOffline(true)
  const damaged = await sendSignUp(court, phone, song)
  const whole = await sendSignUp(court, phone, walk, other)
  await expectState(other, 'queued-offline')
  await phone.page.evaluate(damage, damaged.id)
  damaged.isDamaged = true
  await phone.setOffline(false)
  await expectReceived(other, whole.id)
  await expectState(phone.page, 'attention-unreadable')
  expect(await court.row(damaged.id)).toBeUndefined()
})

test('the storage is cleared with something waiting in it: the phone says so', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  await phone.setOffline(true)
  const press = await sendSignUp(court, phone, song)
  await expectState(phone.page, 'queued-offline')
  // The mark beside the database is written a moment after the words are on the screen.
  await phone.page.waitForFunction(
    (name) => JSON.parse(localStorage.getItem(name) ?? '{}').left === 1,
    outboxName,
  )
  await phone.page.goto('about:blank')
  const devtools = await phone.context.newCDPSession(phone.page)
  const { origin } = line
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  // Nobody can keep what the browser takes away; whoever wrote it is told.
  press.isDeleted = true
  await open(phone.page, '/om')
  await expect(phone.page.getByText(outbox.start.lost)).toBeVisible()
})

test('signing out with something unsent asks first, and leaves no word of it in the profile', async ({
  phone,
  court,
}) => {
  const canary = 'kanariefugl-4711'
  await signIn(phone, 'karen')
  await fillResponse(phone.page, everyone, `${answerText} ${canary}`)
  await phone.setOffline(true)
  const account = accountOf(phone)
  await press(phone.page, consultations.form.send)
  const id = await keptUnder(phone.page)
  const sent = court.press(id, account, response(everyone, karen, `${answerText} ${canary}`))
  await expectState(phone.page, 'queued-offline')
  await open(phone.page, '/mig')
  await press(phone.page, me.signOut)
  const dialog = phone.page.getByRole('dialog', { name: me.unsent.title })
  await press(phone.page, me.unsent.stay)
  await expect(dialog).toBeHidden()
  expect(await court.judge()).toEqual([])
  // Signing out needs the server; what waits must not leave before its person has decided.
  await phone.context.route('**/api/submissions/**', (route) => route.abort())
  await phone.setOffline(false)
  await press(phone.page, me.signOut)
  await dialog.getByRole('button', { name: me.unsent.erase }).click()
  await expect(phone.page).toHaveURL(/\/$/)
  sent.isDeleted = true
  await phone.context.unroute('**/api/submissions/**')
  await phone.closeBrowser()
  expect(filesWith(phone.profile, canary)).toEqual([])
  await phone.restartBrowser()
})

test('a press of "Send nu" while it sends already sends nothing twice', async ({
  phone,
  court,
  service,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  await service.arm({
    at: 'before_commit',
    strike: { status: 503, headers: { 'Retry-After': '600' } },
  })
  const { id } = await sendSignUp(court, phone, song)
  await expectState(phone.page, 'queued-asked')
  const held = line.harm(door, { harm: 'hold-request' })
  await sendNow(phone.page)
  await held.met
  await expectState(phone.page, 'sending')
  held.release()
  await expectReceived(phone.page, id)
  expect(line.requests.filter((request) => door.test(request))).toHaveLength(2)
})

/** Each write of an item succeeds, and is undone with its transaction: so a full disk shows itself. */
function refuseWrites() {
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given)
    if (Reflect.get(window, 'isFull') && this.name === 'items')
      request.addEventListener('success', () => {
        this.transaction.abort()
        Reflect.set(window, 'hasRefused', true)
      })
    return request
  }
}

/** The answer arrives, and whoever wants to read it never gets to. */
function hearNoAnswer() {
  const read = Response.prototype.text
  Response.prototype.text = async function () {
    const text = await read.call(this)
    if (!/\/api\/submissions\/[^/]+$/.test(this.url)) return text
    Reflect.set(window, 'hasAnswered', true)
    return await new Promise(() => undefined)
  }
}

function noteDatabases() {
  const databases: IDBDatabase[] = []
  Reflect.set(window, 'databases', databases)
  const opened = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'result')?.get
  Object.defineProperty(IDBRequest.prototype, 'result', {
    get() {
      const result = opened?.call(this)
      if (result instanceof IDBDatabase && !databases.includes(result)) databases.push(result)
      return result
    },
  })
}

async function shiftClock(context: BrowserContext, offset: number) {
  const shift = (by: number) => {
    let offsetMs = by
    const TrueDate = Date
    Reflect.set(
      globalThis,
      'Date',
      class extends TrueDate {
        constructor(...given: [] | [string | number | Date]) {
          if (given.length === 0) super(TrueDate.now() + offsetMs)
          else super(...given)
        }
        static override now() {
          return TrueDate.now() + offsetMs
        }
      },
    )
    Reflect.set(globalThis, 'setClockOffset', (next: number) => {
      offsetMs = next
    })
  }
  await context.addInitScript(shift, offset)
  context.on('serviceworker', (worker) => void worker.evaluate(shift, offset))
}

async function damage(id: string) {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
  const db = await settled(indexedDB.open('medspil-outbox'))
  const items = db.transaction('items', 'readwrite').objectStore('items')
  const item = await settled(items.get(id))
  const bytes = new Uint8Array(item.sealed.data)
  bytes.set([255 - (bytes[0] ?? 0)])
  await settled(items.put(item))
  db.close()
}

/** Every file below a folder that holds the word in any of the ways a browser writes text. */
function filesWith(folder: string, word: string): string[] {
  const ways = [Buffer.from(word), Buffer.from(word, 'utf16le')]
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return []
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    return ways.some((way) => bytes.includes(way)) ? [join(entry.parentPath, entry.name)] : []
  })
}
