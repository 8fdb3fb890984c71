// A table's note on its way: one press is one submission in the outbox, and the page stays where it is.
import type { Discussion } from '../../shared/discussions.ts'
import { slotOf } from '../outbox/item.ts'

/** @returns whether it is kept on this phone; from there it is sent, now or when there is a connection */
export async function sendNote(
  owner: string,
  discussion: Pick<Discussion, 'id' | 'title'>,
  table: number,
  text: string,
): Promise<boolean> {
  const [{ findDraft, putDraft, sendDraft }, { startOutbox }] = await Promise.all([
    import('../outbox/store.ts'),
    import('../outbox/triggers.ts'),
  ])
  startOutbox()
  const now = new Date().toISOString()
  const path = `/gruppesnak/${discussion.id}/bord/${table}`
  const given = { discussionId: discussion.id, table }
  const payload = { ...given, text }
  const form = 'table-note'
  const known = await findDraft(slotOf(owner, form, given))
  // By way of a draft, so that two presses send one note.
  const draft = await putDraft(
    {
      id: known?.id ?? crypto.randomUUID(),
      form,
      version: 1,
      about: { kind: 'meeting', id: discussion.id, path, title: { ...discussion.title } },
      given,
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
