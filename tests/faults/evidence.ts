// What the judge is shown: the server's rows read from its database, the phone's items read from its own.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Progress, situationOf } from '../../client/outbox/machine.ts'
import submissions from '../../client/submissions/text.da.ts'
import type { Database } from '../../db/open.ts'
import { contentOf } from '../../shared/content.ts'
import type { AttachmentManifest, SubmissionDecision } from '../../shared/submissions.ts'
import type { Kept, Place, Row, World } from './oracle.ts'

export const sha256 = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex')

/** Every submission of the server, but for those that were there before. */
export async function readRows(
  db: Database,
  filesFolder: string,
  before: ReadonlySet<string>,
): Promise<Row[]> {
  const rows = await db.selectFrom('submissions').selectAll().execute()
  const manifests = await db.selectFrom('attachments').selectAll().orderBy('position').execute()
  const effects = (
    await Promise.all(
      (['sign_ups', 'applications', 'responses', 'cases'] as const).map(async (table) =>
        (
          await db.selectFrom(table).select('submission_id').execute()
        ).map(({ submission_id }) => ({ table, submission_id })),
      ),
    )
  ).flat()
  const found = rows.map(async (row): Promise<Row> => {
    const own = manifests.filter(({ submission_id }) => submission_id === row.id)
    const ofRow = effects.filter(({ submission_id }) => submission_id === row.id)
    const content = contentOf({
      form: row.form,
      version: row.version,
      payload: JSON.parse(row.payload),
      attachments: own.map(({ id, name, type, size, sha256 }) => ({
        ...{ id, name, type, size, sha256 },
      })),
      supersedes: row.supersedes ?? undefined,
    })
    return {
      id: row.id,
      account: row.account_id,
      outcome: row.outcome,
      receipt: row.receipt,
      code: row.code,
      statedHash: row.content_hash,
      contentHash: sha256(content),
      attachments: await Promise.all(
        own
          .filter(({ rejected }) => rejected === 0)
          .map(async (each) => ({
            named: each.sha256,
            found: each.completed_at
              ? sha256(await readFile(join(filesFolder, row.id, each.id)))
              : null,
          })),
      ),
      effects: ofRow.filter(({ table }) => table !== 'cases').length,
      cases: ofRow.filter(({ table }) => table === 'cases').length,
    }
  })
  return (await Promise.all(found)).filter(({ id }) => !before.has(id))
}

export async function readPlaces(db: Database): Promise<Place[]> {
  const shifts = await db.selectFrom('shifts').select(['id', 'capacity', 'taken']).execute()
  const signUps = await db
    .selectFrom('sign_ups')
    .select(['shift_id', 'account_id', 'people'])
    .where('state', 'in', ['coming', 'offered'])
    .execute()
  return shifts.map(({ id, capacity, taken }) => {
    const own = signUps.filter(({ shift_id }) => shift_id === id)
    const people = own.map(({ account_id }) => account_id)
    return {
      ...{ shift: id, capacity, taken },
      held: own.reduce((sum, each) => sum + each.people, 0),
      twice: people.filter((person, index) => people.indexOf(person) !== index),
    }
  })
}

interface Found {
  id: string
  account: string
  form: string
  version: number
  progress: Progress
  decision: SubmissionDecision | null
  /** With their names opened. */
  attachments: AttachmentManifest[]
  bytes: Kept['attachments']
  supersedes?: string
  /** As it opens; null where it is erased, or does not open. */
  payload: Record<string, unknown> | null
}

/** Reads the phone's items as any script of the page could, without the product's own code. */
export async function readPhone(page: Page): Promise<Kept[]> {
  const found: Found[] = await page.evaluate(async () => {
    const name = 'medspil-outbox'
    const known = await indexedDB.databases()
    if (!known.some((each) => each.name === name)) return []
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => failed(request.error)
      })
    const open = async (
      key: CryptoKey,
      label: string,
      sealed: { iv: BufferSource; data: BufferSource },
    ) => {
      const additionalData = new TextEncoder().encode(label)
      const algorithm = { name: 'AES-GCM', iv: sealed.iv, additionalData }
      return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.data))
    }
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    const db = await settled(indexedDB.open(name))
    try {
      const tx = db.transaction(['items', 'keys', 'attachments', 'chunks'])
      const [items = [], keys = [], attachments = [], chunks = []] = await Promise.all(
        ['items', 'keys', 'attachments', 'chunks'].map((store) =>
          settled(tx.objectStore(store).getAll()),
        ),
      )
      const openAll = async ({ sealed, ...item }: (typeof items)[number]) => {
        const key = keys.find(({ owner }) => owner === item.account)?.key
        if (!sealed || !key) return { ...item, payload: null, attachments: [], bytes: [] }
        const manifest = []
        const bytes = []
        for (const each of item.attachments) {
          const box = Uint8Array.from(atob(each.name), (letter) => letter.charCodeAt(0))
          const closed = { iv: box.slice(0, 12), data: box.slice(12) }
          manifest.push({ ...each, name: text(await open(key, each.id, closed)) })
          const own = attachments.find(({ id }) => id === each.id)?.key
          const parts = chunks.filter(({ attachment }) => attachment === each.id)
          const opened = []
          for (const part of parts)
            if (own) opened.push(await open(own, `${each.id}/${part.index}`, part))
          const whole = await new Blob(opened).arrayBuffer()
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
          const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
          bytes.push({ named: each.sha256, found: opened.length > 0 ? hash : null })
        }
        const payload = JSON.parse(text(await open(key, item.id, sealed)))
        return { ...item, payload, attachments: manifest, bytes }
      }
      return await Promise.all(
        items.map((item) =>
          openAll(item).catch(() => ({ ...item, payload: null, attachments: [], bytes: [] })),
        ),
      )
    } finally {
      db.close()
    }
  })
  return found.map(({ payload, form, version, attachments, supersedes, ...item }) => ({
    id: item.id,
    account: item.account,
    state: item.progress.state,
    situation: situationOf(item.progress),
    contentHash: payload
      ? sha256(contentOf({ form, version, payload, attachments, supersedes }))
      : null,
    attachments: item.bytes,
    receipt: item.decision?.receipt ?? null,
    code: item.decision?.code ?? null,
  }))
}

export const words: World['words'] = {
  received: Object.values(submissions.receivedTitles),
  refused: submissions.refusedTitle,
  notReceived: ['queued-lost', 'queued-closed'],
}
