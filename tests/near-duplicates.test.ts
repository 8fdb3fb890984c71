import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stem, wordsIn } from '../shared/danish-words.ts'
import {
  bandCount,
  createGrouper,
  estimatedResemblance,
  type NearDuplicates,
  resemblance,
  shinglesOf,
  signatureOf,
} from '../shared/near-duplicates.ts'
import { labelledResponses } from './harness/labelled-responses.ts'

function groupsOf(texts: readonly string[]): NearDuplicates[] {
  const grouper = createGrouper()
  for (const [key, text] of texts.entries()) grouper.add(key, text)
  for (let band = 0; band < bandCount; band++) grouper.compare(band)
  return grouper.groups()
}

const word = fc.stringMatching(/^[a-zæøå]{2,8}$/)
const text = fc.array(word, { minLength: 8, maxLength: 60 }).map((words) => words.join(' '))

describe('Near-duplicates', () => {
  it('of a labelled set are found with the precision and recall that are promised', () => {
    const responses = labelledResponses()
    const groups = groupsOf(responses.map((each) => each.text))
    const groupOf = new Map(groups.flatMap(({ keys }, at) => keys.map((key) => [key, at] as const)))
    const counts = { found: 0, right: 0, wanted: 0 }
    const missed: Record<string, number> = {}
    for (const [one, { letter, how }] of responses.entries())
      for (const [other, beside] of responses.slice(0, one).entries()) {
        const isSame = letter !== null && letter === beside.letter
        const isFound = groupOf.has(one) && groupOf.get(one) === groupOf.get(other)
        if (isSame) counts.wanted += 1
        if (isFound) counts.found += 1
        if (isSame && isFound) counts.right += 1
        if (isSame && !isFound) missed[how] = (missed[how] ?? 0) + 1
      }
    const precision = counts.right / counts.found
    const recall = counts.right / counts.wanted
    const kinds = new Set(responses.map(({ how }) => how)).size
    console.log(
      `Near-duplicates: ${responses.length} labelled responses of ${kinds} kinds, ${counts.wanted} pairs that belong together: ` +
        `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
      missed,
    )
    expect(precision).toBeGreaterThanOrEqual(0.98)
    expect(recall).toBeGreaterThanOrEqual(0.98)
    // A retelling in other words is nobody's copy, and what somebody wrote alone stays alone.
    const together = (how: string) =>
      responses.filter((each, key) => each.how === how && groupOf.has(key)).length
    expect(together('paraphrase')).toBe(0)
  })

  it('have the letter itself, or one with nothing but a greeting, as their typical text', () => {
    const responses = labelledResponses()
    for (const { typical, keys } of groupsOf(responses.map((each) => each.text))) {
      expect(keys).toContain(typical)
      if (keys.length > 20) expect(responses[typical]?.how).toMatch(/copy|signed/)
    }
  })

  it('are always those who wrote exactly the same, whatever capitals, marks and spaces they used', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const twice = [
          ...texts,
          ...texts.map((each) => `  ${each.toUpperCase().replaceAll(' ', ' , ')}!`),
        ]
        const groupOf = new Map(
          groupsOf(twice).flatMap(({ keys }, at) => keys.map((key) => [key, at])),
        )
        for (const [at] of texts.entries()) {
          expect(groupOf.get(at)).toBeDefined()
          expect(groupOf.get(at)).toBe(groupOf.get(at + texts.length))
        }
      }),
      { numRuns: 50 },
    )
  })

  it('never share nothing, stand in one group each, and their groups are in order', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const groups = groupsOf(texts)
        const all = groups.flatMap(({ keys }) => keys)
        expect(new Set(all).size).toBe(all.length)
        for (const { keys, typical } of groups) {
          expect(keys.length).toBeGreaterThan(1)
          expect(keys).toEqual([...keys].sort((one, other) => one - other))
          expect(keys).toContain(typical)
          for (const key of keys) {
            const own = shinglesOf(texts[key] ?? '')
            const others = keys.filter((other) => other !== key)
            const nearest = others.map((other) => resemblance(own, shinglesOf(texts[other] ?? '')))
            expect(Math.max(...nearest)).toBeGreaterThan(0)
          }
        }
        expect(groups).toEqual(groupsOf(texts))
      }),
      { numRuns: 50 },
    )
  })

  it('are found by an estimate that lies near the exact resemblance', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 40, maxLength: 60 }), fc.nat(40), (words, at) => {
        const one = shinglesOf(words.join(' '))
        const other = shinglesOf([...words.slice(0, at), 'nyt', ...words.slice(at + 5)].join(' '))
        const estimate = estimatedResemblance(signatureOf(one), signatureOf(other))
        // Five standard errors.
        expect(Math.abs(estimate - resemblance(one, other))).toBeLessThan(0.26)
      }),
      { numRuns: 200 },
    )
  })

  it('need words: an empty text is in no group, and a single word meets only itself', () => {
    expect(groupsOf(['', '!?', 'Nej', 'nej.', 'Ja'])).toEqual([{ keys: [2, 3], typical: 2 }])
    expect([...shinglesOf('')]).toEqual([])
    expect(resemblance(shinglesOf(''), shinglesOf(''))).toBe(0)
  })
})

describe('Danish words', () => {
  it('are found where they stand, with æ, ø and å as letters of their own', () => {
    const written = 'På Åløkke: “Idéen” er 100 % blå-grøn.'
    expect(wordsIn(written).map(({ start, end }) => written.slice(start, end))).toEqual([
      'På',
      'Åløkke',
      'Idéen',
      'er',
      '100',
      'blå',
      'grøn',
    ])
    expect(wordsIn(written).map((each) => each.word)).toContain('ideen')
    expect(wordsIn('A\u030Aen')[0]?.word).toBe('åen')
  })

  it.each([
    ['skole skolen skoler skolerne skolernes', 'skol'],
    ['svømmehal svømmehallen svømmehaller svømmehallerne', 'svømmehal'],
    ['plejehjem plejehjemmet plejehjemmene', 'plejehjem'],
  ])('have one stem in all their forms: %s', (forms, expected) => {
    expect(forms.split(' ').map(stem)).toEqual(forms.split(' ').map(() => expected))
  })

  it('are never made longer, and never to nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        for (const { word: each, start, end } of wordsIn(written)) {
          expect(stem(each).length).toBeGreaterThan(0)
          expect(stem(each).length).toBeLessThanOrEqual(each.length)
          expect(wordsIn(written.slice(start, end))).toHaveLength(1)
        }
      }),
    )
  })
})
