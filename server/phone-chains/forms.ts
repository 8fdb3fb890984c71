import { lockKey } from '../../db/open.ts'
import { reportWindow } from '../../shared/chain-days.ts'
import { chainCallReport } from '../../shared/phone-chains.ts'
import { defineForm } from '../submissions/forms.ts'
import { type Report, reportCall } from './calls.ts'
import { aboutChain, type Chain, findMember, lockOf } from './chain.ts'
import { findChain } from './store.ts'

export const chainCallForm = defineForm({
  form: 'chain-call',
  version: 1,
  title: { da: 'Opkald i en telefonkæde', en: 'A call in a phone chain' },
  schema: chainCallReport,
  action: 'phone-chain.take-part',
  example: {
    chainId: '5b1f0c52-3d1e-4b8e-9a43-0d6f2f6b7c01',
    day: '2026-11-21',
    calleeId: '5b1f0c52-3d1e-4b8e-9a43-0d6f2f6b7c12',
    reached: true,
  },
  // One press a day: what it does stands where one pressed.
  quiet: true,
  async find(trx, { chainId, day, calleeId }, account) {
    const chain = await findChain(trx, chainId)
    const me = chain?.members.find(({ accountId }) => accountId === account.id)
    if (!chain) return undefined
    const callee = findMember(chain, calleeId)
    return {
      // Whoever is not in it learns nothing of it.
      about: me ? aboutChain(chain) : null,
      coreTasks: ['social-omsorg'],
      ...reportWindow(day),
      latePolicy: 'strict',
      refusal: me && callee && me.id !== callee.id ? undefined : 'not_in_chain',
    }
  },
  async receive(trx, payload, { account, receivedAt, random }) {
    await lockKey(trx, lockOf(payload.chainId))
    const chain = await findChain(trx, payload.chainId)
    const me = chain?.members.find(({ accountId }) => accountId === account.id)
    if (!chain || !me) return 'not_in_chain'
    const report = reportOf(chain, me.id, payload)
    const isNews = await reportCall(trx, { random }, chain, report, receivedAt)
    return isNews ? undefined : 'already_reported'
  },
})

/** Whoever has been asked to follow up answers that, and everybody else their own call. */
function reportOf(
  chain: Chain,
  memberId: string,
  { day, calleeId, reached }: { day: string; calleeId: string; reached: boolean },
): Report {
  const asked = chain.calls.find(
    (call) => call.day === day && call.calleeId === calleeId && call.followerId === memberId,
  )
  const callerId = asked?.callerId ?? memberId
  return { day, calleeId, reached, callerId, by: asked ? 'follower' : 'caller' }
}
