// An example draft with its versions and what was said of them, and a first version for what the demo laid decided.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/charters.json' with { type: 'json' }
import { charterContent } from '../../shared/charters.ts'
import { charter, seat } from '../../shared/task-committees.ts'
import { bilingual, slug } from '../../shared/text.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import {
  addCommitteeEvent,
  getTaskCommittee,
  putTaskCommittee,
  toContent,
} from '../task-committees.ts'
import { addComment, addVersion, isTaken, listDrafts, listUnversioned } from './store.ts'

const written = charter.omit({ appointsOn: true, startsOn: true, endsOn: true, reportsOn: true })

/** Days are counted from the day that the example is laid on. */
const example = z.strictObject({
  id: slug,
  opens: z.int(),
  closes: z.int(),
  appoints: z.int(),
  starts: z.int(),
  ends: z.int(),
  reports: z.array(z.int()),
  first: z.strictObject({
    title: bilingual,
    summary: bilingual,
    charter: written,
    seats: z.array(seat),
  }),
  changes: z.array(
    z.strictObject({
      daysAgo: z.int(),
      note: z.string(),
      charter: z.partialRecord(written.keyof(), z.unknown()),
      seats: z.array(seat).optional(),
    }),
  ),
  comments: z.array(
    z.strictObject({ person: slug, version: z.int(), daysAgo: z.int(), body: z.string() }),
  ),
})

const draftedDaysAgo = 20

/** @param accountOf an example person's account by the persona's id */
export async function layCharters(
  trx: Trx,
  deps: Pick<Deps, 'random'>,
  at: string,
  accountOf: (persona: string) => Promise<{ id: string; name: string } | undefined>,
) {
  for (const committeeId of await listUnversioned(trx)) {
    const committee = await getTaskCommittee(trx, committeeId)
    await addVersion(trx, {
      id: deps.random.id(),
      committee_id: committeeId,
      version: 1,
      content: toContent(committee),
      note: '',
      account_id: null,
      at: committee.changedAt,
      decided_on: committee.decidedOn,
      decided_link: committee.decidedLink,
    })
  }
  if ((await listDrafts(trx)).length > 0) return
  const entry = example.parse(data)
  let id = entry.id
  for (let round = 2; await isTaken(trx, id); round++) id = `${entry.id}-${round}`
  await layDraft(trx, deps, id, at)
  for (const { person, version, daysAgo, body } of entry.comments) {
    const account = await accountOf(person)
    if (!account) continue
    await addComment(trx, {
      id: deps.random.id(),
      committeeId: id,
      accountId: account.id,
      sender: account.name,
      version,
      body,
      at: addDays(at, -daysAgo, '20:15'),
    })
  }
}

async function layDraft(trx: Trx, deps: Pick<Deps, 'random'>, id: string, at: string) {
  const entry = example.parse(data)
  const day = (days: number) => toLocal(addDays(at, days, '12:00')).slice(0, 10)
  let content = charterContent.parse({
    ...entry.first,
    charter: {
      ...entry.first.charter,
      appointsOn: day(entry.appoints),
      startsOn: day(entry.starts),
      endsOn: day(entry.ends),
      reportsOn: entry.reports.map(day),
    },
    opensAt: addDays(at, entry.opens, '08:00'),
    closesAt: addDays(at, entry.closes, '23:59'),
  })
  const versions = [
    { daysAgo: draftedDaysAgo, note: '', charter: {}, seats: undefined },
    ...entry.changes,
  ]
  for (const [index, change] of versions.entries()) {
    content = charterContent.parse({
      ...content,
      charter: { ...content.charter, ...change.charter },
      seats: change.seats ?? content.seats,
    })
    const changedAt = addDays(at, -change.daysAgo, '10:30')
    const version = index + 1
    await putTaskCommittee(trx, {
      ...content,
      id,
      stage: 'draft',
      termId: '2026-2029',
      decidedOn: null,
      decidedLink: null,
      example: true,
      changedAt,
    })
    await addVersion(trx, {
      id: deps.random.id(),
      committee_id: id,
      version,
      content,
      note: change.note,
      account_id: null,
      at: changedAt,
      decided_on: null,
      decided_link: null,
    })
    await addCommitteeEvent(trx, deps, {
      committeeId: id,
      at: changedAt,
      kind: version === 1 ? 'drafted' : 'draft-changed',
      detail: { version },
    })
  }
}
