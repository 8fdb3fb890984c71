// The rows of the care homes: what stands on a home's page, and its week in short.
import type { z } from 'zod'
import type { Database, Trx } from '../../db/open.ts'
import { localCommunity } from '../../shared/communities.ts'
import { type HomePageKept, homePageKept } from '../../shared/home-pages.ts'
import { addMinutes } from '../../shared/time.ts'
import {
  type Activity,
  type CareHomeOverview,
  type CareHomePage,
  careHomeContent,
  careHomePage,
} from '../../shared/volunteering.ts'
import { type Home, readContent } from './rules.ts'
import { listComing } from './shift-store.ts'

const shiftsShown = 20
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
  const coming = await listComing(db, id, at, shiftsShown)
  const shown = activities.map(
    (row): Activity => ({
      id: row.id,
      title: { da: row.title_da, en: row.title_en },
      summary: { da: row.summary_da, en: row.summary_en },
      ...readContent(row.content),
      example: row.example === 1,
      shifts: coming.get(row.id) ?? [],
    }),
  )
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
    guidelinesVersion: home.guidelinesVersion,
    activities: shown.sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0)),
  })
}

/** The page as its coordinator writes on it. */
export async function findHomePage(db: Database, id: string): Promise<HomePageKept | undefined> {
  const row = await db.selectFrom('care_homes').selectAll().where('id', '=', id).executeTakeFirst()
  return (
    row &&
    homePageKept.parse({
      ...careHomeContent.parse(JSON.parse(row.content)),
      id,
      name: row.name,
      phone: row.phone,
      email: row.email,
      example: row.example === 1,
      guidelinesVersion: row.guidelines_version,
      changedAt: row.page_changed_at,
    })
  )
}

export async function changeHomePage(
  trx: Trx,
  id: string,
  change: {
    content: z.infer<typeof careHomeContent>
    phone: string
    email: string
    guidelinesVersion: number
    at: string
  },
) {
  await trx
    .updateTable('care_homes')
    .set({
      content: JSON.stringify(change.content),
      phone: change.phone,
      email: change.email,
      guidelines_version: change.guidelinesVersion,
      page_changed_at: change.at,
    })
    .where('id', '=', id)
    .execute()
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

export async function listOverviews(db: Database, at: string): Promise<CareHomeOverview[]> {
  const homes = db.selectFrom('care_homes').select(['id', 'name', 'example']).orderBy('name')
  const shifts = db
    .selectFrom('shifts')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .select(['care_home_id', 'capacity', 'taken'])
    .where('cancelled_at', 'is', null)
    .where('starts_at', '>=', at)
    .where('starts_at', '<', addMinutes(at, weekMinutes))
  const [homeRows, shiftRows, waiting] = await Promise.all([
    homes.execute(),
    shifts.execute(),
    countWaiting(db),
  ])
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
      waiting: waiting(id),
    }
  })
}

/** What waits for the coordinators, by home. */
async function countWaiting(db: Database) {
  const stories = db
    .selectFrom('stories')
    .select((e) => ['care_home_id as id', e.fn.countAll<number>().as('number')])
    .where('state', '=', 'waiting')
    .groupBy('care_home_id')
  const questions = db
    .selectFrom('public_questions')
    .select((e) => ['about_id as id', e.fn.countAll<number>().as('number')])
    .where('about_kind', '=', 'care-home')
    .where('answer', 'is', null)
    .groupBy('about_id')
  const calls = db
    .selectFrom('volunteer_steps')
    .select((e) => ['care_home_id as id', e.fn.countAll<number>().as('number')])
    .where('step', '=', 'wish')
    .groupBy('care_home_id')
  const [told, asked, wished] = await Promise.all(
    [stories, questions, calls].map(async (each) => {
      const rows = await each.execute()
      return new Map(rows.map(({ id, number }) => [id, Number(number)]))
    }),
  )
  return (id: string) => ({
    stories: told?.get(id) ?? 0,
    questions: asked?.get(id) ?? 0,
    calls: wished?.get(id) ?? 0,
  })
}

export async function findHomeRow(db: Database, id: string) {
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
      guidelinesVersion: row.guidelines_version,
      community: localCommunity.parse({
        id: row.local_community_id,
        name: row.place,
        kind: row.kind,
        example: row.made_up === 1,
      }),
    }
  )
}
