import type { Database } from '../../db/open.ts'
import type { ClassVisitFilter } from '../../shared/class-visits.ts'

/** One more than the page holds, so that one sees whether there are more. */
export async function listClassVisits(db: Database, filter: ClassVisitFilter, at: string) {
  let query = db
    .selectFrom('shifts')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .innerJoin('listing_topics', (join) =>
      join
        .onRef('listing_topics.id', '=', 'activities.id')
        .on('listing_topics.kind', '=', 'activity')
        .on('listing_topics.topic', '=', 'activity:class-visit'),
    )
    .selectAll('shifts')
    .select(['care_home_id', 'title_da', 'title_en', 'summary_da', 'summary_en'])
    .select(['content', 'activities.example as example'])
    .where('starts_at', '>=', at)
    .where('cancelled_at', 'is', null)
    .where((e) => e(e('capacity', '-', e.ref('taken')), '>=', filter.people))
  const [startsAt, id] = filter.after?.split('~') ?? []
  if (startsAt && id)
    query = query.where((e) => e(e.refTuple('starts_at', 'shifts.id'), '>', e.tuple(startsAt, id)))
  return await query
    .orderBy('starts_at')
    .orderBy('shifts.id')
    .limit(filter.limit + 1)
    .execute()
}
