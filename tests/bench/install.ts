// How long a far line takes to bring the whole app onto a phone, beside a page that fetches the same files.
import type { Browser } from '@playwright/test'
import { type Line, startLine } from '../harness/proxy.ts'
import { startServer } from '../harness/server.ts'
import { launchBrowser, phone } from './first-view.ts'
import { ratio, spread } from './numbers.ts'
import type { Table } from './table.ts'

const rounds = 3
const roundTripMs = 150
const timeout = 300_000

export async function install(): Promise<Table> {
  const browser = await launchBrowser()
  const server = await startServer()
  const line = await startLine(Number(new URL(server.origin).port))
  line.setDelay(roundTripMs)
  const worker: number[] = []
  const floor: number[] = []
  let files: string[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      const installed = await installWorker(browser, line)
      files = installed.files
      worker.push(installed.seconds)
      floor.push(await fetchAll(browser, line, files))
    }
  } finally {
    await browser.close()
    await line.close()
    await server.remove()
  }
  return {
    title: `The app onto a phone: ${files.length} files, ${roundTripMs} ms to the server and back`,
    columns: ['', 'seconds', 'of the floor'],
    rows: [
      ['the worker keeps them, from opening to active', spread(worker), ratio(worker, floor)],
      ['a page fetches them, all asked for at once', spread(floor), ''],
    ],
    notes: [
      `HTTP/1.1, so six connections at most; ${rounds} rounds in turn, median (least–most).`,
      'The worker leaves two of the six to the page, and writes each file down before it asks for the next.',
    ],
  }
}

async function installWorker(browser: Browser, line: Line) {
  const context = await browser.newContext({ ...phone, baseURL: line.origin })
  const page = await context.newPage()
  const startedAt = performance.now()
  await page.goto('/om')
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.ready).active?.state === 'activated',
    undefined,
    { timeout },
  )
  const seconds = (performance.now() - startedAt) / 1000
  const files = await page.evaluate(async () => {
    const [kept] = (await caches.keys()).filter((name) => name.includes('precache'))
    if (!kept) throw new Error('The worker has kept nothing')
    return (await (await caches.open(kept)).keys()).map(({ url }) => new URL(url).pathname)
  })
  await context.close()
  return { seconds, files }
}

/** @returns how many seconds it took */
async function fetchAll(browser: Browser, line: Line, files: string[]): Promise<number> {
  const context = await browser.newContext({
    ...phone,
    baseURL: line.origin,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto('/om', { waitUntil: 'networkidle' })
  const ms = await page.evaluate(async (paths) => {
    const startedAt = performance.now()
    const answers = paths.map(async (path) => {
      const answer = await fetch(path, { cache: 'no-store' })
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      await answer.arrayBuffer()
    })
    await Promise.all(answers)
    return performance.now() - startedAt
  }, files)
  await context.close()
  return ms / 1000
}
