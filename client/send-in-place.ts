// Sends with one press and stays where one is: what comes of it is said there.
import type { FormName } from '../shared/submissions.ts'
import { type About, slotOf, type Values } from './outbox/item.ts'

export interface InPlace {
  form: FormName
  version: number
  about: About
  payload: Values
  /** Where it was pressed. */
  path: string
}

/** @returns whether it is kept on this phone; from there it is sent, now or when there is a connection */
export async function sendInPlace(owner: string, entry: InPlace): Promise<boolean> {
  const { form, version, about, payload, path } = entry
  const { findDraft, putDraft, sendDraft } = await fetchSending()
  const now = new Date().toISOString()
  const known = await findDraft(slotOf(owner, form, payload))
  // By way of a draft, so that two presses send one thing.
  const draft = await putDraft(
    {
      id: known?.id ?? crypto.randomUUID(),
      form,
      version,
      about,
      given: payload,
      owner,
      path,
      revision: known?.revision ?? 0,
      savedAt: now,
      attachments: [],
    },
    payload,
  )
  if (draft === 'elsewhere') return false
  return (await sendDraft(draft, owner, payload, now)) === 'queued'
}

/** What keeps and sends. */
export async function fetchSending() {
  const [store, { startOutbox }] = await Promise.all([
    import('./outbox/store.ts'),
    import('./outbox/triggers.ts'),
  ])
  startOutbox()
  return store
}
