// The sign-up as a form that keeps itself.
import type { Bilingual } from '../../shared/text.ts'
import type { Shift } from '../../shared/volunteering.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { nameShift } from './when.ts'

export interface ShiftAtHome {
  shift: Shift
  activity: { id: string; title: Bilingual }
  careHome: { id: string; name: string }
}

export function createSignUp({ shift, activity, careHome }: ShiftAtHome) {
  return createSubmissionForm({
    form: 'shift-sign-up',
    version: 1,
    about: () => ({
      kind: 'activity',
      id: activity.id,
      path: `/plejehjem/${careHome.id}#${activity.id}`,
      title: nameShift(activity.title, careHome.name, shift.startsAt),
    }),
    schema: () => import('../../shared/volunteering.ts').then((module) => module.shiftSignUp),
    given: { shiftId: shift.id },
    initial: { people: 1, contactBy: '', email: '', phone: '', message: '' },
    optional: ['message'],
    steps: [
      {
        id: 'sign-up',
        fields: (values) => [
          'people',
          'contactBy',
          ...(values.contactBy === 'email' ? (['email'] as const) : []),
          ...(values.contactBy === 'phone' ? (['phone'] as const) : []),
          'message',
        ],
      },
    ],
  })
}

export type SignUpForm = ReturnType<typeof createSignUp>
