// A dialogue meeting: what everyone may read, and all of it for those who take part.
import type { QueryClient } from '@tanstack/solid-query'
import type { DialogueTopicChange } from '../../shared/dialogue.ts'
import { api, ask, read } from '../api.ts'

export const dialogueQuery = (id: string) =>
  ask(`/meetings/${id}/dialogue`, () => api.meetings[':id'].dialogue.$get({ param: { id } }))

export const fullDialogueQuery = (id: string) => ({
  ...ask(`/me/meetings/${id}/dialogue`, () =>
    api.me.meetings[':id'].dialogue.$get({ param: { id } }),
  ),
  // A topic of one's own is on it as soon as it has been sent.
  staleTime: 0,
})

/** Task committees, whatever their calls' state, the latest first. */
export const taskCommitteesQuery = () =>
  ask('/desk/task-committees', () => api.desk['task-committees'].$get({ query: {} }))

export async function tellStatus(
  client: QueryClient,
  id: string,
  committeeId: string,
  json: { da: string; en?: string },
) {
  const told = api.desk.meetings[':id'].statuses[':committeeId'].$put({
    param: { id, committeeId },
    json,
  })
  const changed = await read(told)
  client.setQueryData(fullDialogueQuery(id).queryKey, changed)
  await client.invalidateQueries({ queryKey: dialogueQuery(id).queryKey })
}

export async function changeTopic(client: QueryClient, id: string, json: DialogueTopicChange) {
  const changed = await read(api.desk['dialogue-topics'][':id'].$put({ param: { id }, json }))
  client.setQueryData(fullDialogueQuery(changed.meetingId).queryKey, changed)
  await client.invalidateQueries({ queryKey: dialogueQuery(changed.meetingId).queryKey })
}
