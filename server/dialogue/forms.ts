import { dialogueTopicHandedIn } from '../../shared/dialogue.ts'
import { addCase } from '../cases.ts'
import { findHeldMeeting, findNextMeeting, toMeetingRef } from '../meetings.ts'
import { defineForm, sinceEver } from '../submissions/forms.ts'
import { addTopic, removeTopic } from './store.ts'

export const topicForm = defineForm({
  form: 'dialogue-topic',
  version: 1,
  title: { da: 'Emne til et dialogmøde', en: 'Topic for a dialogue meeting' },
  schema: dialogueTopicHandedIn,
  action: 'dialogue.hand-in',
  example: {
    meetingId: 'dialogmoede-2026-12',
    part: 'blank-paper',
    title: 'Busser om aftenen',
    text: 'De unge kan ikke komme hjem fra fritidsklubben. Hvad kan vi gøre på tværs?',
    coreTasks: ['fritid-faellesskab', 'laering'],
  },
  async find(trx, { meetingId }) {
    const meeting = await findHeldMeeting(trx, meetingId)
    if (meeting?.kind !== 'dialogue') return undefined
    const next = await findNextMeeting(trx, 'dialogue', meeting.startsAt)
    return {
      about: toMeetingRef(meeting, meeting.startsAt),
      coreTasks: meeting.coreTasks,
      opensAt: sinceEver,
      closesAt: meeting.startsAt,
      latePolicy: 'strict',
      ...(next ? { instead: toMeetingRef(next, next.startsAt) } : {}),
    }
  },
  async receive(trx, payload, { id, account, receivedAt, late, target: { about } }) {
    const meeting = await findHeldMeeting(trx, payload.meetingId)
    if (!meeting || meeting.isCancelled) return 'meeting_cancelled'
    await addTopic(trx, {
      submission_id: id,
      meeting_id: payload.meetingId,
      part: payload.part,
      title: payload.title,
      body: payload.text,
      sender: account.name,
      core_tasks: JSON.stringify(payload.coreTasks),
      received_at: receivedAt,
    })
    await addCase(trx, {
      submissionId: id,
      form: 'dialogue-topic',
      about,
      sender: account.name,
      receivedAt,
      late,
    })
    return undefined
  },
  /** Until staff have written to it, or the meeting begins. */
  async undo(trx, { meetingId }, { id, at }) {
    const meeting = await findHeldMeeting(trx, meetingId)
    if (meeting && at > meeting.startsAt) return 'withdrawal_closed'
    return (await removeTopic(trx, id)) ? undefined : 'withdrawal_closed'
  },
})
