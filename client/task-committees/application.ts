// The application as a form that keeps itself: its fields, and on which step each is asked.
import type { BalanceWish, TaskCommittee } from '../../shared/task-committees.ts'
import { contactAsked } from '../outbox/ContactFields.tsx'
import { createSubmissionForm } from '../outbox/form.ts'

/** @param nominationId the nomination whose link led here */
export function createApplication(committee: () => TaskCommittee, nominationId = '') {
  const { id } = committee()
  return createSubmissionForm({
    form: 'task-committee-application',
    version: 2,
    about: () => ({
      kind: 'task-committee',
      id,
      path: `/opgaveudvalg/${id}`,
      // Plain, since the phone cannot keep a store's proxy.
      title: { ...committee().title },
    }),
    schema: () =>
      import('../../shared/task-committees.ts').then((module) => module.taskCommitteeApplication),
    given: { committeeId: id },
    initial: {
      seatKind: '',
      applyingAs: '',
      name: '',
      organisation: '',
      organisationRole: '',
      motivation: '',
      offer: '',
      competences: [],
      otherCompetences: '',
      localCommunityId: null,
      availability: [],
      conflict: '',
      conflictDescription: '',
      ageBand: '',
      gender: '',
      nominationId,
      contactBy: '',
      email: '',
      phone: '',
    },
    suggest: (account) => ({ name: account.name }),
    optional: ['competences', 'otherCompetences', 'localCommunityId', 'nominationId'],
    steps: [
      {
        id: 'seat',
        fields: (values) => [
          'seatKind',
          'applyingAs',
          'name',
          ...(isForOthers(values) ? (['organisation', 'organisationRole'] as const) : []),
          'nominationId',
        ],
      },
      { id: 'why', fields: ['motivation', 'offer'] },
      {
        id: 'what',
        fields: () => [
          'competences',
          'otherCompetences',
          'localCommunityId',
          ...(asksFor(committee(), 'age-band') ? (['ageBand'] as const) : []),
          ...(asksFor(committee(), 'gender') ? (['gender'] as const) : []),
          'availability',
        ],
      },
      {
        id: 'contact',
        fields: (values) => [
          'conflict',
          ...(values.conflict === 'yes' ? (['conflictDescription'] as const) : []),
          ...contactAsked(values),
        ],
      },
    ],
  })
}

export type ApplicationForm = ReturnType<typeof createApplication>

/** Whoever applies for others than themselves names them. */
export function isForOthers(values: { applyingAs: string }): boolean {
  return values.applyingAs !== '' && values.applyingAs !== 'myself'
}

/** Age band and gender are asked only where the charter's balance names them. */
export function asksFor(committee: TaskCommittee, by: BalanceWish['by']): boolean {
  return committee.charter.balance.some((wish) => wish.by === by)
}
