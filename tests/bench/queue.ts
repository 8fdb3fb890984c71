// How long a slow phone takes to answer a finger or a key while two hundred submissions wait on it.
import type { Browser, CDPSession, Locator, Page } from '@playwright/test'
import submissions from '../../client/submissions/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { launchBrowser } from './first-view.ts'
import { quantile, ratio, spread } from './numbers.ts'
import { type OutboxPhone, openOutboxPhone } from './outbox-phone.ts'
import type { Table } from './table.ts'

const queued = 200
const rounds = 3
const slowdown = 6
const mostMs = 200
const letters = 'Vi spiser sammen hver torsdag, og alle kan komme. '
const laps = 8
// A line on which two hundred take longer than the whole measurement.
const bytesPerSecond = 4_000
// Shorter ones the browser does not report.
const shortestMs = 16

type Doing = 'typing' | 'tapping' | 'arriving'

interface Case {
  name: string
  /** Brings the phone there, with its form open. */
  lay: (phone: OutboxPhone) => Promise<void>
  times: Record<Doing, number[][]>
}

export async function queue(): Promise<Table> {
  const browser = await launchBrowser()
  const server = await startServer()
  const cases: Case[] = [
    { name: 'nothing waits', lay: async () => undefined },
    { name: `${queued} wait`, lay: layWaiting },
    { name: `${queued} are being sent`, lay: laySending },
  ].map((each) => ({ ...each, times: { typing: [], tapping: [], arriving: [] } }))
  try {
    for (let round = 0; round < rounds; round++)
      for (const each of cases) await measure(browser, server, each)
  } finally {
    await browser.close()
    await server.remove()
  }
  const slowest = cases
    .slice(1)
    .flatMap(({ times }) => [...times.typing, ...times.tapping])
    .map(p95)
  const worst = Math.max(...slowest)
  return {
    title: `${queued} in the outbox: from finger or key to the next picture, CPU ${slowdown} × slower`,
    columns: ['', 'count', 'p50 ms', 'p95 ms', 'of nothing', 'longest ms'],
    rows: (['typing', 'tapping', 'arriving'] as const).flatMap((doing) =>
      cases.map(({ name, times }) => [
        `${words[doing]}, ${name}`,
        spread(times[doing].map((round) => round.length)),
        spread(times[doing].map((round) => quantile(round, 0.5))),
        spread(times[doing].map(p95)),
        ratio(times[doing].map(p95), (cases[0]?.times[doing] ?? []).map(p95)),
        spread(times[doing].map((round) => Math.max(...round))),
      ]),
    ),
    notes: [
      `p95: ${worst} ms in the slowest round, at most ${mostMs}${worst > mostMs ? '  OVER' : ''}`,
      `Event Timing of each key and tap in real Chromium, in steps of 8 ms, ${shortestMs} for all that is quicker; ${rounds} rounds in turn, median (least–most).`,
      'Arriving is from a tap on a link to the picture with the next page’s heading (Element Timing); it has no limit of its own.',
      `Tapping goes to Mine indsendelser and away, shows more of the list and scrolls it; each finger lifts at once, and Playwright’s own look at what it hits is within the time. Sending is over ${bytesPerSecond} bytes/s.`,
    ],
    over: worst > mostMs,
  }
}

const words: Record<Doing, string> = {
  typing: 'typing in a form',
  tapping: 'tapping',
  arriving: 'arriving',
}

const p95 = (times: readonly number[]) => quantile(times, 0.95)

/** Each has been tried once, and the server has asked for an hour. */
async function layWaiting({ line, send }: OutboxPhone) {
  const raw =
    'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 3600\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'
  const busy = line.harm(/^(PUT|POST) \/api\/submissions\//, { harm: 'answer', raw })
  await send(queued)
  while (busy.count() < queued) await new Promise((waited) => setTimeout(waited, 100))
}

async function laySending({ line, send }: OutboxPhone) {
  line.setSpeed(bytesPerSecond)
  await send(queued)
}

/** A phone of its own for each round. */
async function measure(browser: Browser, server: TestServer, { lay, times }: Case) {
  const phone = await openOutboxPhone(browser, server.port, 'karen')
  const { page, context } = phone
  await lay(phone)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await note(page)
  await page.getByRole('textbox').last().pressSequentially(letters, { delay: 60 })
  times.typing.push(await read(page, letters.length))
  times.tapping.push(await read(page, await tapAround(page, devtools)))
  times.arriving.push(await page.evaluate<number[]>('arrivals'))
  await phone.close()
}

/** To Mine indsendelser and down its list, further at each lap. @returns how many taps that took */
async function tapAround(page: Page, devtools: CDPSession): Promise<number> {
  const way = [
    page.locator('nav a[href="/mig"]').first(),
    page.locator('main a[href="/mine-indsendelser"]'),
  ]
  const more = page.getByRole('button', { name: ui.showMore }).first()
  let taps = 0
  const tap = async (target: Locator) => {
    await target.tap()
    taps += 1
  }
  for (let lap = 0; lap < laps; lap++) {
    for (const target of way) await tap(target)
    await page.getByRole('heading', { level: 1, name: submissions.title }).waitFor()
    await swipe(devtools)
    if (await more.isVisible()) await tap(more)
    await swipe(devtools)
  }
  return taps
}

async function swipe(devtools: CDPSession) {
  await devtools.send('Input.synthesizeScrollGesture', {
    ...{ x: 195, y: 600, yDistance: -400, speed: 1600, gestureSourceType: 'touch' },
  })
}

/** From here on the page notes how long each event took to its next picture, and each tap on a link to the next heading. */
async function note(page: Page) {
  const options = { type: 'event', durationThreshold: shortestMs }
  await page.evaluate((options) => {
    const noted: { key: number; ms: number }[] = []
    Reflect.set(window, 'noted', noted)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        noted.push({ key: Number(Reflect.get(entry, 'interactionId')), ms: entry.duration })
    }).observe(options)

    const arrivals: number[] = []
    Reflect.set(window, 'arrivals', arrivals)
    let pressedAt = 0
    let heading = document.querySelector('main h1')
    addEventListener('click', (event) => {
      pressedAt = event.timeStamp
    })
    new MutationObserver(() => {
      const next = document.querySelector('main h1')
      if (!next?.textContent || next === heading) return
      heading = next
      next.setAttribute('elementtiming', String(pressedAt))
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        arrivals.push(entry.startTime - Number(Reflect.get(entry, 'identifier')))
    }).observe({ type: 'element' })
  }, options)
}

/** @returns one number for each interaction since the last reading */
async function read(page: Page, count: number): Promise<number[]> {
  const noted = await page.evaluate(async () => {
    // What has just been painted is told a little later.
    await new Promise((waited) => setTimeout(waited, 500))
    const all: { key: number; ms: number }[] = Reflect.get(window, 'noted')
    return all.splice(0)
  })
  const slowest = new Map<number, number>()
  for (const { key, ms } of noted)
    if (key !== 0) slowest.set(key, Math.max(ms, slowest.get(key) ?? 0))
  const times = [...slowest.values()]
  const quick = Math.max(0, count - times.length)
  return [...times, ...Array.from({ length: quick }, () => shortestMs)]
}
