// When a page sends what waits: at start, on Send, with a connection again, coming forward, by the clock.
import { findGuest, findRemembered, ownAccounts } from './account.ts'
import { sweep } from './attachments.ts'
import { eased, listen } from './changes.ts'
import type { Item } from './item.ts'
import { deps, drainNow } from './live.ts'
import type { OutboxEvent } from './machine.ts'
import { tellNews } from './news.ts'
import { askToPersist } from './persist.ts'
import { changeItems, listWaiting } from './store.ts'
import { askForSync } from './sync.ts'

const longestSleepMs = 60_000
const shortestSleepMs = 100
let timer: ReturnType<typeof setTimeout> | undefined
let isStarted = false
/** How often this page has heard that somebody signed in or out. */
let signIns = 0

/** Starts sending from this page; main.tsx calls it once the first screen is painted. */
export function startOutbox(): void {
  if (isStarted) return
  isStarted = true
  const news = eased(tellNews)
  listen((change) => {
    if (change === 'queued') {
      void askToPersist()
      void run()
    }
    if (change === 'account') {
      signIns += 1
      void resumeLane()
    }
    news()
  })
  window.addEventListener('online', () => void wake())
  window.addEventListener('pageshow', () => void wake())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void wake()
  })
  // Thawed after the browser had frozen it.
  document.addEventListener('resume', () => void wake())
  news()
  void sweep().catch(() => undefined)
  // A new start may be a new version: what waited for one is tried again.
  void letHappen({ type: 'updated' }).then(wake).then(resumeLane)
}

/** The connection is back, or somebody looks: what backs off need not wait longer. */
async function wake(): Promise<void> {
  await letHappen({ type: 'awake' })
  await run()
}

/** Somebody signed in: what they had to send goes on. */
async function resumeLane(): Promise<void> {
  const own = [...ownAccounts(await findRemembered()), await findGuest()]
  await letHappen({ type: 'signed-in' }, (item) => own.includes(item.account))
  await run()
}

/** Tries what is due, and comes back when more is. */
export async function run(): Promise<void> {
  clearTimeout(timer)
  try {
    if ((await listWaiting()).length === 0) return
    void askForSync()
    const before = signIns
    const next = await drainNow()
    // What was held while its person signed in was held for nothing.
    if (signIns !== before) return await resumeLane()
    clearTimeout(timer)
    if (next === null) return
    const inMs = Date.parse(next) - Date.now()
    timer = setTimeout(run, Math.min(longestSleepMs, Math.max(shortestSleepMs, inMs)))
  } catch {
    // The phone would not read or write; nothing is lost by trying later.
    timer = setTimeout(run, longestSleepMs)
  }
}

async function letHappen(event: OutboxEvent, concerns: (item: Item) => boolean = () => true) {
  const chance = { now: deps.now(), random: deps.random() }
  await changeItems(concerns, event, chance).catch(() => undefined)
}
