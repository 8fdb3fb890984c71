// Reading the outbox for the screen: once for all the pieces of a page, and again whenever it changes.
import { type Accessor, createEffect, createRoot, on, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { type Draft, type Item, nobody } from './item.ts'

export interface Outbox {
  items: Item[]
  drafts: Draft[]
}

interface SharedOutbox {
  reading: Accessor<Outbox | undefined>
  users: number
  stop: () => void
}

/** By the accounts it is for: however many pieces of a page show it, it is read once. */
const sharedOutboxes = new Map<string, SharedOutbox>()

/** What lies on this phone for some accounts, by their ids with commas between. */
export function shareOutbox(own: string): Accessor<Outbox | undefined> {
  const shared = sharedOutboxes.get(own) ?? beginOutbox(own)
  shared.users += 1
  onCleanup(() => {
    shared.users -= 1
    // The next page's pieces may come before it is let go of.
    setTimeout(() => {
      if (shared.users > 0 || sharedOutboxes.get(own) !== shared) return
      sharedOutboxes.delete(own)
      shared.stop()
    })
  })
  return shared.reading
}

function beginOutbox(own: string): SharedOutbox {
  const begun = createRoot((stop) => ({
    reading: useReading(
      () => own,
      async (accounts) => await readOutbox(accounts.split(',').filter(Boolean)),
    ),
    users: 0,
    stop,
  }))
  sharedOutboxes.set(own, begun)
  return begun
}

/** What lies on this phone for some accounts, and the drafts that nobody has signed for, newest first. */
export async function readOutbox(accounts: readonly string[]): Promise<Outbox> {
  const { listDrafts, listItems } = await import('./store.ts')
  const items = (await Promise.all(accounts.map(listItems))).flat()
  const drafts = (await Promise.all([...accounts, nobody].map(listDrafts))).flat()
  return {
    items: items.sort((a, b) => (a.queuedAt < b.queuedAt ? 1 : -1)),
    drafts: drafts.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)),
  }
}

/** Reads when `key` changes and whenever the outbox does; what was read stands until then. */
export function useReading<Key, T>(
  key: Accessor<Key | undefined>,
  read: (key: Key) => Promise<T>,
): Accessor<T | undefined> {
  const [found, setFound] = createStore<{ now: T | undefined }>({ now: undefined })
  createEffect(
    on(key, (wanted) => {
      if (wanted === undefined) return
      let isCurrent = true
      let stop = () => {}
      const look = async () => {
        const result = await read(wanted)
        // What stayed the same keeps its place on screen, with focus and open dialogs.
        if (isCurrent) setFound('now', reconcile(result, { key: 'id' }))
      }
      void import('./changes.ts').then(({ eased, listen }) => {
        if (!isCurrent) return
        const lookAgain = eased(look)
        stop = listen(lookAgain)
        lookAgain()
      })
      onCleanup(() => {
        isCurrent = false
        stop()
      })
    }),
  )
  return () => found.now
}
