import { roomDocumentSent } from '../../shared/committee-rooms.ts'
import { demand } from '../access.ts'
import { defineForm, sinceEver } from '../submissions/forms.ts'
import { findCall, toRef } from '../task-committees.ts'
import { roomPath } from './rules.ts'
import { addDocument, removeDocument } from './store.ts'

export const documentForm = defineForm({
  form: 'room-document',
  version: 1,
  title: { da: 'Dokument til et opgaveudvalg', en: 'Document for a task committee' },
  schema: roomDocumentSent,
  action: 'committee-room.take-part',
  example: {
    committeeId: 'naboer-der-hjaelper',
    title: 'Hvad folk i Barrit vil hjælpe med',
    text: 'Vi spurgte 40 naboer. 31 vil gerne hjælpe med indkøb, 12 med at køre til lægen.',
  },
  async find(trx, { committeeId }, account) {
    demand(account, 'committee-room.take-part', committeeId)
    const call = await findCall(trx, committeeId)
    return (
      call && {
        about: { ...toRef(call), path: roomPath(committeeId), closesAt: null },
        coreTasks: call.coreTasks,
        opensAt: sinceEver,
        closesAt: null,
        latePolicy: 'strict',
      }
    )
  },
  async receive(trx, { committeeId, title, text = '' }, { id, account, receivedAt }) {
    await addDocument(trx, {
      submission_id: id,
      committee_id: committeeId,
      title,
      body: text,
      author: account.name,
      added_at: receivedAt,
    })
    return undefined
  },
  /** Until it has been made public. */
  async undo(trx, _, { id }) {
    return (await removeDocument(trx, id)) ? undefined : 'withdrawal_closed'
  },
})
