// Appointment: what one's own application was answered, and all of it for staff.
import type { QueryClient } from '@tanstack/solid-query'
import type {
  AnswerDraft,
  AnswerDrafts,
  Appointment,
  CouncilDecision,
} from '../../shared/appointments.ts'
import { api, ask, read } from '../api.ts'

export const ownAnswerQuery = (submissionId: string) => ({
  ...ask(`/me/seat-answers/${submissionId}`, () =>
    api.me['seat-answers'][':id'].$get({ param: { id: submissionId } }),
  ),
  // It changes with one's own answer, and when others say no.
  staleTime: 0,
})

const desk = api.desk['task-committees'][':id']

export const appointmentQuery = (id: string) => ({
  ...ask(`/desk/task-committees/${id}/appointment`, () => desk.appointment.$get({ param: { id } })),
  staleTime: 0,
})

export const possibilitiesQuery = (id: string) =>
  ask(`/desk/task-committees/${id}/possibilities`, () => desk.possibilities.$get({ param: { id } }))

/** What the desk does; each gives the appointment as it is then. */
export const changes = {
  decide: (id: string, json: CouncilDecision) =>
    read(desk.appointment.$put({ param: { id }, json })),
  undo: (id: string) => read(desk.appointment.$delete({ param: { id } })),
  write: (id: string, json: AnswerDrafts) =>
    read(desk['answer-drafts'].$put({ param: { id }, json })),
  writeOne: (submissionId: string, draft: AnswerDraft | null) =>
    read(
      api.desk['seat-answers'][':id'].draft.$put({
        param: { id: submissionId },
        json: { draft },
      }),
    ),
  send: (id: string, submissionIds: string[] | null) =>
    read(desk.answers.$post({ param: { id }, json: { submissionIds } })),
  begin: (id: string) => read(desk.work.$put({ param: { id } })),
}

/** Keeps what came back, and lets the selection above be asked for anew: it is frozen by a decision. */
export async function keepAppointment(client: QueryClient, changed: Appointment) {
  const { queryKey } = appointmentQuery(changed.committeeId)
  client.setQueryData(queryKey, changed)
  await client.invalidateQueries({
    predicate: (query) =>
      String(query.queryKey[0]).includes(`/task-committees/${changed.committeeId}`) &&
      query.queryKey[0] !== queryKey[0],
  })
}
