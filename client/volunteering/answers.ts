// What one answered, in words: for the last step and the receipt.
import type { Accessor } from 'solid-js'
import { confirmables, ifFullChoices, peopleOf } from '../../shared/sign-up-names.ts'
import type { ShiftSignUp } from '../../shared/sign-ups.ts'
import { list, number } from '../format.ts'
import type { Words } from '../language.ts'
import type { Answer } from '../ui/Answers.tsx'
import type before from './before/text.da.ts'
import { text as beforeText } from './before/text.ts'
import { isNamed, kindOf } from './sign-up.ts'
import type da from './text.da.ts'
import { text } from './text.ts'

/** Values while they are typed, or a payload as it was sent. */
type Given = { readonly [K in keyof ShiftSignUp]?: unknown }

export type FieldAnswer = Answer & { field: keyof ShiftSignUp }

type Said = Pick<Words<typeof da>, 'answers' | 'form'>

export function answersOf(given: Given, t: Said, b: Words<typeof before>): FieldAnswer[] {
  const said = (value: unknown) => (typeof value === 'string' ? value : '')
  const way = given.contactBy === 'email' ? 'email' : 'phone'
  const others = Array.isArray(given.alternatives) ? given.alternatives.length : 0
  const ticked = given.confirms
  const confirmed = Array.isArray(ticked)
    ? confirmables.filter((each) => ticked.includes(each))
    : []
  const ifFull = ifFullChoices.find((each) => each === given.ifFull)
  return [
    { field: 'kind', label: t.answers.people, value: whoComes(given, t) },
    ...(isNamed(given.kind)
      ? [
          {
            field: 'groupName' as const,
            label: t.answers.groupName,
            value: said(given.groupName),
          },
        ]
      : []),
    { field: way, label: t.answers.contact, value: said(given[way]) },
    ...(given.age
      ? [
          {
            field: 'age' as const,
            label: b.answers.age,
            value: given.age === 'under-15' ? b.answers.no : b.answers.yes,
          },
        ]
      : []),
    ...(confirmed.length > 0
      ? [
          {
            field: 'confirms' as const,
            label: b.answers.confirms,
            value: list(confirmed.map((each) => b.answers.words[each])),
          },
        ]
      : []),
    { field: 'message', label: t.answers.message, value: said(given.message) },
    // The first version did not ask.
    ...(ifFull
      ? [
          {
            field: 'alternatives' as const,
            label: t.answers.others,
            value: others === 0 ? t.answers.none : t.answers.othersCount(number(others)),
          },
          {
            field: 'ifFull' as const,
            label: t.answers.ifFull,
            value: t.form.ifFullChoices[ifFull],
          },
        ]
      : []),
  ]
}

function whoComes(given: Given, t: Said): string {
  // The first version named no kind, and two were a pair.
  const kind = given.kind === undefined && given.people === 2 ? 'pair' : kindOf(given.kind)
  if (kind === 'alone') return t.answers.alone
  if (kind === 'pair') return t.answers.two
  const people = peopleOf({
    kind,
    people: typeof given.people === 'number' ? given.people : undefined,
  })
  return t.answers.group[kind](number(people))
}

export function useSignUpAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  const b = beforeText.use()
  return () => answersOf(payload, t(), b())
}

export function useOfferAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => [
    {
      label: t().signUps.answer,
      value: payload.answer === 'accepted' ? t().signUps.yes : t().signUps.no,
    },
  ]
}

export function useSwapAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => [
    {
      label: t().answers.swap,
      value: payload.way === 'line' ? t().answers.swapWays.line : t().answers.swapWays.link,
    },
  ]
}

/** A withdrawal says nothing but which sign-up; its title does that. */
export function useWithdrawalAnswers(): Accessor<Answer[]> {
  return () => []
}
