// Danish words as search and comparison see them: one normal form, whatever engine keeps them.

export interface Word {
  /** In small letters, without accents; æ, ø and å are letters of their own. */
  word: string
  /** Where it stands in the text, in UTF-16 units; `end` is the first after it. */
  start: number
  end: number
}

/** @returns the words of a text in their order: runs of letters and digits */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), (found) => ({
    word: normalWord(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  })).filter(({ word }) => word !== '')
}

/** @returns a word in the form in which words are compared; empty where no letter or digit is left */
export function normalWord(written: string): string {
  const word = written.normalize('NFKC').toLowerCase().normalize('NFC')
  if (/^[a-zæøå0-9]*$/.test(word)) return word
  return [...word]
    .map((letter) => ('æøå'.includes(letter) ? letter : letter.normalize('NFD')))
    .join('')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

const vowels = 'aeiouyæåø'
const consonants = 'bcdfghjklmnpqrstvwxz'
const endings = [
  'erendes',
  'erende',
  'hedens',
  'endes',
  'erede',
  'erens',
  'erets',
  'ernes',
  'ethed',
  'heden',
  'heder',
  'ende',
  'enes',
  'ered',
  'eren',
  'erer',
  'eres',
  'eret',
  'erne',
  'heds',
  'ene',
  'ens',
  'ere',
  'ers',
  'ets',
  'hed',
  'en',
  'er',
  'es',
  'et',
  'e',
] as const
/** The letters that an s which is an ending comes after. */
const beforeS = 'abcdfghjklmnoprtvyzå'

/**
 * What the forms of a Danish word have in common: skole, skolen and skolernes are all `skol`.
 * The Snowball project's algorithm (snowballstem.org, "Danish stemming algorithm").
 * @param word in its normal form
 */
export function stem(word: string): string {
  const from = regionStart(word)
  if (from === undefined) return word
  let rest = withoutEnding(word, from)
  rest = withoutPairEnd(rest, from)
  rest = withoutDerivation(rest, from)
  return undoubled(rest, from)
}

/** Endings are looked for after the first consonant that follows a vowel, and after at least three letters. */
function regionStart(word: string): number | undefined {
  if (word.length < 3) return undefined
  let at = 0
  while (at < word.length && !vowels.includes(word.charAt(at))) at += 1
  while (at < word.length && vowels.includes(word.charAt(at))) at += 1
  return at < word.length ? Math.max(at + 1, 3) : undefined
}

function endsAfter(word: string, ending: string, from: number): boolean {
  return word.length - ending.length >= from && word.endsWith(ending)
}

function cut(word: string, letters: number): string {
  return word.slice(0, word.length - letters)
}

function withoutEnding(word: string, from: number): string {
  const ending = endings.find((each) => endsAfter(word, each, from))
  if (ending) return cut(word, ending.length)
  const isEnding = endsAfter(word, 's', from) && beforeS.includes(word.charAt(word.length - 2))
  return isEnding ? cut(word, 1) : word
}

function withoutPairEnd(word: string, from: number): string {
  return ['gd', 'dt', 'gt', 'kt'].some((pair) => endsAfter(word, pair, from)) ? cut(word, 1) : word
}

function withoutDerivation(word: string, from: number): string {
  const rest = word.endsWith('igst') ? cut(word, 2) : word
  if (endsAfter(rest, 'løst', from)) return cut(rest, 1)
  const ending = ['elig', 'lig', 'els', 'ig'].find((each) => endsAfter(rest, each, from))
  return ending ? withoutPairEnd(cut(rest, ending.length), from) : rest
}

function undoubled(word: string, from: number): string {
  const last = word.charAt(word.length - 1)
  const isDouble = consonants.includes(last) && word.charAt(word.length - 2) === last
  return isDouble && endsAfter(word, last, from) ? cut(word, 1) : word
}
