// Files of the material: brought by staff while they write, fetched by anybody once it is published.
import { createHash } from 'node:crypto'
import { lockKey } from '../../db/open.ts'
import {
  attachmentBytesMax,
  cleanName,
  isAttachmentType,
  kindOf,
} from '../../shared/attachments.ts'
import { withoutMetadata } from '../../shared/cleaning.ts'
import type { MaterialFile } from '../../shared/consultations.ts'
import { getKept, getPublished } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { addFile, findFile } from './store.ts'

/** A group that no submission's id begins like, so that the sweep of lost files leaves it alone. */
const keyOf = (consultationId: string, id: string) => `material-${consultationId}/${id}`

/**
 * Keeps a file; the same id is kept once.
 * @throws ProblemError where it is not of a type that is taken, or there is no such consultation
 */
export async function keepFile(
  deps: Deps,
  consultationId: string,
  { id, name }: Pick<MaterialFile, 'id' | 'name'>,
  sent: Uint8Array,
): Promise<MaterialFile> {
  if (sent.byteLength > attachmentBytesMax) throw new ProblemError('too_large')
  const type = kindOf(sent)
  const bytes = type && isAttachmentType(type) ? withoutMetadata(sent, type) : undefined
  if (!type || !bytes || bytes.byteLength === 0)
    throw new ProblemError('invalid', '', [
      { pointer: '/body', detail: 'not a type that is taken' },
    ])
  const known = await findFile(deps.db, consultationId, id)
  if (known) return known
  await getKept(deps.db, consultationId)
  const key = keyOf(consultationId, id)
  await deps.files.write(key, 0, pieceOf(bytes), attachmentBytesMax)
  await deps.files.seal(key, createHash('sha256').update(bytes).digest('hex'))
  await deps.files.drop(key)
  const file = { id, name: cleanName(name, type), type, size: bytes.byteLength }
  return await deps.db.transaction().execute(async (trx) => {
    await lockKey(trx, id)
    const first = await findFile(trx, consultationId, id)
    if (first) return first
    await addFile(trx, consultationId, { ...file, addedAt: deps.clock() })
    return file
  })
}

/** @throws ProblemError where it is not there, or nothing published shows it */
export async function readFile(deps: Deps, consultationId: string, id: string) {
  const { material } = await getPublished(deps.db, consultationId)
  const shown = material.flatMap(({ files }) => files).find((file) => file.id === id)
  if (!shown) throw new ProblemError('not_found')
  return { file: shown, bytes: await deps.files.read(keyOf(consultationId, id)) }
}

async function* pieceOf(bytes: Uint8Array) {
  yield bytes
}
