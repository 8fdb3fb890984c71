import { shiftSignUp } from '../../shared/volunteering.ts'
import { defineForm } from '../submissions/forms.ts'
import { lockPlaces, tellPlacesLeft } from './places.ts'
import { toShiftRef } from './rules.ts'
import {
  addSignUp,
  endSignUp,
  findActivity,
  findShift,
  freePlaces,
  hasActiveSignUp,
  takePlaces,
} from './store.ts'

export const signUpForm = defineForm({
  form: 'shift-sign-up',
  version: 1,
  title: { da: 'Tilmelding til en tid', en: 'Sign-up for a time' },
  schema: shiftSignUp,
  action: 'shift.sign-up',
  example: {
    shiftId: 'faellessang-pilehaven-1',
    people: 1,
    contactBy: 'phone',
    phone: '00 00 00 71',
    message: 'Jeg spiller guitar og tager den med.',
  },
  async find(trx, payload) {
    const shift = await findShift(trx, payload.shiftId)
    const activity = shift && (await findActivity(trx, shift.activityId))
    return (
      activity && {
        about: toShiftRef(activity, shift.startsAt),
        coreTasks: activity.coreTasks,
        opensAt: activity.createdAt,
        closesAt: shift.startsAt,
        latePolicy: 'strict',
      }
    )
  },
  async receive(trx, payload, { id, account, receivedAt, target: { about } }) {
    await lockPlaces(trx, about.id)
    if (await hasActiveSignUp(trx, payload.shiftId, account.id)) return 'already_signed_up'
    if (!(await takePlaces(trx, payload.shiftId, payload.people))) return 'full'
    await addSignUp(trx, {
      submissionId: id,
      shiftId: payload.shiftId,
      accountId: account.id,
      name: account.name,
      people: payload.people,
      contact: { by: payload.contactBy, value: payload[payload.contactBy] ?? '' },
      message: payload.message ?? '',
      createdAt: receivedAt,
    })
    await tellPlacesLeft(trx, about.id, receivedAt)
    return undefined
  },
  async undo(trx, { shiftId, people }, { id, at }) {
    const shift = await findShift(trx, shiftId)
    if (!shift) return undefined
    if (at > shift.startsAt) return 'withdrawal_closed'
    await lockPlaces(trx, shift.activityId)
    await endSignUp(trx, id)
    await freePlaces(trx, shiftId, people)
    await tellPlacesLeft(trx, shift.activityId, at)
    return undefined
  },
})
