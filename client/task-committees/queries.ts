import { api, ask, needed } from '../api.ts'

export const taskCommitteeQuery = (id: string) =>
  needed(ask(`/task-committees/${id}`, () => api['task-committees'][':id'].$get({ param: { id } })))
