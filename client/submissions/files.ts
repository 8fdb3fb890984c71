// How far the attachments of a submission have come, as far as phone and server know.
import type { AttachmentManifest, SubmissionDecision } from '../../shared/submissions.ts'

/** Where one attachment is; each has words in every language. */
export type FilePlace =
  | 'here'
  | 'elsewhere'
  | 'waiting'
  | 'coming'
  | 'received'
  | 'rejected'
  | 'absent'
  | 'removed'

type Sized = Pick<AttachmentManifest, 'id' | 'size'>
type Told = Pick<SubmissionDecision, 'missing' | 'rejected' | 'absent' | 'removed'> | undefined

/**
 * @param decision undefined while nothing is decided
 * @param isHere whether this is the phone that sends it
 * @returns the place, and how much of it has come in whole percent, never 100 before it is all there
 */
export function placeOf(
  file: Sized,
  decision: Told,
  isHere: boolean,
): { place: FilePlace; percent: number } {
  if (!decision) return { place: 'here', percent: 0 }
  if (decision.rejected?.includes(file.id)) return { place: 'rejected', percent: 0 }
  if (decision.removed?.includes(file.id)) return { place: 'removed', percent: 0 }
  const missing = decision.missing?.find(({ id }) => id === file.id)
  const isAbsent = decision.absent?.includes(file.id) ?? false
  if (!missing)
    return isAbsent ? { place: 'absent', percent: 0 } : { place: 'received', percent: 100 }
  const percent = Math.min(99, Math.floor((missing.offset / file.size) * 100))
  if (percent > 0) return { place: 'coming', percent }
  if (isHere) return { place: 'waiting', percent: 0 }
  return { place: isAbsent ? 'absent' : 'elsewhere', percent: 0 }
}

export interface FilesProgress {
  received: number
  all: number
  /** Of the one that is under way; 0 where none is. */
  percent: number
  /** How many are still to come. */
  left: number
  bytes: number
  bytesReceived: number
}

/** Those that were turned down are not counted. */
export function progressOf(files: readonly Sized[], decision: Told): FilesProgress {
  const counted = files.filter(({ id }) => !decision?.rejected?.includes(id))
  const places = counted.map((file) => ({ file, ...placeOf(file, decision, true) }))
  const received = places.filter(({ place }) => place === 'received').length
  const offsets = new Map(decision?.missing?.map(({ id, offset }) => [id, offset]))
  return {
    received,
    all: counted.length,
    percent: places.find(({ place }) => place === 'coming')?.percent ?? 0,
    left: counted.length - received,
    bytes: counted.reduce((sum, { size }) => sum + size, 0),
    bytesReceived: counted.reduce((sum, { id, size }) => sum + (offsets.get(id) ?? size), 0),
  }
}
