import { describe, expect, test } from 'vitest'
import { checkFacts, facts, rawFacts } from '../db/seed/facts.ts'
import { firstDate, lastDate } from '../shared/budget-year.ts'
import { findTermOn } from '../shared/terms.ts'
import { lix, wordsOf } from './lix.ts'

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)

describe('The facts are those of the sources', () => {
  test('there are four core tasks, and three criteria that make one', () => {
    expect(idsOf(facts.coreTasks)).toEqual([
      'fritid-faellesskab',
      'laering',
      'beskaeftigelse',
      'social-omsorg',
    ])
    expect(facts.coreTaskCriteria).toHaveLength(3)
  })

  test('there are seven elements', () => {
    expect(facts.elements).toHaveLength(7)
  })

  test('there are nine challenges, three in each group', () => {
    expect(facts.challenges).toHaveLength(9)
    for (const group of ['society', 'organisation', 'steering']) {
      expect(facts.challenges.filter((challenge) => challenge.group === group)).toHaveLength(3)
    }
  })

  test('there are three terms of four years each', () => {
    expect(idsOf(facts.terms)).toEqual(['2018-2021', '2022-2025', '2026-2029'])
    expect(findTermOn(facts.terms, '2021-12-31')?.id).toBe('2018-2021')
    expect(findTermOn(facts.terms, '2022-01-01')?.id).toBe('2022-2025')
    expect(findTermOn(facts.terms, '2017-12-31')).toBeUndefined()
  })

  test('2018-2021 had five standing committees of five, one of seven, and the one for task committees', () => {
    const committees = facts.committees.filter(({ termId }) => termId === '2018-2021')
    const membersOf = (kind: string) =>
      committees.filter((committee) => committee.kind === kind).map(({ members }) => members)
    expect(membersOf('standing')).toEqual([5, 5, 5, 5, 5])
    expect(membersOf('economic')).toEqual([7])
    expect(membersOf('task')).toEqual([null])
  })

  test('two committees of 2018-2021 serve Fritid & Fællesskab, and one each of the others', () => {
    const standing = facts.committees.filter(
      ({ termId, kind }) => termId === '2018-2021' && kind === 'standing',
    )
    expect(
      facts.coreTasks.map(
        ({ id }) => standing.filter(({ coreTasks }) => coreTasks.includes(id)).length,
      ),
    ).toEqual([2, 1, 1, 1])
  })

  test('three aims hold 35 focus areas, 16, 9 and 10', () => {
    const areasOf = (aimId: string) => facts.focusAreas.filter((area) => area.aimId === aimId)
    expect(facts.aims.map(({ id }) => areasOf(id).length)).toEqual([16, 9, 10])
    expect(facts.focusAreas).toHaveLength(35)
  })

  test('five committees of 2022-2025 have focus areas under every aim', () => {
    const counts = new Map<string, number[]>()
    for (const [column, { id }] of facts.aims.entries()) {
      for (const area of facts.focusAreas.filter(({ aimId }) => aimId === id)) {
        const row = counts.get(area.committeeId) ?? [0, 0, 0]
        row[column] = (row[column] ?? 0) + 1
        counts.set(area.committeeId, row)
      }
    }
    expect(Object.fromEntries(counts)).toEqual({
      '2022-oekonomi': [5, 1, 1],
      '2022-vtf': [3, 1, 2],
      '2022-beskaeftigelse': [2, 3, 2],
      '2022-laering': [2, 2, 3],
      '2022-social-omsorg': [4, 2, 2],
    })
  })

  test('the focus list of 8 June 2018 has 18 items, up to 19 and without a 16', () => {
    expect(facts.focusList).toEqual({ termId: '2018-2021', updatedOn: '2018-06-08' })
    expect(facts.focusItems.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19,
    ])
    expect(idsOf(facts.guideposts)).toEqual(['core-tasks', 'more-growth', 'economy-as-possibility'])
  })

  test('item 9 belongs to two committees, and only item 19 has no effect written', () => {
    const shared = facts.focusItems.filter(({ committeeIds }) => committeeIds.length > 1)
    expect(shared.map(({ number, committeeIds }) => ({ number, committeeIds }))).toEqual([
      { number: 9, committeeIds: ['2018-social-omsorg', '2018-beskaeftigelse'] },
    ])
    const silent = facts.focusItems.filter(({ effect }) => effect === null)
    expect(silent.map(({ number }) => number)).toEqual([19])
  })

  test('the committees have as many items as the list gives them, item 9 counted for both', () => {
    const itemsOf = (id: string) =>
      facts.focusItems.filter(({ committeeIds }) => committeeIds.includes(id)).length
    expect(itemsOf('2018-beskaeftigelse')).toBe(6)
    expect(itemsOf('2018-social-omsorg')).toBe(5)
    expect(itemsOf('2018-laering')).toBe(4)
    expect(itemsOf('2018-fritid-faellesskab')).toBe(2)
    expect(itemsOf('2018-teknik')).toBe(1)
    expect(itemsOf('2018-pkoe')).toBe(1)
  })

  test('of the five growth targets one is unset, in two wordings', () => {
    expect(facts.growthTargets).toHaveLength(5)
    const unset = facts.growthTargets.filter(({ goal }) => goal === null)
    expect(unset.map(({ id, alternatives }) => [id, alternatives.length])).toEqual([
      ['entrepreneurs', 2],
    ])
  })

  test('the growth targets keep their figures', () => {
    expect(
      facts.growthTargets.map(({ percent, rank, baseline, period }) => ({
        percent,
        rank,
        baseline,
        period,
      })),
    ).toEqual([
      {
        percent: 10,
        rank: null,
        baseline: { year: 2017, percent: 8 },
        period: { kind: 'in', year: 2022 },
      },
      {
        percent: 55,
        rank: null,
        baseline: { year: 2018, percent: 53 },
        period: { kind: 'in', year: 2022 },
      },
      { percent: null, rank: null, baseline: null, period: null },
      { percent: null, rank: 3, baseline: null, period: { kind: 'yearly' } },
      { percent: null, rank: null, baseline: null, period: { kind: 'from', year: 2022 } },
    ])
  })

  test('the budget year runs on two tracks, with the consultation from 9 to 20 September 2024', () => {
    const trackOf = (track: string) =>
      facts.milestones.filter((milestone) => milestone.track === track)
    expect(trackOf('administrative')).toHaveLength(21)
    expect(trackOf('political')).toHaveLength(17)
    expect(facts.milestones.find(({ id }) => id === 'hearing')).toMatchObject({
      track: 'political',
      startsOn: '2024-09-09',
      endsOn: '2024-09-20',
    })
    expect(facts.budgetYear).toMatchObject({ year: 2025, adoptedBy: '2024-10-15' })
  })

  test('two milestones are drawn without a date, and none of the rest lies before the one drawn before it', () => {
    const undated = facts.milestones.filter(({ startsOn }) => startsOn === null)
    expect(idsOf(undated)).toEqual(['proposal-continues', 'group-meetings'])
    for (const track of ['administrative', 'political']) {
      const dates = facts.milestones.flatMap((milestone) =>
        milestone.track === track && milestone.startsOn ? [milestone.startsOn] : [],
      )
      const early = dates.filter((date, at) => {
        const previous = dates[at - 1]
        return previous !== undefined && lastDate(date) < firstDate(previous)
      })
      expect(early).toEqual([])
    }
  })

  test('a rough day reaches over the part of the month it names', () => {
    const day = (month: number, part: 'early' | 'mid' | 'late' | null) => ({
      year: 2024,
      month,
      part,
    })
    expect([firstDate(day(9, 'early')), lastDate(day(9, 'early'))]).toEqual([
      '2024-09-01',
      '2024-09-10',
    ])
    expect([firstDate(day(9, 'mid')), lastDate(day(9, 'mid'))]).toEqual([
      '2024-09-11',
      '2024-09-20',
    ])
    expect([firstDate(day(2, 'late')), lastDate(day(2, 'late'))]).toEqual([
      '2024-02-21',
      '2024-02-29',
    ])
    expect([firstDate(day(12, null)), lastDate(day(12, null))]).toEqual([
      '2024-12-01',
      '2024-12-31',
    ])
    expect([firstDate('2024-10-09'), lastDate('2024-10-09')]).toEqual(['2024-10-09', '2024-10-09'])
  })

  test('three kinds of hearing parties came in with the 2025 budget', () => {
    const added = facts.hearingPartyKinds.filter(
      ({ heardSinceBudget }) => heardSinceBudget === 2025,
    )
    expect(idsOf(added)).toEqual(['self-governing-institution', 'trade-union', 'local-council'])
    expect(facts.hearingPartyKinds).toHaveLength(9)
  })

  test('the month has seven fixed meetings, in weeks 1, 3 and 4', () => {
    expect(
      facts.monthRhythm.meetings.map(({ week, weekday, from, until }) => [
        week,
        weekday,
        from,
        until,
      ]),
    ).toEqual([
      [1, 'monday', '14:00', '16:00'],
      [1, 'monday', '16:00', null],
      [1, 'tuesday', '16:00', null],
      [3, null, '09:00', '12:00'],
      [4, 'monday', null, null],
      [4, 'wednesday', '15:00', '17:00'],
      [4, 'wednesday', '17:00', null],
    ])
  })

  test('there are 31 local communities, three of them centre towns', () => {
    expect(facts.localCommunities).toHaveLength(31)
    const towns = facts.localCommunities.filter(({ kind }) => kind === 'centre-town')
    expect(towns.map(({ name }) => name)).toEqual(['Hedensted', 'Juelsminde', 'Tørring'])
  })
})

describe('What the sources do not say is not made up', () => {
  test('the committees of 2022-2025 have a name, and null where nothing more is said', () => {
    const committees = facts.committees.filter(({ termId }) => termId === '2022-2025')
    expect(committees).toHaveLength(6)
    for (const { members, targetGroup, purpose, fields } of committees) {
      expect({ members, targetGroup, purpose, fields }).toEqual({
        members: null,
        targetGroup: null,
        purpose: null,
        fields: null,
      })
    }
  })

  test('2026-2029 has no committees and no name for the council', () => {
    expect(facts.terms.find(({ id }) => id === '2026-2029')?.councilName).toBeNull()
    expect(facts.committees.filter(({ termId }) => termId === '2026-2029')).toEqual([])
  })

  test('the council calls itself Byrådet and then Kommunalbestyrelsen', () => {
    const names = facts.terms.map(({ councilName }) => councilName?.da ?? null)
    expect(names).toEqual(['Byrådet', 'Kommunalbestyrelsen', null])
  })

  test('every place and care home is marked as an example', () => {
    expect(facts.localCommunities.filter(({ example }) => !example)).toEqual([])
    expect(facts.careHomes).toHaveLength(4)
    expect(facts.careHomes.filter(({ example }) => !example)).toEqual([])
  })

  test('every body is marked as an example but the three that a source names', () => {
    const named = facts.bodies.filter(({ example }) => !example)
    expect(idsOf(named)).toEqual(['fritidsudvalget', 'seniorraadet', 'handicapraadet'])
  })

  test('there are at least six local councils, and a body of every kind', () => {
    const kinds = facts.bodies.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'local-council').length).toBeGreaterThanOrEqual(6)
    expect(new Set(kinds)).toEqual(new Set(idsOf(facts.hearingPartyKinds)))
  })

  test('nobody can be rung or written to by accident', () => {
    for (const { phone, email } of facts.careHomes) {
      expect(phone).toMatch(/^00 00 00 /)
      expect(email).toMatch(/\.example$/)
    }
  })
})

describe('A wrong file is refused with file and place', () => {
  const spoiled = (spoil: (raw: typeof rawFacts) => void) => {
    const raw = structuredClone(rawFacts)
    spoil(raw)
    return () => checkFacts(raw)
  }
  const at = <Entry>(entries: Entry[], index: number): Entry => {
    const entry = entries[index]
    if (entry === undefined) throw new Error(`nothing stands at ${index}`)
    return entry
  }

  test('an untouched copy is taken', () => {
    expect(spoiled(() => {})()).toEqual(facts)
  })

  test('a missing field', () => {
    expect(
      spoiled((raw) => Reflect.deleteProperty(at(raw['core-tasks'].coreTasks, 1), 'movement')),
    ).toThrow('db/seed/facts/core-tasks.json at coreTasks[1].movement: ')
  })

  test('a text in one language only', () => {
    expect(spoiled((raw) => Object.assign(at(raw.challenges, 8).description, { en: '' }))).toThrow(
      'db/seed/facts/challenges.json at [8].description.en: ',
    )
  })

  test('an unknown field', () => {
    expect(spoiled((raw) => Object.assign(at(raw.terms, 0), { mayor: 'x' }))).toThrow(
      /terms\.json at \[0\]: .*"mayor"/,
    )
  })

  test('a whole file missing', () => {
    expect(spoiled((raw) => Reflect.deleteProperty(raw, 'elements'))).toThrow(
      'db/seed/facts/elements.json: ',
    )
  })

  test('an unknown committee', () => {
    const unknown = 'no committee is called "2018-kultur"'
    expect(
      spoiled((raw) => at(raw['focus-list'].items, 8).committeeIds.push('2018-kultur')),
    ).toThrow(`db/seed/facts/focus-list.json at items[8].committeeIds[2]: ${unknown}`)
    expect(
      spoiled((raw) =>
        Object.assign(at(raw['month-rhythm'].meetings, 3), { committeeIds: ['2018-kultur'] }),
      ),
    ).toThrow(`db/seed/facts/month-rhythm.json at meetings[3].committeeIds[0]: ${unknown}`)
  })

  test('a committee of another term', () => {
    expect(
      spoiled((raw) => {
        at(raw.aims.focusAreas, 0).committeeId = '2018-pkoe'
      }),
    ).toThrow(
      'aims.json at focusAreas[0].committeeId: the committee "2018-pkoe" did not sit in 2022-2025',
    )
  })

  test('an unknown core task', () => {
    expect(
      spoiled((raw) => {
        at(raw.committees, 0).coreTasks = ['kultur']
      }),
    ).toThrow('db/seed/facts/committees.json at [0].coreTasks[0]: ')
  })

  test('an id that stands twice', () => {
    expect(
      spoiled((raw) => {
        at(raw.communities.careHomes, 3).id = at(raw.communities.careHomes, 0).id
      }),
    ).toThrow('communities.json at careHomes[3].id: "laerkevang" stands twice')
  })

  test('a position out of order', () => {
    expect(
      spoiled((raw) => {
        at(raw['budget-year'].milestones, 21).position = 2
      }),
    ).toThrow('budget-year.json at milestones[21].position: is 2 and should be 1')
  })

  test('an item number that does not rise', () => {
    expect(
      spoiled((raw) => {
        at(raw['focus-list'].items, 15).number = 15
      }),
    ).toThrow('focus-list.json at items[15].number: 15 does not come after 15')
  })

  test('a core task left out', () => {
    expect(spoiled((raw) => raw['core-tasks'].coreTasks.pop())).toThrow(
      'core-tasks.json at coreTasks: "social-omsorg" is missing',
    )
  })

  test('a track left out', () => {
    expect(
      spoiled((raw) => {
        raw['budget-year'].milestones = raw['budget-year'].milestones.slice(0, 21)
      }),
    ).toThrow('budget-year.json at milestones: the political track is empty')
  })

  test('a milestone that ends before it starts', () => {
    expect(
      spoiled((raw) => {
        at(raw['budget-year'].milestones, 1).endsOn = '2024-02-07'
      }),
    ).toThrow('budget-year.json at milestones[1].endsOn: must not be before startsOn')
  })

  test('a term that begins within the one before', () => {
    expect(
      spoiled((raw) => {
        at(raw.terms, 1).startsOn = '2021-12-31'
      }),
    ).toThrow('terms.json at [1].startsOn: lies within 2018-2021')
  })

  test('a target that is neither set nor offered in two wordings', () => {
    expect(spoiled((raw) => at(raw['growth-targets'], 2).alternatives.pop())).toThrow(
      'growth-targets.json at [2].alternatives: must hold two or more wordings',
    )
  })

  test('a care home or a body in a place nobody knows, and a local council in none', () => {
    expect(
      spoiled((raw) => {
        at(raw.communities.careHomes, 0).localCommunityId = 'atlantis'
      }),
    ).toThrow('communities.json at careHomes[0].localCommunityId: no local community is called')
    expect(
      spoiled((raw) => {
        at(raw.communities.bodies, 0).localCommunityId = 'atlantis'
      }),
    ).toThrow('communities.json at bodies[0].localCommunityId: no local community is called')
    expect(
      spoiled((raw) => {
        at(raw.communities.bodies, 0).localCommunityId = null
      }),
    ).toThrow('communities.json at bodies[0].localCommunityId: a local council belongs to a place')
  })

  test('every fault is named at once', () => {
    expect(
      spoiled((raw) => {
        at(raw.communities.careHomes, 0).localCommunityId = 'atlantis'
        at(raw.aims.focusAreas, 0).committeeId = 'x'
      }),
    ).toThrow(/aims\.json[\s\S]*communities\.json/)
  })
})

describe('Danish texts read easily', () => {
  // Names and topics are the council's own words; the measure is for what we wrote.
  const kept = new Set(['name', 'topic', 'councilName'])

  const textsOf = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return []
    if ('da' in value && typeof value.da === 'string') return [value.da]
    return Object.entries(value).flatMap(([key, part]) => (kept.has(key) ? [] : textsOf(part)))
  }
  const read = Object.entries(rawFacts).map(([file, raw]) => ({ file, texts: textsOf(raw) }))

  test('LIX counts words per sentence and long words', () => {
    expect(lix('Du er med.')).toBe(3)
    expect(lix('Du er med. Alle bidrager her.')).toBeCloseTo(3 + 100 / 6)
    expect(lix('Senest den 15. oktober kl. 14.')).toBeCloseTo(6 + 100 / 6)
    expect(lix('')).toBe(0)
  })

  test('there is something to measure in every file', () => {
    expect(read.filter(({ texts }) => texts.length === 0).map(({ file }) => file)).toEqual([])
  })

  test.each(read)('$file has no text above 40', ({ texts }) => {
    const long = texts.filter((text) => wordsOf(text).length >= 20)
    const short = texts.filter((text) => wordsOf(text).length < 20).join('\n')
    const hard = [...long, short].filter((text) => lix(text) > 40)
    expect(hard.map((text) => `${lix(text).toFixed(0)}: ${text}`)).toEqual([])
  })
})
