// A committee's room for those who take part in it, what of it is public, and its members at the desk.
import type { QueryClient } from '@tanstack/solid-query'
import type {
  CommitteeMembers,
  CommitteeRoom,
  MemberGiven,
  PapersChanged,
  RoomMeetingCalled,
  RoomTaskGiven,
} from '../../shared/committee-rooms.ts'
import { api, ask, read } from '../api.ts'

const rooms = api.me['committee-rooms'][':id']
const desk = api.desk['committee-rooms'][':id']

export const publicRoomQuery = (id: string) =>
  ask(`/task-committees/${id}/room`, () =>
    api['task-committees'][':id'].room.$get({ param: { id } }),
  )

export const roomQuery = (id: string) => ({
  ...ask(`/me/committee-rooms/${id}`, () => rooms.$get({ param: { id } })),
  // Others work here too, and what one has sent is in it as soon as it has come.
  staleTime: 0,
})

export const membersQuery = (id: string) =>
  ask(`/desk/committee-rooms/${id}`, () => desk.$get({ param: { id } }))

async function keep(client: QueryClient, changed: Promise<CommitteeRoom>) {
  const room = await changed
  client.setQueryData(roomQuery(room.committee.id).queryKey, room)
  await client.invalidateQueries({
    predicate: ({ queryKey }) =>
      /^\/api\/(meetings|committees|task-committees)/.test(String(queryKey[0])),
  })
}

export async function callMeeting(
  client: QueryClient,
  id: string,
  meetingId: string,
  json: RoomMeetingCalled,
) {
  await keep(client, read(rooms.meetings[':meetingId'].$put({ param: { id, meetingId }, json })))
}

export async function changePapers(
  client: QueryClient,
  id: string,
  meetingId: string,
  json: PapersChanged,
) {
  const param = { id, meetingId }
  await keep(client, read(rooms.meetings[':meetingId'].papers.$put({ param, json })))
}

export async function publishDocument(
  client: QueryClient,
  id: string,
  documentId: string,
  isPublic: boolean,
) {
  const param = { id, documentId }
  const json = { public: isPublic }
  await keep(client, read(rooms.documents[':documentId'].$put({ param, json })))
}

export async function putTask(
  client: QueryClient,
  id: string,
  taskId: string,
  json: RoomTaskGiven,
) {
  await keep(client, read(rooms.tasks[':taskId'].$put({ param: { id, taskId }, json })))
}

export async function removeTask(client: QueryClient, id: string, taskId: string) {
  await keep(client, read(rooms.tasks[':taskId'].$delete({ param: { id, taskId } })))
}

/** Links that the browser saves by itself. */
export const filePath = (id: string, documentId: string, fileId: string) =>
  `/api/me/committee-rooms/${id}/documents/${documentId}/files/${fileId}`
export const publicFilePath = (id: string, documentId: string, fileId: string) =>
  `/api/task-committees/${id}/documents/${documentId}/files/${fileId}`

export async function nameMember(
  client: QueryClient,
  id: string,
  accountId: string,
  json: MemberGiven,
) {
  const param = { id, accountId }
  await keepMembers(client, id, read(desk.members[':accountId'].$put({ param, json })))
}

export async function removeMember(client: QueryClient, id: string, accountId: string) {
  const param = { id, accountId }
  await keepMembers(client, id, read(desk.members[':accountId'].$delete({ param })))
}

async function keepMembers(client: QueryClient, id: string, changed: Promise<CommitteeMembers>) {
  client.setQueryData(membersQuery(id).queryKey, await changed)
  await client.invalidateQueries({ queryKey: roomQuery(id).queryKey })
}
