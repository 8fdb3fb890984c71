// What a rehearsal starts with: a server, a line that can break, phones, and the judge who looks at all in the end.
import { randomUUID } from 'node:crypto'
import { type BrowserContext, test as base, expect } from '@playwright/test'
import type { Database } from '../../db/open.ts'
import { session } from '../../shared/accounts.ts'
import { contentOf } from '../../shared/content.ts'
import type { AttachmentManifest, FormName } from '../../shared/submissions.ts'
import { type Browser, findBrowser } from '../harness/browser.ts'
import { freePort } from '../harness/free-port.ts'
import {
  attachScreens,
  type OpenedPhone,
  openPhone,
  type Phone,
  type PhoneChoices,
} from '../harness/journey.ts'
import { type Line, startLine } from '../harness/proxy.ts'
import { readPhone, readPlaces, readRows, sha256, words } from './evidence.ts'
import { judge, type Kept, type Press, type Row, type Said } from './oracle.ts'
import { type EngineName, type Service, startService } from './service.ts'

export { expect }

export interface Sent {
  form: FormName
  /** 1 where nothing else is said. */
  version?: number
  payload: Record<string, unknown>
  attachments?: readonly AttachmentManifest[]
}

export interface Court {
  /** Somebody pressed Send, and the screen has said that it is kept. */
  press: (id: string, account: string, sent: Sent) => Press
  presses: Press[]
  rows: () => Promise<Row[]>
  /** The row of a submission, once the server has committed it. */
  row: (id: string) => Promise<Row | undefined>
  judge: () => Promise<string[]>
}

interface Fixtures {
  engine: EngineName
  /** Environment variables of the server, beyond the usual ones. */
  settings: Record<string, string>
  service: Service
  line: Line
  court: Court
  newPhone: (choices?: PhoneChoices) => Promise<Phone>
  phone: Phone
}

interface WorkerFixtures {
  browserProgram: Browser
  installed: Installed
}

/** The app on a phone, at an address that stays while the servers behind it change. */
interface Installed {
  port: number
  profile: string
}

interface Phones {
  opened: OpenedPhone[]
  said: Said[]
}

export const test = base.extend<Fixtures & { phones: Phones }, WorkerFixtures>({
  browserProgram: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from here
    async ({}, use) => {
      await use(findBrowser())
    },
    { scope: 'worker' },
  ],
  installed: [
    async ({ browserProgram }, use) => {
      const port = await freePort()
      const service = await startService('sqlite')
      const line = await startLine(service.port, port)
      const { phone, remove } = await openPhone(browserProgram, line.origin, {})
      phone.page.setDefaultTimeout(100_000)
      await phone.page.goto('/om')
      await phone.waitForWorker()
      await phone.context.close()
      await line.close()
      await service.remove()
      await use({ port, profile: phone.profile })
      await remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  engine: ['sqlite', { option: true }],
  settings: [{}, { option: true }],
  service: async ({ engine, settings }, use, info) => {
    const service = await startService(engine, settings)
    await use(service)
    if (info.status !== info.expectedStatus) await info.attach('server', { body: service.log() })
    await service.remove()
  },
  line: async ({ service, installed }, use) => {
    const line = await startLine(service.port, installed.port)
    await use(line)
    await line.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  phones: async ({}, use, info) => {
    const phones: Phones = { opened: [], said: [] }
    await use(phones)
    await attachScreens(info, phones.opened)
    for (const { remove } of phones.opened) await remove()
  },
  court: [
    async ({ service, phones }, use) => {
      const court = await openCourt(service, phones)
      await use(court)
      expect(await court.judge(), 'the five invariants').toEqual([])
      const faults = phones.opened.flatMap((each) => each.faults)
      expect(faults, 'errors in pages, and requests to other hosts').toEqual([])
    },
    { auto: true },
  ],
  newPhone: async ({ browserProgram, installed: { profile }, line, phones, court: _ }, use) => {
    await use(async (choices = {}) => {
      const prepare = async (context: BrowserContext) => {
        await listen(context, phones.said)
        await choices.prepare?.(context)
      }
      const next = await openPhone(browserProgram, line.origin, { profile, ...choices, prepare })
      phones.opened.push(next)
      return next.phone
    })
  },
  phone: async ({ newPhone }, use) => {
    await use(await newPhone())
  },
})

async function openCourt(service: Service, phones: Phones): Promise<Court> {
  const rowsNow = (before: ReadonlySet<string>) => readRows(service.db, service.filesFolder, before)
  const before = new Set((await rowsNow(new Set())).map(({ id }) => id))
  const presses: Press[] = []
  return {
    presses,
    press: (id, account, sent) => {
      const press = { id, account, contentHash: sha256(contentOf({ version: 1, ...sent })) }
      presses.push(press)
      return press
    },
    rows: () => rowsNow(before),
    row: async (id) => (await rowsNow(before)).find((row) => row.id === id),
    judge: async () => {
      // The phones first: what arrives in between only makes their word truer.
      const kept: Kept[][] = []
      for (const { phone } of phones.opened) kept.push(await look(phone))
      return judge({
        presses,
        rows: await rowsNow(before),
        places: await readPlaces(service.db),
        phones: kept,
        said: phones.said,
        words,
      })
    },
  }
}

/** Reads a phone through a page of its own, which starts nothing. */
async function look(phone: Phone): Promise<Kept[]> {
  const page = await phone.context.newPage()
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await page.goto('/look')
  const kept = await readPhone(page)
  await page.close()
  return kept
}

/** Notes what the screens of a phone show about submissions, at every moment. */
async function listen(context: BrowserContext, said: Said[]) {
  await context.exposeBinding('noteSaid', (_, entry: Said) => void said.push(entry))
  await context.addInitScript(() => {
    // The shortest of every wait with chance in it: the rehearsals wait for states, not for time.
    Math.random = () => 0
    let [lastId, last, left] = ['', '', '']
    const look = () => {
      const [, id = ''] = /^\/mine-indsendelser\/([0-9a-f-]{36})$/.exec(location.pathname) ?? []
      const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? ''
      const facts = Array.from(document.querySelectorAll('main dd'), (each) => each.textContent)
      const shown = {
        heading: textOf('h1'),
        state: textOf('main [role=status]'),
        receipt: facts.find((fact) => /^\d{4}-\d{6,}$/.test(fact ?? '')) ?? '',
      }
      // The address changes a moment before the page does.
      if (id !== lastId) left = last
      lastId = id
      if (JSON.stringify(shown) === last) return
      last = JSON.stringify(shown)
      if (id !== '' && last !== left) Reflect.get(window, 'noteSaid')({ id, ...shown })
    }
    new MutationObserver(look).observe(document, {
      ...{ subtree: true, childList: true, characterData: true },
    })
  })
}

const accounts = new WeakMap<Phone, string>()

/** The account of whoever was signed in last on a phone. */
export function accountOf(phone: Phone): string {
  const known = accounts.get(phone)
  if (!known) throw new Error('Nobody is signed in')
  return known
}

/** Signs in without the screens for it. */
export async function signIn(phone: Phone, persona: string): Promise<string> {
  await phone.signIn(persona)
  const answer = await phone.context.request.get('/api/session')
  const { account } = session.parse(await answer.json())
  if (!account) throw new Error(`${persona} is not signed in`)
  accounts.set(phone, account.id)
  return account.id
}

/** Somebody's session on another device. */
export async function personaSession(
  { origin }: { origin: string },
  persona: string,
): Promise<{ account: string; cookie: string }> {
  const answer = await fetch(`${origin}/api/demo/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  const [cookie = ''] = (answer.headers.get('Set-Cookie') ?? '').split(';')
  const { account } = session.parse(await answer.json())
  if (!account) throw new Error(`${persona} is not signed in`)
  return { account: account.id, cookie }
}

/** Signs in where no persona can: with a session laid into the database. @returns the account */
export async function enter(
  phone: Phone,
  { origin }: { origin: string },
  db: Database,
  persona: string,
): Promise<string> {
  const { id } = await db
    .selectFrom('accounts')
    .select('id')
    .where('subject', '=', persona)
    .executeTakeFirstOrThrow()
  const token = randomUUID()
  await db
    .insertInto('sessions')
    .values({
      token_hash: sha256(token),
      account_id: id,
      created_at: new Date().toISOString(),
      expires_at: '2999-01-01T00:00:00.000Z',
    })
    .execute()
  await phone.context.addCookies([{ name: 'session', value: token, url: origin }])
  accounts.set(phone, id)
  return id
}
