// Finds what tells who somebody is in running text, so that a person looks at it before it is public.
// Free of schemas, so that a screen that marks what is found need not load them.

export type PersonalDataKind = 'cpr' | 'email' | 'phone' | 'name'

/** Why it is taken for what it is; each has words on screen. */
export type FindReason =
  | 'cpr-checked'
  | 'cpr-by-date'
  | 'cpr-named'
  | 'email'
  | 'phone-prefixed'
  | 'phone-named'
  | 'phone-shaped'
  | 'own-name'

/** One find: UTF-16 units from `start` up to, not including, `end`. */
export interface PersonalData {
  start: number
  end: number
  kind: PersonalDataKind
  reason: FindReason
}

/**
 * CPR numbers, e-mail addresses and telephone numbers in a text, in the order that they stand; finds never overlap.
 *
 * It would rather mark too much than too little, because a person looks at each. It cannot tell apart, and marks:
 * eight digits that are a CVR number, an amount or a date where no word beside them says so; six and four digits
 * that happen to begin with a date. It takes two years beside each other for years. It does not find: numbers that
 * are spelled in words, parted by line breaks or grouped as nobody groups them; replacement CPR numbers with
 * letters; foreign telephone numbers without their `+`; names, addresses and whatever else tells who somebody is.
 * @param names names that the text is looked through for, see `findName`
 */
export function findPersonalData(text: string, names: readonly string[] = []): PersonalData[] {
  const named = names.flatMap((name) => findName(text, name))
  return withoutOverlaps([...findCpr(text), ...findEmails(text), ...findPhones(text), ...named])
}

/**
 * A person's own name in a text, whole or one of its words with a capital, also in the genitive.
 * @param name as the person gave it
 */
export function findName(text: string, name: string): PersonalData[] {
  const words = name.split(/[^\p{L}\p{M}]+/u).filter((word) => [...word].length > 1)
  if (words.length === 0) return []
  const whole = words.map(escaped).join('[^\\p{L}\\p{M}\\n]{1,3}')
  const found = [whole, ...words.map(escaped)].flatMap((pattern) =>
    [
      ...text.matchAll(
        new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?:['’]?s)?(?![\\p{L}])`, 'giu'),
      ),
    ].map((match): PersonalData => {
      const start = match.index
      return { start, end: start + match[0].length, kind: 'name', reason: 'own-name' }
    }),
  )
  return withoutOverlaps(found.filter(({ start }) => /^\p{Lu}/u.test(text.slice(start))))
}

/** In the order of the text; those that overlap become one, as what stands first in the list. */
function withoutOverlaps(finds: readonly PersonalData[]): PersonalData[] {
  const merged: { find: PersonalData; rank: number }[] = []
  const ranked = finds.map((find, rank) => ({ find, rank }))
  for (const { find, rank } of ranked.sort((a, b) => a.find.start - b.find.start)) {
    const last = merged.at(-1)
    if (!last || find.start >= last.find.end) {
      merged.push({ find: { ...find }, rank })
      continue
    }
    const { kind, reason } = rank < last.rank ? find : last.find
    const end = Math.max(last.find.end, find.end)
    last.find = { start: last.find.start, end, kind, reason }
    last.rank = Math.min(last.rank, rank)
  }
  return merged.map(({ find }) => find)
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|-]/g, '\\$&')
}

// What people and programs put between digits: spaces, what cannot be seen, hyphens of every kind.
const dash = '[-\\u2010-\\u2015\\u2212]'
const gap = `(?:[^\\S\\r\\n]|[\\u00AD\\u200B-\\u200D\\u2060]|${dash}|[./])`

const cprShape = new RegExp(
  `(?<!\\d)(\\d{2})(${gap}{0,2})(\\d{2})(${gap}{0,2})(\\d{2})(${gap}{0,3})(\\d{4})(?!\\d)`,
  'gu',
)
const hasDash = new RegExp(dash, 'u')
const cprWord = /\b(?:cpr|person(?:nummer|nr))[^\d\n]{0,12}$/iu

/**
 * A date of birth and four digits: "Personnummeret i CPR-systemet", CPR-administrationen. Since October 2007 not
 * every number has kept the check digit (modulus 11), so the date and the shape are enough.
 */
function findCpr(text: string): PersonalData[] {
  const found: PersonalData[] = []
  for (const match of text.matchAll(cprShape)) {
    const [whole, day = '', first, month = '', second, year = '', third = '', serial = ''] = match
    const [start, end] = [match.index, match.index + whole.length]
    const digits = day + month + year + serial
    const isChecked = cprSum(digits) % 11 === 0
    // With nothing to check it may be a day and a time, an amount or another kind of number.
    const isDoubtful =
      !isChecked && !hasDash.test(third) && (first || second || isNamedElse(text, start, end))
    if (cprWord.test(before(text, start)))
      found.push({ start, end, kind: 'cpr', reason: 'cpr-named' })
    else if (isBirthday(digits) && !isDoubtful)
      found.push({ start, end, kind: 'cpr', reason: isChecked ? 'cpr-checked' : 'cpr-by-date' })
  }
  return found
}

/** The seventh digit and the year say the century; a replacement number has 60 added to its day. */
function isBirthday(digits: string): boolean {
  const day = Number(digits.slice(0, 2))
  const year = Number(digits.slice(4, 6))
  const seventh = Number(digits[6])
  const century =
    seventh <= 3
      ? 1900
      : seventh === 4 || seventh === 9
        ? year <= 36
          ? 2000
          : 1900
        : year <= 57
          ? 2000
          : 1800
  return isDay(century + year, Number(digits.slice(2, 4)), day > 60 ? day - 60 : day)
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return day > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const cprWeights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

function cprSum(digits: string): number {
  return cprWeights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
}

// RFC 5321 gives the lengths, RFC 6531 the letters of every alphabet. People write (at) to hide from robots.
const letter = '\\p{L}\\p{M}\\p{N}'
const atSign = '(?:[@＠]|\\s?[([{]\\s?(?:at|a|snabel-?a|@)\\s?[)\\]}]\\s?)'
const emailShape = new RegExp(
  `[${letter}.!#$%&'*+/=?^_\`{|}~-]{0,63}[${letter}!#$%&'*+/=?^_\`{|}~-]${atSign}(?:[${letter}-]{1,63}\\.){1,8}\\p{L}[${letter}-]{1,62}`,
  'giu',
)

function findEmails(text: string): PersonalData[] {
  return [...text.matchAll(emailShape)].map((match) => {
    const start = match.index
    return { start, end: start + match[0].length, kind: 'email', reason: 'email' }
  })
}

// Danish numbers have eight digits and begin with 2 to 9 ("Den danske nummerplan"); foreign ones follow ITU-T E.164.
const phoneShapes: readonly { shape: RegExp; reason: FindReason }[] = [
  {
    shape: new RegExp(
      `\\(?(?:\\+|(?<!\\d)00)${gap}?[1-9](?:[()]?${gap}?[()]?\\d){7,14}(?!\\d)`,
      'gu',
    ),
    reason: 'phone-prefixed',
  },
  { shape: new RegExp(`(?<!\\d)(?:\\d${gap}?){7}\\d(?!\\d)`, 'gu'), reason: 'phone-named' },
  // A run of pairs is taken whole: a house number may stand before, and a part left behind would be one too few.
  { shape: new RegExp(`(?<!\\d)\\d{2}(?:${gap}\\d{2}){3,}(?!\\d)`, 'gu'), reason: 'phone-shaped' },
  {
    shape: new RegExp(`(?<!\\d)(?:45)?[2-9]\\d{3}${gap}?\\d{4}(?!\\d)`, 'gu'),
    reason: 'phone-shaped',
  },
]

const phoneWord =
  /(?:\b(?:tlf|tel|mob|sms|fax|ring|kald|phone|call|text|whatsapp)|telefon|mobil)[^\d\n]{0,24}$/iu

function findPhones(text: string): PersonalData[] {
  return phoneShapes.flatMap(({ shape, reason }) =>
    [...text.matchAll(shape)].flatMap((match): PersonalData[] => {
      const [start, end] = [match.index, match.index + match[0].length]
      const isNamed = phoneWord.test(before(text, start))
      const isTaken =
        reason === 'phone-prefixed' ||
        (reason === 'phone-named' ? isNamed : !isOtherNumber(text, start, end))
      return isTaken ? [{ start, end, kind: 'phone', reason }] : []
    }),
  )
}

/** Eight digits that are a part of a longer number, years, a date, or named as something else. */
function isOtherNumber(text: string, start: number, end: number): boolean {
  const shown = text.slice(start, end)
  const digits = shown.replaceAll(/\D/g, '')
  const isFirstWrong = digits.length === 8 && /^[01]/.test(digits)
  const isInLonger = /\d[-.,]$/.test(before(text, start)) || /^[-.,]\d/.test(text.slice(end))
  const isYears = /^(?:1[89]|2[01])\d{2}\D(?:1[89]|2[01])\d{2}$/.test(shown)
  return isFirstWrong || isInLonger || isYears || isNamedElse(text, start, end)
}

const otherWord =
  /\b(?:cvr|se|p|ean|gln|sag|sagen|sags?(?:nr|nummer)|j|journal(?:nr|nummer)?|esdh|matr(?:ikel)?(?:nr|nummer)?|lokalplan|konto(?:nr|nummer)?|faktura(?:nr|nummer)?|ordre(?:nr|nummer)?|case|invoice|kr|dkk|eur|beløb)(?:[\s.:#/-]|nr|nummer|no){0,6}$/iu
const amountAfter =
  /^(?:,\d|[^\S\n]?(?:,-|kr\b|dkk\b|kroner|mio\b|mia\b|million|milliard|%|pct\b|procent|stk\b|m2\b|m²|kvm\b|km\b|borgere|indbyggere|timer))/iu
const dateWord = /\b(?:dato|date|den|d|pr|fra|til|født|f)[.:]?\s*$/iu

/** Whether the words on either side say that it is a case, a company, an account, an amount or a date. */
function isNamedElse(text: string, start: number, end: number): boolean {
  const [ahead, digits] = [before(text, start), text.slice(start, end)]
  if (otherWord.test(ahead) || amountAfter.test(text.slice(end, end + 16))) return true
  if (!/^\d{8}$/.test(digits) || !dateWord.test(ahead)) return false
  const [a, b, c, d] = [0, 2, 4, 6].map((at) => Number(digits.slice(at, at + 2)))
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false
  return isDay(a * 100 + b, c, d) || isDay(c * 100 + d, b, a)
}

/** What stands before a position, as far as it is worth reading. */
function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - 40), start)
}
