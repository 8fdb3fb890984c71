// Charters: as they stand, version by version, what is said of them, and saving one.
import type { QueryClient } from '@tanstack/solid-query'
import type { CharterHistory, CharterSave, DraftDecision } from '../../shared/charters.ts'
import { api, ask, read } from '../api.ts'

export const charterQuery = (id: string) =>
  ask(`/task-committees/${id}/charter`, () =>
    api['task-committees'][':id'].charter.$get({ param: { id } }),
  )

/** What one version said never changes. */
export const versionQuery = (id: string, version: number) => ({
  ...ask(`/task-committees/${id}/charter/${version}`, () =>
    api['task-committees'][':id'].charter[':version'].$get({
      param: { id, version: String(version) },
    }),
  ),
  staleTime: Number.POSITIVE_INFINITY,
})

export const draftsQuery = () => ask('/desk/charters', () => api.desk.charters.$get())

export const challengesQuery = () => ask('/challenges', () => api.challenges.$get())

export const termsQuery = () => ask('/terms', () => api.terms.$get())

/** What was handed in, as far as a draft can begin with it: a problem, or a topic of a meeting. */
export const problemQuery = (id: string) =>
  ask(`/desk/problems/${id}`, () => api.desk.problems[':id'].$get({ param: { id } }))

export const topicsQuery = (meetingId: string) =>
  ask(`/me/meetings/${meetingId}/dialogue`, () =>
    api.me.meetings[':id'].dialogue.$get({ param: { id: meetingId } }),
  )

export const commentsQuery = (id: string) => ({
  ...ask(`/me/task-committees/${id}/charter-comments`, () =>
    api.me['task-committees'][':id']['charter-comments'].$get({ param: { id } }),
  ),
  staleTime: 0,
})

export async function addComment(
  client: QueryClient,
  id: string,
  commentId: string,
  json: { version: number; body: string },
) {
  const comments = await read(
    api.me['task-committees'][':id']['charter-comments'][':commentId'].$put({
      param: { id, commentId },
      json,
    }),
  )
  client.setQueryData(commentsQuery(id).queryKey, comments)
}

export async function saveCharter(
  client: QueryClient,
  saveId: string,
  json: CharterSave,
): Promise<CharterHistory> {
  const saved = await read(
    api.desk['charter-versions'][':id'].$put({ param: { id: saveId }, json }),
  )
  await know(client, saved)
  return saved
}

export async function decideDraft(client: QueryClient, id: string, json: DraftDecision) {
  await know(client, await read(api.desk.charters[':id'].decision.$put({ param: { id }, json })))
}

/** Everything that shows the committee asks anew. */
async function know(client: QueryClient, history: CharterHistory) {
  client.setQueryData(charterQuery(history.committeeId).queryKey, history)
  await client.invalidateQueries({
    predicate: ({ queryKey }) => {
      const path = String(queryKey[0])
      return (
        path === `/api/task-committees/${history.committeeId}` ||
        path === `/api/task-committees/${history.committeeId}/story` ||
        /^\/api\/(desk\/|listings|task-committees(\?|$))/.test(path)
      )
    },
  })
}
