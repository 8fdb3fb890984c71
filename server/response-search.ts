// The words of responses, and finding them: SQLite's FTS5 and PostgreSQL's tsvector behind one door.
// Both keep the stems that shared/danish-words.ts makes, so both find the same; neither reads what people wrote.
import { type RawBuilder, sql } from 'kysely'
import { type Database, engineOf, type Trx } from '../db/open.ts'
import { stem, wordsIn } from '../shared/danish-words.ts'
import type { SearchTerm } from '../shared/search-terms.ts'

/** Stands between texts, so that no phrase reaches over; no word becomes it, see `written`. */
const gap = 'þ'
/** In SQLite a row's key is its consultation's number times this, plus its own. */
const perScope = 2 ** 32
/** More than any consultation has, and as large as both engines' integers. */
const numberMax = 2 ** 31 - 1

export interface ResponseWords {
  submissionId: string
  consultationId: string
  number: number
  /** Everything of it that staff may search. */
  texts: readonly string[]
  /** The sections it says something about. */
  sections: readonly string[]
}

/** Call it in the transaction that writes the response; the words go with its row, whoever deletes that. */
export async function putResponseWords(trx: Trx, entry: ResponseWords) {
  const { submissionId, consultationId, number } = entry
  const tokens = tokensOf(entry)
  if (engineOf(trx) === 'postgres') {
    await sql`
      insert into response_words (submission_id, consultation_id, number, words)
      values (${submissionId}, ${consultationId}, ${number}, ${toVector(tokens)}::tsvector)
      on conflict (submission_id) do update set words = excluded.words`.execute(trx)
    return
  }
  await sql`
    insert into response_word_scopes (consultation_id) values (${consultationId})
    on conflict do nothing`.execute(trx)
  const scope = (await findScope(trx, consultationId)) ?? 0
  await sql`
    insert or replace into response_words (rowid, words)
    values (${whole(scope * perScope + number)}, ${tokens.join(' ')})`.execute(trx)
}

/** What responses are looked for by; at least one of them. */
export interface WantedWords {
  terms: readonly SearchTerm[]
  section?: string | undefined
}

/** What is found, as a table of numbers; `key` gives the order of the numbers, and can be read in it. */
export type FoundWords = RawBuilder<{ number: number; key: number }>

/**
 * @param between the numbers that are looked among, both exclusive
 * @returns a table for the `from` of a query
 */
export async function findWords(
  db: Database,
  consultationId: string,
  wanted: WantedWords,
  between: { after?: number; before?: number },
): Promise<FoundWords> {
  const after = between.after ?? 0
  const before = between.before ?? numberMax
  if (engineOf(db) === 'postgres')
    return sql`(
      select number, number as key from response_words
      where consultation_id = ${consultationId} and number > ${after} and number < ${before}
        and words @@ ${vectorQuery(wanted)}::tsquery)`
  const scope = await findScope(db, consultationId)
  // Where nothing has been written, no row has this key.
  const base = (scope ?? -1) * perScope
  return sql`(
    select rowid - ${whole(base)} as number, rowid as key from response_words
    where response_words match ${matchQuery(wanted)}
      and rowid > ${whole(base + after)} and rowid < ${whole(base + before)})`
}

async function findScope(db: Database, consultationId: string): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select id from response_word_scopes where consultation_id = ${consultationId}`.execute(db)
  return rows[0]?.id
}

/** The driver hands large numbers over as floating, by which FTS5 finds no row. */
function whole(value: number) {
  return sql`cast(${value} as integer)`
}

/** PostgreSQL takes no longer ones; nobody writes them either. */
const lettersMax = 100

/** A word with nothing in it but a–z, æ, ø, å and digits, so that no engine divides it or folds it. */
function written(word: string): string {
  return word
    .slice(0, lettersMax)
    .replaceAll(/[^a-zæøå0-9]/gu, (letter) => `þ${letter.codePointAt(0)?.toString(16) ?? ''}`)
}

function sectionToken(section: string): string {
  return `${gap}${gap}${written(section)}`
}

function tokensOf({ texts, sections }: ResponseWords): string[] {
  const tokens = texts.flatMap((text) => [
    ...wordsIn(text).map((each) => written(stem(each.word))),
    gap,
  ])
  return [...tokens, ...new Set(sections.map(sectionToken))]
}

/** Positions up to 16,383, and 255 of each word, are what PostgreSQL keeps. */
function toVector(tokens: readonly string[]): string {
  const places = new Map<string, number[]>()
  for (const [index, token] of tokens.entries()) {
    const known = places.get(token)
    if (known) known.push(index + 1)
    else places.set(token, [index + 1])
  }
  return [...places]
    .map(
      ([token, at]) =>
        `'${token}':${at
          .slice(0, 255)
          .map((place) => Math.min(place, 16383))
          .join(',')}`,
    )
    .join(' ')
}

function vectorQuery({ terms, section }: WantedWords): string {
  const found = terms.map(({ words: [first = ''], stems, prefix }) => {
    const phrase = stems.map((each) => `'${written(each)}'`).join(' <-> ')
    return prefix ? `(${phrase} | '${written(first)}':*)` : `(${phrase})`
  })
  if (section !== undefined) found.push(`'${sectionToken(section)}'`)
  return found.join(' & ')
}

function matchQuery({ terms, section }: WantedWords): string {
  const found = terms.map(({ words: [first = ''], stems, prefix }) => {
    const phrase = `"${stems.map(written).join(' ')}"`
    return prefix ? `(${phrase} OR "${written(first)}" *)` : phrase
  })
  if (section !== undefined) found.push(`"${sectionToken(section)}"`)
  return found.join(' AND ')
}
