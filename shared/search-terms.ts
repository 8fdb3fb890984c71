// What somebody types in a search field, and where in a text it is found.
import { stem, wordsIn } from './danish-words.ts'

/** One thing that has to be found. */
export interface SearchTerm {
  /** The words in their order, in their normal form. */
  words: string[]
  /** What each of them has in common with its other forms. */
  stems: string[]
  /** Whether words that merely begin so are found too: always a single word. */
  prefix: boolean
}

/** More would be no search. */
const termsMax = 12
/** A word of fewer letters is found as it stands, unless a star says otherwise. */
const prefixMin = 3

/**
 * Reads any text as a search; nothing that one can type is an error. Words between quotation marks have to stand
 * side by side; other words are found in all their forms and as the first part of longer words.
 * @returns everything that has to be found; empty where no letter or digit was typed
 */
export function parseSearch(typed: string): SearchTerm[] {
  const terms: SearchTerm[] = []
  const add = (written: string, isPhrase: boolean) => {
    const words = wordsIn(written).map(({ word }) => word)
    const [first = ''] = words
    if (words.length === 0 || terms.length === termsMax) return
    const isSingle = words.length === 1 && !isPhrase
    const prefix = isSingle && (first.length >= prefixMin || /[\p{L}\p{N}]\*$/u.test(written))
    terms.push({ words, stems: words.map(stem), prefix })
  }
  for (const [at, part] of typed.split(/["“”„«»]/).entries()) {
    // What stands between two marks is a phrase; a mark that is never closed begins one that ends with the text.
    if (at % 2 === 1) add(part, true)
    else for (const written of part.split(/\s+/)) add(written, false)
  }
  return terms
}

export type TextRange = [start: number, end: number]

/** @returns where in a text the terms are found, in order and apart; as the index finds them */
export function findTerms(text: string, terms: readonly SearchTerm[]): TextRange[] {
  if (terms.length === 0) return []
  const words = wordsIn(text).map((each) => ({ ...each, stem: stem(each.word) }))
  const found: TextRange[] = []
  for (const [at, { start }] of words.entries()) {
    let last = -1
    for (const term of terms) {
      const isHere = term.stems.every((wanted, next) => words[at + next]?.stem === wanted)
      const begins = term.prefix && words[at]?.stem.startsWith(term.words[0] ?? '')
      if (isHere || begins) last = Math.max(last, at + term.stems.length - 1)
    }
    const end = words[last]?.end
    if (end === undefined) continue
    const before = found.at(-1)
    if (before && before[1] >= start) before[1] = Math.max(before[1], end)
    else found.push([start, end])
  }
  return found
}

/**
 * A piece of a text around the first place that is marked, cut between words.
 * @returns the piece with the marks that lie in it, and whether anything was left out on either side
 */
export function excerptOf(text: string, marks: readonly TextRange[], length: number) {
  const first = marks[0]?.[0] ?? 0
  const wanted = first < length * 0.6 ? 0 : Math.max(0, first - Math.floor(length / 3))
  const start = wanted === 0 ? 0 : wanted + (text.slice(wanted).search(/\s/) + 1)
  const isWhole = text.length - start <= length
  const room = text.slice(start, start + length)
  const end = isWhole ? text.length : start + (room.search(/\s\S*$/) + 1 || room.length)
  return {
    text: `${start > 0 ? '… ' : ''}${text.slice(start, end).trimEnd()}${isWhole ? '' : ' …'}`,
    marks: marks
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]): TextRange => {
        const shift = (start > 0 ? 2 : 0) - start
        return [from + shift, to + shift]
      }),
  }
}
