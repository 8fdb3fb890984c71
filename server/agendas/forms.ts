import { lockKey } from '../../db/open.ts'
import { agendaMoveRequest } from '../../shared/agendas.ts'
import { addCase } from '../cases.ts'
import { findHeldMeeting, toMeetingRef } from '../meetings.ts'
import { defineForm, sinceEver } from '../submissions/forms.ts'
import { addRequest, findPlace, removeRequest } from './store.ts'

export const moveRequestForm = defineForm({
  form: 'agenda-move-request',
  version: 1,
  title: {
    da: 'Ønske om at flytte en sag til den lange del',
    en: 'Request to move an item to the ordinary part',
  },
  schema: agendaMoveRequest,
  action: 'agenda.request-move',
  example: {
    meetingId: 'byraadsmoede-2026-11',
    itemId: 'cykelsti-ved-uldum',
    reason: 'Naboerne har skrevet til os alle. Det skal vi tale om, før vi siger ja.',
  },
  async find(trx, { meetingId, itemId }) {
    const meeting = await findHeldMeeting(trx, meetingId)
    if (!meeting || !(await findPlace(trx, meetingId, itemId))) return undefined
    return {
      about: toMeetingRef(meeting, meeting.startsAt),
      coreTasks: meeting.coreTasks,
      opensAt: sinceEver,
      closesAt: meeting.startsAt,
      latePolicy: 'strict',
    }
  },
  async receive(
    trx,
    { meetingId, itemId, reason },
    { id, account, receivedAt, late, target: { about } },
  ) {
    const meeting = await findHeldMeeting(trx, meetingId)
    if (!meeting || meeting.isCancelled) return 'meeting_cancelled'
    // Staff may be taking it off the agenda just now.
    await lockKey(trx, `agenda item ${itemId}`)
    const place = await findPlace(trx, meetingId, itemId)
    if (place?.part !== 'simplified') return 'nothing_to_move'
    const isFirst = await addRequest(trx, {
      submission_id: id,
      meeting_id: meetingId,
      item_id: itemId,
      account_id: account.id,
      sender: account.name,
      reason,
      received_at: receivedAt,
    })
    if (!isFirst) return 'already_requested'
    await addCase(trx, {
      submissionId: id,
      form: 'agenda-move-request',
      about,
      sender: account.name,
      receivedAt,
      late,
    })
    return undefined
  },
  /** Until it is answered, or the meeting begins. */
  async undo(trx, { meetingId }, { id, at }) {
    const meeting = await findHeldMeeting(trx, meetingId)
    if (meeting && at > meeting.startsAt) return 'withdrawal_closed'
    return (await removeRequest(trx, id)) ? undefined : 'withdrawal_closed'
  },
})
