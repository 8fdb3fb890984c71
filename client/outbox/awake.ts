// What the worker does while the browser lets it run: sends, waits a little, sends again.
import { showBadge } from './badge.ts'
import { findMeta } from './database.ts'
import { deps, drainNow } from './live.ts'
import { isUndecided } from './machine.ts'
import { changeItems, listItems } from './store.ts'

const longestRunMs = 120_000
const longestNapMs = 30_000

/** @throws when something still waits for nothing but time, so that the browser calls again later */
export async function drainWhileAwake(): Promise<void> {
  const startedAt = Date.now()
  // There is a connection again: what backs off need not wait longer.
  await changeItems(() => true, { type: 'awake' }, { now: deps.now(), random: deps.random() })
  for (;;) {
    const next = await drainNow()
    await countOnIcon()
    if (next === null) return
    const napMs = Math.max(0, Date.parse(next) - Date.now())
    if (napMs > longestNapMs || Date.now() + napMs - startedAt > longestRunMs) {
      throw new Error('something still waits to be sent')
    }
    await new Promise((resolve) => setTimeout(resolve, napMs))
  }
}

/** The page does so while it is open; the worker knows the account only from what is kept. */
async function countOnIcon(): Promise<void> {
  const account = await findMeta('account')
  if (typeof account !== 'object' || account === null || !('id' in account)) return
  const items = await listItems(String(account.id))
  showBadge(items.filter((item) => isUndecided(item.progress)).length)
}
