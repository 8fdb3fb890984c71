import { api, ask } from '../api.ts'

export const taskCommitteeQuery = (id: string) =>
  ask(`/task-committees/${id}`, () => api['task-committees'][':id'].$get({ param: { id } }))
