// What I have signed up for, as screens read it, with what lies on this phone about it.
import type { Accessor } from 'solid-js'
import type { OwnSignUp } from '../../shared/sign-ups.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useOutbox } from '../outbox/outbox.ts'
import { useQuery } from '../query.ts'
import { signUpsQuery } from './queries.ts'

export interface Mine {
  signUps: Accessor<readonly OwnSignUp[]>
  /** Whether a withdrawal from it lies on this phone, not decided yet. */
  isWithdrawing(submissionId: string): boolean
  /** Whether an answer to its offer does. */
  isAnswering(submissionId: string): boolean
}

export function useMine(): Mine {
  const account = useSignedIn()
  const outbox = useOutbox()
  const query = useQuery(() => ({ ...signUpsQuery(), enabled: Boolean(account()) }))
  const signUps = () => (account() && query.isSuccess ? query.data : [])
  const items = () =>
    (outbox()?.items ?? []).filter(({ form }) => form.startsWith('shift-') || form === 'withdrawal')
  return {
    signUps,
    isWithdrawing: (submissionId) =>
      items().some(
        ({ form, given, decision }) =>
          form === 'withdrawal' && !decision && given.submissionId === submissionId,
      ),
    isAnswering: (submissionId) =>
      items().some(
        ({ form, given, decision }) =>
          form === 'shift-offer-answer' && !decision && given.signUpId === submissionId,
      ),
  }
}
