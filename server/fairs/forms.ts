import { fairStand } from '../../shared/fairs.ts'
import { accountsOf } from '../session.ts'
import { defineForm } from '../submissions/forms.ts'
import { lockFair, moveUp, tellHolder, tellStandsLeft } from './line.ts'
import { toFairRef } from './rules.ts'
import {
  addStand,
  findFair,
  findStand,
  freeStand,
  hasStand,
  removeStand,
  takeStand,
} from './store.ts'

export const fairStandForm = defineForm({
  form: 'fair-stand',
  version: 1,
  title: { da: 'Stand på en frivilligmesse', en: 'Stand at a volunteer fair' },
  schema: fairStand,
  action: 'fair.sign-up',
  example: {
    fairId: 'frivilligmesse-1',
    association: 'Uldum Læsevenner (eksempel)',
    shows: 'Vi læser et kapitel højt hvert kvarter, og man kan prøve selv.',
    needs: ['table'],
    contactBy: 'phone',
    phone: '00 00 00 73',
  },
  async find(trx, { fairId }) {
    const found = await findFair(trx, fairId)
    return (
      found && {
        about: toFairRef(found),
        coreTasks: ['social-omsorg'],
        opensAt: found.opensAt,
        closesAt: found.closesAt,
        latePolicy: 'strict',
        refusal: found.cancelled ? 'fair_cancelled' : undefined,
      }
    )
  },
  async receive(trx, payload, { id, account, receivedAt, random }) {
    const { fairId, association, shows, needs } = payload
    await lockFair(trx, fairId)
    // It may have been called off while this waited for its turn.
    if ((await findFair(trx, fairId))?.cancelled) return 'fair_cancelled'
    if (await hasStand(trx, fairId, await accountsOf(trx, account.id))) return 'already_signed_up'
    const hasPlace = await takeStand(trx, fairId)
    await addStand(trx, {
      submission_id: id,
      fair_id: fairId,
      account_id: account.id,
      association,
      shows,
      needs: JSON.stringify(needs),
      contact: payload[payload.contactBy] ?? '',
      state: hasPlace ? 'coming' : 'waiting',
      created_at: receivedAt,
    })
    await tellStandsLeft(trx, fairId)
    await tellHolder(trx, random, fairId, receivedAt)
    return undefined
  },
  async undo(trx, { fairId }, { id, at, random }) {
    await lockFair(trx, fairId)
    const found = await findFair(trx, fairId)
    const row = await findStand(trx, id)
    if (!row || !found) return 'nothing_to_withdraw'
    if (at > found.startsAt) return 'withdrawal_closed'
    await removeStand(trx, id)
    if (row.state === 'coming') {
      await freeStand(trx, fairId)
      if (!found.cancelled) await moveUp(trx, random, fairId, at)
    }
    await tellStandsLeft(trx, fairId)
    return undefined
  },
})
