// The rules of the calendar, tried and saved by administrators; extra meetings by all staff.
import type { QueryClient } from '@tanstack/solid-query'
import type { MeetingAdded } from '../../../shared/meetings.ts'
import type { RhythmRule, RuleEffect } from '../../../shared/rhythm.ts'
import { api, ask, read } from '../../api.ts'
import { forgetCalendar, meetingQuery } from '../queries.ts'

export const rhythmQuery = () => ask('/rhythm', () => api.rhythm.$get())

/** What saving would do; nothing is saved. */
export const previewRule = (json: RhythmRule): Promise<RuleEffect[]> =>
  read(api.desk.rhythm[':id'].preview.$post({ param: { id: json.id }, json }))

export async function saveRule(client: QueryClient, json: RhythmRule) {
  const rules = await read(api.desk.rhythm[':id'].$put({ param: { id: json.id }, json }))
  client.setQueryData(rhythmQuery().queryKey, rules)
  await forgetCalendar(client)
}

export async function addMeeting(client: QueryClient, id: string, json: MeetingAdded) {
  const added = await read(api.desk.meetings[':id'].$put({ param: { id }, json }))
  client.setQueryData(meetingQuery(id).queryKey, added)
  await forgetCalendar(client)
}
