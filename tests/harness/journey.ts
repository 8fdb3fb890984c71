// What a journey starts with: the real server, and phones whose browser can be closed and opened again.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import {
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test'
import { type Browser, findBrowser } from './browser.ts'
import { startServer, type TestServer } from './server.ts'

export { expect }

export interface Phone {
  /** The open page; another one after `restartBrowser`. */
  page: Page
  context: BrowserContext
  /** The folder where the browser keeps everything. */
  profile: string
  /** Signs in as a persona of the demo, without the screens for it. */
  signIn: (persona: string) => Promise<void>
  /** Flight mode, for the pages and the service worker alike. */
  setOffline: (offline: boolean) => Promise<void>
  /** Closes the browser and opens it on the same profile: cookies, storage, worker and flight mode remain. */
  restartBrowser: () => Promise<Page>
  /** Closes the browser; `restartBrowser` opens it again. */
  closeBrowser: () => Promise<void>
  /** Ends the browser as a phone does that runs out of power; `restartBrowser` opens it again. */
  killBrowser: () => Promise<void>
  /** Waits until the service worker has the shell and answers for this page. */
  waitForWorker: () => Promise<void>
  /** Fails with every fault that axe finds on the page as it stands, in light and in dark. */
  checkAccess: () => Promise<void>
}

export interface PhoneChoices {
  width?: number
  height?: number
  /** A mouse and a keyboard instead of a finger. */
  desktop?: boolean
  language?: 'da-DK' | 'en-GB'
  /** What is put into each browser before its first page opens. */
  prepare?: (context: BrowserContext) => Promise<unknown>
  /** The folder of a closed browser, to begin from what it had on the disk. */
  profile?: string
  /** Whether the service worker may come; it fetches the whole app behind what is looked at. */
  worker?: boolean
}

interface JourneyFixtures {
  /** What phones are like where a test does not say. */
  phones: PhoneChoices
  phone: Phone
  /** Another person's phone, or a desk with a wide screen. */
  newPhone: (choices?: PhoneChoices) => Promise<Phone>
  /** A server that no other test has touched. */
  freshServer: TestServer
  /** Phones on the fresh server. */
  newPhoneOnFreshServer: (choices?: PhoneChoices) => Promise<Phone>
}

interface WorkerFixtures {
  browserProgram: Browser
  /** The server that the journeys of one worker share. */
  server: TestServer
}

export const test = base.extend<JourneyFixtures, WorkerFixtures>({
  browserProgram: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from here
    async ({}, use) => {
      await use(findBrowser())
    },
    { scope: 'worker' },
  ],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  freshServer: async ({}, use) => {
    const server = await startServer()
    await use(server)
    await server.remove()
  },
  phones: [{}, { option: true }],
  newPhone: async ({ browserProgram, server, phones }, use, info) => {
    await withPhones(browserProgram, server, phones, use, info)
  },
  newPhoneOnFreshServer: async ({ browserProgram, freshServer, phones }, use, info) => {
    await withPhones(browserProgram, freshServer, phones, use, info)
  },
  phone: async ({ newPhone }, use) => {
    await use(await newPhone())
  },
})

/** Lends out phones, and checks in the end that no page broke and none called another host. */
async function withPhones(
  browser: Browser,
  server: TestServer,
  phones: PhoneChoices,
  use: (newPhone: JourneyFixtures['newPhone']) => Promise<void>,
  info: TestInfo,
): Promise<void> {
  const opened: OpenedPhone[] = []
  await use(async (choices = {}) => {
    const next = await openPhone(browser, server.origin, { ...phones, ...choices })
    opened.push(next)
    return next.phone
  })
  await attachScreens(info, opened)
  const faults = opened.flatMap((each) => each.faults)
  for (const each of opened) await each.remove()
  expect(faults, 'errors in pages, and requests to other hosts').toEqual([])
}

/** Keeps what stands on every screen, for whoever reads why a test failed. */
export async function attachScreens(info: TestInfo, opened: OpenedPhone[]): Promise<void> {
  if (info.status === info.expectedStatus) return
  const pages = opened.flatMap(({ phone }) => phone.context.pages())
  const screens = await Promise.all(
    pages.map(async (page) => {
      const shown = await page
        .locator('main')
        .ariaSnapshot({ timeout: 2000 })
        .catch((error) => String(error).split('\n')[0])
      return `${page.url()}\n${shown}`
    }),
  )
  await info.attach('screens', { body: screens.join('\n') })
}

export interface OpenedPhone {
  phone: Phone
  faults: string[]
  remove: () => Promise<void>
}

export async function openPhone(
  { executablePath, args, env }: Browser,
  origin: string,
  choices: PhoneChoices,
): Promise<OpenedPhone> {
  const { desktop = false, language = 'da-DK' } = choices
  const { width = desktop ? 1280 : 390, height = desktop ? 800 : 844 } = choices
  const profile = mkdtempSync(join(tmpdir(), 'medspil-profile-'))
  if (choices.profile) cpSync(choices.profile, profile, { recursive: true })
  const faults: string[] = []
  let isOffline = false
  let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = []

  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args,
      env,
      baseURL: origin,
      viewport: { width, height },
      hasTouch: !desktop,
      isMobile: !desktop,
      locale: language,
      timezoneId: 'Europe/Copenhagen',
      reducedMotion: 'reduce',
      offline: isOffline,
      serviceWorkers: choices.worker === false ? 'block' : 'allow',
    })
    context.on('weberror', (webError) => faults.push(String(webError.error())))
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(request.url())
    })
    context.on(
      'serviceworker',
      (worker) => void worker.evaluate(takeIconAway).catch(() => undefined),
    )
    await context.addCookies(cookies)
    cookies = []
    await choices.prepare?.(context)
    return { context, page: context.pages()[0] ?? (await context.newPage()) }
  }

  const phone: Phone = {
    ...(await open()),
    profile,
    signIn: async (persona) => {
      const answer = await phone.context.request.post('/api/demo/sessions', {
        data: { persona },
        headers: { Origin: origin },
      })
      expect(answer.status(), await answer.text()).toBe(200)
    },
    setOffline: async (offline) => {
      isOffline = offline
      await phone.context.setOffline(offline)
    },
    closeBrowser: () => phone.context.close(),
    killBrowser: async () => {
      // The browser writes cookies down twice a minute only; a person's lie there since long.
      cookies = await phone.context.cookies()
      const closed = new Promise((done) => phone.context.once('close', done))
      process.kill(await pidOf(phone.context), 'SIGKILL')
      await closed
    },
    restartBrowser: async () => {
      await phone.context.close()
      Object.assign(phone, await open())
      return phone.page
    },
    waitForWorker: async () => {
      await phone.page.waitForFunction(
        async () => {
          const { active } = await navigator.serviceWorker.ready
          return active?.state === 'activated'
        },
        undefined,
        // It fetches the whole app first.
        { timeout: 60_000 },
      )
    },
    checkAccess: async () => {
      for (const theme of ['light', 'dark'] as const) {
        await phone.page.emulateMedia({ colorScheme: theme })
        await phone.page.evaluate(async () => {
          // Half a change of colours is neither theme.
          const changes = document.getAnimations().filter((each) => each instanceof CSSTransition)
          await Promise.allSettled(changes.map(({ finished }) => finished))
        })
        const faults = await accessFaults(phone.page, theme)
        expect(faults, `axe, ${theme}, ${phone.page.url()}`).toEqual([])
      }
      await phone.page.emulateMedia({ colorScheme: null })
    },
  }
  return {
    phone,
    faults,
    remove: async () => {
      await phone.context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A browser without a head has no icon, and ends the process of a worker that writes a number on it. */
function takeIconAway() {
  const prototype = Object.getPrototypeOf(navigator)
  for (const name of ['setAppBadge', 'clearAppBadge']) Reflect.deleteProperty(prototype, name)
}

async function pidOf(context: BrowserContext): Promise<number> {
  const devtools = await context.browser()?.newBrowserCDPSession()
  const found = await devtools?.send('SystemInfo.getProcessInfo')
  const main = found?.processInfo.find(({ type }) => type === 'browser')
  if (!main) throw new Error('The browser does not tell its process')
  return main.id
}

/** The themes differ in nothing but their colours. */
const runOnly = {
  light: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const

async function accessFaults(page: Page, theme: keyof typeof runOnly): Promise<string[]> {
  const { type, values } = runOnly[theme]
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type, values: [...values] } })
    // No frames here; this way no second page is opened for the work.
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target}) ${failureSummary}`),
  )
}
