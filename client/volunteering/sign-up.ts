// The sign-up as a form that keeps itself.
import { createEffect, createSignal } from 'solid-js'
import {
  isGroupKind,
  namedKinds,
  type SignUpKind,
  signUpKinds,
} from '../../shared/sign-up-names.ts'
import type { Activity, CareHomePage, Shift } from '../../shared/volunteering.ts'
import type { Readiness } from '../../shared/volunteers.ts'
import { contactAsked } from '../outbox/ContactFields.tsx'
import { createSubmissionForm } from '../outbox/form.ts'
import { createLookThrough, faultFound } from '../ui/look-through.ts'
import { asksAge, ticksAsked } from './before/ready.ts'
import { nameShift } from './when.ts'

export interface ShiftAtHome {
  shift: Shift
  activity: Pick<Activity, 'id' | 'title' | 'kind' | 'shifts' | 'withdrawalHours' | 'needs'>
  careHome: Pick<
    CareHomePage,
    'id' | 'name' | 'phone' | 'guidelines' | 'confidentiality' | 'guidelinesVersion'
  >
  /** The offer of a place that somebody gives away, and how many it holds. */
  swap?: { id: string; people: number } | undefined
}

/**
 * @param of the time as it is when the form is made
 * @param known what the home knows of whoever signs up, as it stands each time it is asked
 * @param guidelines which version of the home's guidelines stands on the screen
 */
export function createSignUp(
  { shift, activity, careHome, swap }: ShiftAtHome,
  known: () => Readiness | undefined,
  guidelines: () => number,
) {
  const ticks = () => ticksAsked(activity.needs, known())
  const form = createSubmissionForm({
    form: 'shift-sign-up',
    version: 3,
    about: () => ({
      kind: 'activity',
      id: activity.id,
      path: `/plejehjem/${careHome.id}#${activity.id}`,
      title: nameShift(activity.title, careHome.name, shift.startsAt),
    }),
    schema: () =>
      import('../../shared/sign-ups.ts').then((module) =>
        module.shiftSignUp
          .refine(({ confirms }) => ticks().every((each) => confirms.includes(each)), {
            path: ['confirms'],
          })
          .superRefine(({ message, groupName }, context) =>
            faultFound(look, { message, groupName }, context),
          ),
      ),
    given: { shiftId: shift.id, ...(swap && { swapId: swap.id }) },
    initial: {
      guidelines: careHome.guidelinesVersion,
      kind: activity.kind === 'class-visit' ? 'class' : 'alone',
      age: '',
      confirms: [],
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
          ...contactAsked(values),
          'message',
          ...(asksAge(kindOf(values.kind), known()) ? (['age'] as const) : []),
          'guidelines',
          ...(ticks().length > 0 ? (['confirms'] as const) : []),
          'alternatives',
          'ifFull',
        ],
      },
    ],
  })
  const look = createLookThrough(() => [form.values.message, form.values.groupName], {
    mayKeep: false,
  })
  const [isReread, setReread] = createSignal(false)
  // A draft from before the guidelines were changed goes on; only they have to be read and agreed to again.
  createEffect(() => {
    if (!form.flow.ready() || form.values.guidelines === guidelines()) return
    setReread(form.values.confirms.includes('guidelines'))
    form.change(
      'confirms',
      form.values.confirms.filter((each) => each !== 'guidelines'),
    )
    form.change('guidelines', guidelines())
  })
  return { form, look, isReread }
}

export type SignUpForm = ReturnType<typeof createSignUp>['form']

export function kindOf(value: unknown): SignUpKind {
  return signUpKinds.find((kind) => kind === value) ?? 'alone'
}

/** Whether it says itself how many they are. */
export function isGroup(value: unknown): boolean {
  return isGroupKind(kindOf(value))
}

export function isNamed(value: unknown): boolean {
  return namedKinds.includes(kindOf(value))
}
