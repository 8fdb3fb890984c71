// What it takes to give all responses out: time and the most memory, beside a bare cursor over the same rows.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { z } from 'zod'
import { migrateToLatest } from '../../db/migrate.ts'
import { openDatabase } from '../../db/open.ts'
import examples from '../../db/seed/examples/consultations.json' with { type: 'json' }
import { readContent } from '../../shared/consultations.ts'
import { addMinutes } from '../../shared/time.ts'
import { median, bytes as show, spread } from './numbers.ts'
import { makeFolder } from './processes.ts'
import type { Table } from './table.ts'

const rows = 250_000
const rounds = 3
const mostMb = 300
const formats = ['bare', 'csv', 'json', 'xlsx'] as const

const measured = z.object({
  seconds: z.number(),
  rows: z.literal(rows),
  bytes: z.number(),
  peakMb: z.number(),
})

export async function exported(): Promise<Table> {
  const { folder, remove } = makeFolder()
  try {
    const ids = await fill(join(folder, 'medspil.sqlite'))
    const results = formats.map((format) => ({ format, runs: [] as z.infer<typeof measured>[] }))
    for (let round = 0; round < rounds; round++)
      for (const { format, runs } of results) runs.push(runOne(format, folder, ids))
    const bare = median(results[0]?.runs.map(({ seconds }) => seconds) ?? [])
    const peak = Math.max(...results.flatMap(({ runs }) => runs.map(({ peakMb }) => peakMb)))
    return {
      title: `All of ${show(rows)} responses as one file`,
      columns: ['', 'seconds', 'of bare', 'most MB in memory', 'bytes'],
      rows: results.map(({ format, runs }) => {
        const seconds = runs.map((run) => run.seconds)
        return [
          format === 'bare' ? 'bare SQL cursor, rows read and dropped' : format.toUpperCase(),
          spread(seconds),
          `${(median(seconds) / bare).toFixed(1)} ×`,
          spread(runs.map(({ peakMb }) => peakMb)),
          show(runs[0]?.bytes ?? 0),
        ]
      }),
      notes: [
        `memory: ${peak.toFixed(0)} MB of at most ${mostMb}${peak > mostMb ? '  OVER' : ''}`,
        `Each in a process of its own (its highest resident set, Node and all code among it); median of ${rounds} (least–most).`,
        'As the worker makes it: pages by key, progress written after each, hashed, sealed on the disk. SQLite.',
      ],
      over: peak > mostMb,
    }
  } finally {
    remove()
  }
}

function runOne(format: string, folder: string, ids: { consultation: string; account: string }) {
  const child = join(import.meta.dirname, 'export-one.ts')
  const args = [child, format, folder, ids.consultation, ids.account]
  const told = execFileSync(process.execPath, args, { encoding: 'utf8' })
  return measured.parse(JSON.parse(told))
}

async function fill(file: string) {
  const db = openDatabase({ file })
  await migrateToLatest(db)
  await db.destroy()
  const [consultation, account] = ['bench', randomUUID()]
  const at = new Date().toISOString()
  const content = JSON.stringify(contentOf())
  const sqlite = new SqliteDatabase(file)
  const add = (table: string, row: Record<string, string | number | null>) => {
    const names = Object.keys(row)
    const marks = names.map((name) => `@${name}`)
    const text = `insert into ${table} (${names.join(', ')}) values (${marks.join(', ')})`
    const statement = sqlite.prepare(text)
    return (values: Record<string, string | number | null>) => statement.run({ ...row, ...values })
  }
  add('accounts', {
    id: account,
    issuer: 'bench',
    subject: account,
    name: 'Bench',
    example: 1,
    created_at: at,
  })({})
  add('consultations', {
    id: consultation,
    title_da: 'Budget',
    title_en: 'Budget',
    summary_da: 'Budget',
    summary_en: 'Budget',
    content,
    opens_at: at,
    closes_at: addMinutes(at, 60),
    late_policy: 'grace',
    guests: 0,
    example: 1,
    changed_at: at,
  })({})
  const addSubmission = add('submissions', {
    id: '',
    account_id: account,
    form: 'consultation-response',
    version: 2,
    payload: '{}',
    content_hash: '',
    outcome: 'received',
    alternatives: '[]',
    receipt: '',
    code: 'abcdefghjkmn',
    received_at: at,
    late: 0,
    queue_age_ms: 0,
  })
  const addResponse = add('responses', {
    submission_id: '',
    consultation_id: consultation,
    respondent: '',
    number: 0,
    speaks_as: 'self',
    organisation: '',
    name: '',
    protected: 0,
    channel: 'app',
    received_at: at,
    late: 0,
    publication: 'public',
    published_at: at,
  })
  const addPart = add('response_parts', {
    submission_id: '',
    part: '',
    section_id: '',
    position: 0,
    body: '',
    shown: null,
  })
  const addAssessment = add('response_assessments', {
    submission_id: '',
    consultation_id: consultation,
    summary: 'Ønsker, at hallen holder åbent om aftenen, og at bussen kører længere.',
    assessment: 'Indgår i forvaltningens indstilling til budgettets anden behandling.',
    revision: 1,
    changed_at: at,
    changed_by: 'Bench',
  })
  sqlite.transaction(() => {
    for (let number = 1; number <= rows; number++) {
      const submission_id = randomUUID()
      addSubmission({ id: submission_id, receipt: `B-${number}` })
      addResponse({
        submission_id,
        respondent: submission_id,
        number,
        name: `Borger Eksempel ${number}`,
      })
      addPart({ submission_id, body: textOf(number) })
      addAssessment({ submission_id })
    }
  })()
  sqlite.close()
  return { consultation, account }
}

const sentence = 'Bevar åbningstiden i hallerne om aftenen, for det er her, de unge mødes. '

/** Most are short and a few long, 600 letters on average. */
function textOf(number: number): string {
  return `${number}. ${sentence.repeat(number % 100 === 0 ? 100 : 4 + (number % 8))}`
}

function contentOf() {
  const [first] = examples
  if (!first) throw new Error('There is no example')
  const { id, title, summary, latePolicy, opens, closes, closesTime, ...content } = first
  return readContent(content)
}
