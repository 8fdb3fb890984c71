import { describe, expect, test } from 'vitest'
import {
  age,
  count,
  date,
  dateTime,
  deadline,
  fileSize,
  isSoon,
  list,
  moment,
  number,
  opening,
  past,
  period,
  sentence,
  time,
  weekdayDateTime,
} from '../client/format.ts'

// Saturday 21 November 2026, 11.00 in Copenhagen.
const now = '2026-11-21T10:00:00.000Z'

describe('dates', () => {
  test('are written the Danish way, in Copenhagen time', () => {
    expect(date('2027-09-09T12:00:00.000Z', 'da')).toBe('9. september 2027')
    expect(dateTime('2027-09-09T12:00:00.000Z', 'da')).toBe('9. september 2027 kl.\u00A014.00')
    expect(weekdayDateTime('2027-09-21T21:59:00.000Z', 'da')).toBe(
      'tirsdag 21. september 2027 kl.\u00A023.59',
    )
  })

  test('are written in English too', () => {
    expect(dateTime('2027-09-09T12:00:00.000Z', 'en')).toBe('9 September 2027 at\u00A014:00')
    expect(weekdayDateTime('2027-09-21T21:59:00.000Z', 'en')).toBe(
      'Tuesday 21 September 2027 at\u00A023:59',
    )
  })

  test('follow summer and winter time', () => {
    expect(time('2026-07-01T07:00:00.000Z', 'da')).toBe('9.00')
    expect(time('2026-12-01T07:00:00.000Z', 'da')).toBe('8.00')
    expect(date('2026-12-31T23:30:00.000Z', 'da')).toBe('1. januar 2027')
  })
})

describe('a deadline', () => {
  const cases: [closesAt: string, da: string, en: string][] = [
    [
      '2026-11-21T10:40:00.000Z',
      'lukker om 40 minutter, kl.\u00A011.40',
      'closes in 40 minutes, at\u00A011:40',
    ],
    [
      '2026-11-21T10:01:00.000Z',
      'lukker om 1 minut, kl.\u00A011.01',
      'closes in 1 minute, at\u00A011:01',
    ],
    ['2026-11-21T10:00:00.000Z', 'lukker nu, kl.\u00A011.00', 'closes now, at\u00A011:00'],
    ['2026-11-21T22:59:00.000Z', 'lukker i dag kl.\u00A023.59', 'closes today at\u00A023:59'],
    ['2026-11-22T11:00:00.000Z', 'lukker i morgen kl.\u00A012.00', 'closes tomorrow at\u00A012:00'],
    [
      '2026-11-24T22:59:00.000Z',
      'lukker om 3 dage, tirsdag kl.\u00A023.59',
      'closes in 3 days, Tuesday at\u00A023:59',
    ],
    [
      '2026-12-15T11:00:00.000Z',
      'lukker om 24 dage, tirsdag 15. december kl.\u00A012.00',
      'closes in 24 days, Tuesday 15 December at\u00A012:00',
    ],
    [
      '2027-03-01T11:00:00.000Z',
      'lukker 1. marts 2027 kl.\u00A012.00',
      'closes 1 March 2027 at\u00A012:00',
    ],
    ['2026-11-20T11:00:00.000Z', 'lukkede i går kl.\u00A012.00', 'closed yesterday at\u00A012:00'],
    ['2026-11-21T09:30:00.000Z', 'lukkede i dag kl.\u00A010.30', 'closed today at\u00A010:30'],
    [
      '2026-10-01T10:00:00.000Z',
      'lukkede 1. oktober kl.\u00A012.00',
      'closed 1 October at\u00A012:00',
    ],
  ]

  test.each(cases)('%s reads "%s"', (closesAt, da, en) => {
    expect(deadline(closesAt, now, 'da')).toBe(da)
    expect(deadline(closesAt, now, 'en')).toBe(en)
  })

  test('that does not exist says so', () => {
    expect(deadline(null, now, 'da')).toBe('åben hele tiden')
  })

  test('counts days of the calendar across a change of clocks', () => {
    const beforeChange = '2026-10-24T10:00:00.000Z'
    expect(moment('2026-10-25T22:59:00.000Z', beforeChange, 'da')).toBe('i morgen kl.\u00A023.59')
    expect(moment('2026-10-26T22:59:00.000Z', beforeChange, 'da')).toBe(
      'om 2 dage, mandag kl.\u00A023.59',
    )
  })

  test('at midnight counts the next day', () => {
    expect(deadline('2026-11-21T23:00:00.000Z', now, 'da')).toBe('lukker i morgen kl.\u00A00.00')
  })

  test('runs out when less than three days are left', () => {
    expect(isSoon('2026-11-24T09:59:59.999Z', now)).toBe(true)
    expect(isSoon('2026-11-24T10:00:00.000Z', now)).toBe(false)
    expect(isSoon('2026-11-21T09:59:59.999Z', now)).toBe(false)
    expect(isSoon(null, now)).toBe(false)
  })
})

test('an opening is told as a deadline is', () => {
  expect(opening('2026-11-23T07:00:00.000Z', now, 'da')).toBe(
    'åbner om 2 dage, mandag kl.\u00A08.00',
  )
  expect(opening('2026-11-20T07:00:00.000Z', now, 'da')).toBe('åbnede i går kl.\u00A08.00')
})

test('a period names the day once, or both days', () => {
  expect(period('2026-12-01T13:00:00.000Z', '2026-12-01T15:00:00.000Z', 'da')).toBe(
    'tirsdag 1. december kl.\u00A014.00-16.00',
  )
  expect(period('2026-12-01T13:00:00.000Z', '2026-12-02T15:00:00.000Z', 'da')).toBe(
    'tirsdag 1. december kl.\u00A014.00 til onsdag 2. december kl.\u00A016.00',
  )
  expect(period('2026-12-01T13:00:00.000Z', '2026-12-01T15:00:00.000Z', 'en')).toBe(
    'Tuesday 1 December at\u00A014:00-16:00',
  )
})

test('age goes from now to a date', () => {
  expect(age('2026-11-21T09:59:40.000Z', now, 'da')).toBe('lige nu')
  expect(age('2026-11-21T09:55:00.000Z', now, 'da')).toBe('for 5 minutter siden')
  expect(age('2026-11-21T09:55:00.000Z', now, 'en')).toBe('5 minutes ago')
  expect(age('2026-11-21T08:00:00.000Z', now, 'da')).toBe('i dag kl.\u00A09.00')
  expect(age('2026-11-20T13:02:00.000Z', now, 'da')).toBe('i går kl.\u00A014.02')
  expect(age('2026-11-21T10:05:00.000Z', now, 'da')).toBe('lige nu')
})

test('numbers and lists are written as each language does', () => {
  expect(number(1234.5, 'da')).toBe('1.234,5')
  expect(number(1234.5, 'en')).toBe('1,234.5')
  expect(count(1, ['plads', 'pladser'], 'da')).toBe('1 plads')
  expect(count(0, ['plads', 'pladser'], 'da')).toBe('0 pladser')
  expect(list(['Tørring', 'Uldum', 'Ølholm'], 'da')).toBe('Tørring, Uldum og Ølholm')
  expect(sentence('åbner i morgen')).toBe('Åbner i morgen')
})

test('what has happened is never ahead, though the clock on screen may be behind it', () => {
  expect(past('2026-11-21T10:00:50.000Z', now, 'da')).toBe('nu, kl.\u00A011.00')
  expect(past('2026-11-24T10:00:00.000Z', now, 'da')).toBe('nu, kl.\u00A011.00')
  expect(past('2026-11-21T08:30:00.000Z', now, 'da')).toBe('i dag kl.\u00A09.30')
})

test('the size of a file is told in kB until it is nearly a megabyte', () => {
  expect(fileSize(0, 'da')).toBe('0\u00A0kB')
  expect(fileSize(1, 'da')).toBe('1\u00A0kB')
  expect(fileSize(348_160, 'da')).toBe('340\u00A0kB')
  expect(fileSize(1_258_291, 'da')).toBe('1,2\u00A0MB')
  expect(fileSize(10 * 1024 * 1024, 'en')).toBe('10\u00A0MB')
})
