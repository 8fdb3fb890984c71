// The outbox on the phone: drafts and items, and all that can become of them, for page and worker alike.
import { contentOf } from '../../shared/content.ts'
import type { AttachmentManifest } from '../../shared/submissions.ts'
import { letGoOfAll, share } from './attachments.ts'
import { tell } from './changes.ts'
import { inDatabase, keyOf, openingKeyOf, shelves, write } from './database.ts'
import { type Draft, type Item, plainAbout, slotOf, type Values, withEvent } from './item.ts'
import { advance, type Chance, draft as freshDraft, type OutboxEvent } from './machine.ts'
import { seal, sealText, sha256, unseal, unsealText } from './seal.ts'

export async function findDraft(slot: string): Promise<Draft | undefined> {
  const found = await inDatabase((db) => db.get('drafts', slot))
  return found && (await named(found, found.owner))
}

export async function listDrafts(owner: string): Promise<Draft[]> {
  const found = await inDatabase((db) => db.getAllFromIndex('drafts', 'owner', owner))
  return await Promise.all(found.map((each) => named(each, owner)))
}

export async function openDraft(found: Draft): Promise<Values> {
  return await unseal(await openingKeyOf(found.owner), found.id, found.sealed)
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
    await tx.objectStore('drafts').put({ ...next, attachments: known?.attachments ?? [] })
    return next
  })
  if (kept !== 'elsewhere' && kept.revision === 1) tell('changed')
  return kept
}

function isSame(known: Draft | undefined, entry: { id: string; revision: number }): boolean {
  return known ? known.id === entry.id && known.revision === entry.revision : entry.revision === 0
}

export async function removeDraft(slot: string): Promise<void> {
  await write(shelves, async (tx) => {
    const known = await tx.objectStore('drafts').get(slot)
    if (!known) return
    await letGoOfAll(tx, known.id)
    await tx.objectStore('drafts').delete(slot)
  })
  tell('changed')
}

/**
 * Send: the draft becomes an item in one transaction, its payload frozen; its attachments stay where
 * they lie. Two tabs that hold the same draft cannot both do it.
 * @param draft as it was last kept, by whoever presses Send
 * @param dependsOn another item, which has to be decided first
 * @returns `elsewhere` when it has changed or gone since
 */
export async function sendDraft(
  draft: Draft,
  account: string,
  payload: Values,
  now: string,
  dependsOn?: string,
): Promise<'queued' | 'elsewhere'> {
  const { form, version, id, about, given, path, attachments, supersedes } = draft
  const progress = advance(
    freshDraft,
    { type: 'sent', behind: dependsOn !== undefined },
    { now, random: 0 },
  )
  const item: Item = {
    id,
    form,
    version,
    about,
    given,
    path,
    account,
    queuedAt: now,
    contentHash: await sha256(contentOf({ form, version, payload, attachments, supersedes })),
    sealed: await seal(await keyOf(account), id, payload),
    attachments: await closed(attachments, account),
    progress,
    decision: null,
    story: [{ what: 'queued-fresh', at: now, times: 1 }],
    waiting: now,
    ...(supersedes ? { supersedes } : {}),
    ...(dependsOn ? { dependsOn } : {}),
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
  const found = await inDatabase((db) => db.get('items', id))
  return found && (await named(mended(found), found.account))
}

export async function listItems(account: string): Promise<Item[]> {
  const found = await inDatabase((db) => db.getAllFromIndex('items', 'account', account))
  return await Promise.all(found.map((each) => named(mended(each), account)))
}

/** What is still to be sent, whoever sent it; the one that has waited longest first. */
export async function listWaiting(): Promise<Item[]> {
  const found = await inDatabase((db) => db.getAllFromIndex('items', 'waiting'))
  return await Promise.all(found.map((each) => named(mended(each), each.account)))
}

/** @throws when what is kept cannot be opened */
export async function openPayload(item: Item): Promise<Values | undefined> {
  return item.sealed
    ? await unseal(await openingKeyOf(item.account), item.id, item.sealed)
    : undefined
}

/** One that was damaged on the disk must be seen, and stand in the way of nothing. */
function mended(item: Item): Item {
  if (item.progress?.state && item.story && item.attachments) return item
  const progress = { ...freshDraft, state: 'attention', trouble: 'unreadable' } as const
  return { ...item, progress: { ...progress, pointers: [] }, story: [], attachments: [] }
}

/** With the names of its attachments opened; one that cannot be opened has none. */
async function named<T extends Draft | Item>(entry: T, owner: string): Promise<T> {
  if (entry.attachments.length === 0) return entry
  const key = await openingKeyOf(owner).catch(() => undefined)
  const open = async (each: AttachmentManifest) => ({
    ...each,
    name: key ? await unsealText(key, each.id, each.name).catch(() => '') : '',
  })
  return { ...entry, attachments: await Promise.all(entry.attachments.map(open)) }
}

async function closed(list: readonly AttachmentManifest[], owner: string) {
  const key = await keyOf(owner)
  const close = async (each: AttachmentManifest) => ({
    ...each,
    name: await sealText(key, each.id, each.name),
  })
  return await Promise.all(list.map(close))
}

/**
 * Lets an event happen to an item. A received item's payload and attachments are erased in the same
 * transaction.
 * @returns the item as it is now; undefined when there is none
 */
export async function changeItem(
  id: string,
  event: OutboxEvent,
  chance: Chance,
): Promise<Item | undefined> {
  const { item, isChanged } = await write(shelves, async (tx) => {
    const items = tx.objectStore('items')
    const found = await items.get(id)
    if (!found) return { item: undefined, isChanged: false }
    const known = mended(found)
    const next = withEvent(known, event, chance)
    if (next === known) return { item: next, isChanged: false }
    await items.put(next)
    if (next.progress.state === 'received') await letGoOfAll(tx, id)
    return { item: next, isChanged: true }
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
    for (const known of (await items.index('waiting').getAll()).map(mended)) {
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
 * "Ret": what was sent, or not yet sent, lies as a draft again, with an id of its own and the same
 * attachments. A refused item stays beside it; so does one that the server has filed, whose place the
 * new one takes.
 * @returns the draft; `occupied` when another draft lies in its place; `moved` when it is under way
 */
export async function takeBack(
  id: string,
  newId: string,
  now: string,
): Promise<Draft | 'occupied' | 'moved'> {
  const item = await findItem(id)
  if (!item?.sealed) return 'moved'
  const values = await openPayload(item)
  const draft = await newDraft(item, newId, item.account, values ?? {}, now)
  const result = await write(shelves, async (tx) => {
    const items = tx.objectStore('items')
    const current = await items.get(id)
    if (!current?.sealed) return 'moved'
    const isFiled = current.progress.filed && current.progress.state !== 'refused'
    const chance = { now, random: 0 }
    const next = advance(current.progress, { type: 'taken-back' }, chance)
    if (!isFiled && next.state !== 'draft') return 'moved'
    if (await tx.objectStore('drafts').get(draft.slot)) return 'occupied'
    const supersedes = isFiled ? id : current.supersedes
    const attachments = current.attachments
    await tx.objectStore('drafts').put({ ...draft, attachments, ...(supersedes && { supersedes }) })
    await share(tx, id, newId)
    if (!isFiled && current.progress.state !== 'refused') {
      await letGoOfAll(tx, id)
      await items.delete(id)
    }
    return 'back'
  })
  if (result !== 'back') return result
  tell('changed')
  return draft
}

/**
 * A draft that takes the place of something received. Its attachments are no longer on the phone.
 * @returns as `takeBack`
 */
export async function addReplacement(
  entry: Pick<Draft, 'form' | 'version' | 'about' | 'given' | 'path'> & { supersedes: string },
  newId: string,
  owner: string,
  values: Values,
  now: string,
): Promise<Draft | 'occupied'> {
  const made = await newDraft({ ...entry, attachments: [] }, newId, owner, values, now)
  const draft = { ...made, supersedes: entry.supersedes }
  const result = await write(['drafts'], async (tx) => {
    if (await tx.objectStore('drafts').get(draft.slot)) return 'occupied'
    await tx.objectStore('drafts').put(draft)
    return 'made'
  })
  if (result === 'occupied') return result
  tell('changed')
  return draft
}

async function newDraft(
  from: Pick<Draft, 'form' | 'version' | 'about' | 'given' | 'path' | 'attachments'>,
  id: string,
  owner: string,
  values: Values,
  now: string,
): Promise<Draft> {
  const { form, version, given, path, attachments } = from
  const about = plainAbout(from.about)
  const sealed = await seal(await keyOf(owner), id, values)
  const slot = slotOf(owner, form, given)
  return {
    id,
    form,
    version,
    about,
    given,
    path,
    attachments,
    owner,
    slot,
    revision: 1,
    savedAt: now,
    sealed,
  }
}

/**
 * Deletes an item because its person said so; never while it may be on its way.
 * @returns whether it is gone
 */
export async function removeItem(id: string): Promise<boolean> {
  const isGone = await write(shelves, async (tx) => {
    const items = tx.objectStore('items')
    const known = await items.get(id)
    if (!known) return true
    if (!['queued', 'attention', 'refused'].includes(known.progress.state)) return false
    await letGoOfAll(tx, id)
    await items.delete(id)
    return true
  })
  tell('changed')
  return isGone
}

/** Signing out for good: everything that these owners have here is gone, and so are their keys. */
export async function erase(owners: readonly string[]): Promise<void> {
  await write(shelves, async (tx) => {
    const drafts = tx.objectStore('drafts')
    const items = tx.objectStore('items')
    for (const owner of owners) {
      for (const draft of await drafts.index('owner').getAll(owner)) {
        await letGoOfAll(tx, draft.id)
        await drafts.delete(draft.slot)
      }
      for (const id of await items.index('account').getAllKeys(owner)) {
        await letGoOfAll(tx, id)
        await items.delete(id)
      }
      await tx.objectStore('keys').delete(owner)
    }
  })
  tell('erased')
}
