// What a real browser with an empty profile fetches for the first view of an address.
import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '../harness/browser.ts'

export const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
  locale: 'da-DK',
  timezoneId: 'Europe/Copenhagen',
} as const

export function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = findBrowser()
  return chromium.launch({ executablePath, args, env })
}

export interface Fetched {
  url: URL
  type: string
  /** The body's bytes as they came over the wire, compressed where the server did so. */
  sent: number
}

/** @returns the HTML, and everything that the page asked for until the network was idle */
export async function fetchFirstView(
  browser: Browser,
  address: string,
): Promise<{ html: string; fetched: Fetched[] }> {
  // The worker fetches the rest of the app into its cache, which is not the first view.
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
  const page = await context.newPage()
  const asked: Promise<Fetched>[] = []
  page.on('request', (request) => {
    const sent = request.response().then(async (response) => {
      const sizes = response && (await request.sizes())
      return sizes?.responseBodySize ?? 0
    })
    const url = new URL(request.url())
    asked.push(sent.then((size) => ({ url, type: request.resourceType(), sent: size })))
  })
  const answer = await page.goto(address, { waitUntil: 'load' })
  await page.waitForLoadState('networkidle')
  if (!answer?.ok()) throw new Error(`${address} answered ${answer?.status()}`)
  const html = await answer.text()
  const fetched = await Promise.all(asked)
  await context.close()
  return { html, fetched }
}
