// Runs in a page of the app: puts things into the phone's outbox as a press of Send does.
import { addAttachment } from '../../client/outbox/attachments.ts'
import type { About, Draft, Values } from '../../client/outbox/item.ts'
import { sha256 } from '../../client/outbox/seal.ts'
import { putDraft, sendDraft } from '../../client/outbox/store.ts'
import type { FormName } from '../../shared/submissions.ts'

export interface Entry {
  account: string
  form: FormName
  version: number
  about: About
  given: Values
  payload: Values
  /** A PDF as large as this is attached. */
  attachmentBytes?: number
}

/** @returns the ids of the items */
export async function send(entry: Entry, times: number): Promise<string[]> {
  const ids: string[] = []
  for (let time = 0; time < times; time++) ids.push(await sendOne(entry))
  return ids
}

async function sendOne({ account, attachmentBytes, payload, ...entry }: Entry): Promise<string> {
  const id = crypto.randomUUID()
  const now = new Date().toISOString()
  const blank = { id, owner: account, path: '/', attachments: [], revision: 0, savedAt: now }
  const draft = kept(await putDraft({ ...entry, ...blank }, payload))
  const ready = attachmentBytes ? kept(await attach(draft, attachmentBytes)) : draft
  const result = await sendDraft(ready, account, payload, now)
  if (result === 'elsewhere') throw new Error('The draft was not sent')
  return id
}

function kept(draft: Draft | 'elsewhere'): Draft {
  if (draft === 'elsewhere') throw new Error('The draft was not kept')
  return draft
}

/** Random bytes, so that nothing on the way can make them fewer. */
async function attach(draft: Draft, size: number) {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'))
  const sum = await sha256(bytes)
  const id = crypto.randomUUID()
  const manifest = { id, name: 'plan.pdf', type: 'application/pdf', size, sha256: sum }
  return await addAttachment(draft, manifest, bytes)
}
