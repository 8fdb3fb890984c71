// Notices that the phone's storage was cleared with items in it: a small mark beside the database remembers how many.
import { findMeta, putMeta } from './database.ts'
import { outboxName, readMark } from './exists.ts'

interface Mark {
  /** The database it belongs to: one that was cleared is born anew. */
  born: string
  /** How many waited there. */
  left: number
  /** How many waited in databases that are gone, until somebody has read so. */
  lost: number
}

/**
 * Writes down how many wait, and looks whether the database is still the one they were in.
 * @returns how many may never have been sent
 */
export async function keepMark(left: number): Promise<number> {
  const known = findMark()
  if (!known && left === 0) return 0
  const born = await findBorn()
  const isAnother = known !== undefined && known.born !== born
  const lost = (known?.lost ?? 0) + (isAnother ? known.left : 0)
  writeMark({ born, left, lost })
  return lost
}

/** Its person has read that something was lost. */
export function forgetLoss(): void {
  const known = findMark()
  if (known) writeMark({ ...known, lost: 0 })
}

async function findBorn(): Promise<string> {
  const known = await findMeta('born')
  if (typeof known === 'string') return known
  const born = crypto.randomUUID()
  await putMeta('born', born)
  return born
}

function findMark(): Mark | undefined {
  try {
    const found: Partial<Mark> | null = JSON.parse(readMark() ?? 'null')
    const { born, left, lost } = found ?? {}
    return born && left !== undefined && lost !== undefined ? { born, left, lost } : undefined
  } catch {
    return undefined
  }
}

function writeMark(mark: Mark): void {
  const written = JSON.stringify(mark)
  try {
    if (readMark() !== written) localStorage.setItem(outboxName, written)
  } catch {
    // Without a mark a loss is not noticed; nothing else changes.
  }
}
