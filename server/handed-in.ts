// Where what people hand in goes: a problem onto a dialogue meeting, a problem or a topic into a draft charter.
import type { Database, Trx } from '../db/open.ts'
import type { Bilingual } from '../shared/text.ts'
import { changeMark } from './cases.ts'
import type { Deps } from './deps.ts'
import { findHeldMeeting } from './meetings.ts'
import { addMessage } from './messages.ts'
import { addCommitteeEvent } from './task-committees.ts'

/** A problem or a topic by its submission; a problem that came up at a meeting is both. */
export async function findHandedIn(db: Database, id: string) {
  const [problem, topic] = await Promise.all([
    db.selectFrom('problems').selectAll().where('submission_id', '=', id).executeTakeFirst(),
    db.selectFrom('dialogue_topics').selectAll().where('submission_id', '=', id).executeTakeFirst(),
  ])
  return problem || topic ? { problem, topic } : undefined
}

/** Puts a problem on a dialogue meeting as a topic without a name, or moves it to another one. */
export async function putOnMeeting(
  trx: Trx,
  problem: { id: string; title: string; body: string; coreTasks: string; receivedAt: string },
  meetingId: string,
) {
  await trx
    .insertInto('dialogue_topics')
    .values({
      submission_id: problem.id,
      meeting_id: meetingId,
      part: 'task-committees',
      title: problem.title,
      body: problem.body,
      sender: '',
      core_tasks: problem.coreTasks,
      received_at: problem.receivedAt,
      public: 0,
      notes: '',
      follow_up: null,
    })
    .onConflict((c) => c.column('submission_id').doUpdateSet({ meeting_id: meetingId }))
    .execute()
}

/**
 * Notes that something handed in became a draft charter, or part of one: where it came from is told
 * in the story, where it went stands with it, its case is done, and its sender is told. Does nothing
 * a second time.
 */
export async function followToDraft(
  trx: Trx,
  deps: Pick<Deps, 'random'>,
  id: string,
  committee: { id: string; title: Bilingual },
  { at, by }: { at: string; by: string },
) {
  const found = await findHandedIn(trx, id)
  const path = `/opgaveudvalg/${committee.id}`
  const followed: unknown = found?.topic?.follow_up ? JSON.parse(found.topic.follow_up) : null
  const isFollowed =
    typeof followed === 'object' && followed !== null && 'path' in followed
      ? followed.path === path
      : false
  if (!found || isFollowed || found.problem?.committee_id === committee.id) return
  if (found.problem) {
    await trx
      .updateTable('problems')
      .set({ way: 'draft', committee_id: committee.id, answered_at: at })
      .where('submission_id', '=', id)
      .execute()
    await addCommitteeEvent(trx, deps, {
      committeeId: committee.id,
      at: found.problem.received_at,
      kind: 'problem-handed-in',
      detail: found.problem.public === 1 ? { path: `/opgaver/${id}` } : {},
    })
  }
  if (found.topic) {
    const text = `Udkast til kommissorium: ${committee.title.da}`.slice(0, 300)
    await trx
      .updateTable('dialogue_topics')
      .set({ follow_up: JSON.stringify({ text, path }) })
      .where('submission_id', '=', id)
      .execute()
    const meeting = await findHeldMeeting(trx, found.topic.meeting_id)
    if (meeting && meeting.startsAt <= at)
      await addCommitteeEvent(trx, deps, {
        committeeId: committee.id,
        at: meeting.startsAt,
        kind: 'topic-discussed',
        detail: { path: `/moeder/${meeting.id}` },
      })
  }
  await changeMark(trx, id, { mark: 'done', at, by })
  await tellSender(trx, deps, id, 'became-draft', at)
}

/** Tells whoever handed it in, in the app and by mail if they want mail. */
export async function tellSender(
  trx: Trx,
  { random }: Pick<Deps, 'random'>,
  id: string,
  kind: 'problem-answered' | 'problem-on-meeting' | 'became-draft',
  at: string,
) {
  const { account_id } = await trx
    .selectFrom('submissions')
    .select('account_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await addMessage(trx, { id: random.id(), accountId: account_id, kind, submissionId: id, at })
}
