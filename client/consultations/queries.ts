import { api, ask } from '../api.ts'

export const consultationQuery = (id: string) =>
  ask(`/consultations/${id}`, () => api.consultations[':id'].$get({ param: { id } }))
