// What a person sees of their own sign-ups: the time, the home, and how each stands.
import { z } from 'zod'
import type { Database } from '../../db/open.ts'
import type { ShiftNotesTable } from '../../db/schema.ts'
import { withdrawByOf } from '../../shared/sign-up-names.ts'
import { type OwnSignUp, ownSignUp } from '../../shared/sign-ups.ts'
import { listNotes } from './attendance-store.ts'
import { readContent } from './rules.ts'

/** Which time was wished most, in every version of the form. */
const wish = z.object({ shiftId: z.string() })

/** What a person has signed up for and what is not over yet, the soonest first. */
export async function listOwnSignUps(
  db: Database,
  accountId: string,
  at: string,
): Promise<OwnSignUp[]> {
  const rows = await own(db)
    .where('sign_ups.account_id', '=', accountId)
    .where('state', '<>', 'ended')
    .where('ends_at', '>', at)
    // Whoever still waits when it begins has nothing to come to.
    .where((e) => e.or([e('state', '=', 'coming'), e('starts_at', '>=', at)]))
    .orderBy('starts_at')
    .orderBy('shift_id')
    .limit(100)
    .execute()
  return await withNotes(db, rows)
}

/** How one sign-up stands, whatever has become of it. */
export async function findOwnSignUp(
  db: Database,
  accountIds: readonly string[],
  submissionId: string,
): Promise<OwnSignUp | undefined> {
  const row = await own(db)
    .where('sign_ups.account_id', 'in', [...accountIds])
    .where('sign_ups.submission_id', '=', submissionId)
    .executeTakeFirst()
  return row && (await withNotes(db, [row]))[0]
}

function own(db: Database) {
  return db
    .selectFrom('sign_ups')
    .innerJoin('submissions', 'submissions.id', 'sign_ups.submission_id')
    .innerJoin('shifts', 'shifts.id', 'sign_ups.shift_id')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .innerJoin('care_homes', 'care_homes.id', 'activities.care_home_id')
    .leftJoin('shift_swaps', (join) =>
      join.onRef('sign_up_id', '=', 'sign_ups.submission_id').on('ended_at', 'is', null),
    )
    .select(['shift_swaps.submission_id as swap_id', 'way', 'offered_to'])
    .select([
      'sign_ups.submission_id',
      'receipt',
      'payload',
      'sign_ups.kind',
      'people',
      'state',
      'ended_by',
    ])
    .select(['attendance', 'answer_by', 'shift_id', 'starts_at', 'ends_at', 'cancelled_because'])
    .select(['activity_id', 'title_da', 'title_en', 'activities.content', 'care_home_id'])
    .select(['care_homes.name as home', 'phone'])
    .select((e) =>
      e
        .selectFrom('sign_ups as before')
        .select((f) => f.fn.countAll<number>().as('count'))
        .whereRef('before.shift_id', '=', 'sign_ups.shift_id')
        .whereRef('before.queue_number', '<=', 'sign_ups.queue_number')
        .where('before.state', '=', 'waiting')
        .as('position'),
    )
}

type OwnRow = Awaited<ReturnType<ReturnType<typeof own>['executeTakeFirstOrThrow']>>

/** Notes are for those who hold a place. */
async function withNotes(db: Database, rows: readonly OwnRow[]): Promise<OwnSignUp[]> {
  const held = rows.filter(({ state }) => state === 'coming' || state === 'offered')
  const notes = await listNotes(
    db,
    held.map((row) => row.shift_id),
  )
  return rows.map((row) =>
    toOwn(row, held.includes(row) ? notes.filter(({ shift_id }) => shift_id === row.shift_id) : []),
  )
}

function toOwn(row: OwnRow, notes: readonly ShiftNotesTable[]) {
  const { withdrawalHours } = readContent(row.content)
  const isComing = row.state === 'coming'
  return ownSignUp.parse({
    submissionId: row.submission_id,
    receipt: row.receipt,
    kind: row.kind,
    people: row.people,
    state: row.state,
    endedBy: row.ended_by,
    position: row.state === 'waiting' ? row.position : null,
    answerBy: isAnswered(row) ? null : row.answer_by,
    withdrawBy: withdrawByOf(row.starts_at, isComing ? withdrawalHours : 0),
    swap: row.swap_id && { id: row.swap_id, way: row.way, isAsking: row.offered_to !== null },
    isAlternative: wish.parse(JSON.parse(row.payload)).shiftId !== row.shift_id,
    shift: {
      id: row.shift_id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      cancelledBecause: row.cancelled_because,
    },
    activity: { id: row.activity_id, title: { da: row.title_da, en: row.title_en } },
    careHome: { id: row.care_home_id, name: row.home, phone: row.phone },
    attendance: row.attendance,
    notes: notes.map(({ id, body, sent_at }) => ({ id, body, sentAt: sent_at })),
  })
}

/** Whether nothing hangs on its date for an answer. */
function isAnswered({ state, ended_by }: { state: string; ended_by: string | null }): boolean {
  const hangs = state === 'offered' || state === 'awaiting-yes'
  return !hangs && ended_by !== 'lapsed' && ended_by !== 'no-yes'
}
