import { consultationResponse } from '../../shared/consultations.ts'
import { demand } from '../access.ts'
import { addCase } from '../cases.ts'
import { defineForm } from '../submissions/forms.ts'
import { isAsked, toRef } from './rules.ts'
import { addResponse, findBody, findKept } from './store.ts'

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
    return {
      about: toRef(call),
      coreTasks: call.coreTasks,
      opensAt: call.opensAt,
      closesAt: call.closesAt,
      latePolicy: call.latePolicy,
    }
  },
  async receive(trx, payload, { id, account, receivedAt, late, about }) {
    const { consultationId, bodyId, name } = payload
    const body = bodyId ? await findBody(trx, bodyId) : undefined
    const call = await findKept(trx, consultationId)
    if (!call || !isAsked(call.asked, body?.kind)) return 'not_asked'
    const isFirst = await addResponse(trx, {
      submissionId: id,
      consultationId,
      respondent: bodyId ?? account.id,
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
})
