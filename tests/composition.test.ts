// The composition of a team as rules: what always holds, whoever is chosen.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bringsTo,
  type Chosen,
  compose,
  type Gap,
  meets,
  place,
  type TeamAsked,
} from '../shared/composition.ts'
import { middleOf, spreadOf } from '../shared/readings.ts'
import { ageBand, type BalanceWish, gender, seatKind } from '../shared/task-committees.ts'

const competenceIds = ['maver', 'taler', 'regner', 'bor-der']
const communities = ['uldum', 'barrit', 'glud']
const kinds = fc.constantFrom(...seatKind.options)

const anyWish: fc.Arbitrary<BalanceWish> = fc.oneof(
  fc.record({
    by: fc.constant('age-band' as const),
    value: fc.constantFrom(...ageBand.options),
    least: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    by: fc.constant('gender' as const),
    value: fc.constantFrom(...gender.options),
    least: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    by: fc.constant('local-community' as const),
    value: fc.constantFrom(...communities),
    least: fc.integer({ min: 1, max: 4 }),
  }),
)

const anyAsked: fc.Arbitrary<TeamAsked> = fc.record({
  seats: fc.uniqueArray(
    fc.record({
      kind: kinds,
      places: fc.integer({ min: 1, max: 4 }),
      open: fc.boolean(),
      competences: fc
        .subarray(competenceIds)
        .map((ids) => ids.map((id) => ({ id, name: { da: id, en: id } }))),
    }),
    { selector: ({ kind }) => kind },
  ),
  balance: fc.array(anyWish, { maxLength: 4 }),
})

const anyChosen: fc.Arbitrary<Chosen> = fc.record({
  submissionId: fc.uuid(),
  seatKind: kinds,
  place: fc.constantFrom(...place.options),
  competences: fc.subarray(competenceIds),
  ageBand: fc.option(fc.constantFrom(...ageBand.options)),
  gender: fc.option(fc.constantFrom(...gender.options)),
  localCommunityId: fc.option(fc.constantFrom(...communities)),
})
const anyTeam = fc.uniqueArray(anyChosen, {
  maxLength: 10,
  selector: ({ submissionId }) => submissionId,
})

/** How far the team is from what is asked, without what is too much. */
const lacking = (gaps: readonly Gap[]) =>
  gaps.reduce((sum, gap) => {
    if (gap.kind === 'beyond') return sum
    return sum + (gap.kind === 'competence' ? 1 : gap.count)
  }, 0)

describe('A composition', () => {
  it('is the same in whichever order people were chosen', () => {
    fc.assert(
      fc.property(anyAsked, anyTeam, (asked, team) => {
        expect(compose(asked, team.toReversed())).toEqual(compose(asked, team))
      }),
    )
  })

  it('is not changed by alternates, but for their number', () => {
    fc.assert(
      fc.property(anyAsked, anyTeam, (asked, team) => {
        const withoutCount = ({ seats, ...rest }: ReturnType<typeof compose>) => ({
          ...rest,
          seats: seats.map(({ alternates: _, ...seat }) => seat),
        })
        const seated = team.filter((each) => each.place === 'seat')
        expect(withoutCount(compose(asked, team))).toEqual(withoutCount(compose(asked, seated)))
      }),
    )
  })

  it('lacks exactly what is less than asked, seat by seat and wish by wish', () => {
    fc.assert(
      fc.property(anyAsked, anyTeam, (asked, team) => {
        const { seats, competences, balance, gaps } = compose(asked, team)
        const wanted = asked.seats.filter(({ open }) => open)
        expect(seats.map(({ kind }) => kind)).toEqual(wanted.map(({ kind }) => kind))
        for (const { kind, places, filled } of seats) {
          const own = gaps.filter((gap) => 'seatKind' in gap && gap.seatKind === kind)
          expect(own.some((gap) => gap.kind === 'places')).toBe(filled < places)
          expect(own.some((gap) => gap.kind === 'beyond')).toBe(filled > places)
        }
        for (const { seatKind, id, broughtBy } of competences) {
          const isLacking = gaps.some(
            (gap) => gap.kind === 'competence' && gap.seatKind === seatKind && gap.id === id,
          )
          expect(isLacking).toBe(broughtBy.length === 0)
        }
        for (const { wish, have, unstated } of balance) {
          expect(gaps.some((gap) => gap.kind === 'balance' && gap.wish === wish)).toBe(
            have < wish.least,
          )
          expect(have + unstated).toBeLessThanOrEqual(
            team.filter((each) => each.place === 'seat').length,
          )
        }
      }),
    )
  })

  it('never comes further from what is asked when somebody gets a seat', () => {
    fc.assert(
      fc.property(anyAsked, anyTeam, anyChosen, (asked, team, more) => {
        const others = team.filter(({ submissionId }) => submissionId !== more.submissionId)
        const before = lacking(compose(asked, others).gaps)
        const after = lacking(compose(asked, [...others, { ...more, place: 'seat' }]).gaps)
        expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })

  it('comes nearer by as many gaps as somebody is said to bring, and by no other', () => {
    fc.assert(
      fc.property(anyAsked, anyTeam, anyChosen, (asked, team, more) => {
        const others = team.filter(({ submissionId }) => submissionId !== more.submissionId)
        const brought = bringsTo(asked, others, more)
        const before = lacking(compose(asked, others).gaps)
        const after = lacking(compose(asked, [...others, { ...more, place: 'seat' }]).gaps)
        expect(before - after).toBe(brought.length)
      }),
    )
  })

  it('counts nobody who has not said for a wish', () => {
    fc.assert(
      fc.property(anyChosen, anyWish, (somebody, wish) => {
        const silent = { ...somebody, ageBand: null, gender: null, localCommunityId: null }
        expect(meets(silent, wish)).toBe(false)
      }),
    )
  })
})

const anyScores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 })

describe('The spread of scores', () => {
  it('has as many scores on either side of the median, whatever their order', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const { median, lowest, highest } = spreadOf(scores)
        const below = scores.filter((each) => each < median).length
        const above = scores.filter((each) => each > median).length
        expect(Math.max(below, above)).toBeLessThanOrEqual(scores.length / 2)
        expect([lowest, highest]).toEqual([Math.min(...scores), Math.max(...scores)])
        expect(spreadOf(scores.toReversed())).toEqual({ median, lowest, highest })
      }),
    )
  })

  it('lies between the two in the middle where they are even in number', () => {
    expect(spreadOf([5, 1, 2, 4])).toEqual({ median: 3, lowest: 1, highest: 5 })
    expect(spreadOf([3])).toEqual({ median: 3, lowest: 3, highest: 3 })
  })

  it('has no middle where nothing was scored', () => {
    expect(middleOf([])).toBeNull()
    expect(middleOf([{ median: 3 }, { median: 4 }])).toBe(3.5)
  })
})
