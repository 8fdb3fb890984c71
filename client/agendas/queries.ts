// A meeting's agenda; staff add to it and answer requests.
import type { QueryClient } from '@tanstack/solid-query'
import type { Agenda, AgendaItemAdded, MoveRequestAnswer } from '../../shared/agendas.ts'
import { api, ask, read } from '../api.ts'

export const agendaQuery = (id: string) =>
  ask(`/meetings/${id}/agenda`, () => api.meetings[':id'].agenda.$get({ param: { id } }))

export async function addItem(client: QueryClient, id: string, json: AgendaItemAdded) {
  keep(client, await read(api.desk.meetings[':id'].agenda.$post({ param: { id }, json })))
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

function keep(client: QueryClient, agenda: Agenda) {
  client.setQueryData(agendaQuery(agenda.meetingId).queryKey, agenda)
}
