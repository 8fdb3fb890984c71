import type { QueryClient } from '@tanstack/solid-query'
import { api, ask, read } from '../../api.ts'

export const yearsQuery = () => ({
  ...ask('/me/volunteer-years', () => api.me['volunteer-years'].$get()),
  staleTime: 0,
})

export const shiftCalendarQuery = () =>
  ask('/me/shift-calendar-link', () => api.me['shift-calendar-link'].$get())

/** @returns the secret address, which is told this once */
export async function makeShiftCalendar(client: QueryClient): Promise<string> {
  const { path, ...made } = await read(api.me['shift-calendar-link'].$post())
  client.setQueryData(shiftCalendarQuery().queryKey, { ...made, path: null })
  return path ?? ''
}

export async function removeShiftCalendar(client: QueryClient) {
  const gone = await read(api.me['shift-calendar-link'].$delete())
  client.setQueryData(shiftCalendarQuery().queryKey, gone)
}
