// What the service knows of a charter beside what it says itself: the term, its shared chairs, the places there are.
import { facts } from '../../db/seed/facts.ts'
import type { Challenge } from '../../shared/challenges.ts'
import type { CharterContent } from '../../shared/charters.ts'
import type { Fault } from '../../shared/problem.ts'
import { findTermOn, type Term } from '../../shared/terms.ts'

export const terms: readonly Term[] = facts.terms

export const challenges: readonly Challenge[] = facts.challenges

export function termOf(content: CharterContent): Term | undefined {
  return findTermOn(terms, content.charter.startsOn)
}

/** @param places the ids of the local communities there are */
export function findOuterFaults(content: CharterContent, places: ReadonlySet<string>): Fault[] {
  const { charter } = content
  const faults: Fault[] = []
  const add = (pointer: string, detail: string) =>
    faults.push({ pointer: `/content/charter/${pointer}`, detail })
  const term = termOf(content)
  if (!term) add('startsOn', 'lies in no term of the council')
  for (const part of ['chair', 'deputy'] as const)
    if (term?.sharedChairs && term.sharedChairs[part].da !== charter[part].da)
      add(part, 'the term has a pair that leads every task committee')
  for (const [index, id] of charter.communities.entries())
    if (!places.has(id)) add(`communities/${index}`, 'there is no such place')
  for (const [index, wish] of charter.balance.entries())
    if (wish.by === 'local-community' && !places.has(wish.value))
      add(`balance/${index}/value`, 'there is no such place')
  return faults
}
