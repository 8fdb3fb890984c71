import { callQuestionAsked } from '../../shared/call-questions.ts'
import { addCase } from '../cases.ts'
import { defineForm } from '../submissions/forms.ts'
import { findCallTarget } from '../task-committees.ts'
import { addQuestion, removeQuestion } from './store.ts'

export const questionForm = defineForm({
  form: 'call-question',
  version: 1,
  title: { da: 'Spørgsmål om et opgaveudvalg', en: 'Question about a task committee' },
  schema: callQuestionAsked,
  action: 'call.ask',
  example: {
    committeeId: 'ensomhed-i-smaa-byer',
    question: 'Hvor tit mødes I, og kan man være med på video?',
  },
  find: (trx, { committeeId }) => findCallTarget(trx, committeeId),
  async receive(trx, payload, { id, account, receivedAt, late, target: { about } }) {
    await addQuestion(trx, {
      submission_id: id,
      committee_id: payload.committeeId,
      asked: payload.question,
      received_at: receivedAt,
    })
    await addCase(trx, {
      submissionId: id,
      form: 'call-question',
      about,
      sender: account.name,
      receivedAt,
      late,
    })
    return undefined
  },
  /** Until staff have answered. */
  async undo(trx, _, { id }) {
    return (await removeQuestion(trx, id)) ? undefined : 'withdrawal_closed'
  },
})
