// What staff ask for; a case is asked for anew each time it is opened, since every opening is logged.
import type { QueryClient } from '@tanstack/solid-query'
import type { WindowChange } from '../../shared/calls.ts'
import type { CaseMark, CaseOpened, LateDecision } from '../../shared/cases.ts'
import type { FormName } from '../../shared/submissions.ts'
import { api, ask, askPages, read } from '../api.ts'

export type CallKind = 'task-committee' | 'consultation'

export interface CaseQuestion {
  aboutKind?: CallKind
  aboutId?: string
  form?: FormName
  mark?: CaseMark
  late?: 'yes' | 'no'
  ended?: 'yes' | 'no'
  limit?: string
}

const casesPath = (question: CaseQuestion) =>
  `/desk/cases?${new URLSearchParams(Object.entries(question))}`

export const casesQuery = (question: CaseQuestion) =>
  askPages(casesPath(question), (after) =>
    read(api.desk.cases.$get({ query: { ...question, after } })),
  )

export const firstCasesQuery = (question: CaseQuestion) =>
  ask(casesPath(question), () => api.desk.cases.$get({ query: question }))

export const caseQuery = (id: string) => ({
  ...ask(`/desk/cases/${id}`, () => api.desk.cases[':id'].$get({ param: { id } })),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

const callLists = {
  'task-committee': { path: '/desk/task-committees', get: api.desk['task-committees'].$get },
  consultation: { path: '/desk/consultations', get: api.desk.consultations.$get },
} as const

export const callsQuery = (kind: CallKind) => {
  const { path, get } = callLists[kind]
  return askPages(path, (after) => read(get({ query: { after, limit: '50' } })))
}

export const callQuery = (kind: CallKind, id: string) => {
  const { path, get } = callLists[kind]
  return ask(`${path}?id=${id}`, () => get({ query: { id } }))
}

export const careHomesQuery = () => ask('/desk/care-homes', () => api.desk['care-homes'].$get())

/** Anew each time: a call may have come to wait. */
export const phoneChainsQuery = () => ({
  ...ask('/desk/phone-chains', () => api.desk['phone-chains'].$get()),
  staleTime: 0,
})

/** Work that was given up, the latest first. */
export const stuckJobsQuery = () =>
  askPages('/desk/jobs', (after) => read(api.desk.jobs.$get({ query: { after } })))

export async function retryJob(client: QueryClient, id: string) {
  await read(api.desk.jobs[':id'].retry.$post({ param: { id } }))
  await client.invalidateQueries({ queryKey: stuckJobsQuery().queryKey })
}

/** Marks a case, and lets every list and count be asked for anew. */
export async function changeMark(
  client: QueryClient,
  id: string,
  mark: CaseMark,
): Promise<CaseOpened> {
  const changed = await read(api.desk.cases[':id'].mark.$put({ param: { id }, json: { mark } }))
  client.setQueryData(caseQuery(id).queryKey, changed)
  await forgetLists(client)
  return changed
}

/** Decides whether one that came late is included, or decides otherwise. */
export async function changeLateDecision(
  client: QueryClient,
  id: string,
  lateDecision: LateDecision,
): Promise<void> {
  const changed = await read(
    api.desk.cases[':id'].$patch({ param: { id }, json: { lateDecision } }),
  )
  client.setQueryData(caseQuery(id).queryKey, changed)
  await forgetLists(client)
}

/** A link that the browser saves by itself; that it was fetched is logged. */
export const filePath = (caseId: string, fileId: string) =>
  `/api/desk/cases/${caseId}/attachments/${fileId}`

export async function changeWindow(client: QueryClient, id: string, json: WindowChange) {
  await read(api.desk.consultations[':id'].window.$put({ param: { id }, json }))
  await Promise.all([
    forgetLists(client),
    client.invalidateQueries({ queryKey: [`/api/consultations/${id}`] }),
    client.invalidateQueries({ predicate: (query) => isBelow('/api/listings', query.queryKey) }),
  ])
}

/** A consultation as everyone sees it. */
export const consultationQuery = (id: string) =>
  ask(`/consultations/${id}`, () => api.consultations[':id'].$get({ param: { id } }))

/** Lets one respond without signing in, or demands it. */
export async function changeGuests(client: QueryClient, id: string, guests: boolean) {
  const json = { guests }
  const changed = await read(api.desk.consultations[':id'].guests.$put({ param: { id }, json }))
  client.setQueryData(consultationQuery(id).queryKey, changed)
}

function forgetLists(client: QueryClient): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) =>
      isBelow('/api/desk/', queryKey) && !isBelow('/api/desk/cases/', queryKey),
  })
}

function isBelow(path: string, queryKey: readonly unknown[]): boolean {
  return String(queryKey[0]).startsWith(path)
}
