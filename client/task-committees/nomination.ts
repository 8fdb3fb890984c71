// A nomination as a form that keeps itself, and as questions and answers.
import type { Accessor } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { sentence } from '../format.ts'
import type { Words } from '../language.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import type { Answer } from '../ui/Answers.tsx'
import type da from './text.da.ts'
import { text } from './text.ts'

export function createNomination({ id, title }: TaskCommittee) {
  return createSubmissionForm({
    form: 'seat-nomination',
    version: 1,
    about: () => ({
      kind: 'task-committee',
      id,
      path: `/opgaveudvalg/${id}`,
      // Plain, since the phone cannot keep a store's proxy.
      title: { ...title },
    }),
    schema: () => import('../../shared/nominations.ts').then((m) => m.seatNomination),
    given: { committeeId: id },
    initial: { seatKind: '', nomineeName: '', why: '' },
    steps: [{ id: 'who', fields: ['seatKind', 'nomineeName', 'why'] }],
  })
}

export function answersOf(
  given: Readonly<Record<string, unknown>>,
  t: Pick<Words<typeof da>, 'nominate' | 'seatOne'>,
) {
  const plain = (value: unknown) => (typeof value === 'string' ? value : '')
  const seats: Record<string, string> = t.seatOne
  return [
    {
      field: 'seatKind',
      label: t.nominate.seatKind,
      value: sentence(seats[plain(given.seatKind)] ?? plain(given.seatKind)),
    },
    { field: 'nomineeName', label: t.nominate.name, value: plain(given.nomineeName) },
    { field: 'why', label: t.nominate.why, value: plain(given.why).split(/\n+/) },
  ]
}

/** Who was named is deleted with their no, so it may be missing. */
export function useNominationAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () =>
    answersOf(payload, t())
      .filter(({ value }) => value.length > 0 && value[0] !== '')
      .map(({ label, value }) => ({ label, value }))
}
