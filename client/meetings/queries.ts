// The calendar, a meeting and the committees; staff move and cancel.
import type { QueryClient } from '@tanstack/solid-query'
import type { MeetingPage } from '../../shared/meetings.ts'
import { api, ask, askPages, read } from '../api.ts'

export interface MeetingQuestion {
  from?: string | undefined
  to?: string | undefined
  committee?: string | undefined
  coreTask?: string | undefined
  limit?: string | undefined
}

const meetingsPath = (question: MeetingQuestion) =>
  api.meetings.$path({ query: withoutGaps(question) })

export const meetingsQuery = (question: MeetingQuestion) =>
  ask(meetingsPath(question), () => api.meetings.$get({ query: withoutGaps(question) }))

/** Page upon page of the same list; the first one may have come with the HTML. */
export const allMeetingsQuery = (question: MeetingQuestion, client: QueryClient) =>
  askPages(meetingsPath(question), (after) =>
    after === undefined
      ? client.fetchQuery(meetingsQuery(question))
      : read(api.meetings.$get({ query: { ...withoutGaps(question), after } })),
  )

export const meetingQuery = (id: string) =>
  ask(`/meetings/${id}`, () => api.meetings[':id'].$get({ param: { id } }))

export const committeesQuery = () => ask('/committees', () => api.committees.$get())

export const calendarLinkQuery = () =>
  ask('/me/calendar-link', () => api.me['calendar-link'].$get())

/** @returns the secret address, which is told this once */
export async function makeCalendarLink(client: QueryClient): Promise<string> {
  const { path, ...made } = await read(api.me['calendar-link'].$post())
  client.setQueryData(calendarLinkQuery().queryKey, { ...made, path: null })
  return path ?? ''
}

export async function removeCalendarLink(client: QueryClient) {
  const gone = await read(api.me['calendar-link'].$delete())
  client.setQueryData(calendarLinkQuery().queryKey, gone)
}

interface Reason {
  da: string
  en?: string
}

export async function moveMeeting(
  client: QueryClient,
  id: string,
  json: { startsAt: string; endsAt: string; reason: Reason },
) {
  const param = { id }
  await keep(client, await read(api.desk.meetings[':id'].time.$put({ param, json })))
}

export async function cancelMeeting(client: QueryClient, id: string, reason: Reason) {
  const param = { id }
  const json = { reason }
  await keep(client, await read(api.desk.meetings[':id'].cancellation.$put({ param, json })))
}

/** The changed meeting, and every list that may hold it asked for anew. */
async function keep(client: QueryClient, changed: MeetingPage) {
  client.setQueryData(meetingQuery(changed.id).queryKey, changed)
  await client.invalidateQueries({
    predicate: ({ queryKey }) =>
      /^\/api\/(meetings\?|meetings$|listings)/.test(String(queryKey[0])),
  })
}

/** Lets every meeting and list be asked for anew. */
export async function forgetCalendar(client: QueryClient) {
  await client.invalidateQueries({
    predicate: ({ queryKey }) => /^\/api\/(meetings|listings)/.test(String(queryKey[0])),
  })
}

function withoutGaps(question: MeetingQuestion): Record<string, string> {
  return Object.fromEntries(
    Object.entries(question).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}
