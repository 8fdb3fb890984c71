// How long something waits for its next try: backoff with full jitter, and what the server asked for.
import type { ItemState } from '../../shared/submissions.ts'

/** No try before this long after `fromAt`; `told` when the server named it. */
export interface Wait {
  fromAt: string
  ms: number
  told: boolean
}

/** What has to be known of a progress to reckon with it. */
interface Waiting {
  state: ItemState
  hold: 'login' | 'update' | null
  tries: number
  wait: Wait | null
}

const second = 1000
export const backoffCapMs = 5 * 60 * second
const backoffBaseMs = 2 * second
const shortestWaitMs = second / 2
const longestTellingMs = 24 * 60 * 60 * second

/**
 * After a try that led nowhere.
 * @param afterMs what the server asked for, null where it named nothing
 * @param soon the next try may come at once
 */
export function backedOff<Progress extends Waiting>(
  progress: Progress,
  afterMs: number | null,
  soon: boolean,
  { now, random }: { now: string; random: number },
): Progress {
  const tries = progress.tries + 1
  const ms = afterMs === null ? backoffMs(soon ? 0 : tries, random) : bounded(afterMs)
  return { ...progress, hold: null, tries, wait: { fromAt: now, ms, told: afterMs !== null } }
}

/** Full jitter: anything between nothing and a ceiling that doubles with each try, capped at 5 minutes. */
export function backoffMs(tries: number, random: number): number {
  const ceiling = Math.min(backoffCapMs, backoffBaseMs * 2 ** Math.min(tries, 20))
  return Math.max(shortestWaitMs, Math.round(ceiling * random))
}

function bounded(ms: number): number {
  return Math.min(longestTellingMs, Math.max(shortestWaitMs, ms))
}

/** When the next try is due; null while something else has to happen first, or nothing more will. */
export function dueAt(progress: Waiting, now: string): string | null {
  if (!['queued', 'unknown', 'filed'].includes(progress.state) || progress.hold) return null
  if (!progress.wait || isEnded(progress.wait, now)) return now
  return new Date(Date.parse(progress.wait.fromAt) + progress.wait.ms).toISOString()
}

/** A clock that was set back must not make an item wait for days. */
function isEnded(wait: Wait, now: string): boolean {
  const passed = Date.parse(now) - Date.parse(wait.fromAt)
  return passed >= wait.ms || passed < 0
}
