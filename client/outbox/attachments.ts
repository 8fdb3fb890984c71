// The bytes of attachments on the phone: kept in sealed parts, read part by part, erased with their key.
import type { AttachmentManifest } from '../../shared/submissions.ts'
import { tell } from './changes.ts'
import {
  type Chunk,
  inDatabase,
  keyOf,
  type ShelvesTransaction,
  shelves,
  write,
} from './database.ts'
import type { Draft } from './item.ts'
import { newKey, sealBytes, sealText, unsealBytes } from './seal.ts'

const chunkBytes = 256 * 1024

/**
 * Keeps an attachment's bytes and names it in the draft, all of it or nothing.
 * @param draft as it was last kept
 * @returns the draft as kept; `elsewhere` when another tab wrote or sent it
 * @throws when the phone has no room
 */
export async function addAttachment(
  draft: Draft,
  manifest: AttachmentManifest,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Draft | 'elsewhere'> {
  const { id, size } = manifest
  const key = await newKey()
  const chunks: Chunk[] = []
  for (let index = 0; index * chunkBytes < bytes.length; index += 1) {
    const part = bytes.slice(index * chunkBytes, (index + 1) * chunkBytes)
    chunks.push({ attachment: id, index, ...(await sealBytes(key, `${id}/${index}`, part)) })
  }
  const name = await sealText(await keyOf(draft.owner), id, manifest.name)
  const revision = draft.revision + 1
  const result = await write(shelves, async (tx) => {
    const known = await tx.objectStore('drafts').get(draft.slot)
    if (known?.id !== draft.id || known.revision !== draft.revision) return 'elsewhere'
    await tx.objectStore('attachments').put({ id, holders: [draft.id], size, key })
    for (const chunk of chunks) await tx.objectStore('chunks').put(chunk)
    const attachments = [...known.attachments, { ...manifest, name }]
    await tx.objectStore('drafts').put({ ...known, attachments, revision })
    return 'kept'
  })
  if (result === 'elsewhere') return result
  tell('changed')
  return { ...draft, attachments: [...draft.attachments, manifest], revision }
}

/** @returns as `addAttachment` */
export async function removeAttachment(draft: Draft, id: string): Promise<Draft | 'elsewhere'> {
  const revision = draft.revision + 1
  const without = (list: AttachmentManifest[]) => list.filter((each) => each.id !== id)
  const result = await write(shelves, async (tx) => {
    const known = await tx.objectStore('drafts').get(draft.slot)
    if (known?.id !== draft.id || known.revision !== draft.revision) return 'elsewhere'
    await letGo(tx, id, draft.id)
    const attachments = without(known.attachments)
    await tx.objectStore('drafts').put({ ...known, attachments, revision })
    return 'removed'
  })
  if (result === 'elsewhere') return result
  tell('changed')
  return { ...draft, attachments: without(draft.attachments), revision }
}

/** The draft or item `holder` is going: bytes that nothing else holds are erased, and their keys. */
export async function letGoOfAll(tx: ShelvesTransaction, holder: string): Promise<void> {
  for (const id of await tx.objectStore('attachments').index('holders').getAllKeys(holder))
    await letGo(tx, id, holder)
}

async function letGo(tx: ShelvesTransaction, id: string, holder: string): Promise<void> {
  const attachments = tx.objectStore('attachments')
  const known = await attachments.get(id)
  if (!known) return
  const holders = known.holders.filter((each) => each !== holder)
  if (holders.length > 0) {
    await attachments.put({ ...known, holders })
    return
  }
  await attachments.delete(id)
  await tx.objectStore('chunks').delete(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]))
}

/** What `holder` holds, `other` holds as well. */
export async function share(tx: ShelvesTransaction, holder: string, other: string): Promise<void> {
  const attachments = tx.objectStore('attachments')
  for (const known of await attachments.index('holders').getAll(holder))
    await attachments.put({ ...known, holders: [...known.holders, other] })
}

/** Erases what no draft and no item holds any more. */
export async function sweep(): Promise<void> {
  await write(shelves, async (tx) => {
    const drafts = (await tx.objectStore('drafts').getAll()).map(({ id }) => id)
    const held = new Set([...drafts, ...(await tx.objectStore('items').getAllKeys())])
    for (const { id, holders } of await tx.objectStore('attachments').getAll())
      for (const holder of holders) if (!held.has(holder)) await letGo(tx, id, holder)
  })
}

/**
 * Bytes of an attachment from an offset on.
 * @returns at most `length`; undefined where they are no longer here
 * @throws when they cannot be opened
 */
export async function readPart(
  id: string,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (length === 0) return new Uint8Array()
  const index = Math.floor(offset / chunkBytes)
  const found = await inDatabase(async (db) => {
    const known = await db.get('attachments', id)
    return { known, chunk: await db.get('chunks', [id, index]) }
  })
  if (!found.known || !found.chunk) return undefined
  const bytes = await unsealBytes(found.known.key, `${id}/${index}`, found.chunk)
  const from = offset - index * chunkBytes
  const part = new Uint8Array(bytes).slice(from, from + length)
  return part.length > 0 ? part : undefined
}

/** The whole of it; undefined where it is not, or not all of it, on this phone. */
export async function openBytes({
  id,
  size,
  type,
}: Pick<AttachmentManifest, 'id' | 'size' | 'type'>): Promise<Blob | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let offset = 0; offset < size; offset += chunkBytes) {
    const part = await readPart(id, offset, chunkBytes)
    if (!part) return undefined
    parts.push(part)
  }
  return new Blob(parts, { type })
}
