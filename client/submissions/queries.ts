import { api, ask, askPages, read } from '../api.ts'

/** My decided submissions, newest first, page upon page. */
export const submissionsQuery = () =>
  askPages('/me/submissions', (after) => read(api.me.submissions.$get({ query: { after } })))

/** One of mine, with what I sent. */
export const submissionQuery = (id: string) =>
  ask(`/me/submissions/${id}`, () => api.me.submissions[':id'].$get({ param: { id } }))
