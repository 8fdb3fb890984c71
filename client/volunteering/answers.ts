// What one answered, in words: for the last step and the receipt.
import type { Accessor } from 'solid-js'
import type { ShiftSignUp } from '../../shared/volunteering.ts'
import type { Words } from '../language.ts'
import type { Answer } from '../ui/Answers.tsx'
import type da from './text.da.ts'
import { text } from './text.ts'

/** Values while they are typed, or a payload as it was sent. */
type Given = { readonly [K in keyof ShiftSignUp]?: unknown }

export type FieldAnswer = Answer & { field: keyof ShiftSignUp }

export function answersOf(given: Given, t: Pick<Words<typeof da>, 'answers'>): FieldAnswer[] {
  const said = (value: unknown) => (typeof value === 'string' ? value : '')
  const way = given.contactBy === 'email' ? 'email' : 'phone'
  return [
    {
      field: 'people',
      label: t.answers.people,
      value: given.people === 2 ? t.answers.two : t.answers.alone,
    },
    { field: way, label: t.answers.contact, value: said(given[way]) },
    { field: 'message', label: t.answers.message, value: said(given.message) },
  ]
}

export function useSignUpAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => answersOf(payload, t())
}

/** A withdrawal says nothing but which sign-up; its title does that. */
export function useWithdrawalAnswers(): Accessor<Answer[]> {
  return () => []
}
