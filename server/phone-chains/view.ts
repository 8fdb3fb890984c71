// What each may see of a chain: a member the two neighbours, the coordinator all of it.
import { dayAfter, dayOf, neighboursOf } from '../../shared/chain-days.ts'
import {
  type ChainInvitedTo,
  chainInvitedTo,
  type DeskCall,
  type DeskChain,
  deskChain,
  type Neighbour,
  type OwnChain,
  ownChain,
} from '../../shared/phone-chains.ts'
import { type Call, type Chain, findMember, type Member, nextDayOf, ringOn } from './chain.ts'
import type { Invitation } from './invitation-store.ts'

/** How long one sees what one followed up, in days. */
const followUpDays = 3

/** @returns undefined for whoever is not in it */
export function toOwnChain(chain: Chain, accountId: string, now: string): OwnChain | undefined {
  const me = chain.members.find((member) => member.accountId === accountId)
  if (!me) return undefined
  const today = dayOf(now)
  const nextDay = nextDayOf(chain, now) ?? null
  const around = neighboursOf(ringOn(chain, nextDay ?? today), me.id)
  const isToday = (call: Call) => call.day === today
  const mine = chain.calls.find(
    (call) => isToday(call) && call.callerId === me.id && call.calleeId === around?.after.id,
  )
  const toMe = chain.calls.find(
    (call) => isToday(call) && call.calleeId === me.id && call.callerId === around?.before.id,
  )
  const away = chain.pauses.find(
    ({ memberId, from, until }) => memberId === me.id && from <= today && today <= until,
  )
  return ownChain.parse({
    ...ruleOf(chain),
    id: chain.id,
    place: chain.place,
    coordinatorPhone: chain.placePhone,
    example: chain.example,
    me: toNeighbour(me),
    today,
    nextDay,
    awayUntil: away?.until ?? null,
    before: around ? toNeighbour(around.before) : null,
    after: around ? toNeighbour(around.after) : null,
    call: mine ? { state: mine.state, changedAt: mine.changedAt } : null,
    toMe: toMe?.state ?? null,
    followUps: chain.calls.flatMap(({ day, calleeId, followerId, until, state }) => {
      const callee = findMember(chain, calleeId)
      const isMine = followerId === me.id && day >= dayAfter(today, -followUpDays)
      if (!callee || !isMine || state === 'reached' || state === 'closed') return []
      return [{ day, callee: toNeighbour(callee), until, state }]
    }),
  })
}

export function toDeskChain(
  chain: Chain,
  invitations: readonly Invitation[],
  now: string,
): DeskChain {
  const today = dayOf(now)
  const nextDay = nextDayOf(chain, now) ?? null
  const ring = nextDay === today ? ringOn(chain, today) : []
  const expected = ring.flatMap((caller) => {
    const callee = neighboursOf(ring, caller.id)?.after
    if (!callee) return []
    const told = chain.calls.find(
      (call) => call.day === today && call.callerId === caller.id && call.calleeId === callee.id,
    )
    return told ? toDeskCall(chain, told) : [notTold(today, caller, callee)]
  })
  return deskChain.parse({
    ...ruleOf(chain),
    id: chain.id,
    place: chain.place,
    example: chain.example,
    today,
    nextDay,
    members: chain.members.map((member) => ({
      ...toNeighbour(member),
      word: member.word,
      addedAt: member.addedAt,
    })),
    pauses: chain.pauses.filter(({ until }) => until >= today),
    invitations: invitations.map(({ id, replacesId, expiresAt }) => ({
      id,
      replaces: findMember(chain, replacesId)?.name ?? null,
      expiresAt,
    })),
    calls: expected,
    waiting: waitingOf(chain).flatMap((call) => toDeskCall(chain, call)),
  })
}

/** What the coordinator has to follow up. */
export function waitingOf(chain: Chain): Call[] {
  return chain.calls.filter(({ state }) => state === 'with-coordinator')
}

export function toInvitedTo(chain: Chain): ChainInvitedTo {
  const { name, weekdays, at, skipsHolidays } = chain
  const { id, place, example } = chain
  return chainInvitedTo.parse({ id, place, example, name, weekdays, at, skipsHolidays })
}

function ruleOf({ name, weekdays, at, skipsHolidays, followUpMinutes }: Chain) {
  return { name, weekdays, at, skipsHolidays, followUpMinutes }
}

function toNeighbour({ id, name, phone }: Member): Neighbour {
  return { id, name, phone }
}

function notTold(day: string, caller: Member, callee: Member): DeskCall {
  return {
    day,
    caller: toNeighbour(caller),
    callee: toNeighbour(callee),
    follower: null,
    until: null,
    state: null,
    changedAt: null,
  }
}

function toDeskCall(chain: Chain, call: Call): DeskCall[] {
  const [caller, callee] = [findMember(chain, call.callerId), findMember(chain, call.calleeId)]
  if (!caller || !callee) return []
  const follower = findMember(chain, call.followerId)
  const { day, until, state, changedAt } = call
  return [
    {
      ...notTold(day, caller, callee),
      follower: follower ? toNeighbour(follower) : null,
      until,
      state,
      changedAt,
    },
  ]
}
