import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findName, findPersonalData } from '../shared/personal-data.ts'

const found = (text: string) =>
  findPersonalData(text).map(({ start, end, reason }) => [reason, text.slice(start, end)])

const two = (value: number) => String(value).padStart(2, '0')
const digits = (length: number) =>
  fc.nat(10 ** length - 1).map((value) => String(value).padStart(length, '0'))

/** A date of birth that the seventh digit's century has, and four digits, with or without a check digit. */
const cprNumbers = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.nat(99), digits(4))
  .map(([day, month, year, serial]) => ({ date: two(day) + two(month) + two(year), serial }))
const separators = fc.constantFrom('-', ' ', '', ' - ', '–', '\u00A0', '\u2011')
/** Words around a number that say nothing about it, and end without a digit. */
const words = fc
  .array(fc.constantFrom('vi', 'bor', 'ved', 'åen', 'og', 'synes', 'hallen', '😀', 'er', 'god.'), {
    maxLength: 6,
  })
  .map((each) => each.join(' '))

describe('Personal data in running text', () => {
  it('finds a CPR number wherever it stands, and exactly it', () => {
    fc.assert(
      fc.property(words, cprNumbers, separators, words, (ahead, { date, serial }, gap, after) => {
        const number = date + gap + serial
        const [find, ...others] = findPersonalData(`${ahead} ${number} ${after}`)
        expect(others).toEqual([])
        expect(find).toMatchObject({ kind: 'cpr', start: ahead.length + 1 })
        expect(find?.end).toBe(ahead.length + 1 + number.length)
      }),
    )
  })

  it('finds a Danish telephone number however people part it', () => {
    const numbers = fc
      .tuple(fc.integer({ min: 2, max: 9 }), digits(7))
      .map(([first, rest]) => first + rest)
      .filter((number) => !/^(?:1[89]|2[01])..(?:1[89]|2[01])/.test(number))
    const forms = fc.constantFrom<(number: string) => string>(
      (number) => number,
      (number) => `${number.slice(0, 4)} ${number.slice(4)}`,
      (number) => (number.match(/../g) ?? []).join(' '),
      (number) => (number.match(/../g) ?? []).join('.'),
      (number) => `+45 ${(number.match(/../g) ?? []).join(' ')}`,
      (number) => `(+45) ${number}`,
      (number) => `0045${number}`,
    )
    fc.assert(
      fc.property(words, numbers, forms, words, (ahead, number, form, after) => {
        const written = form(number)
        const finds = findPersonalData(`${ahead} ${written} ${after}`)
        expect(finds.map(({ kind, start, end }) => ({ kind, start, end }))).toEqual([
          { kind: 'phone', start: ahead.length + 1, end: ahead.length + 1 + written.length },
        ])
      }),
    )
  })

  it('finds every address that people write mail to', () => {
    fc.assert(
      fc.property(words, fc.emailAddress(), words, (ahead, address, after) => {
        const text = `${ahead} <${address}> ${after}`
        const [find] = findPersonalData(text)
        expect(find && text.slice(find.start, find.end)).toBe(address)
      }),
    )
  })

  it.each([
    ['Mit cpr er 010170-1234.', 'cpr-named', '010170-1234'],
    ['cpr-nr.: 991399 0000', 'cpr-named', '991399 0000'],
    ['Han er 070761-4285.', 'cpr-checked', '070761-4285'],
    ['Født 01.02.70-1234', 'cpr-by-date', '01.02.70-1234'],
    ['Erstatningsnummer 610170-1234', 'cpr-by-date', '610170-1234'],
    ['skriv til søren.ål@høring.dk.', 'email', 'søren.ål@høring.dk'],
    ['bo (snabel-a) eksempel.dk', 'email', 'bo (snabel-a) eksempel.dk'],
    ['Ring på 12 345 678 efter fem', 'phone-named', '12 345 678'],
    ['Min søster i Malmø: +46 40 123 45 67', 'phone-prefixed', '+46 40 123 45 67'],
    // A house number before it is taken along, because a part left behind would be one too few.
    ['Vejgade 23 23 45 67 89', 'phone-shaped', '23 23 45 67 89'],
  ])('finds in “%s” a %s: %s', (text, reason, number) => {
    expect(found(text)).toEqual([[reason, number]])
  })

  it.each([
    ['a postcode', '8722 Hedensted, 7130 Juelsminde'],
    ['a date', 'den 31.01.2024 kl. 14.00, 2024-01-31, 31/1-24'],
    ['a date in one', 'den 20240131'],
    ['a date and a time', 'mødet 12-03-24 1400'],
    ['years', 'budget 2025-2028 og 2022 2025'],
    ['an amount', '12.500.000 kr, kr. 23456789, 25000000 kr., 1112001000 kr.'],
    ['a case number', 'sag 2024-12345678, j.nr. 23456789, sagsnr. 0101701234'],
    ['a CVR number', 'CVR 29189854, CVR-nr. 29 18 98 54'],
    ['an account and an EAN number', 'reg. 1234 konto 0101701235, EAN 5798001234567'],
    ['figures', '48.023 indbyggere, 7,5 til 14,5 millioner, 25 mio., 100 %'],
    ['an impossible day', '320170-1234 og 290201-1234'],
  ])('takes %s for what it is', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('gives finds in order that never overlap, in any text at all', () => {
    const parts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.constantFrom('23', '45', '010170', '-1234', ' ', '+45', '@', '.dk', 'tlf', 'cpr ', '😀'),
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(parts, (pieces) => {
        const text = pieces.join('')
        const ends = findPersonalData(text).flatMap(({ start, end }) => [start, end])
        expect(ends).toEqual(ends.toSorted((a, b) => a - b))
        expect(new Set(ends.filter((_, index) => index % 2 === 0)).size).toBe(ends.length / 2)
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('reads a long text of nothing but digits and signs in a moment', () => {
    const text = `${'12 '.repeat(3000)}${'a'.repeat(20_000)}${'+1-'.repeat(5000)}`
    const began = performance.now()
    findPersonalData(text)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('finds a person’s own name, whole, in part and in the genitive, and not the common word', () => {
    const text =
      'Jeg, Birthe Eksempel, mener som et eksempel, at Birthes gade og hr. EKSEMPEL trænger.'
    expect(
      findName(text, 'Birthe Eksempel').map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['Birthe Eksempel', 'Birthes', 'EKSEMPEL'])
    expect(findName(text, 'Å')).toEqual([])
  })
})
