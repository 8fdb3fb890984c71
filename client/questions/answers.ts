// A question as questions and answers: for the last step, the receipt, the desk and print.
import type { Accessor } from 'solid-js'
import { questionSubjects } from '../../shared/question-names.ts'
import type { Words } from '../language.ts'
import type { Answer } from '../ui/Answers.tsx'
import type da from './text.da.ts'
import { text } from './text.ts'

type Said = Pick<Words<typeof da>, 'form' | 'subjects'>
type Given = Readonly<Record<string, unknown>>

const said = (value: unknown) => (typeof value === 'string' ? value : '')

export function homeAnswersOf(given: Given, t: Said) {
  const subject = questionSubjects.find((each) => each === given.subject)
  return [
    { field: 'subject', label: t.form.subject, value: subject ? t.subjects[subject] : '' },
    { field: 'question', label: t.form.question, value: said(given.question).split(/\n+/) },
    {
      field: 'shownAs',
      label: t.form.shownAs,
      value: t.form.shownAsChoices[given.shownAs === 'name' ? 'name' : 'nobody'],
    },
  ]
}

/** @param committee its name, where it is known */
export function organisationAnswersOf(given: Given, t: Said, committee: string) {
  const way = given.contactBy === 'email' ? 'email' : 'phone'
  return [
    ...(committee ? [{ field: 'to', label: t.form.committee, value: committee }] : []),
    { field: 'organisation', label: t.form.organisation, value: said(given.organisation) },
    {
      field: 'question',
      label: t.form.organisationQuestion,
      value: said(given.question).split(/\n+/),
    },
    { field: way, label: t.form[way], value: said(given[way]) },
  ]
}

export function useHomeAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => homeAnswersOf(payload, t()).map(({ label, value }) => ({ label, value }))
}

export function useOrganisationAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => organisationAnswersOf(payload, t(), '').map(({ label, value }) => ({ label, value }))
}
