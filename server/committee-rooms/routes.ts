import { createRoute, z } from '@hono/zod-openapi'
import {
  committeeRoom,
  documentChange,
  papersChanged,
  publicRoom,
  roomMeetingCalled,
  roomTaskGiven,
} from '../../shared/committee-rooms.ts'
import { slug } from '../../shared/text.ts'
import { fromLocal } from '../../shared/time.ts'
import { type Asker, demand } from '../access.ts'
import { downloadHeaders, findReceived, readShown } from '../attachments.ts'
import { change } from '../change.ts'
import { listMembers } from '../committee-members.ts'
import type { Deps } from '../deps.ts'
import { addCommitteeMeeting, findHeldMeeting } from '../meetings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, fileAnswers, router } from '../router.ts'
import { addCommitteeEvent, getTaskCommittee } from '../task-committees.ts'
import { countToChoose } from '../working-texts.ts'
import { demandLead, leads } from './rules.ts'
import {
  addPapers,
  changePapers,
  changePublic,
  findDocument,
  findPapers,
  findTask,
  isMeeting,
  listDocuments,
  listRoomMeetings,
  listTasks,
  putTask,
  removeTask,
} from './store.ts'

const committeeParam = z.strictObject({ id: slug.max(100) })
const meetingParam = committeeParam.extend({ meetingId: slug.max(100) })
const documentParam = committeeParam.extend({ documentId: z.uuid() })
const fileParam = documentParam.extend({ fileId: z.uuid() })
const taskParam = committeeParam.extend({ taskId: z.uuid() })

export function committeeRoomRoutes(deps: Deps) {
  async function getRoom(asker: Asker, id: string) {
    demand(asker, 'committee-room.take-part', id)
    const committee = await getTaskCommittee(deps.db, id)
    const [members, meetings, documents, tasks, toChoose] = await Promise.all([
      listMembers(deps.db, id),
      listRoomMeetings(deps.db, id),
      listDocuments(deps.db, id, true),
      listTasks(deps.db, id),
      countToChoose(deps.db, { ownerKind: 'task-committee', ownerId: id }),
    ])
    const { title, stage, example } = committee
    return {
      committee: { id, title, stage, example },
      leads: leads(asker, id, members),
      members,
      meetings,
      documents,
      tasks,
      toChoose,
    }
  }

  async function getLead(asker: Asker, id: string) {
    return demandLead(asker, id, await listMembers(deps.db, id))
  }

  async function readFile(documentId: string, fileId: string) {
    const file = await findReceived(deps.db, documentId, fileId)
    if (!file) throw new ProblemError('attachment_unknown')
    return { bytes: await readShown(deps, file), headers: downloadHeaders(file) }
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/task-committees/{id}/room',
        summary: 'What is public of a task committee at work: its meetings and documents',
        request: { params: committeeParam },
        responses: answers(publicRoom, 'The meetings in the order of time, and the documents'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const [meetings, documents] = await Promise.all([
          listRoomMeetings(deps.db, id),
          listDocuments(deps.db, id, false),
        ])
        return c.json(
          {
            meetings: meetings.map(({ revision: _, agendaPublic, minutesPublic, ...meeting }) => ({
              ...meeting,
              agenda: agendaPublic ? meeting.agenda : [],
              minutes: minutesPublic ? meeting.minutes : '',
            })),
            documents: documents.map(
              ({ author: _, public: __, coming: ___, ...document }) => document,
            ),
          },
          200,
        )
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/task-committees/{id}/documents/{documentId}/files/{fileId}',
        summary: 'A file of a public document, a picture without its metadata',
        request: { params: fileParam },
        responses: fileAnswers('The bytes'),
      }),
      async (c) => {
        const { id, documentId, fileId } = c.req.valid('param')
        const document = await findDocument(deps.db, documentId)
        if (document?.committee_id !== id || document.public === 0)
          throw new ProblemError('not_found')
        const { bytes, headers } = await readFile(documentId, fileId)
        return c.body(bytes, 200, headers)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/committee-rooms/{id}',
        summary: 'The room of a task committee, for those who take part in it',
        request: { params: committeeParam },
        responses: answers(committeeRoom, 'Its members, meetings, documents and tasks'),
      }),
      async (c) => c.json(await getRoom(c.get('asker'), c.req.valid('param').id), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/committee-rooms/{id}/meetings/{meetingId}',
        summary: 'Call a meeting; it stands in the calendar at once',
        request: { params: meetingParam, body: body(roomMeetingCalled) },
        responses: answers(committeeRoom, 'The room, with the meeting'),
      }),
      async (c) => {
        const { id, meetingId } = c.req.valid('param')
        const account = await getLead(c.get('asker'), id)
        const { charter, ...committee } = await getTaskCommittee(deps.db, id)
        const called = c.req.valid('json')
        await change(deps, account, `meeting ${meetingId}`, async (trx) => {
          const known = await findPapers(trx, meetingId)
          // A retry of what came through.
          if (known?.committee_id === id) return undefined
          if (await isMeeting(trx, meetingId)) throw new ProblemError('conflict')
          await addCommitteeMeeting(trx, {
            id: meetingId,
            committee: { ...committee, coreTasks: charter.coreTasks },
            startsAt: fromLocal(called.startsAt),
            endsAt: fromLocal(called.endsAt),
            place: { da: called.place, en: called.place },
            at: deps.clock(),
          })
          await addPapers(trx, { meetingId, committeeId: id, agenda: called.agenda })
          return { action: 'committee-room.call-meeting', subject: meetingId }
        })
        return c.json(await getRoom(c.get('asker'), id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/committee-rooms/{id}/meetings/{meetingId}/papers',
        summary: 'Write the agenda and the minutes of a meeting, and choose what is public',
        request: { params: meetingParam, body: body(papersChanged) },
        responses: answers(committeeRoom, 'The room, with the papers'),
      }),
      async (c) => {
        const { id, meetingId } = c.req.valid('param')
        const account = await getLead(c.get('asker'), id)
        const papers = c.req.valid('json')
        await change(deps, account, `meeting ${meetingId}`, async (trx) => {
          const before = await findPapers(trx, meetingId)
          const meeting = await findHeldMeeting(trx, meetingId)
          if (before?.committee_id !== id || !meeting) throw new ProblemError('not_found')
          if (papers.minutes && meeting.startsAt > deps.clock())
            throw new ProblemError('invalid', '', [
              { pointer: '/minutes', detail: 'the meeting has not begun' },
            ])
          if (!(await changePapers(trx, meetingId, papers))) throw new ProblemError('conflict')
          if (papers.minutes && !before.minutes)
            await addCommitteeEvent(trx, deps, {
              committeeId: id,
              at: deps.clock(),
              kind: 'met',
              detail: { path: `/moeder/${meetingId}` },
            })
          return { action: 'committee-room.papers', subject: meetingId }
        })
        return c.json(await getRoom(c.get('asker'), id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/committee-rooms/{id}/documents/{documentId}',
        summary: 'Choose whether a document is public',
        request: { params: documentParam, body: body(documentChange) },
        responses: answers(committeeRoom, 'The room, with the document'),
      }),
      async (c) => {
        const { id, documentId } = c.req.valid('param')
        const account = await getLead(c.get('asker'), id)
        const { public: isPublic } = c.req.valid('json')
        await change(deps, account, documentId, async (trx) => {
          const before = await findDocument(trx, documentId)
          if (before?.committee_id !== id) throw new ProblemError('not_found')
          if ((before.public === 1) === isPublic) return undefined
          const at = deps.clock()
          const publishedAt = before.published_at ?? at
          await changePublic(trx, documentId, { public: isPublic, publishedAt })
          if (before.published_at === null)
            await addCommitteeEvent(trx, deps, {
              committeeId: id,
              at,
              kind: 'document-published',
              detail: {
                title: { da: before.title, en: before.title },
                path: `/opgaveudvalg/${id}#dokumenter`,
              },
            })
          const action = isPublic ? 'committee-room.publish' : 'committee-room.unpublish'
          return { action, subject: documentId }
        })
        return c.json(await getRoom(c.get('asker'), id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/committee-rooms/{id}/documents/{documentId}/files/{fileId}',
        summary: 'A file of a document, for those who take part in the room',
        request: { params: fileParam },
        responses: fileAnswers('The bytes, not scanned for viruses'),
      }),
      async (c) => {
        const { id, documentId, fileId } = c.req.valid('param')
        demand(c.get('asker'), 'committee-room.take-part', id)
        const document = await findDocument(deps.db, documentId)
        if (document?.committee_id !== id) throw new ProblemError('not_found')
        const { bytes, headers } = await readFile(documentId, fileId)
        return c.body(bytes, 200, headers)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/committee-rooms/{id}/tasks/{taskId}',
        summary: 'Add a task, change it, or say that it is done',
        request: { params: taskParam, body: body(roomTaskGiven) },
        responses: answers(committeeRoom, 'The room, with the task'),
      }),
      async (c) => {
        const { id, taskId } = c.req.valid('param')
        const account = demand(c.get('asker'), 'committee-room.take-part', id)
        await getTaskCommittee(deps.db, id)
        const { title, accountId, dueOn, done } = c.req.valid('json')
        await change(deps, account, taskId, async (trx) => {
          const before = await findTask(trx, taskId)
          if (before && before.committee_id !== id) throw new ProblemError('not_found')
          const members = await listMembers(trx, id)
          // Whoever has left keeps what was theirs, until somebody else takes it.
          const isKnown = accountId === null || accountId === before?.account_id
          if (!isKnown && !members.some((each) => each.accountId === accountId))
            throw new ProblemError('invalid', '', [
              { pointer: '/accountId', detail: 'there is no such member' },
            ])
          const at = deps.clock()
          await putTask(trx, {
            id: taskId,
            committee_id: id,
            title,
            account_id: accountId,
            due_on: dueOn,
            done_at: done ? (before?.done_at ?? at) : null,
            added_at: before?.added_at ?? at,
          })
          return { action: 'committee-room.task', subject: taskId }
        })
        return c.json(await getRoom(c.get('asker'), id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/committee-rooms/{id}/tasks/{taskId}',
        summary: 'Remove a task',
        request: { params: taskParam },
        responses: answers(committeeRoom, 'The room, without the task'),
      }),
      async (c) => {
        const { id, taskId } = c.req.valid('param')
        const account = demand(c.get('asker'), 'committee-room.take-part', id)
        await change(deps, account, taskId, async (trx) => {
          const before = await findTask(trx, taskId)
          if (before?.committee_id !== id) return undefined
          await removeTask(trx, taskId)
          return { action: 'committee-room.remove-task', subject: taskId }
        })
        return c.json(await getRoom(c.get('asker'), id), 200)
      },
    )
}
