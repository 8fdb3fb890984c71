// The coordinator's board: asking for it, and what one does there.
import type { QueryClient } from '@tanstack/solid-query'
import type { Board } from '../../../shared/board.ts'
import type { HandoverGiven } from '../../../shared/handovers.ts'
import type { Attendance } from '../../../shared/sign-up-names.ts'
import type { NewTimes } from '../../../shared/volunteering.ts'
import { api, ask, read } from '../../api.ts'
import { isAboutPlaces } from '../queries.ts'

const { desk, me } = api
const homes = desk['care-homes'][':id']

/** Asked once each time it is opened, since every look at names is logged. */
export const weekQuery = (from: string) => ({
  ...ask(`/desk/volunteers-week?from=${from}`, () =>
    desk['volunteers-week'].$get({ query: { from } }),
  ),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

const refresh = (client: QueryClient) => client.invalidateQueries({ predicate: isAboutPlaces })

export async function addTime(client: QueryClient, activityId: string, json: NewTimes) {
  const param = { id: activityId }
  const answer = await read(desk.activities[':id'].times.$post({ param, json }))
  await refresh(client)
  return answer
}

export async function setCapacity(client: QueryClient, shiftId: string, capacity: number) {
  const param = { id: shiftId }
  await read(desk.shifts[':id'].capacity.$put({ param, json: { capacity } }))
  await refresh(client)
}

export async function writeNote(shiftId: string, noteId: string, body: string) {
  const param = { id: shiftId, noteId }
  return await read(desk.shifts[':id'].notes[':noteId'].$put({ param, json: { body } }))
}

/** It shows at once; the week is not asked for again, since that would be one more look at names. */
export async function setAttendance(
  client: QueryClient,
  from: string,
  submissionId: string,
  attendance: Attendance | null,
) {
  const param = { id: submissionId }
  await read(desk['sign-ups'][':id'].attendance.$put({ param, json: { attendance } }))
  client.setQueryData<Board>(
    weekQuery(from).queryKey,
    (known) =>
      known && {
        ...known,
        homes: known.homes.map((home) => ({
          ...home,
          shifts: home.shifts.map((shift) => ({
            ...shift,
            visitors: shift.visitors.map((visitor) =>
              visitor.submissionId === submissionId ? { ...visitor, attendance } : visitor,
            ),
          })),
        })),
      },
  )
}

export const monthCopyQuery = (id: string, to: string) => ({
  ...ask(`/desk/care-homes/${id}/month-copy?to=${to}`, () =>
    homes['month-copy'].$get({ param: { id }, query: { to } }),
  ),
  // What one has chosen of it stands until it is made.
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

export async function copyMonth(
  client: QueryClient,
  id: string,
  to: string,
  times: { activityId: string; startsAt: string }[],
) {
  const { made } = await read(homes['month-copy'].$post({ param: { id }, json: { to, times } }))
  await refresh(client)
  return made
}

export const doorCodeQuery = (id: string) => ({
  ...ask(`/desk/care-homes/${id}/door-code`, () => homes['door-code'].$get({ param: { id } })),
  staleTime: 0,
})

export const makeDoorCode = (id: string) => read(homes['door-code'].$post({ param: { id } }))

export const numbersQuery = (year: string) =>
  ask(`/desk/volunteer-numbers?year=${year}`, () =>
    desk['volunteer-numbers'].$get({ query: { year } }),
  )

export const handoversQuery = (id: string) => ({
  ...ask(`/desk/care-homes/${id}/handovers`, () => homes.handovers.$get({ param: { id } })),
  staleTime: 0,
})

export async function handOver(client: QueryClient, id: string, json: HandoverGiven) {
  const made = await read(homes.handovers.$post({ param: { id }, json }))
  client.setQueryData(handoversQuery(id).queryKey, made.handovers)
  return made.code
}

export async function endHandover(client: QueryClient, id: string, handoverId: string) {
  const param = { id, handoverId }
  const now = await read(homes.handovers[':handoverId'].$delete({ param }))
  client.setQueryData(handoversQuery(id).queryKey, now)
}

export const findHandover = (code: string) => read(api['handover-codes'].$post({ json: { code } }))

export const acceptHandover = (code: string) => read(me.handovers.$post({ json: { code } }))
