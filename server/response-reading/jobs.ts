// Comparing a consultation's responses with one another, and telling authors what they were answered.
import { setImmediate as turn } from 'node:timers/promises'
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import { questionsOf } from '../../shared/consultations.ts'
import { bandCount, createGrouper } from '../../shared/near-duplicates.ts'
import { minorityPart, wholePart } from '../../shared/response-parts.ts'
import { addMinutes } from '../../shared/time.ts'
import { changeMark } from '../cases.ts'
import { findKept } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { addJob, handleJob, type JobHandler } from '../jobs.ts'
import { addMessage } from '../messages.ts'
import { listUntold, noteTold } from '../response-answers.ts'
import {
  beginComparison,
  endComparison,
  fillResponseWords,
  findComparison,
  listUncompared,
  noteCompared,
  replaceGroups,
} from '../response-groups.ts'
import { listParts, listResponses } from '../responses.ts'

const pageSize = 200
/** A phone that sends at the last minute has found its way by then, under every policy. */
const settledMinutes = 20

export function responseReadingJobs(deps: Deps): JobHandler[] {
  const comparison = z.strictObject({ consultationId: z.string() })
  const answer = z.strictObject({ answerId: z.uuid() })
  return [
    {
      ...handleJob('compare-responses', comparison, ({ consultationId }, finish, keep) =>
        compare(deps, consultationId, finish, keep),
      ),
      slow: true,
    },
    {
      ...handleJob('tell-response-answers', answer, ({ answerId }, _, keep) =>
        tell(deps, answerId, keep),
      ),
      slow: true,
    },
  ]
}

/** What the clock asks for: words for what came before there was search, and a comparison after each deadline. */
export async function keepReadingCurrent(deps: Deps) {
  while ((await fillResponseWords(deps.db, pageSize)) === pageSize) await turn()
  const settled = addMinutes(deps.clock(), -settledMinutes)
  for (const id of await listUncompared(deps.db, settled))
    await deps.db.transaction().execute((trx) => askForComparison(trx, deps, id))
}

/** One that waits or is under way is left alone. */
export async function askForComparison(trx: Trx, deps: Deps, consultationId: string) {
  const at = deps.clock()
  await beginComparison(trx, consultationId, at)
  await addJob(trx, {
    id: deps.random.id(),
    kind: 'compare-responses',
    key: `compare-responses ${consultationId}`,
    payload: { consultationId },
    runAt: at,
    at,
  })
}

async function compare(
  deps: Deps,
  consultationId: string,
  finish: (trx: Trx) => Promise<void>,
  keep: () => Promise<void>,
) {
  const call = await findKept(deps.db, consultationId)
  await beginComparison(deps.db, consultationId, deps.clock())
  const begun = await findComparison(deps.db, consultationId)
  // Those who chose the same options are no copies of one another; only what they wrote is compared.
  const written = new Set([
    wholePart,
    minorityPart,
    ...(call ? questionsOf(call) : [])
      .filter(({ question }) => question.kind === 'text')
      .map(({ question }) => question.id),
  ])
  const grouper = createGrouper()
  let compared = 0
  for (let after = 0; ; ) {
    const page = await listResponses(deps.db, { consultationId }, after, pageSize)
    const last = page.at(-1)
    if (!last) break
    after = last.number
    const parts = await listParts(
      deps.db,
      page.map(({ submissionId }) => submissionId),
    )
    for (const { submissionId, number } of page) {
      const own = (parts.get(submissionId) ?? []).filter(({ part }) => written.has(part))
      grouper.add(number, own.map(({ body }) => body).join('\n'))
    }
    compared += page.length
    await noteCompared(deps.db, consultationId, compared)
    await keep()
    await turn()
  }
  for (let band = 0; band < bandCount; band++) {
    grouper.compare(band)
    await turn()
  }
  await keep()
  const last = begun?.last_number ?? 0
  await replaceGroups(deps.db, consultationId, grouper.groups(), last, keep)
  await deps.db.transaction().execute(async (trx) => {
    await endComparison(trx, consultationId, deps.clock())
    await finish(trx)
  })
}

/** Some at a time, each told in the transaction that notes it, so that nobody is told twice. */
async function tell(deps: Deps, answerId: string, keep: () => Promise<void>) {
  for (;;) {
    const told = await deps.db.transaction().execute(async (trx) => {
      const at = deps.clock()
      const those = await listUntold(trx, answerId, pageSize)
      for (const { submissionId, accountId, channel } of those) {
        await changeMark(trx, submissionId, { mark: 'done', at, by: null })
        // What staff entered for somebody was sent by staff, who know already.
        if (channel !== 'app' && channel !== 'workroom') continue
        const id = deps.random.id()
        await addMessage(trx, { id, accountId, kind: 'response-answered', submissionId, at })
      }
      if (those.length > 0)
        await noteTold(
          trx,
          answerId,
          those.map(({ submissionId }) => submissionId),
        )
      return those.length
    })
    if (told < pageSize) return
    await keep()
    await turn()
  }
}
