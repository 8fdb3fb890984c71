// Makes an export: written piece by piece, offered when it is whole, and removed where it does not become so.
import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import {
  type ExportFile,
  type ExportFormat,
  exportAudience,
  exportFormat,
} from '../../shared/exports.ts'
import { addMinutes } from '../../shared/time.ts'
import { findReceived, readShown } from '../attachments.ts'
import { findConsultation } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { nameOf } from '../errors.ts'
import { GivenUpError, handleJob, type JobHandler } from '../jobs.ts'
import { countResponses } from '../responses.ts'
import { retention } from '../retention.ts'
import { makeCsv } from './csv.ts'
import { makeHtml } from './html-volumes.ts'
import { makeJson } from './json.ts'
import type { MadeFile, Maker, Source } from './making.ts'
import { filterOf, readPages } from './reading.ts'
import {
  beginExport,
  changeToFailed,
  changeToReady,
  changeWritten,
  expireExports,
  listKeys,
  listRunning,
} from './store.ts'
import { makeXlsx } from './xlsx.ts'

/** What lays out PDFs is large, and is loaded when somebody wants one. */
const makers: Record<ExportFormat, Maker> = {
  xlsx: makeXlsx,
  csv: makeCsv,
  json: makeJson,
  pdf: async function* (source) {
    const { makePdf } = await import('./pdf-volumes.ts')
    yield* makePdf(source)
  },
  html: makeHtml,
  packages: async function* (source) {
    const { makePackages } = await import('./packages.ts')
    yield* makePackages(source)
  },
}

/** What has ended its process so often would do so again. */
const triesMax = 3

/** Not a sign that a submission's id begins with: old-files.ts goes by those. */
const group = 'outgoing'

const blockBytes = 65_536

export function exportJobs(deps: Deps): JobHandler[] {
  const payload = z.strictObject({ exportId: z.uuid() })
  const handler = handleJob('make-export', payload, ({ exportId }, finish, keep) =>
    makeExport(deps, exportId, finish, keep),
  )
  return [{ ...handler, slow: true }]
}

type Kept = ExportFile & { file: string }

class NotWantedError extends Error {}

async function makeExport(
  deps: Deps,
  id: string,
  finish: (trx: Trx) => Promise<void>,
  keep: () => Promise<void>,
) {
  const { db } = deps
  const begun = await beginExport(db, id)
  if (!begun) return
  if (begun.tries > triesMax) return await changeToFailed(db, begun, 'interrupted', deps.clock())
  const audience = exportAudience.parse(begun.audience)
  const files: Kept[] = []
  const keyOf = (at: number) => `${group}/${id}-${begun.tries}-${at}`
  let written = 0
  try {
    const consultation = await findConsultation(db, begun.consultation_id)
    if (!consultation) throw new NotWantedError()
    const wrote = async (count: number) => {
      written += count
      if (!(await changeWritten(db, begun, { written }))) throw new NotWantedError()
      await keep()
      await turn()
    }
    const total = await countResponses(db, filterOf(consultation.id, audience))
    if (!(await changeWritten(db, begun, { written, total }))) throw new NotWantedError()
    const source: Source = {
      consultation: { id: consultation.id, title: consultation.title.da },
      audience,
      madeAt: deps.clock(),
      caseNumber: begun.case_number,
      pages: readPages(db, consultation, audience),
      wrote,
      readFile: (submissionId, file) => readFile(deps, submissionId, file.id),
    }
    for await (const file of makers[exportFormat.parse(begun.format)](source))
      files.push(await keepFile(deps, keyOf(files.length), file))
    const at = deps.clock()
    const kept = audience === 'public' ? retention.publicExports : retention.exports
    await db.transaction().execute(async (trx) => {
      const made = { files, written, at, expiresAt: addMinutes(at, kept) }
      if (!(await changeToReady(trx, begun, made))) throw new NotWantedError()
      await finish(trx)
    })
  } catch (error) {
    // The one that was being written is the last.
    for (let at = 0; at <= files.length; at += 1) await deps.files.remove(keyOf(at))
    if (error instanceof NotWantedError) return
    if (error instanceof GivenUpError) throw error
    const failure = isDiskFull(error) ? 'no-space' : 'unexpected'
    deps.log({
      level: 'error',
      message: 'export failed',
      export: id,
      failure,
      cause: nameOf(error),
    })
    await changeToFailed(db, begun, failure, deps.clock())
  }
}

async function readFile(deps: Deps, submissionId: string, id: string): Promise<Uint8Array> {
  const row = await findReceived(deps.db, submissionId, id)
  if (!row) throw new Error('An attachment is gone')
  return await readShown(deps, row)
}

async function keepFile(deps: Deps, key: string, { name, type, bytes }: MadeFile): Promise<Kept> {
  const hash = createHash('sha256')
  let size = 0
  async function* counted() {
    for await (const block of inBlocks(bytes)) {
      hash.update(block)
      size += block.byteLength
      yield block
    }
  }
  await deps.files.write(key, 0, counted(), Number.MAX_SAFE_INTEGER)
  const sha256 = hash.digest('hex')
  if (!(await deps.files.seal(key, sha256)))
    throw new Error('What was written is not what lies there')
  await deps.files.drop(key)
  return { name, type, file: key, bytes: size, sha256 }
}

/** Pieces of a few bytes laid together, so that the disk is asked seldom. */
async function* inBlocks(pieces: MadeFile['bytes']): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    waiting.push(bytes)
    size += bytes.byteLength
    if (size < blockBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  yield Buffer.concat(waiting)
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC'
}

/** Lets go of the files whose time is over, of what became less public, and of what processes that ended have left. */
export async function removeOldExports(deps: Deps) {
  await expireExports(deps.db, deps.clock())
  const lying = await deps.files.list(group)
  // Asked after the files were listed: what has become ready meanwhile is known.
  const [offered, running] = [await listKeys(deps.db), await listRunning(deps.db)]
  for (const { key, remove } of lying) {
    const isUnderWay = running.some(({ id, tries }) => key.startsWith(`${group}/${id}-${tries}-`))
    if (!offered.has(key) && !isUnderWay) await remove()
  }
}
