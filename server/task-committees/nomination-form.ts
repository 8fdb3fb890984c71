import { type SeatNomination, seatNomination } from '../../shared/nominations.ts'
import { defineForm, type Target } from '../submissions/forms.ts'
import { findCallTarget, findSeat } from '../task-committees.ts'
import { addNomination, withdrawNomination } from './nominations.ts'

export const nominationForm = defineForm<SeatNomination, Target>({
  form: 'seat-nomination',
  version: 1,
  title: { da: 'Indstilling til en plads', en: 'Nomination for a seat' },
  schema: seatNomination,
  action: 'seat.nominate',
  example: {
    committeeId: 'ensomhed-i-smaa-byer',
    seatKind: 'citizen',
    nomineeName: 'Maria Eksempel',
    why: 'Hun får folk til at komme, som ellers bliver hjemme.',
  },
  find: (trx, { committeeId }) => findCallTarget(trx, committeeId),
  async receive(trx, payload, { id, account, receivedAt }) {
    const seat = await findSeat(trx, payload.committeeId, payload.seatKind)
    if (!seat?.open) return 'no_such_seat'
    await addNomination(trx, payload, { id, accountId: account.id, receivedAt })
    return undefined
  },
  /** Until the nominee has answered, or the call has closed. */
  async undo(trx, _, { id, at }) {
    return (await withdrawNomination(trx, id, at)) ? undefined : 'withdrawal_closed'
  },
})
