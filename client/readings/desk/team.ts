// The team as it stands on the screen: who is chosen, weighed by the shared rule.
import { type Chosen, compose, type TeamAsked } from '../../../shared/composition.ts'
import { type ApplicationWeighed, middleOf, type ReadingDesk } from '../../../shared/readings.ts'
import type { SeatKind } from '../../../shared/task-committees.ts'

export function askedOf({ committee }: ReadingDesk): TeamAsked {
  return { seats: committee.seats, balance: committee.balance }
}

export function chosenOf({ applications }: ReadingDesk): Chosen[] {
  return applications.flatMap((application) =>
    application.place ? [{ ...application, place: application.place }] : [],
  )
}

export function compositionOf(desk: ReadingDesk) {
  return compose(askedOf(desk), chosenOf(desk))
}

/** Those who applied for a kind of seat, whom the readers scored highest first. */
export function candidatesFor(desk: ReadingDesk, kind: SeatKind): ApplicationWeighed[] {
  return desk.applications
    .filter(({ seatKind }) => seatKind === kind)
    .toSorted(
      (a, b) => (middleOf(b.results) ?? 0) - (middleOf(a.results) ?? 0) || a.number - b.number,
    )
}

/** The alternates of a kind of seat, in the order in which they are asked. */
export function alternatesFor(desk: ReadingDesk, kind: SeatKind): ApplicationWeighed[] {
  return desk.applications
    .filter(({ seatKind, place }) => seatKind === kind && place === 'alternate')
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
}
