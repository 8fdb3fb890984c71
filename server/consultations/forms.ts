import { consultationResponse } from '../../shared/consultations.ts'
import { demand } from '../access.ts'
import { addCase } from '../cases.ts'
import { ProblemError } from '../problem.ts'
import { accountsOf } from '../session.ts'
import { defineForm, isSettled } from '../submissions/forms.ts'
import { isAsked, toRef, windowOf } from './rules.ts'
import { addResponse, findBody, findKept, removeResponse } from './store.ts'

export const responseForm = defineForm({
  form: 'consultation-response',
  version: 1,
  title: { da: 'Høringssvar', en: 'Consultation response' },
  schema: consultationResponse,
  action: 'consultation.respond',
  example: {
    consultationId: 'budget-for-naeste-aar',
    representing: 'self',
    name: 'Birthe Eksempel',
    text: 'Bevar åbningstiden i hallerne om aftenen. Det er her, de unge mødes.',
    acknowledged: true,
  },
  async find(trx, { consultationId, bodyId }, account) {
    if (bodyId) demand(account, 'consultation.respond-for-body', bodyId)
    const call = await findKept(trx, consultationId)
    if (!call) return undefined
    if (account.guest && !call.guests) throw new ProblemError('not_signed_in')
    const body = bodyId ? await findBody(trx, bodyId) : undefined
    return {
      about: toRef(call),
      coreTasks: call.coreTasks,
      ...windowOf(call),
      refusal: isAsked(call.asked, body?.kind) ? undefined : 'not_asked',
      body,
    }
  },
  async receive(trx, payload, { id, account, receivedAt, late, target: { about, body } }) {
    const { consultationId, bodyId, name } = payload
    const isFirst = await addResponse(trx, {
      submissionId: id,
      consultationId,
      respondents: bodyId ? [bodyId] : await accountsOf(trx, account.id),
    })
    if (!isFirst) return 'already_answered'
    await addCase(trx, {
      submissionId: id,
      form: 'consultation-response',
      about,
      sender: body ? `${name}, ${body.name}` : name,
      receivedAt,
      late,
    })
    return undefined
  },
  async undo(trx, { consultationId }, { id, at }) {
    const call = await findKept(trx, consultationId)
    if (call && isSettled(windowOf(call), at)) return 'withdrawal_closed'
    await removeResponse(trx, id)
    return undefined
  },
})
