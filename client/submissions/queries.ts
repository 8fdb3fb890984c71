import { infiniteQueryOptions } from '@tanstack/solid-query'
import { api, ask, read } from '../api.ts'

/** My decided submissions, newest first, page upon page. */
export const submissionsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['/api/me/submissions', 'pages'],
    queryFn: ({ pageParam }) => read(api.me.submissions.$get({ query: { after: pageParam } })),
    initialPageParam: firstPage,
    getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
  })

/** One of mine, with what I sent. */
export const submissionQuery = (id: string) =>
  ask(`/me/submissions/${id}`, () => api.me.submissions[':id'].$get({ param: { id } }))

const firstPage: string | undefined = undefined
