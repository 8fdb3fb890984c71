// The rows of the sign-ups: who comes, who waits in line, and who has been offered a place.
import { z } from 'zod'
import type { Database, Trx } from '../../db/open.ts'
import type { ShiftNotesTable, SignUpsTable } from '../../db/schema.ts'
import { type SignUpEnd, type SignUpState, withdrawByOf } from '../../shared/sign-up-names.ts'
import {
  type CareHomeDesk,
  careHomeDesk,
  contact,
  type OwnSignUp,
  ownSignUp,
} from '../../shared/sign-ups.ts'
import { type Consent, listConsentsAt } from '../guardians.ts'
import { listNotes } from './attendance-store.ts'
import { findHomeRow } from './home-store.ts'
import { readContent } from './rules.ts'
import { toShift } from './shift-store.ts'

const shiftsOnDesk = 100
/** Which time was wished most, in every version of the form. */
const wish = z.object({ shiftId: z.string() })

export async function findSignUp(db: Database, id: string): Promise<SignUpsTable | undefined> {
  return await db
    .selectFrom('sign_ups')
    .selectAll()
    .where('submission_id', '=', id)
    .executeTakeFirst()
}

/** The shifts, among some, that a person has signed up for and not left. */
export async function listJoined(
  db: Database,
  shiftIds: readonly string[],
  accountId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('sign_ups')
    .select('shift_id')
    .where('shift_id', 'in', [...shiftIds])
    .where('account_id', '=', accountId)
    .where('state', '<>', 'ended')
    .execute()
  return rows.map(({ shift_id }) => shift_id)
}

/** What a person has signed up for at a shift and not left. */
export async function findJoined(
  db: Database,
  shiftId: string,
  accountId: string,
): Promise<SignUpsTable | undefined> {
  return await db
    .selectFrom('sign_ups')
    .selectAll()
    .where('shift_id', '=', shiftId)
    .where('account_id', '=', accountId)
    .where('state', '<>', 'ended')
    .executeTakeFirst()
}

const asNew = {
  ended_by: null,
  offered_at: null,
  attendance: null,
  attendance_at: null,
}

export async function addSignUp(trx: Trx, entry: Omit<SignUpsTable, keyof typeof asNew>) {
  await trx
    .insertInto('sign_ups')
    .values({ ...entry, ...asNew })
    .execute()
}

/** The place at the end of a shift's line. */
export async function nextInLine(db: Database, shiftId: string): Promise<number> {
  const { last } = await db
    .selectFrom('sign_ups')
    .select((e) => e.fn.max<number | null>('queue_number').as('last'))
    .where('shift_id', '=', shiftId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Those of a shift that stand so, the first in line first. */
export async function listByState(
  db: Database,
  shiftId: string,
  states: readonly SignUpState[],
): Promise<SignUpsTable[]> {
  return await db
    .selectFrom('sign_ups')
    .selectAll()
    .where('shift_id', '=', shiftId)
    .where('state', 'in', [...states])
    .orderBy('queue_number')
    .orderBy('created_at')
    .execute()
}

export async function markOffered(trx: Trx, id: string, at: string, answerBy: string) {
  await change(trx, id, { state: 'offered', offered_at: at, answer_by: answerBy })
}

export async function markAwaiting(trx: Trx, id: string, answerBy: string) {
  await change(trx, id, { state: 'awaiting-yes', answer_by: answerBy })
}

export async function markComing(trx: Trx, id: string) {
  await change(trx, id, { state: 'coming' })
}

export async function markEnded(trx: Trx, id: string, by: SignUpEnd) {
  await change(trx, id, { state: 'ended', ended_by: by })
}

async function change(trx: Trx, id: string, to: Partial<SignUpsTable> & { state: SignUpState }) {
  await trx.updateTable('sign_ups').set(to).where('submission_id', '=', id).execute()
}

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

/** A care home's shifts that have not ended, and who comes to each, waits for it or could come. */
export async function findCareHomeDesk(
  db: Database,
  id: string,
  at: string,
): Promise<CareHomeDesk | undefined> {
  const home = await findHomeRow(db, id)
  if (!home) return undefined
  const shifts = await db
    .selectFrom('shifts')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .selectAll('shifts')
    .select(['title_da', 'title_en', 'content'])
    .where('care_home_id', '=', id)
    .where('ends_at', '>', at)
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at')
    .orderBy('shifts.id')
    .limit(shiftsOnDesk)
    .execute()
  const consents = await listConsentsAt(db, id, at)
  const visitors =
    shifts.length === 0
      ? []
      : await db
          .selectFrom('sign_ups')
          .leftJoin('shift_swaps', (join) =>
            join.onRef('sign_up_id', '=', 'sign_ups.submission_id').on('ended_at', 'is', null),
          )
          .selectAll('sign_ups')
          .select('sign_up_id')
          .where(
            'shift_id',
            'in',
            shifts.map((row) => row.id),
          )
          .where('state', '<>', 'ended')
          .orderBy('sign_ups.created_at')
          .orderBy('queue_number')
          .orderBy('sign_ups.submission_id')
          .execute()
  return careHomeDesk.parse({
    id: home.id,
    name: home.name,
    example: home.example,
    shifts: shifts.map((row) => ({
      ...toShift(row),
      ruleId: row.rule_id,
      activity: {
        id: row.activity_id,
        title: { da: row.title_da, en: row.title_en },
        leastPeople: readContent(row.content).leastPeople,
      },
      visitors: visitors
        .filter((each) => each.shift_id === row.id)
        .map((each) => toVisitor(each, consents.get(each.account_id))),
    })),
  })
}

function toVisitor(
  row: SignUpsTable & { sign_up_id: string | null },
  consent: Consent | undefined,
) {
  const guardian = row.kind === 'alone' || row.kind === 'pair' ? consent?.guardian : null
  return {
    submissionId: row.submission_id,
    name: row.name,
    kind: row.kind,
    people: row.people,
    groupName: row.group_name,
    state: row.state,
    contact: contact.parse(JSON.parse(row.contact)),
    message: row.message,
    givesAway: row.sign_up_id !== null,
    guardian: guardian?.contact ? { name: guardian.name, contact: guardian.contact } : null,
  }
}
