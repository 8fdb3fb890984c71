// A phone chain as the server reasons about it: its days, its ring on a day, and what was told of its calls.
import {
  type CallState,
  type ChainDays,
  type ChainWeekday,
  dayOf,
  neighboursOf,
  nextCallDay,
  ringOf,
} from '../../shared/chain-days.ts'
import type { AboutRef } from '../../shared/listings.ts'
import type { ChainPlace, DeskPause, MemberWord } from '../../shared/phone-chains.ts'

export interface Member {
  id: string
  name: string
  phone: string
  /** Null without the app. */
  accountId: string | null
  word: MemberWord
  addedAt: string
}

/** Its key is the day and the two. */
export interface Call {
  day: string
  callerId: string
  calleeId: string
  state: CallState
  followerId: string | null
  until: string | null
  changedAt: string
}

export interface Chain {
  id: string
  name: string
  place: ChainPlace
  placePhone: string | null
  weekdays: ChainWeekday[]
  at: string
  skipsHolidays: boolean
  followUpMinutes: 30 | 60 | 120 | 180
  example: boolean
  /** In the ring's order. */
  members: Member[]
  pauses: DeskPause[]
  /** The latest day first. */
  calls: Call[]
}

/** Everything that changes a chain takes turns by this key. */
export const lockOf = (chainId: string) => `phone-chain:${chainId}`

export function daysOf(chain: Chain): ChainDays {
  return { ...chain, pauses: chain.pauses.filter(({ memberId }) => memberId === null) }
}

/** The next day that it rings, today among them; undefined where nobody is there to ring. */
export function nextDayOf(chain: Chain, now: string): string | undefined {
  return chain.members.length > 1 ? nextCallDay(daysOf(chain), dayOf(now)) : undefined
}

export function ringOn(chain: Chain, day: string): Member[] {
  return ringOf(chain.members, chain.pauses, day)
}

export function findMember(chain: Chain, id: string | null): Member | undefined {
  return chain.members.find((member) => member.id === id)
}

export function isSameCall(
  a: Pick<Call, 'day' | 'callerId' | 'calleeId'>,
  b: Pick<Call, 'day' | 'callerId' | 'calleeId'>,
): boolean {
  return a.day === b.day && a.callerId === b.callerId && a.calleeId === b.calleeId
}

/** A chain as a message or a receipt names it: nobody's name is part of it. */
export function aboutChain({ id, name }: Pick<Chain, 'id' | 'name'>, desk = false): AboutRef {
  return {
    kind: 'phone-chain',
    id,
    path: `${desk ? '/arbejdsbord' : ''}/telefonkaeder/${id}`,
    title: { da: name, en: name },
    closesAt: null,
  }
}

/** What a member goes by: whoever sees another one than before is told. */
export function knownBy(chain: Chain, memberId: string): string {
  const { before, after } = neighboursOf(chain.members, memberId) ?? {}
  const { weekdays, at, skipsHolidays, pauses } = chain
  const resting = pauses
    .filter((pause) => pause.memberId === null)
    .map(({ from, until }) => `${from} ${until}`)
    .sort()
  const known = [before, after].map((each) => each && `${each.name} ${each.phone}`)
  return JSON.stringify([known, weekdays, at, skipsHolidays, resting])
}
