// An example chain of the demo: three of its people with the app, and two without.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/phone-chains.json' with { type: 'json' }
import { dayAfter, dayOf } from '../../shared/chain-days.ts'
import { chainGiven, memberWord } from '../../shared/phone-chains.ts'
import { addDays } from '../../shared/time.ts'
import { addMember, findChain, putCall, putChain } from './store.ts'

const example = chainGiven.extend({
  id: z.uuid(),
  members: z.array(
    z.strictObject({
      id: z.uuid(),
      /** Null without the app. */
      persona: z.string().nullable(),
      name: z.string(),
      phone: z.string(),
      word: memberWord,
    }),
  ),
  /** A call of the day before that waits for the coordinator. */
  waitingYesterday: z.strictObject({ callerId: z.uuid(), calleeId: z.uuid() }),
})

/** What is there already stays as it is. */
export async function layPhoneChains(
  trx: Trx,
  at: string,
  accountOf: (persona: string) => Promise<string | null>,
) {
  for (const { id, members, waitingYesterday, ...given } of z.array(example).parse(data)) {
    if (await findChain(trx, id)) continue
    await putChain(trx, id, given, { at, example: true })
    for (const [index, { persona, ...member }] of members.entries()) {
      const accountId = persona === null ? null : await accountOf(persona)
      await addMember(trx, id, { ...member, accountId, addedAt: at }, index + 1)
    }
    await putCall(trx, id, {
      ...waitingYesterday,
      day: dayAfter(dayOf(at), -1),
      state: 'with-coordinator',
      followerId: null,
      until: null,
      changedAt: addDays(at, -1, '09:10'),
    })
  }
}
