import { poolDays, poolEntry } from '../../shared/pool.ts'
import { addDays } from '../../shared/time.ts'
import { listNamedCommunities } from '../communities.ts'
import { ProblemError } from '../problem.ts'
import { defineForm, sinceEver } from '../submissions/forms.ts'
import { poolRef } from './listing.ts'
import { addEntry, removeEntry } from './store.ts'

export const poolEntryForm = defineForm({
  form: 'pool-entry',
  version: 1,
  title: { da: 'Plads i puljen', en: 'Place in the pool' },
  schema: poolEntry,
  action: 'pool.enter',
  example: {
    coreTasks: ['social-omsorg'],
    communities: ['uldum'],
    note: 'Jeg har tid om eftermiddagen og kan køre selv.',
  },
  async find() {
    return {
      about: poolRef,
      coreTasks: ['across'],
      opensAt: sinceEver,
      closesAt: null,
      latePolicy: 'strict',
    }
  },
  async receive(trx, payload, { id, account, receivedAt }) {
    const known = await listNamedCommunities(trx, payload.communities)
    const faults = payload.communities.flatMap((place, index) =>
      known.some((community) => community.id === place)
        ? []
        : [{ pointer: `/payload/communities/${index}`, detail: 'there is no such place' }],
    )
    if (faults.length > 0) throw new ProblemError('invalid', '', faults)
    const isFirst = await addEntry(trx, {
      ...payload,
      submissionId: id,
      accountId: account.id,
      enteredAt: receivedAt,
      endsAt: addDays(receivedAt, poolDays, '23:59'),
    })
    return isFirst ? undefined : 'already_in_pool'
  },
  async undo(trx, _, { id }) {
    return (await removeEntry(trx, id)) ? undefined : 'nothing_to_withdraw'
  },
})
