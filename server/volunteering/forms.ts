import { shiftSignUp, shiftWithdrawal } from '../../shared/volunteering.ts'
import { defineForm } from '../submissions/forms.ts'
import { lockPlaces, tellPlacesLeft } from './places.ts'
import { toShiftRef, unknownSignUp } from './rules.ts'
import {
  addSignUp,
  endSignUp,
  findActivity,
  findOwnSignUp,
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
  async receive(trx, payload, { id, account, receivedAt, about }) {
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
})

export const withdrawalForm = defineForm({
  form: 'shift-withdrawal',
  version: 1,
  title: { da: 'Framelding fra en tid', en: 'Withdrawal from a time' },
  schema: shiftWithdrawal,
  action: 'shift.withdraw',
  example: { signUpId: '5f0c1a52-7d1e-4b8e-9a43-0d6f2f6b7a10' },
  async find(trx, payload, account) {
    const own = await findOwnSignUp(trx, payload.signUpId, account.id)
    const activity = own && (await findActivity(trx, own.activityId))
    // The shift's start is the form's own rule, so that the refusal says that it is about withdrawing.
    return {
      about: activity ? toShiftRef(activity, own.startsAt) : unknownSignUp,
      coreTasks: activity?.coreTasks ?? ['social-omsorg'],
      opensAt: own?.createdAt ?? '',
      closesAt: null,
      latePolicy: 'strict',
    }
  },
  async receive(trx, payload, { account, receivedAt, about, withdraw }) {
    await lockPlaces(trx, about.id)
    const own = await findOwnSignUp(trx, payload.signUpId, account.id)
    if (!own?.active) return 'nothing_to_withdraw'
    if (receivedAt > own.startsAt) return 'withdrawal_closed'
    await endSignUp(trx, payload.signUpId)
    await freePlaces(trx, own.shiftId, own.people)
    await withdraw(payload.signUpId)
    await tellPlacesLeft(trx, own.activityId, receivedAt)
    return undefined
  },
})
