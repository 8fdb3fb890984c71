// What concerns the person who is signed in, as far as this phone knows.
import { concernOf } from '../../shared/concerns.ts'
import { followsQuery } from '../listings.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'

export function useConcern() {
  const account = useSignedIn()
  const follows = useQuery(() => ({ ...followsQuery(), enabled: Boolean(account()) }))
  return () => {
    const person = account()
    if (!person) return undefined
    const followed = follows.isSuccess
      ? follows.data.follows.map(({ coreTaskId }) => coreTaskId)
      : []
    return concernOf(person.roles, followed)
  }
}
