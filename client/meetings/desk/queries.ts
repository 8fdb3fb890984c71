// The rules of the calendar, tried and saved by administrators; extra meetings by all staff.
import type { QueryClient } from '@tanstack/solid-query'
import type { MeetingAdded } from '../../../shared/meetings.ts'
import type { RhythmRule, RuleEffect, RuleKept } from '../../../shared/rhythm.ts'
import { api, ask, read } from '../../api.ts'
import { forgetCalendar, meetingQuery } from '../queries.ts'

export const rhythmQuery = () => ask('/rhythm', () => api.rhythm.$get())

/** What saving would do; nothing is saved. */
export const previewRule = (json: RhythmRule): Promise<RuleEffect[]> =>
  read(api.desk.rhythm[':id'].preview.$post({ param: { id: json.id }, json }))

export async function saveRule(client: QueryClient, json: RhythmRule) {
  await keepRules(client, await read(api.desk.rhythm[':id'].$put({ param: { id: json.id }, json })))
}

export const removeRule = (id: string): Promise<RuleKept[]> =>
  read(api.desk.rhythm[':id'].$delete({ param: { id } }))

/** The rules as they are now, and every list of meetings asked for anew. */
export async function keepRules(client: QueryClient, rules: RuleKept[]) {
  client.setQueryData(rhythmQuery().queryKey, rules)
  await forgetCalendar(client)
}

/** Whether a rule can be deleted; asked anew each time, since something may hang on its meetings by now. */
export const ruleRemovalQuery = (id: string) => ({
  ...ask(`/desk/rhythm/${id}/removal`, () =>
    api.desk.rhythm[':id'].removal.$get({ param: { id } }),
  ),
  staleTime: 0,
})

export async function addMeeting(client: QueryClient, id: string, json: MeetingAdded) {
  const added = await read(api.desk.meetings[':id'].$put({ param: { id }, json }))
  client.setQueryData(meetingQuery(id).queryKey, added)
  await forgetCalendar(client)
}
