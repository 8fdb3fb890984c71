import { api, ask } from '../api.ts'

export const focusListQuery = () => ask('/focus-list', () => api['focus-list'].$get())

export const focusItemQuery = (number: string) =>
  ask(`/focus-list/${number}`, () => api['focus-list'][':number'].$get({ param: { number } }))
