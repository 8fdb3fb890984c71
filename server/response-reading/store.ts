import { expressionBuilder, sql } from 'kysely'
import type { Database, Trx } from '../../db/open.ts'
import type { ResponsesTable, Schema } from '../../db/schema.ts'
import {
  type ReadingFilter,
  type ReadingPage,
  type ReadingQuestion,
  type ReadResponse,
  type ResponseTheme,
  type ResponseThemeChange,
  readResponse,
  responseTheme,
} from '../../shared/response-reading.ts'
import type { ResponsePart } from '../../shared/responses.ts'
import { excerptOf, findTerms, parseSearch, type SearchTerm } from '../../shared/search-terms.ts'
import { findWords } from '../response-search.ts'
import { listParts, toResponse } from '../responses.ts'

const excerptLength = 220
const themesMax = 60

type Between = { after?: number; before?: number }

/** One page of those that a question finds, by number. */
export async function listRead(
  db: Database,
  consultationId: string,
  { after = 0, limit, folded, ...question }: ReadingFilter,
): Promise<ReadingPage> {
  const narrowed = { ...question, folded: folded === 'yes' }
  const found = await select(db, consultationId, narrowed, { after })
  const rows = await found
    .orderBy(sql`key`)
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const ids = shown.map(({ submission_id }) => submission_id)
  const [parts, known] = await Promise.all([listParts(db, ids), listKnown(db, consultationId, ids)])
  const terms = parseSearch(question.search ?? '')
  return {
    responses: shown.map((row) =>
      toRead(row, known, excerpt(parts.get(row.submission_id) ?? [], terms)),
    ),
    next: last ? String(last.number) : null,
  }
}

/** A response as the list knows it. */
export async function describeRead(db: Database, row: ResponsesTable): Promise<ReadResponse> {
  const known = await listKnown(db, row.consultation_id, [row.submission_id])
  return toRead(row, known, { text: '', marks: [] })
}

export async function findRow(
  db: Database,
  consultationId: string,
  number: number,
): Promise<(ResponsesTable & { receipt: string; community: string | null }) | undefined> {
  return await db
    .selectFrom('responses')
    .innerJoin('submissions', 'submissions.id', 'responses.submission_id')
    .leftJoin('local_communities', 'local_communities.id', 'responses.community_id')
    .selectAll('responses')
    .select(['submissions.receipt', 'local_communities.name as community'])
    .where('consultation_id', '=', consultationId)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The numbers on either side of one, among those that a question finds. */
export async function findNeighbours(
  db: Database,
  consultationId: string,
  question: ReadingQuestion & { folded: boolean },
  number: number,
): Promise<{ previous: number | null; next: number | null }> {
  const [before, after] = await Promise.all([
    select(db, consultationId, question, { before: number }),
    select(db, consultationId, question, { after: number }),
  ])
  const [previous, next] = await Promise.all([
    before.orderBy(sql`key`, 'desc').limit(1).executeTakeFirst(),
    after.orderBy(sql`key`).limit(1).executeTakeFirst(),
  ])
  return { previous: previous?.number ?? null, next: next?.number ?? null }
}

/** How far the reading of a consultation has come. */
export async function countRead(db: Database, consultationId: string) {
  const count = (table: 'response_assessments' | 'response_answered') =>
    db
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('consultation_id', '=', consultationId)
      .executeTakeFirstOrThrow()
  const [assessed, answered] = await Promise.all([
    count('response_assessments'),
    count('response_answered'),
  ])
  return { assessed: assessed.count, answered: answered.count }
}

/** A consultation's themes by name, and how many responses each has. */
export async function listThemes(db: Database, consultationId: string): Promise<ResponseTheme[]> {
  const rows = await db
    .selectFrom('response_themes')
    .select((e) => [
      'id',
      'name',
      'words',
      e
        .selectFrom('response_theme_marks')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('theme_id', '=', 'response_themes.id')
        .as('responses'),
    ])
    .where('consultation_id', '=', consultationId)
    .orderBy('name')
    .orderBy('id')
    .limit(themesMax)
    .execute()
  return rows.map(({ words, ...row }) => responseTheme.parse({ ...row, words: JSON.parse(words) }))
}

export async function hasTheme(db: Database, consultationId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('response_themes')
    .select('id')
    .where('id', '=', id)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  return row !== undefined
}

/** @returns false where another theme has the name, there are too many, or the id is another consultation's */
export async function putTheme(
  trx: Trx,
  consultationId: string,
  id: string,
  { name, words }: ResponseThemeChange,
  at: string,
): Promise<boolean> {
  const known = await listThemes(trx, consultationId)
  if (known.some((theme) => theme.id !== id && theme.name === name)) return false
  const row = { name, words: JSON.stringify(words) }
  if (known.some((theme) => theme.id === id)) {
    await trx.updateTable('response_themes').set(row).where('id', '=', id).execute()
    return true
  }
  if (known.length >= themesMax) return false
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('response_themes')
    .values({ id, consultation_id: consultationId, ...row, added_at: at })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function removeTheme(trx: Trx, id: string) {
  await trx.deleteFrom('response_theme_marks').where('theme_id', '=', id).execute()
  await trx.deleteFrom('response_themes').where('id', '=', id).execute()
}

/** Sets a theme on all that a question finds, in one statement. */
export async function markMany(
  trx: Trx,
  consultationId: string,
  themeId: string,
  question: ReadingQuestion,
) {
  const found = await select(trx, consultationId, { ...question, folded: false }, {})
  await trx
    .insertInto('response_theme_marks')
    .columns(['theme_id', 'number', 'submission_id'])
    .expression(
      trx
        .selectFrom(found.as('those'))
        .select([sql<string>`${themeId}`.as('theme_id'), 'number', 'submission_id'])
        // SQLite cannot tell a conflict's `on` from a join's without it.
        .where(sql<boolean>`1 = 1`),
    )
    .onConflict((c) => c.doNothing())
    .execute()
}

export async function unmarkMany(
  trx: Trx,
  consultationId: string,
  themeId: string,
  question: ReadingQuestion,
) {
  const found = await select(trx, consultationId, { ...question, folded: false }, {})
  await trx
    .deleteFrom('response_theme_marks')
    .where('theme_id', '=', themeId)
    .where('number', 'in', trx.selectFrom(found.as('those')).select('number'))
    .execute()
}

/**
 * The rows that a question finds, with a `key` that orders them by number. What is looked for by words comes out of
 * the index in that order, so SQLite must begin there: hence the cross join, which it does not turn around.
 */
async function select(
  db: Database,
  consultationId: string,
  question: ReadingQuestion & { folded: boolean },
  between: Between,
) {
  const terms = parseSearch(question.search ?? '')
  const { section } = question
  const wanted = conditions(consultationId, question)
  if (terms.length === 0 && section === undefined)
    return db
      .selectFrom('responses')
      .selectAll('responses')
      .select('number as key')
      .where(wanted)
      .where('number', '>', between.after ?? 0)
      .where('number', '<', between.before ?? 2 ** 31 - 1)
  const found = await findWords(db, consultationId, { terms, section }, between)
  return db
    .selectFrom(found.as<'found'>('found'))
    .crossJoin('responses')
    .selectAll('responses')
    .select('found.key as key')
    .where(wanted)
    .whereRef('responses.number', '=', 'found.number')
}

function conditions(consultationId: string, question: ReadingQuestion & { folded: boolean }) {
  const e = expressionBuilder<Schema, 'responses'>()
  const all = [e('responses.consultation_id', '=', consultationId)]
  const { speaksAs, community, publication, late, theme, group, state } = question
  if (speaksAs) all.push(e('responses.speaks_as', '=', speaksAs))
  if (community) all.push(e('responses.community_id', '=', community))
  if (publication) all.push(e('responses.publication', '=', publication))
  if (late) all.push(e('responses.late', '=', late === 'yes' ? 1 : 0))
  if (question.number) all.push(e('responses.number', '=', question.number))
  if (theme)
    all.push(
      e(
        'responses.number',
        'in',
        e.selectFrom('response_theme_marks').select('number').where('theme_id', '=', theme),
      ),
    )
  if (group)
    all.push(
      e(
        'responses.number',
        'in',
        e
          .selectFrom('response_groups')
          .select('number')
          .where('consultation_id', '=', consultationId)
          .where('typical', '=', group),
      ),
    )
  const has = (table: 'response_assessments' | 'response_theme_marks' | 'response_answered') =>
    e.exists(
      e
        .selectFrom(table)
        .select('submission_id')
        .whereRef('submission_id', '=', 'responses.submission_id'),
    )
  const conditionOf = {
    unassessed: () => e.not(has('response_assessments')),
    unthemed: () => e.not(has('response_theme_marks')),
    unanswered: () => e.not(has('response_answered')),
    answered: () => has('response_answered'),
  }
  if (state) all.push(conditionOf[state]())
  if (question.folded)
    all.push(
      e.not(
        e.exists(
          e
            .selectFrom('response_groups as own')
            // Where the typical one has gone, those that were folded under it come into view.
            .innerJoin('response_groups as typical', (join) =>
              join
                .onRef('typical.consultation_id', '=', 'own.consultation_id')
                .onRef('typical.number', '=', 'own.typical'),
            )
            .select('own.submission_id')
            .whereRef('own.submission_id', '=', 'responses.submission_id')
            .whereRef('own.number', '<>', 'own.typical'),
        ),
      ),
    )
  return e.and(all)
}

type Known = Awaited<ReturnType<typeof listKnown>>

/** What reading has added to some responses. */
async function listKnown(db: Database, consultationId: string, ids: readonly string[]) {
  if (ids.length === 0) return { groups: [], sizes: [], marks: [], assessed: [], outcomes: [] }
  const [groups, marks, assessed, outcomes] = await Promise.all([
    db
      .selectFrom('response_groups')
      .select(['submission_id', 'typical'])
      .where('submission_id', 'in', ids)
      .execute(),
    db
      .selectFrom('response_theme_marks')
      .select(['submission_id', 'theme_id'])
      .where('submission_id', 'in', ids)
      .orderBy('theme_id')
      .execute(),
    db
      .selectFrom('response_assessments')
      .select('submission_id')
      .where('submission_id', 'in', ids)
      .execute(),
    db
      .selectFrom('response_answered')
      .innerJoin('response_answers', 'response_answers.id', 'response_answered.answer_id')
      .select(['submission_id', 'outcome'])
      .where('submission_id', 'in', ids)
      .execute(),
  ])
  const typical = [...new Set(groups.map((group) => group.typical))]
  const sizes =
    typical.length === 0
      ? []
      : await db
          .selectFrom('response_groups')
          .select((e) => ['typical', e.fn.countAll<number>().as('size')])
          .where('consultation_id', '=', consultationId)
          .where('typical', 'in', typical)
          .groupBy('typical')
          .execute()
  return { groups, sizes, marks, assessed, outcomes }
}

function toRead(
  row: ResponsesTable,
  { groups, sizes, marks, assessed, outcomes }: Known,
  excerpted: ReadResponse['excerpt'],
): ReadResponse {
  const { consultationId: _, ...response } = toResponse(row)
  const own = <Entry extends { submission_id: string }>(entries: readonly Entry[]) =>
    entries.filter(({ submission_id }) => submission_id === row.submission_id)
  const typical = own(groups)[0]?.typical
  const size = sizes.find((each) => each.typical === typical)?.size ?? 0
  return readResponse.parse({
    ...response,
    excerpt: excerpted,
    group: typical !== undefined && size > 1 ? { typical, size } : null,
    themes: own(marks).map(({ theme_id }) => theme_id),
    assessed: own(assessed).length > 0,
    outcome: own(outcomes)[0]?.outcome ?? null,
  })
}

function excerpt(parts: readonly ResponsePart[], terms: readonly SearchTerm[]) {
  const marked = parts.map(({ body }) => ({ body, marks: findTerms(body, terms) }))
  const best = marked.find(({ marks }) => marks.length > 0) ?? marked[0]
  return excerptOf(best?.body ?? '', best?.marks ?? [], excerptLength)
}
