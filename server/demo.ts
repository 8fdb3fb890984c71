// Keeps the demo alive: example people, and fresh example things whenever nothing of a kind is open.
import { lockKey, type Trx } from '../db/open.ts'
import { loadFacts, loadPersonas } from '../db/seed/load.ts'
import { layConsultations } from './consultations/examples.ts'
import type { Deps } from './deps.ts'
import { countListings, hasOpenListing } from './listings.ts'
import { layTaskCommittees } from './task-committees/examples.ts'
import { layActivities, layCareHomes } from './volunteering/examples.ts'

/** Lays one feature's examples around an instant; a later round uses ids of its own. */
type Lay = (trx: Trx, round: number, at: string) => Promise<void>

const lay: Record<string, Lay> = {
  'task-committee': layTaskCommittees,
  consultation: layConsultations,
  'care-home': layCareHomes,
  activity: layActivities,
}

/** Loads the facts, and in demo mode the examples; safe to run at every start. */
export async function prepareContent(deps: Deps) {
  const at = deps.clock()
  await deps.db.transaction().execute(async (trx) => {
    await lockKey(trx, 'prepare-content')
    await loadFacts(trx)
    if (!deps.settings.demo) return
    await loadPersonas(trx, at, deps.random.id)
    for (const [kind, layExamples] of Object.entries(lay)) {
      if (await hasOpenListing(trx, kind, at)) continue
      const laidBefore = await countListings(trx, kind)
      await layExamples(trx, laidBefore === 0 ? 1 : laidBefore + 1, at)
    }
  })
}
