// Searching and listing a consultation's responses at the desk, on both engines, beside the bare SQL; and comparing them all.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { migrateToLatest } from '../../db/migrate.ts'
import { type Database, openDatabase } from '../../db/open.ts'
import { jobHandlers } from '../../server/app.ts'
import { prepareContent } from '../../server/demo.ts'
import type { Deps } from '../../server/deps.ts'
import { filesIn } from '../../server/files.ts'
import { systemRandom } from '../../server/random.ts'
import { askForComparison } from '../../server/response-reading/jobs.ts'
import { listRead } from '../../server/response-reading/store.ts'
import { putResponseWords } from '../../server/response-search.ts'
import { runDueJobs } from '../../server/worker.ts'
import { chance, labelledResponses } from '../harness/labelled-responses.ts'
import { administer, startPostgres } from '../harness/postgres.ts'
import { median, quantile, show } from './numbers.ts'
import { makeFolder } from './processes.ts'
import type { Table } from './table.ts'

const sizes = (process.env.READING_SIZES ?? '1000,100000').split(',').map(Number)
const times = 200
const id = 'budget-for-naeste-aar'

interface Case {
  name: string
  /** @param after a number anywhere among the responses */
  ours: (after: number) => Promise<readonly number[]>
  bare: (after: number) => RawBuilder<{ number: number }>
}

export async function reading(): Promise<Table> {
  const { folder, remove } = makeFolder()
  const server = await startPostgres()
  const rows: string[][] = []
  const notes: string[] = []
  try {
    for (const size of sizes) {
      await administer(server.url('postgres'), `create database reading_${size}`)
      const opened = [
        { engine: 'SQLite', db: openDatabase({ file: join(folder, `${size}.sqlite`) }) },
        { engine: 'PostgreSQL', db: openDatabase({ url: server.url(`reading_${size}`) }) },
      ]
      for (const { engine, db } of opened) {
        const deps = depsOf(db, folder)
        await fill(deps, size)
        const place = `${engine}, ${size.toLocaleString('en')}`
        for (const each of await casesOf(db, engine)) {
          const [ours, bare] = await measure(db, each, size)
          rows.push([
            `${place}: ${each.name}`,
            show(median(ours)),
            show(quantile(ours, 0.99)),
            show(median(bare)),
            show(quantile(bare, 0.99)),
            `${(median(ours) / median(bare)).toFixed(2)} ×`,
          ])
        }
        const { seconds, megabytes } = await compareAll(deps)
        notes.push(
          `${place}: all compared in ${show(seconds)} s, at most ${show(megabytes)} MB more.`,
        )
        await db.destroy()
      }
    }
  } finally {
    await server.stop()
    remove()
  }
  return {
    title: 'Reading responses at the desk: 20 of them, by key',
    columns: ['', 'p50 ms', 'p99 ms', 'bare p50', 'bare p99', 'of bare'],
    rows,
    notes: [
      `${times} calls of each, one after the other, in turn with the bare SQL; pages lie all over.`,
      'Bare is the query for the rows alone; ours brings the words around the hit, groups, themes and what staff have done.',
      ...notes,
    ],
  }
}

async function casesOf(db: Database, engine: string): Promise<Case[]> {
  const base = engine === 'SQLite' ? await findBase(db) : 0
  const ours = (question: object) => async (after: number) => {
    const page = await listRead(db, id, { ...question, after, limit: 20 })
    return page.responses.map(({ number }) => number)
  }
  const found = (match: string, vector: string) => (after: number) =>
    engine === 'SQLite'
      ? sql<{ number: number }>`
          select r.* from response_words w cross join responses r
          where w.response_words match ${match} and w.rowid > cast(${base + after} as integer)
            and r.consultation_id = ${id} and r.number = w.rowid - cast(${base} as integer)
          order by w.rowid limit 20`
      : sql<{ number: number }>`
          select r.* from response_words w join responses r on r.submission_id = w.submission_id
          where w.consultation_id = ${id} and w.words @@ ${vector}::tsquery and w.number > ${after}
          order by w.number limit 20`
  return [
    {
      name: 'list',
      ours: ours({}),
      bare: (after) => sql<{ number: number }>`
        select * from responses where consultation_id = ${id} and number > ${after}
        order by number limit 20`,
    },
    {
      name: 'a word in every tenth',
      ours: ours({ search: 'svømmehaller' }),
      bare: found('("svømmehal" OR "svømmehaller" *)', `'svømmehal' | 'svømmehaller':*`),
    },
    {
      name: 'a word in every thousandth',
      ours: ours({ search: 'sjælden' }),
      bare: found('("sjæld" OR "sjælden" *)', `'sjæld' | 'sjælden':*`),
    },
    {
      name: 'two words, one of them the beginning of longer ones',
      ours: ours({ search: 'skole medarbejder' }),
      bare: found(
        '("skol" OR "skole" *) AND ("medarbejd" OR "medarbejder" *)',
        `('skol' | 'skole':*) & ('medarbejd' | 'medarbejder':*)`,
      ),
    },
    {
      name: 'a phrase',
      ours: ours({ search: '"varme bassin"' }),
      bare: found('"varm bassin"', `'varm' <-> 'bassin'`),
    },
  ]
}

/** Where SQLite's keys of this consultation begin. */
async function findBase(db: Database): Promise<number> {
  const { rows } = await sql<{ base: number }>`
    select id * 4294967296 as base from response_word_scopes where consultation_id = ${id}`.execute(
    db,
  )
  return rows[0]?.base ?? 0
}

async function measure(db: Database, { ours, bare }: Case, size: number) {
  const draw = chance(3)
  const times1: number[] = []
  const times2: number[] = []
  for (let time = 0; time < times; time++) {
    const after = time % 2 === 0 ? 0 : draw(size)
    const begun = performance.now()
    const mine = await ours(after)
    const between = performance.now()
    const { rows } = await bare(after).execute(db)
    times2.push(performance.now() - between)
    times1.push(between - begun)
    // Fast and wrong would be no measurement.
    if (mine.join() !== rows.map(({ number }) => number).join())
      throw new Error('The two do not find the same')
  }
  return [times1, times2] as const
}

async function compareAll(deps: Deps) {
  await deps.db.transaction().execute((trx) => askForComparison(trx, deps, id))
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  const begun = performance.now()
  const handlers = jobHandlers(deps).filter(({ kind }) => kind === 'compare-responses')
  await runDueJobs(deps, handlers)
  clearInterval(timer)
  return { seconds: (performance.now() - begun) / 1000, megabytes: (most - before) / 2 ** 20 }
}

/** Letters that many sent and what others wrote alone, with a word in every thousandth that nobody else uses. */
async function fill(deps: Deps, size: number) {
  const { db } = deps
  await migrateToLatest(db)
  await prepareContent(deps)
  await db.deleteFrom('responses').execute()
  const { id: accountId } = await db
    .selectFrom('accounts')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const draw = chance(11)
  const texts = labelledResponses(5).map(({ text }) => text)
  const at = deps.clock()
  for (let from = 0; from < size; from += 250)
    await db.transaction().execute(async (trx) => {
      const those = Array.from({ length: Math.min(250, size - from) }, (_, index) => {
        const number = from + index + 1
        const own = Array.from({ length: 12 }, () => `ord${draw(5000)}`).join(' ')
        const rare = number % 1000 === 0 ? ' Det er sjældent.' : ''
        return { id: randomUUID(), number, text: `${texts[draw(texts.length)]} ${own}${rare}` }
      })
      await trx
        .insertInto('submissions')
        .values(
          those.map((each) => ({
            id: each.id,
            account_id: accountId,
            form: 'consultation-response',
            version: 2,
            payload: '{}',
            content_hash: '',
            supersedes: null,
            superseded_by: null,
            outcome: 'received',
            reason: null,
            alternatives: '[]',
            about: null,
            receipt: each.id,
            code: each.id,
            received_at: at,
            late: 0,
            queue_age_ms: 0,
            withdrawn_at: null,
          })),
        )
        .execute()
      await trx
        .insertInto('responses')
        .values(
          those.map((each) => ({
            submission_id: each.id,
            consultation_id: id,
            respondent: each.id,
            number: each.number,
            speaks_as: 'self',
            organisation: '',
            name: 'Eksempel Eksempelsen',
            community_id: null,
            protected: 0,
            channel: 'app',
            received_at: at,
            late: 0,
            publication: 'waiting',
            published_at: null,
          })),
        )
        .execute()
      await trx
        .insertInto('response_parts')
        .values(
          those.map((each) => ({
            submission_id: each.id,
            part: '',
            section_id: '',
            position: 0,
            body: each.text,
            shown: null,
          })),
        )
        .execute()
      for (const each of those)
        await putResponseWords(trx, {
          submissionId: each.id,
          consultationId: id,
          number: each.number,
          texts: [each.text],
          sections: [],
        })
    })
  await db.updateTable('consultations').set({ last_number: size }).where('id', '=', id).execute()
  // What a busy database does for itself in time.
  await sql`analyze`.execute(db)
}

function depsOf(db: Database, folder: string): Deps {
  return {
    db,
    files: filesIn(folder),
    mail: undefined,
    clock: () => new Date().toISOString(),
    random: systemRandom,
    settings: { demo: true, publicOrigin: undefined },
    log: (line) => console.error(line),
  }
}
