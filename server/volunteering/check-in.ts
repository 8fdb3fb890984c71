// Checking in at a home's door: the code that hangs there, and one's own place that is about to begin or just was.
import type { Trx } from '../../db/open.ts'
import { type ShiftCheckIn, shiftCheckIn } from '../../shared/board.ts'
import { addMinutes } from '../../shared/time.ts'
import { hashOf } from '../random.ts'
import { accountsOf } from '../session.ts'
import { defineForm, sinceEver } from '../submissions/forms.ts'
import { findActivity } from './activity-store.ts'
import { findDoorCode, listPlacesAt, setAttendance } from './attendance-store.ts'
import { findHome } from './home-store.ts'
import { toHomeListing, toShiftRef } from './rules.ts'

export const opensBefore = 30
export const closesAfter = 2 * 60
/** How far back the place that a late check-in was meant for is looked for. */
const lookedBack = 7 * 24 * 60

export const checkInForm = defineForm({
  form: 'shift-check-in',
  version: 1,
  title: { da: 'Jeg er kommet', en: 'I have arrived' },
  schema: shiftCheckIn,
  action: 'shift.sign-up',
  quiet: true,
  example: { careHomeId: 'pilehaven', code: 'abcdefghjkmn' },
  async find(trx, payload, account, at) {
    const home = await findHome(trx, payload.careHomeId)
    if (!home) return undefined
    const { kind, id, path, title } = toHomeListing(home, at)
    const open = {
      about: { kind, id, path, title, closesAt: null },
      coreTasks: ['social-omsorg'] as const,
      opensAt: sinceEver,
      closesAt: null,
      latePolicy: 'strict' as const,
      submissionId: undefined,
    }
    const door = await findDoorCode(trx, home.id)
    if (door?.code_hash !== hashOf(payload.code)) return { ...open, refusal: 'wrong_door_code' }
    const place = await findPlace(trx, payload, account.id, at)
    const activity = place && (await findActivity(trx, place.activity_id))
    if (!activity) return { ...open, refusal: 'not_signed_up' }
    return {
      ...open,
      about: toShiftRef(activity, place.starts_at),
      opensAt: addMinutes(place.starts_at, -opensBefore),
      closesAt: addMinutes(place.ends_at, closesAfter),
      submissionId: place.submission_id,
    }
  },
  async receive(trx, _payload, { receivedAt, target }) {
    if (!target.submissionId) return 'not_signed_up'
    await setAttendance(trx, target.submissionId, 'came', receivedAt)
    return undefined
  },
})

/** The place that is open now; else the one to come next, and else the last that was. */
async function findPlace(trx: Trx, { careHomeId }: ShiftCheckIn, accountId: string, at: string) {
  const accounts = await accountsOf(trx, accountId)
  const places = await listPlacesAt(trx, accounts, careHomeId, addMinutes(at, -lookedBack))
  const isOver = (place: { ends_at: string }) => addMinutes(place.ends_at, closesAfter) < at
  return places.find((place) => !isOver(place)) ?? places.at(-1)
}
