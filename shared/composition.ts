// The composition of a team: how what was chosen stands against what the charter asks for.
import { z } from 'zod'
import type { AgeBand, BalanceWish, Gender, Seat, SeatKind } from './task-committees.ts'

/** A place on the team, or in the line of those who are asked when somebody says no. */
export const place = z.enum(['seat', 'alternate'])
export type Place = z.infer<typeof place>

/** What the composition weighs of an application; null is what was not asked or not stated. */
export interface Candidate {
  submissionId: string
  seatKind: SeatKind
  /** Of those that the seat asks for. */
  competences: readonly string[]
  ageBand: AgeBand | null
  gender: Gender | null
  localCommunityId: string | null
}

export interface Chosen extends Candidate {
  place: Place
}

/** What a charter asks of its team. */
export interface TeamAsked {
  seats: readonly Pick<Seat, 'kind' | 'places' | 'open' | 'competences'>[]
  balance: readonly BalanceWish[]
}

export interface SeatStanding {
  kind: SeatKind
  places: number
  filled: number
  alternates: number
}

export interface CompetenceStanding {
  seatKind: SeatKind
  id: string
  /** The submissions of those on a seat who bring it. */
  broughtBy: string[]
}

export interface BalanceStanding {
  wish: BalanceWish
  have: number
  /** How many on a seat have not said. */
  unstated: number
}

/** What still keeps the team from being what the charter asks for. */
export type Gap =
  | { kind: 'places'; seatKind: SeatKind; count: number }
  | { kind: 'beyond'; seatKind: SeatKind; count: number }
  | { kind: 'competence'; seatKind: SeatKind; id: string }
  | { kind: 'balance'; wish: BalanceWish; count: number }

export interface Composition {
  seats: SeatStanding[]
  competences: CompetenceStanding[]
  balance: BalanceStanding[]
  gaps: Gap[]
}

/**
 * Weighs a selection against the seats one can apply for, their competences and the balance wished for. Alternates
 * are counted, and weigh nothing.
 * @param chosen each submission once, in any order
 */
export function compose(asked: TeamAsked, chosen: readonly Chosen[]): Composition {
  const team = chosen.filter((each) => each.place === 'seat')
  const open = asked.seats.filter((seat) => seat.open)
  const seats = open.map(({ kind, places }) => ({
    kind,
    places,
    filled: countOf(team, (each) => each.seatKind === kind),
    alternates:
      countOf(chosen, (each) => each.seatKind === kind) -
      countOf(team, (each) => each.seatKind === kind),
  }))
  const competences = open.flatMap(({ kind, competences }) =>
    competences.map(({ id }) => ({
      seatKind: kind,
      id,
      broughtBy: team
        .filter((each) => each.seatKind === kind && each.competences.includes(id))
        .map(({ submissionId }) => submissionId)
        .sort(),
    })),
  )
  const balance = asked.balance.map((wish) => ({
    wish,
    have: countOf(team, (each) => meets(each, wish)),
    unstated: countOf(team, (each) => said(each, wish) === null),
  }))
  return { seats, competences, balance, gaps: findGaps(seats, competences, balance) }
}

/** Whether somebody is one of those that a wish asks for. */
export function meets(candidate: Candidate, wish: BalanceWish): boolean {
  return said(candidate, wish) === wish.value
}

/**
 * What a candidate would bring that the team lacks: the gaps that get smaller with them on a seat.
 * @param chosen the team without them
 */
export function bringsTo(asked: TeamAsked, chosen: readonly Chosen[], candidate: Candidate): Gap[] {
  const { submissionId, seatKind, competences } = candidate
  const others = chosen.filter((each) => each.submissionId !== submissionId)
  return compose(asked, others).gaps.filter((gap) => {
    if (gap.kind === 'balance') return meets(candidate, gap.wish)
    if (gap.kind === 'beyond' || gap.seatKind !== seatKind) return false
    return gap.kind === 'places' || competences.includes(gap.id)
  })
}

function findGaps(
  seats: readonly SeatStanding[],
  competences: readonly CompetenceStanding[],
  balance: readonly BalanceStanding[],
): Gap[] {
  return [
    ...seats.flatMap(({ kind: seatKind, places, filled }): Gap[] => {
      if (filled < places) return [{ kind: 'places', seatKind, count: places - filled }]
      if (filled > places) return [{ kind: 'beyond', seatKind, count: filled - places }]
      return []
    }),
    ...competences
      .filter(({ broughtBy }) => broughtBy.length === 0)
      .map(({ seatKind, id }): Gap => ({ kind: 'competence', seatKind, id })),
    ...balance
      .filter(({ wish, have }) => have < wish.least)
      .map(({ wish, have }): Gap => ({ kind: 'balance', wish, count: wish.least - have })),
  ]
}

function said(candidate: Candidate, wish: BalanceWish): string | null {
  if (wish.by === 'age-band') return candidate.ageBand
  if (wish.by === 'gender') return candidate.gender
  return candidate.localCommunityId
}

function countOf<T>(list: readonly T[], isCounted: (each: T) => boolean): number {
  return list.filter(isCounted).length
}
