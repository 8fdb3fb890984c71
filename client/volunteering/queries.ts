import type { QueryClient } from '@tanstack/solid-query'
import type { HomePageChange } from '../../shared/home-pages.ts'
import type { Audience } from '../../shared/sign-up-names.ts'
import type { NewActivityGiven } from '../../shared/volunteering.ts'
import { api, ask, askPages, read } from '../api.ts'

export const careHomeQuery = (id: string) =>
  ask(`/care-homes/${id}`, () => api['care-homes'][':id'].$get({ param: { id } }))

/** What I have signed up for; asked anew each time it is shown, since sending changes it. */
export const signUpsQuery = () => ({
  ...ask('/me/sign-ups', () => api.me['sign-ups'].$get()),
  staleTime: 0,
})

/** How one of them stands, for its receipt. */
export const ownSignUpQuery = (id: string) => ({
  ...ask(`/me/sign-ups/${id}`, () => api.me['sign-ups'][':id'].$get({ param: { id } })),
  staleTime: 0,
})

/** What I would like, for marking what suits me. */
export const profileQuery = () => ask('/me/volunteer', () => api.me.volunteer.$get())

const ownAtHome = api.me['care-homes'][':id']

/** What a home knows of me: what I have agreed to, my introduction and checks. */
export const readinessQuery = (id: string) => ({
  ...ask(`/me/care-homes/${id}/readiness`, () => ownAtHome.readiness.$get({ param: { id } })),
  staleTime: 0,
})

export const agreeToGuidelines = (id: string, version: number) =>
  read(ownAtHome.guidelines.$put({ param: { id }, json: { version } }))

export const wishIntroduction = (id: string, phone: string) =>
  read(ownAtHome['introduction-wish'].$put({ param: { id }, json: { contactBy: 'phone', phone } }))

export const unwishIntroduction = (id: string) =>
  read(ownAtHome['introduction-wish'].$delete({ param: { id } }))

export const makeGuardianCode = (id: string) =>
  read(ownAtHome['guardian-code'].$post({ param: { id } }))

/** Asked once each time it is opened, since every look at contact details is logged. */
export const deskHomeQuery = (id: string) => ({
  ...ask(`/desk/care-homes/${id}`, () => api.desk['care-homes'][':id'].$get({ param: { id } })),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

export const deskActivitiesQuery = (id: string) =>
  ask(`/desk/care-homes/${id}/activities`, () =>
    api.desk['care-homes'][':id'].activities.$get({ param: { id } }),
  )

/** What names have been looked at is not asked for again, since each look is logged. */
export async function setAudience(
  client: QueryClient,
  careHomeId: string,
  id: string,
  audience: Audience,
) {
  await read(api.desk.activities[':id'].audience.$put({ param: { id }, json: { audience } }))
  await Promise.all(
    [deskActivitiesQuery(careHomeId), careHomeQuery(careHomeId)].map(({ queryKey }) =>
      client.invalidateQueries({ queryKey }),
    ),
  )
}

export const addActivity = (id: string, json: NewActivityGiven) =>
  read(api.desk['care-homes'][':id'].activities.$post({ param: { id }, json }))

export const callOffShift = (id: string, reason: string) =>
  read(api.desk.shifts[':id'].cancellation.$post({ param: { id }, json: { reason } }))

export const endRule = (id: string, from: string, reason: string) =>
  read(api.desk['activity-rules'][':id'].ending.$post({ param: { id }, json: { from, reason } }))

/** Times with room for a class of this size, by page. */
export const classVisitsQuery = (people: number) =>
  askPages(`/class-visits?people=${people}`, (after) =>
    read(api['class-visits'].$get({ query: { people: String(people), after } })),
  )

/** As it is kept, to be written on. */
export const homePageQuery = (id: string) => ({
  ...ask(`/desk/care-homes/${id}/page`, () =>
    api.desk['care-homes'][':id'].page.$get({ param: { id } }),
  ),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

export const findHomePage = (id: string) =>
  read(api.desk['care-homes'][':id'].page.$get({ param: { id } }))

export const saveHomePage = (id: string, json: HomePageChange) =>
  read(api.desk['care-homes'][':id'].page.$put({ param: { id }, json }))

/** Everything that a sign-up, a withdrawal or a new activity changes. */
export const isAboutPlaces = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  /^\/api\/(care-homes|desk\/(care-homes|volunteers-week)|me\/(care-homes|sign-ups)|listings)/.test(
    String(queryKey[0]),
  )
