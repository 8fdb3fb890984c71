// A process of its own that makes one export as the worker does, or reads the same rows and does nothing with them; it
// says how long that took and how much memory it ever held.
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { openDatabase } from '../../db/open.ts'
import type { Deps } from '../../server/deps.ts'
import { exportJobs } from '../../server/exports/jobs.ts'
import { putExport } from '../../server/exports.ts'
import { filesIn } from '../../server/files.ts'
import { systemRandom } from '../../server/random.ts'
import { runDueJobs } from '../../server/worker.ts'

const [format = '', folder = '', consultationId = '', accountId = ''] = process.argv.slice(2)
const file = join(folder, 'medspil.sqlite')

async function make() {
  const db = openDatabase({ file })
  const deps: Deps = {
    db,
    files: filesIn(join(folder, 'files')),
    mail: undefined,
    clock: () => new Date().toISOString(),
    random: systemRandom,
    settings: { demo: false, publicOrigin: undefined },
    log: (line) => console.error(JSON.stringify(line)),
  }
  const id = deps.random.id()
  const at = deps.clock()
  await db.transaction().execute((trx) =>
    putExport(trx, {
      id,
      consultationId,
      audience: 'staff',
      format,
      caseNumber: null,
      requestedBy: accountId,
      at,
      runAt: at,
    }),
  )
  const begun = performance.now()
  await runDueJobs(deps, exportJobs(deps))
  const seconds = (performance.now() - begun) / 1000
  const made = await db
    .selectFrom('exports')
    .innerJoin('export_files', 'export_id', 'id')
    .select(['state', 'written', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
  await db.destroy()
  if (made?.state !== 'ready') throw new Error(`${format} was not made`)
  return { seconds, rows: made.written, bytes: made.bytes }
}

function readBare() {
  const sqlite = new SqliteDatabase(file, { readonly: true })
  const begun = performance.now()
  const rows = sqlite
    .prepare<[string], { body: string }>(
      `select * from responses r join response_parts p on p.submission_id = r.submission_id
       where r.consultation_id = ? order by r.number`,
    )
    .iterate(consultationId)
  let [count, bytes] = [0, 0]
  for (const { body } of rows) {
    count += 1
    bytes += body.length
  }
  return { seconds: (performance.now() - begun) / 1000, rows: count, bytes }
}

const told = format === 'bare' ? readBare() : await make()
const peakMb = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ ...told, peakMb }))
