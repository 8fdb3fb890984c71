// What a coordinator sees of a home: its times to come, and who comes to each.
import type { Database } from '../../db/open.ts'
import type { SignUpsTable } from '../../db/schema.ts'
import { type CareHomeDesk, careHomeDesk, contact } from '../../shared/sign-ups.ts'
import { type Consent, listConsentsAt } from '../guardians.ts'
import { findHomeRow } from './home-store.ts'
import { readContent } from './rules.ts'
import { toShift } from './shift-store.ts'

const shiftsOnDesk = 100

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
