// How many bytes leave the phone for an attachment, over a slow line that is cut again and again.
import { setTimeout } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import { ownSubmission } from '../../shared/submissions.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { launchBrowser } from './first-view.ts'
import { bytes as show, spread } from './numbers.ts'
import { openOutboxPhone } from './outbox-phone.ts'
import type { Table } from './table.ts'

const size = 5_000_000
const most = 1.3
const bytesPerSecond = 32_000
const cutEveryMs = 20_000
const people = ['karen', 'grethe', 'niels']
const patienceMs = 15 * 60_000

interface Sent {
  bytes: number
  cuts: number
  requests: number
  seconds: number
}

export async function attachment(): Promise<Table> {
  const browser = await launchBrowser()
  const server = await startServer()
  try {
    // Side by side: the lines are slow, and the machine has nothing to do.
    const [whole, ...cut] = await Promise.all([
      sendOne(browser, server, 'yusuf', false),
      ...people.map((person) => sendOne(browser, server, person, true)),
    ])
    const row = (name: string, sent: Sent[]) => [
      name,
      spread(sent.map((each) => each.bytes)),
      spread(sent.map((each) => each.bytes / size)),
      spread(sent.map((each) => each.cuts)),
      spread(sent.map((each) => each.requests)),
      spread(sent.map((each) => each.seconds)),
    ]
    const worst = Math.max(...cut.map((each) => each.bytes / size))
    return {
      title: `${show(size)} bytes of attachment at ${show(bytesPerSecond)} bytes/s`,
      columns: ['', 'bytes sent', 'of its size', 'cuts', 'requests', 'seconds'],
      rows: [row(`line cut every ${cutEveryMs / 1000} s`, cut), row('line never cut', [whole])],
      notes: [
        `bytes sent: ${worst.toFixed(2)} of its size, at most ${most}${worst > most ? '  OVER' : ''}`,
        `Real Chromium, everything that it sent after Send, headers and questions too; median of ${people.length} phones (least–most).`,
      ],
      over: worst > most,
    }
  } finally {
    await browser.close()
    await server.remove()
  }
}

async function sendOne(
  browser: Browser,
  server: TestServer,
  person: string,
  isCut: boolean,
): Promise<Sent> {
  const phone = await openOutboxPhone(browser, server.port, person)
  const { line, context } = phone
  line.setSpeed(bytesPerSecond)
  const [sentBefore, requestsBefore] = [line.sent(), line.requests.length]
  const begun = performance.now()
  const [id = ''] = await phone.send(1, size)
  let cuts = 0
  const cutting = setInterval(() => {
    if (!isCut) return
    cuts += 1
    line.cut()
  }, cutEveryMs)
  try {
    while (!(await isReceived())) {
      if (performance.now() - begun > patienceMs) throw new Error('The attachment never arrived')
      await setTimeout(250)
    }
  } finally {
    clearInterval(cutting)
  }
  const seconds = (performance.now() - begun) / 1000
  const bytes = line.sent() - sentBefore
  const requests = line.requests.length - requestsBefore
  await phone.close()
  return { bytes, cuts, requests, seconds }

  /** Asked beside the line, so that it is not counted. */
  async function isReceived() {
    const answer = await context.request.get(`${server.origin}/api/me/submissions/${id}`)
    if (!answer.ok()) return false
    return ownSubmission.parse(await answer.json()).outcome === 'received'
  }
}
