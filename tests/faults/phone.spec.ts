// Faults of the phone: reloads, dead batteries, a full disk, a lost database, a wrong clock.
import type { BrowserContext, Page } from '@playwright/test'
import outbox from '../../client/outbox/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { open, press } from '../journeys/steps.ts'
import {
  door,
  expectReceived,
  expectState,
  fillIn,
  readySignUp,
  sendNow,
  sendSignUp,
  song,
  walk,
} from './acts.ts'
import { expect, test } from './world.ts'

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
  await expectState(phone.page, 'queued-offline')
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
  await limitRoom(phone.page, line.origin, 1)
  await press(phone.page, volunteering.form.send)
  await expect(phone.page.getByText(outbox.form.unsaved)).toBeVisible()
  expect(await court.rows()).toEqual([])
  await limitRoom(phone.page, line.origin, undefined)
  const { id } = await sendSignUp(court, phone, song)
  await expectReceived(phone.page, id)
})

test('no room to write down the answer: it is asked about later', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  const held = line.harm(door, { harm: 'hold-response' }, 1)
  const { id } = await sendSignUp(court, phone, song)
  await held.met
  await limitRoom(phone.page, line.origin, 1)
  const answered = phone.page.waitForResponse(/\/api\/submissions\//)
  held.release()
  await (await answered).finished()
  await expectState(phone.page, 'sending')
  await limitRoom(phone.page, line.origin, undefined)
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

/** @param bytes how much the browser lets the app keep; undefined for as much as before */
async function limitRoom(page: Page, origin: string, bytes: number | undefined) {
  const devtools = await page.context().newCDPSession(page)
  const limit = bytes === undefined ? {} : { quotaSize: bytes }
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...limit })
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
