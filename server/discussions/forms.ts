import { tableNoteWritten } from '../../shared/discussions.ts'
import { ProblemError } from '../problem.ts'
import { defineForm } from '../submissions/forms.ts'
import { addNote, findDiscussion } from './store.ts'

export const tableNoteForm = defineForm({
  form: 'table-note',
  version: 1,
  title: { da: 'Note fra et bord', en: 'Note from a table' },
  schema: tableNoteWritten,
  action: 'discussion.write',
  example: {
    discussionId: 'flere-haender',
    table: 2,
    text: 'Spørg foreningerne, før vi laver noget selv.',
  },
  // A table writes many, and sees each on the wall.
  quiet: true,
  async find(trx, { discussionId }) {
    const found = await findDiscussion(trx, discussionId)
    return (
      found && {
        about: {
          kind: 'meeting',
          id: found.id,
          path: `/gruppesnak/${found.id}`,
          title: found.title,
          closesAt: found.closesAt,
        },
        coreTasks: found.coreTasks,
        opensAt: found.opensAt,
        closesAt: found.closesAt,
        // What a table wrote without connection comes later, and must not be lost.
        latePolicy: 'review',
      }
    )
  },
  async receive(trx, { discussionId, table, text }, { id, receivedAt }) {
    const found = await findDiscussion(trx, discussionId)
    if (!found) return 'gone'
    if (table > found.tables)
      throw new ProblemError('invalid', '', [
        { pointer: '/payload/table', detail: `there are ${found.tables} tables` },
      ])
    await addNote(trx, {
      id,
      discussion_id: discussionId,
      table_number: table,
      text_da: text,
      text_en: text,
      received_at: receivedAt,
    })
    return undefined
  },
})
