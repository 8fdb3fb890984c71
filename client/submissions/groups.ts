// Which group of the list each item on this phone stands in, without moving what one is reading.
import { type Accessor, createEffect, createMemo, createSignal } from 'solid-js'
import type { Item } from '../outbox/item.ts'
import { isWaiting } from '../outbox/machine.ts'

export type Group = 'attention' | 'way' | 'sent'

/** What only its person can bring further needs them, whether an answer is wrong or they must sign in. */
export function groupOf({ progress }: Pick<Item, 'progress'>): Group {
  if (progress.state === 'attention' || progress.hold) return 'attention'
  return isWaiting(progress) ? 'way' : 'sent'
}

export interface Groups {
  attention: Accessor<Item[]>
  /** Under way, and what has been decided since one came to the page: it stays where it was. */
  way: Accessor<Item[]>
  /** How many of those are still under way. */
  waiting: Accessor<number>
  /** Ids that are not to be shown among the decided ones. */
  elsewhere: Accessor<ReadonlySet<string>>
  /** Lets the decided ones go to where they belong. */
  tidy: () => void
}

export function createGroups(items: Accessor<readonly Item[]>): Groups {
  const [kept, setKept] = createSignal<ReadonlySet<string>>(new Set())
  const attention = createMemo(() => items().filter((item) => groupOf(item) === 'attention'))
  const waiting = createMemo(() => items().filter((item) => groupOf(item) === 'way'))
  const way = createMemo(() =>
    items().filter((item) => {
      const group = groupOf(item)
      return group === 'way' || (group === 'sent' && kept().has(item.id))
    }),
  )
  createEffect(() => {
    const underWay = waiting().map(({ id }) => id)
    setKept((before) =>
      underWay.every((id) => before.has(id)) ? before : new Set([...before, ...underWay]),
    )
  })
  return {
    attention,
    way,
    waiting: () => waiting().length,
    elsewhere: createMemo(() => new Set([...attention(), ...way()].map(({ id }) => id))),
    tidy: () => setKept(new Set(waiting().map(({ id }) => id))),
  }
}
