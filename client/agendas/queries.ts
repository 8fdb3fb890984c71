// A meeting's agenda; staff add to it and answer requests.
import type { QueryClient } from '@tanstack/solid-query'
import type { Agenda, AgendaItemGiven, MoveRequestAnswer } from '../../shared/agendas.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { api, ask, read } from '../api.ts'

export const agendaQuery = (id: string) =>
  ask(`/meetings/${id}/agenda`, () => api.meetings[':id'].agenda.$get({ param: { id } }))

/** One of my requests; asked anew each time it is opened, since it may have been answered. */
export const ownRequestQuery = (id: string) => ({
  ...ask(`/me/move-requests/${id}`, () => api.me['move-requests'][':id'].$get({ param: { id } })),
  staleTime: 0,
})

/** The meetings that may have an item together with one: from the week before it to a month after. */
export const meetingsAroundQuery = (startsAt: string) => {
  const day = (amount: number) => toLocal(addDays(startsAt, amount, '12:00')).slice(0, 10)
  const query = { from: day(-7), to: day(32), limit: '100' }
  return ask(`/meetings?${new URLSearchParams(query)}`, () => api.meetings.$get({ query }))
}

/** Puts an item on the agenda, or changes it; other agendas that have it are asked for anew. */
export async function putItem(
  client: QueryClient,
  id: string,
  itemId: string,
  json: AgendaItemGiven,
) {
  const param = { id, itemId }
  keep(client, await read(api.desk.meetings[':id'].agenda[':itemId'].$put({ param, json })))
  await forgetOthers(client, id)
}

export async function removeItem(client: QueryClient, id: string, itemId: string) {
  const param = { id, itemId }
  keep(client, await read(api.desk.meetings[':id'].agenda[':itemId'].$delete({ param })))
  await forgetOthers(client, id)
}

export async function answerRequest(
  client: QueryClient,
  id: string,
  itemId: string,
  json: MoveRequestAnswer,
) {
  const param = { id, itemId }
  const answer = api.desk.meetings[':id'].agenda[':itemId'].request.$put({ param, json })
  keep(client, await read(answer))
}

async function forgetOthers(client: QueryClient, id: string) {
  await client.invalidateQueries({
    predicate: ({ queryKey }) =>
      /^\/api\/meetings\/[^/]+\/agenda$/.test(String(queryKey[0])) &&
      queryKey[0] !== agendaQuery(id).queryKey[0],
  })
}

function keep(client: QueryClient, agenda: Agenda) {
  client.setQueryData(agendaQuery(agenda.meetingId).queryKey, agenda)
}
