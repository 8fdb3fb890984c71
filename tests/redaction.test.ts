import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mergeRedactions,
  type Redaction,
  readShown,
  redact,
  redactionReasons,
} from '../shared/redaction.ts'

/** No brackets, so that a mark in the answer is one that was made. */
const texts = fc.string({
  unit: fc.constantFrom('a', 'å', ' ', '\n', '😀', '👩‍🌾', 'e\u0301', '.'),
  maxLength: 40,
})
const ranges = fc.array(
  fc.record<Redaction>({
    start: fc.integer({ min: -3, max: 90 }),
    end: fc.integer({ min: -3, max: 90 }),
    reason: fc.constantFrom(...redactionReasons),
  }),
  { maxLength: 6 },
)

describe('Hiding parts of a text', () => {
  it('lets no hidden character through, and every other', () => {
    fc.assert(
      fc.property(texts, ranges, (text, hidden) => {
        const isHidden = (at: number) => hidden.some(({ start, end }) => start <= at && at < end)
        // A character of two units goes whole where either of them is hidden.
        let expected = ''
        for (let at = 0; at < text.length; ) {
          const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
          const units = [...Array(character.length).keys()]
          const goes = units.some((unit) => isHidden(at + unit))
          expected += goes ? '\0' : character
          at += character.length
        }
        const shown = readShown(redact(text, hidden))
          .map((piece) => ('text' in piece ? piece.text : '\0'))
          .join('')
        expect(shown).toBe(expected.replaceAll(/\0+/g, '\0'))
      }),
    )
  })

  it('merges what overlaps or touches, in order, and merging again changes nothing', () => {
    fc.assert(
      fc.property(texts, ranges, (text, hidden) => {
        const merged = mergeRedactions(text, hidden)
        let before = -1
        for (const { start, end } of merged) {
          expect(start).toBeGreaterThan(before)
          expect(end).toBeGreaterThan(start)
          before = end
        }
        expect(before).toBeLessThanOrEqual(text.length)
        expect(mergeRedactions(text, merged)).toEqual(merged)
        expect(redact(text, merged)).toBe(redact(text, hidden))
      }),
    )
  })

  it('never leaves half a character', () => {
    fc.assert(
      fc.property(texts, ranges, (text, hidden) => {
        expect(redact(text, hidden).isWellFormed()).toBe(true)
      }),
    )
  })

  it('says why, and nothing of how much', () => {
    const text = 'Ring til Bo på 23 45 67 89 i aften.'
    const phone: Redaction = { start: 15, end: 26, reason: 'phone' }
    expect(redact(text, [phone])).toBe('Ring til Bo på [skjult: telefonnummer] i aften.')
    expect(readShown(redact(text, [phone, { start: 9, end: 11, reason: 'other-person' }]))).toEqual(
      [
        { text: 'Ring til ' },
        { hidden: 'other-person' },
        { text: ' på ' },
        { hidden: 'phone' },
        { text: ' i aften.' },
      ],
    )
  })
})
