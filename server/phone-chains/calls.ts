// What becomes of a call: told, passed on to the next in the chain, and with the coordinator where that fails.
import type { Trx } from '../../db/open.ts'
import { type CallState, followerOf, reportedState } from '../../shared/chain-days.ts'
import { addMinutes } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { addJob } from '../jobs.ts'
import { addMessage, type NewMessage } from '../messages.ts'
import { listCoordinators } from '../roles.ts'
import { aboutChain, type Call, type Chain, findMember, isSameCall, ringOn } from './chain.ts'
import { putCall } from './store.ts'

type Hands = Pick<Deps, 'random'>
type Kind = NewMessage['kind']

/** Which call a report is of, and who reports: `callerId` is null for the one who follows up. */
export interface Report {
  day: string
  callerId: string
  calleeId: string
  by: 'caller' | 'follower'
  reached: boolean
}

/**
 * Call it under the chain's lock.
 * @returns false where there is nothing to tell any more
 */
export async function reportCall(
  trx: Trx,
  hands: Hands,
  chain: Chain,
  report: Report,
  at: string,
): Promise<boolean> {
  const before = chain.calls.find((call) => isSameCall(call, report))
  const follower = followerOf(ringOn(chain, report.day), report.callerId, report.calleeId)
  // Without the app there is no way to pass it on.
  const next = follower?.accountId ? follower : undefined
  const told = reportedState(before?.state ?? null, report.by, report.reached, next !== undefined)
  if (!told) return false
  const isNews = report.reached || !wasReachedLater(chain, report)
  const state = isNews ? told : 'followed-up'
  const followerId = state === 'missed' ? (next?.id ?? null) : (before?.followerId ?? null)
  await move(trx, hands, chain, { before, call: { ...report, state, followerId }, at })
  return true
}

/** The one who follows up has had their time. */
export async function endFollowUp(trx: Trx, hands: Hands, chain: Chain, call: Call, at: string) {
  await move(trx, hands, chain, { before: call, call: { ...call, state: 'with-coordinator' }, at })
}

/** The coordinator has followed up. */
export async function closeCall(trx: Trx, hands: Hands, chain: Chain, call: Call, at: string) {
  await move(trx, hands, chain, { before: call, call: { ...call, state: 'closed' }, at })
}

/** Told after days offline: somebody may have got hold of them since. */
function wasReachedLater(chain: Chain, { day, calleeId }: Report): boolean {
  return chain.calls.some(
    (call) =>
      call.calleeId === calleeId &&
      call.day > day &&
      (call.state === 'reached' || call.state === 'followed-up'),
  )
}

async function move(
  trx: Trx,
  hands: Hands,
  chain: Chain,
  change: {
    before: Call | undefined
    call: Pick<Call, 'day' | 'callerId' | 'calleeId' | 'state' | 'followerId'>
    at: string
  },
) {
  const { before, at } = change
  const { day, callerId, calleeId, state, followerId } = change.call
  const until = state === 'missed' ? addMinutes(at, chain.followUpMinutes) : null
  const key = { day, callerId, calleeId }
  await putCall(trx, chain.id, { ...key, state, followerId, until, changedAt: at })
  const tellFollower = (kind: Kind, id: string | null) => {
    const accountId = findMember(chain, id)?.accountId
    return accountId ? tell(trx, hands, chain, { accountId, kind, at }) : undefined
  }
  if (before?.state === 'missed' && isSettled(state))
    await tellFollower('chain-call-settled', before.followerId)
  if (before?.state === 'with-coordinator' && state !== 'closed')
    await tellCoordinators(trx, hands, chain, 'chain-call-settled', at)
  if (state === 'with-coordinator')
    await tellCoordinators(trx, hands, chain, 'chain-with-coordinator', at)
  if (until === null) return
  await tellFollower('chain-follow-up', followerId)
  await addJob(trx, {
    id: hands.random.id(),
    kind: 'end-chain-follow-up',
    payload: { chainId: chain.id, ...key },
    runAt: until,
    at,
  })
}

/** By somebody else than the one who follows up, who need do no more. */
function isSettled(state: CallState): boolean {
  return state === 'reached' || state === 'closed'
}

export async function tell(
  trx: Trx,
  hands: Hands,
  chain: Pick<Chain, 'id' | 'name'>,
  news: { accountId: string; kind: Kind; at: string; about?: 'desk' },
) {
  const { accountId, kind, at } = news
  const about = aboutChain(chain, news.about === 'desk')
  await addMessage(trx, { id: hands.random.id(), accountId, kind, about, at })
}

/** Those of the chain's place; where there are none, the administrators. */
export async function tellCoordinators(
  trx: Trx,
  hands: Hands,
  chain: Chain,
  kind: Kind,
  at: string,
) {
  for (const { accountId } of await listCoordinators(trx, chain.place.id))
    await tell(trx, hands, chain, { accountId, kind, at, about: 'desk' })
}
