import type { NewActivity } from '../../shared/volunteering.ts'
import { api, ask, read } from '../api.ts'

export const careHomeQuery = (id: string) =>
  ask(`/care-homes/${id}`, () => api['care-homes'][':id'].$get({ param: { id } }))

/** What I have signed up for; asked anew each time it is shown, since sending changes it. */
export const signUpsQuery = () => ({
  ...ask('/me/sign-ups', () => api.me['sign-ups'].$get()),
  staleTime: 0,
})

/** Asked once each time it is opened, since every look at contact details is logged. */
export const deskHomeQuery = (id: string) => ({
  ...ask(`/desk/care-homes/${id}`, () => api.desk['care-homes'][':id'].$get({ param: { id } })),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

export const addActivity = (id: string, json: NewActivity) =>
  read(api.desk['care-homes'][':id'].activities.$post({ param: { id }, json }))

/** Everything that a sign-up, a withdrawal or a new activity changes. */
export const isAboutPlaces = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  /^\/api\/(care-homes|desk\/care-homes|me\/sign-ups|listings)/.test(String(queryKey[0]))
