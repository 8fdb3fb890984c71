// The outbox on the phone: drafts, items and keys in a database of their own, for page and worker alike.
import { type DBSchema, type IDBPDatabase, openDB, type StoreNames } from 'idb'
import { contentOf } from '../../shared/content.ts'
import { tell } from './changes.ts'
import { outboxName } from './exists.ts'
import { type Draft, type Item, plainAbout, slotOf, type Values, withEvent } from './item.ts'
import { advance, type Chance, draft as freshDraft, type OutboxEvent } from './machine.ts'
import { newKey, seal, sha256, unseal } from './seal.ts'

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { owner: string } }
  items: { key: string; value: Item; indexes: { account: string; waiting: string } }
  keys: { key: string; value: { owner: string; key: CryptoKey } }
  meta: { key: string; value: { name: string; value: unknown } }
}

type Database = IDBPDatabase<Schema>

let connection: Promise<Database> | undefined

function connect(): Promise<Database> {
  connection ??= openDB<Schema>(outboxName, 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'slot' }).createIndex('owner', 'owner')
      const items = db.createObjectStore('items', { keyPath: 'id' })
      items.createIndex('account', 'account')
      items.createIndex('waiting', 'waiting')
      db.createObjectStore('keys', { keyPath: 'owner' })
      db.createObjectStore('meta', { keyPath: 'name' })
    },
    // Another tab brings a newer version: make way, and open again when next needed.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      connection = undefined
    },
    terminated() {
      connection = undefined
    },
  }).catch((error: unknown) => {
    connection = undefined
    throw error
  })
  return connection
}

/**
 * Runs a write and waits until it is on the disk: a request's own success can still be undone by a
 * full disk. `work` may await nothing but the transaction's own requests.
 */
async function write<Names extends StoreNames<Schema>[], T>(
  names: Names,
  work: (tx: ReturnType<typeof begin<Names>>) => Promise<T>,
): Promise<T> {
  const tx = begin(await connect(), names)
  // Awaited below; a failing request must not also be an unhandled rejection.
  const done = tx.done
  done.catch(() => undefined)
  try {
    const result = await work(tx)
    await done
    return result
  } catch (error) {
    try {
      tx.abort()
    } catch {
      // It had ended by itself.
    }
    throw error
  }
}

function begin<Names extends StoreNames<Schema>[]>(db: Database, names: Names) {
  return db.transaction(names, 'readwrite', { durability: 'strict' })
}

async function keyOf(owner: string): Promise<CryptoKey> {
  const known = await (await connect()).get('keys', owner)
  if (known) return known.key
  const key = await newKey()
  return await write(['keys'], async (tx) => {
    const keys = tx.objectStore('keys')
    const meanwhile = await keys.get(owner)
    if (meanwhile) return meanwhile.key
    await keys.put({ owner, key })
    return key
  })
}

export async function findDraft(slot: string): Promise<Draft | undefined> {
  return await (await connect()).get('drafts', slot)
}

export async function listDrafts(owner: string): Promise<Draft[]> {
  return await (await connect()).getAllFromIndex('drafts', 'owner', owner)
}

export async function openDraft(found: Draft): Promise<Values> {
  return await unseal(await keyOf(found.owner), found.id, found.sealed)
}

/**
 * Keeps a draft, if nobody else has changed it since `revision` (0: it is new).
 * @returns the draft as kept; `elsewhere` when another tab wrote or sent it
 */
export async function putDraft(
  entry: Omit<Draft, 'sealed' | 'slot'>,
  values: Values,
): Promise<Draft | 'elsewhere'> {
  const slot = slotOf(entry.owner, entry.form, entry.given)
  const about = plainAbout(entry.about)
  const sealed = await seal(await keyOf(entry.owner), entry.id, values)
  const kept = await write(['drafts', 'items'], async (tx) => {
    const known = await tx.objectStore('drafts').get(slot)
    if (!isSame(known, entry)) return 'elsewhere'
    if (!known && (await tx.objectStore('items').get(entry.id))) return 'elsewhere'
    const next = { ...entry, about, slot, sealed, revision: entry.revision + 1 }
    await tx.objectStore('drafts').put(next)
    return next
  })
  if (kept !== 'elsewhere' && kept.revision === 1) tell('changed')
  return kept
}

function isSame(known: Draft | undefined, entry: { id: string; revision: number }): boolean {
  return known ? known.id === entry.id && known.revision === entry.revision : entry.revision === 0
}

export async function removeDraft(slot: string): Promise<void> {
  await write(['drafts'], async (tx) => await tx.objectStore('drafts').delete(slot))
  tell('changed')
}

/**
 * Send: the draft becomes an item in one transaction, its payload frozen. Two tabs that hold the same
 * draft cannot both do it.
 * @param draft as it was last kept, by whoever presses Send
 * @returns `elsewhere` when it has changed or gone since
 */
export async function sendDraft(
  draft: Draft,
  account: string,
  payload: Values,
  now: string,
): Promise<'queued' | 'elsewhere'> {
  const { form, version, id, about, given, path } = draft
  const item: Item = {
    id,
    form,
    version,
    about,
    given,
    path,
    account,
    queuedAt: now,
    contentHash: await sha256(contentOf({ form, version, payload })),
    sealed: await seal(await keyOf(account), id, payload),
    progress: advance(freshDraft, { type: 'sent' }, { now, random: 0 }),
    decision: null,
    story: [{ what: 'queued-fresh', at: now, times: 1 }],
    waiting: now,
  }
  const result = await write(['drafts', 'items'], async (tx) => {
    const known = await tx.objectStore('drafts').get(draft.slot)
    if (!known || !isSame(known, draft)) return 'elsewhere'
    await tx.objectStore('items').add(item)
    await tx.objectStore('drafts').delete(draft.slot)
    return 'queued'
  })
  if (result === 'queued') tell('queued')
  return result
}

export async function findItem(id: string): Promise<Item | undefined> {
  return await (await connect()).get('items', id)
}

export async function listItems(account: string): Promise<Item[]> {
  return await (await connect()).getAllFromIndex('items', 'account', account)
}

/** What is still to be sent, whoever sent it; the one that has waited longest first. */
export async function listWaiting(): Promise<Item[]> {
  return await (await connect()).getAllFromIndex('items', 'waiting')
}

/** @throws when what is kept cannot be opened */
export async function openPayload(item: Item): Promise<Values | undefined> {
  return item.sealed ? await unseal(await keyOf(item.account), item.id, item.sealed) : undefined
}

/**
 * Lets an event happen to an item. A received item's payload is erased in the same transaction.
 * @returns the item as it is now; undefined when there is none
 */
export async function changeItem(
  id: string,
  event: OutboxEvent,
  chance: Chance,
): Promise<Item | undefined> {
  const { item, isChanged } = await write(['items'], async (tx) => {
    const items = tx.objectStore('items')
    const known = await items.get(id)
    if (!known) return { item: undefined, isChanged: false }
    const next = withEvent(known, event, chance)
    if (next !== known) await items.put(next)
    return { item: next, isChanged: next !== known }
  })
  if (isChanged) tell('changed')
  return item
}

/** The same event for every waiting item that it concerns; one transaction. */
export async function changeItems(
  concerns: (item: Item) => boolean,
  event: OutboxEvent,
  chance: Chance,
): Promise<void> {
  const isChanged = await write(['items'], async (tx) => {
    let changed = false
    const items = tx.objectStore('items')
    for (const known of await items.index('waiting').getAll()) {
      const next = concerns(known) ? withEvent(known, event, chance) : known
      if (next === known) continue
      await items.put(next)
      changed = true
    }
    return changed
  })
  if (isChanged) tell('changed')
}

/**
 * "Ret": what was sent, or not yet sent, lies as a draft again, with an id of its own. A refused item
 * stays beside it.
 * @returns the draft; `occupied` when another draft lies in its place; `moved` when it is under way
 */
export async function takeBack(
  id: string,
  newId: string,
  now: string,
): Promise<Draft | 'occupied' | 'moved'> {
  const item = await findItem(id)
  if (!item?.sealed) return 'moved'
  const { form, version, about, given, path, account: owner } = item
  const values = await openPayload(item)
  const slot = slotOf(owner, form, given)
  const draft: Draft = {
    id: newId,
    form,
    version,
    about,
    given,
    path,
    owner,
    slot,
    revision: 1,
    savedAt: now,
    sealed: await seal(await keyOf(owner), newId, values),
  }
  const result = await write(['drafts', 'items'], async (tx) => {
    const current = await tx.objectStore('items').get(id)
    const chance = { now, random: 0 }
    if (!current || advance(current.progress, { type: 'taken-back' }, chance).state !== 'draft') {
      return 'moved'
    }
    if (await tx.objectStore('drafts').get(slot)) return 'occupied'
    await tx.objectStore('drafts').put(draft)
    if (current.progress.state !== 'refused') await tx.objectStore('items').delete(id)
    return draft
  })
  if (typeof result === 'object') tell('changed')
  return result
}

/**
 * Deletes an item because its person said so; never while it may be on its way.
 * @returns whether it is gone
 */
export async function removeItem(id: string): Promise<boolean> {
  const isGone = await write(['items'], async (tx) => {
    const items = tx.objectStore('items')
    const known = await items.get(id)
    if (!known) return true
    if (!['queued', 'attention', 'refused'].includes(known.progress.state)) return false
    await items.delete(id)
    return true
  })
  tell('changed')
  return isGone
}

export async function findMeta(name: string): Promise<unknown> {
  return (await (await connect()).get('meta', name))?.value
}

export async function putMeta(name: string, value: unknown): Promise<void> {
  await write(['meta'], async (tx) => {
    await tx.objectStore('meta').put({ name, value })
  })
}
