// The outbox's own database on the phone: its stores, its versions, and writes that wait for the disk.
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb'
import { outboxName } from './exists.ts'
import type { Draft, Item } from './item.ts'
import { draft as freshProgress } from './machine.ts'
import { newKey, type Sealed } from './seal.ts'

/** Where an attachment's bytes belong: drafts and items share them, the last one to go takes them along. */
export interface Attachment {
  id: string
  holders: string[]
  size: number
  /** Of its own, so that its bytes are gone when this is. */
  key: CryptoKey
}

export interface Chunk extends Sealed {
  attachment: string
  index: number
}

export interface Schema extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { owner: string } }
  items: { key: string; value: Item; indexes: { account: string; waiting: string } }
  attachments: { key: string; value: Attachment; indexes: { holders: string } }
  chunks: { key: [string, number]; value: Chunk }
  keys: { key: string; value: { owner: string; key: CryptoKey } }
  meta: { key: string; value: { name: string; value: unknown } }
}

type Database = IDBPDatabase<Schema>

/** Everything that a submission lies in. */
export const shelves: ('drafts' | 'items' | 'attachments' | 'chunks' | 'keys')[] = [
  'drafts',
  'items',
  'attachments',
  'chunks',
  'keys',
]
export type ShelvesTransaction = IDBPTransaction<Schema, typeof shelves, 'readwrite'>

const version = 2
let connection: Promise<Database> | undefined

function connect(): Promise<Database> {
  connection ??= open(version)
    // A newer app has been here: what it added is let be.
    .catch((error: unknown) => {
      if (nameOf(error) !== 'VersionError') throw error
      return open(undefined)
    })
    .catch((error: unknown) => {
      connection = undefined
      throw error
    })
  return connection
}

function open(wanted: number | undefined): Promise<Database> {
  return openDB<Schema>(outboxName, wanted, {
    async upgrade(db, from, _, tx) {
      if (from < 1) {
        db.createObjectStore('drafts', { keyPath: 'slot' }).createIndex('owner', 'owner')
        const items = db.createObjectStore('items', { keyPath: 'id' })
        items.createIndex('account', 'account')
        items.createIndex('waiting', 'waiting')
        db.createObjectStore('keys', { keyPath: 'owner' })
        db.createObjectStore('meta', { keyPath: 'name' })
      }
      const attachments = db.createObjectStore('attachments', { keyPath: 'id' })
      attachments.createIndex('holders', 'holders', { multiEntry: true })
      db.createObjectStore('chunks', { keyPath: ['attachment', 'index'] })
      const drafts = tx.objectStore('drafts')
      for (const draft of await drafts.getAll()) await drafts.put({ ...draft, attachments: [] })
      const items = tx.objectStore('items')
      for (const item of await items.getAll()) {
        const progress = { ...freshProgress, ...item.progress }
        await items.put({ ...item, attachments: [], progress })
      }
    },
    // Another tab brings a newer version: make way, and open again when next needed.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      connection = undefined
    },
    terminated() {
      connection = undefined
    },
  })
}

/** Uses the database; one whose connection was lost meanwhile is opened again. */
export async function inDatabase<T>(use: (db: Database) => T | Promise<T>): Promise<T> {
  try {
    return await use(await connect())
  } catch (error) {
    if (nameOf(error) !== 'InvalidStateError') throw error
    connection = undefined
    return await use(await connect())
  }
}

/**
 * Runs a write and waits until it is on the disk: a request's own success can still be undone by a
 * full disk. `work` may await nothing but the transaction's own requests.
 */
export async function write<Names extends StoreNames<Schema>[], T>(
  names: Names,
  work: (tx: IDBPTransaction<Schema, Names, 'readwrite'>) => Promise<T>,
): Promise<T> {
  const tx = await inDatabase((db) => db.transaction(names, 'readwrite', { durability: 'strict' }))
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

/** The key that an owner's payloads lie under, made when there is none. */
export async function keyOf(owner: string): Promise<CryptoKey> {
  const known = await inDatabase((db) => db.get('keys', owner))
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

/** @throws when the owner has no key: what lay under it cannot be opened any more */
export async function openingKeyOf(owner: string): Promise<CryptoKey> {
  const known = await inDatabase((db) => db.get('keys', owner))
  if (!known) throw new Error('there is no key')
  return known.key
}

export async function findMeta(name: string): Promise<unknown> {
  return (await inDatabase((db) => db.get('meta', name)))?.value
}

export async function putMeta(name: string, value: unknown): Promise<void> {
  await write(['meta'], async (tx) => {
    await tx.objectStore('meta').put({ name, value })
  })
}

export function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : ''
}
