// First and largest paint on a slow phone and a slow network, beside an empty page and an empty app.
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { startServer } from '../harness/server.ts'
import { buildEmptyApp, layEmptyPage } from './bundle.ts'
import { launchBrowser, phone } from './first-view.ts'
import { ratio, spread } from './numbers.ts'
import { makeFolder, startPeer } from './processes.ts'
import type { Table } from './table.ts'

const rounds = 9
const slowdown = 4
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}

interface Paints {
  first: number
  largest: number
  /** When the app took the painted frame's place; undefined without an app. */
  app: number | undefined
}

export async function paint(): Promise<Table> {
  const { folder, remove } = makeFolder()
  const emptyPage = await startPeer('files', layEmptyPage(join(folder, 'page')))
  const emptyApp = await startPeer('files', await buildEmptyApp(join(folder, 'app')))
  const browser = await launchBrowser()
  const server = await startServer()
  const cases = [
    { name: 'home', address: `${server.origin}/` },
    { name: 'a task committee', address: `${server.origin}${await findCommittee(server.origin)}` },
    { name: 'an empty page', address: `${emptyPage.origin}/` },
    { name: 'an empty Solid app', address: `${emptyApp.origin}/` },
  ].map((each) => ({ ...each, paints: [] as Paints[] }))
  try {
    // Once without counting, for what the servers and the browser do only the first time.
    for (const { address } of cases) await measure(browser, address)
    for (let round = 0; round < rounds; round++)
      for (const { address, paints } of cases) paints.push(await measure(browser, address))
  } finally {
    await browser.close()
    await Promise.all([server.remove(), emptyPage.stop(), emptyApp.stop()])
    remove()
  }
  const firsts = cases.map(({ paints }) => paints.map(({ first }) => first))
  const largests = cases.map(({ paints }) => paints.map(({ largest }) => largest))
  const apps = cases.map(({ paints }) => paints.flatMap(({ app = [] }) => app))
  return {
    title: 'First and largest contentful paint, empty cache',
    columns: [
      '',
      'first, s',
      'of empty page',
      'of empty app',
      'largest, s',
      'of empty app',
      'app, s',
    ],
    rows: cases.map(({ name }, at) => [
      name,
      spread(firsts[at] ?? []),
      ratio(firsts[at] ?? [], firsts[2] ?? []),
      ratio(firsts[at] ?? [], firsts[3] ?? []),
      spread(largests[at] ?? []),
      ratio(largests[at] ?? [], largests[3] ?? []),
      apps[at]?.length ? spread(apps[at]) : '',
    ]),
    notes: [
      `390 × 844, CPU ${slowdown} × slower, 1.6 Mbit/s down and 150 ms; median of ${rounds} in turn (least–most).`,
      'App is when the script has put the live page in the place of the frame that the HTML painted.',
      'Empty is one heading: as HTML alone, and rendered by Solid; both compressed with brotli like ours.',
    ],
  }
}

async function findCommittee(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/listings?kind=task-committee`)
  const { listings }: { listings: { path: string }[] } = await answer.json()
  if (!listings[0]) throw new Error('The demo has no open task committee')
  return listings[0].path
}

/** A phone of its own for each view: nothing is in its cache, and its worker comes with it. */
async function measure(browser: Browser, address: string): Promise<Paints> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.addInitScript(() => {
    new MutationObserver((changes) => {
      const isRoot = ({ target }: MutationRecord) =>
        target instanceof Element && target.id === 'root'
      if (changes.some(isRoot)) performance.mark('root changed')
    }).observe(document, { childList: true, subtree: true })
  })
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const answer = await page.goto(address, { waitUntil: 'load' })
  if (!answer?.ok()) throw new Error(`${address} answered ${answer?.status()}`)
  await page.waitForLoadState('networkidle')
  const paints = await page.evaluate(
    () =>
      new Promise<Paints>((done) => {
        const read = (list: PerformanceObserverEntryList) => {
          const [first] = performance.getEntriesByName('first-contentful-paint')
          const largest = list.getEntries().at(-1)
          if (!first || !largest) throw new Error('Nothing was painted')
          const app = performance.getEntriesByName('root changed').at(-1)
          const seconds = (entry: PerformanceEntry) => entry.startTime / 1000
          done({ first: seconds(first), largest: seconds(largest), app: app && seconds(app) })
        }
        const observer = new PerformanceObserver(read)
        observer.observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
  await context.close()
  return paints
}
