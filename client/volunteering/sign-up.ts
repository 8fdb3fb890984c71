// The sign-up as a form that keeps itself.
import { namedKinds, peopleBy, type SignUpKind, signUpKinds } from '../../shared/sign-up-names.ts'
import type { Bilingual } from '../../shared/text.ts'
import type { Shift } from '../../shared/volunteering.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { nameShift } from './when.ts'

export interface ShiftAtHome {
  shift: Shift
  activity: { id: string; title: Bilingual; shifts: readonly Shift[]; withdrawalHours: number }
  careHome: { id: string; name: string }
  /** The offer of a place that somebody gives away, and how many it holds. */
  swap?: { id: string; people: number } | undefined
}

export function createSignUp({ shift, activity, careHome, swap }: ShiftAtHome) {
  const given: { shiftId: string; swapId?: string } = swap
    ? { shiftId: shift.id, swapId: swap.id }
    : { shiftId: shift.id }
  return createSubmissionForm({
    form: 'shift-sign-up',
    version: 2,
    about: () => ({
      kind: 'activity',
      id: activity.id,
      path: `/plejehjem/${careHome.id}#${activity.id}`,
      title: nameShift(activity.title, careHome.name, shift.startsAt),
    }),
    schema: () => import('../../shared/sign-ups.ts').then((module) => module.shiftSignUp),
    given,
    initial: {
      kind: 'alone',
      people: null,
      groupName: '',
      contactBy: '',
      email: '',
      phone: '',
      message: '',
      alternatives: [],
      ifFull: swap || shift.placesLeft > 0 ? 'nothing' : 'waiting',
    },
    optional: ['message', 'alternatives'],
    steps: [
      {
        id: 'sign-up',
        fields: (values) => [
          'kind',
          ...(isGroup(values.kind) ? (['people'] as const) : []),
          ...(isNamed(values.kind) ? (['groupName'] as const) : []),
          'contactBy',
          ...(values.contactBy === 'email' ? (['email'] as const) : []),
          ...(values.contactBy === 'phone' ? (['phone'] as const) : []),
          'message',
          'alternatives',
          'ifFull',
        ],
      },
    ],
  })
}

export type SignUpForm = ReturnType<typeof createSignUp>

export function kindOf(value: unknown): SignUpKind {
  return signUpKinds.find((kind) => kind === value) ?? 'alone'
}

/** Whether it says itself how many they are. */
export function isGroup(value: unknown): boolean {
  const [least, most] = peopleBy[kindOf(value)]
  return least < most
}

export function isNamed(value: unknown): boolean {
  return namedKinds.includes(kindOf(value))
}
