import type { Database, Trx } from '../../db/open.ts'
import { localCommunity } from '../../shared/communities.ts'
import type { Bilingual } from '../../shared/text.ts'
import { addMinutes } from '../../shared/time.ts'
import {
  type Activity,
  type ActivityContent,
  activityContent,
  type CareHomeDesk,
  type CareHomeOverview,
  type CareHomePage,
  type Contact,
  careHomeContent,
  careHomeDesk,
  careHomePage,
  contact,
  type OwnSignUp,
  ownSignUp,
  type Shift,
} from '../../shared/volunteering.ts'
import type { ActivityAtHome, Home } from './rules.ts'

const shiftsShown = 20
const shiftsOnDesk = 100
const weekMinutes = 7 * 24 * 60

/** A care home's page, with what takes place there from an instant on. */
export async function findCareHomePage(
  db: Database,
  id: string,
  at: string,
): Promise<CareHomePage | undefined> {
  const home = await findHomeRow(db, id)
  if (!home) return undefined
  const activities = await db
    .selectFrom('activities')
    .selectAll()
    .where('care_home_id', '=', id)
    .orderBy('id')
    .execute()
  const shifts = await db
    .selectFrom('shifts')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .selectAll('shifts')
    .where('care_home_id', '=', id)
    .where('starts_at', '>=', at)
    .orderBy('starts_at')
    .orderBy('shifts.id')
    .execute()
  const shown = activities.map((row): Activity => {
    const own = shifts.filter((each) => each.activity_id === row.id)
    return {
      id: row.id,
      title: { da: row.title_da, en: row.title_en },
      summary: { da: row.summary_da, en: row.summary_en },
      ...activityContent.parse(JSON.parse(row.content)),
      example: row.example === 1,
      shifts: own.slice(0, shiftsShown).map(toShift),
    }
  })
  // The one that takes place first stands first; one without times to come stands last.
  const first = ({ shifts: [next] }: Activity) => next?.startsAt ?? '9'
  return careHomePage.parse({
    id: home.id,
    name: home.name,
    community: home.community,
    ...careHomeContent.parse(JSON.parse(home.content)),
    phone: home.phone,
    email: home.email,
    example: home.example,
    activities: shown.sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0)),
  })
}

export async function findHome(db: Database, id: string): Promise<Home | undefined> {
  const row = await findHomeRow(db, id)
  return row && { ...row, summary: careHomeContent.parse(JSON.parse(row.content)).summary }
}

export async function listHomes(db: Database): Promise<Home[]> {
  const homes: Home[] = []
  for (const { id } of await db.selectFrom('care_homes').select('id').orderBy('id').execute()) {
    const home = await findHome(db, id)
    if (home) homes.push(home)
  }
  return homes
}

export async function findActivity(db: Database, id: string): Promise<ActivityAtHome | undefined> {
  const row = await db.selectFrom('activities').selectAll().where('id', '=', id).executeTakeFirst()
  const home = row && (await findHome(db, row.care_home_id))
  return (
    home && {
      id: row.id,
      title: { da: row.title_da, en: row.title_en },
      summary: { da: row.summary_da, en: row.summary_en },
      coreTasks: activityContent.parse(JSON.parse(row.content)).coreTasks,
      createdAt: row.created_at,
      example: row.example === 1,
      home,
    }
  )
}

export async function addActivity(
  trx: Trx,
  entry: ActivityContent & {
    id: string
    careHomeId: string
    title: Bilingual
    summary: Bilingual
    example: boolean
    createdAt: string
  },
) {
  const { whatItIs, whatItIsNot, howYouAreMet, coreTasks } = entry
  await trx
    .insertInto('activities')
    .values({
      id: entry.id,
      care_home_id: entry.careHomeId,
      title_da: entry.title.da,
      title_en: entry.title.en,
      summary_da: entry.summary.da,
      summary_en: entry.summary.en,
      content: JSON.stringify({ whatItIs, whatItIsNot, howYouAreMet, coreTasks }),
      example: entry.example ? 1 : 0,
      created_at: entry.createdAt,
    })
    .execute()
}

export async function addShifts(
  trx: Trx,
  activityId: string,
  shifts: { id: string; startsAt: string; endsAt: string; capacity: number }[],
) {
  await trx
    .insertInto('shifts')
    .values(
      shifts.map((entry) => ({
        id: entry.id,
        activity_id: activityId,
        starts_at: entry.startsAt,
        ends_at: entry.endsAt,
        capacity: entry.capacity,
        taken: 0,
      })),
    )
    .execute()
}

/** All shifts of an activity, past ones too, the earliest first. */
export async function listShifts(db: Database, activityId: string): Promise<Shift[]> {
  const rows = await db
    .selectFrom('shifts')
    .selectAll()
    .where('activity_id', '=', activityId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(toShift)
}

export async function findShift(db: Database, id: string) {
  const row = await db.selectFrom('shifts').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { ...toShift(row), activityId: row.activity_id }
}

/** @returns whether there was room; nothing is taken where there was not */
export async function takePlaces(trx: Trx, shiftId: string, people: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('shifts')
    .set((e) => ({ taken: e('taken', '+', people) }))
    .where('id', '=', shiftId)
    .where((e) => e(e('taken', '+', people), '<=', e.ref('capacity')))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function freePlaces(trx: Trx, shiftId: string, people: number) {
  await trx
    .updateTable('shifts')
    .set((e) => ({ taken: e('taken', '-', people) }))
    .where('id', '=', shiftId)
    .execute()
}

/** How many can still come to an activity's shifts that have not begun. */
export async function countPlacesLeft(db: Database, activityId: string, at: string) {
  const { left } = await db
    .selectFrom('shifts')
    .select((e) => e.fn.sum<number | null>(e('capacity', '-', e.ref('taken'))).as('left'))
    .where('activity_id', '=', activityId)
    .where('starts_at', '>=', at)
    .executeTakeFirstOrThrow()
  return left ?? 0
}

/** Activities whose listing counts other places than there are, as time passes. */
export async function listMiscounted(db: Database, at: string): Promise<string[]> {
  const rows = await db
    .selectFrom('listings')
    .select(['listings.id', 'places_left'])
    .leftJoin('shifts', (join) =>
      join.onRef('shifts.activity_id', '=', 'listings.id').on('starts_at', '>=', at),
    )
    .select((e) => e.fn.sum<number | null>(e('capacity', '-', e.ref('taken'))).as('left'))
    .where('listings.kind', '=', 'activity')
    .groupBy(['listings.id', 'places_left'])
    .execute()
  return rows.flatMap((row) => (row.places_left === (row.left ?? 0) ? [] : [row.id]))
}

export async function hasActiveSignUp(db: Database, shiftId: string, accountId: string) {
  const row = await db
    .selectFrom('sign_ups')
    .select('submission_id')
    .where('shift_id', '=', shiftId)
    .where('account_id', '=', accountId)
    .where('active', '=', 1)
    .executeTakeFirst()
  return row !== undefined
}

export async function addSignUp(
  trx: Trx,
  entry: {
    submissionId: string
    shiftId: string
    accountId: string
    name: string
    people: number
    contact: Contact
    message: string
    createdAt: string
  },
) {
  await trx
    .insertInto('sign_ups')
    .values({
      submission_id: entry.submissionId,
      shift_id: entry.shiftId,
      account_id: entry.accountId,
      name: entry.name,
      people: entry.people,
      contact: JSON.stringify(entry.contact),
      message: entry.message,
      active: 1,
      created_at: entry.createdAt,
    })
    .execute()
}

export async function endSignUp(trx: Trx, submissionId: string) {
  await trx
    .updateTable('sign_ups')
    .set({ active: 0 })
    .where('submission_id', '=', submissionId)
    .execute()
}

/** What a person has signed up for and has not ended yet, the soonest first. */
export async function listOwnSignUps(
  db: Database,
  accountId: string,
  at: string,
): Promise<OwnSignUp[]> {
  const rows = await db
    .selectFrom('sign_ups')
    .innerJoin('submissions', 'submissions.id', 'sign_ups.submission_id')
    .innerJoin('shifts', 'shifts.id', 'sign_ups.shift_id')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .innerJoin('care_homes', 'care_homes.id', 'activities.care_home_id')
    .select(['submission_id', 'receipt', 'people', 'shift_id', 'starts_at', 'ends_at'])
    .select(['activity_id', 'title_da', 'title_en', 'care_home_id', 'care_homes.name', 'phone'])
    .where('sign_ups.account_id', '=', accountId)
    .where('active', '=', 1)
    .where('ends_at', '>', at)
    .orderBy('starts_at')
    .orderBy('shift_id')
    .limit(100)
    .execute()
  return rows.map((row) =>
    ownSignUp.parse({
      submissionId: row.submission_id,
      receipt: row.receipt,
      people: row.people,
      shift: { id: row.shift_id, startsAt: row.starts_at, endsAt: row.ends_at },
      activity: { id: row.activity_id, title: { da: row.title_da, en: row.title_en } },
      careHome: { id: row.care_home_id, name: row.name, phone: row.phone },
    }),
  )
}

export async function listOverviews(db: Database, at: string): Promise<CareHomeOverview[]> {
  const homes = db.selectFrom('care_homes').select(['id', 'name', 'example']).orderBy('name')
  const shifts = db
    .selectFrom('shifts')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .select(['care_home_id', 'capacity', 'taken'])
    .where('starts_at', '>=', at)
    .where('starts_at', '<', addMinutes(at, weekMinutes))
  const [homeRows, shiftRows] = await Promise.all([homes.execute(), shifts.execute()])
  return homeRows.map(({ id, name, example }) => {
    const own = shiftRows.filter((row) => row.care_home_id === id)
    return {
      id,
      name,
      example: example === 1,
      week: {
        shifts: own.length,
        shiftsWithNobody: own.filter(({ taken }) => taken === 0).length,
        capacity: own.reduce((sum, row) => sum + row.capacity, 0),
        taken: own.reduce((sum, row) => sum + row.taken, 0),
      },
    }
  })
}

/** A care home's shifts that have not ended, and who comes to each. */
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
    .select(['title_da', 'title_en'])
    .where('care_home_id', '=', id)
    .where('ends_at', '>', at)
    .orderBy('starts_at')
    .orderBy('shifts.id')
    .limit(shiftsOnDesk)
    .execute()
  const visitors =
    shifts.length === 0
      ? []
      : await db
          .selectFrom('sign_ups')
          .selectAll()
          .where(
            'shift_id',
            'in',
            shifts.map((row) => row.id),
          )
          .where('active', '=', 1)
          .orderBy('created_at')
          .orderBy('submission_id')
          .execute()
  return careHomeDesk.parse({
    id: home.id,
    name: home.name,
    example: home.example,
    shifts: shifts.map((row) => ({
      ...toShift(row),
      activity: { id: row.activity_id, title: { da: row.title_da, en: row.title_en } },
      visitors: visitors
        .filter((each) => each.shift_id === row.id)
        .map((each) => ({
          submissionId: each.submission_id,
          name: each.name,
          people: each.people,
          contact: contact.parse(JSON.parse(each.contact)),
          message: each.message,
        })),
    })),
  })
}

async function findHomeRow(db: Database, id: string) {
  const row = await db
    .selectFrom('care_homes')
    .innerJoin('local_communities', 'local_communities.id', 'care_homes.local_community_id')
    .selectAll('care_homes')
    .select(['local_communities.name as place', 'kind', 'local_communities.example as made_up'])
    .where('care_homes.id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      name: row.name,
      content: row.content,
      phone: row.phone,
      email: row.email,
      example: row.example === 1,
      community: localCommunity.parse({
        id: row.local_community_id,
        name: row.place,
        kind: row.kind,
        example: row.made_up === 1,
      }),
    }
  )
}

function toShift(row: {
  id: string
  starts_at: string
  ends_at: string
  capacity: number
  taken: number
}): Shift {
  return {
    id: row.id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    capacity: row.capacity,
    placesLeft: row.capacity - row.taken,
  }
}
