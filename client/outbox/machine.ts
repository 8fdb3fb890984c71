// What may happen to a submission on this phone: states × events → states. Pure, so that a test can walk it.
import type { ItemState, Outcome, SubmissionDecision } from '../../shared/submissions.ts'

/** Why the person is needed. */
export type Trouble =
  | 'forbidden'
  | 'unknown-id'
  | 'too-large'
  | 'invalid'
  | 'reused'
  | 'other-content'
  | 'unreadable'

/** Why an item waits, as far as the last try showed. */
export type Cause = 'fresh' | 'offline' | 'lost' | 'busy' | 'closed'

/** What the server answered, or that nothing came. */
export type Answer =
  | { kind: 'decided'; decision: SubmissionDecision }
  /** Nothing certain came back; `offline` when the phone had no connection before nor after. */
  | { kind: 'lost'; offline: boolean }
  | { kind: 'login' }
  | { kind: 'update' }
  /** Not decided; `afterMs` is what the server asked for, `doubtful` when a gateway may have lost the answer. */
  | { kind: 'later'; afterMs: number | null; soon: boolean; doubtful: boolean }
  | { kind: 'attention'; trouble: Trouble; pointers: string[] }

export interface Progress {
  state: ItemState
  /** What has to happen before another try. */
  hold: 'login' | 'update' | null
  cause: Cause
  /** Failed tries in a row, for the backoff. */
  tries: number
  /** No try before this long after `fromAt`; `told` when the server named it. */
  wait: { fromAt: string; ms: number; told: boolean } | null
  /** A try may have reached the server. */
  maybe: boolean
  trouble: Trouble | null
  pointers: string[]
}

export type OutboxEvent =
  /** The person pressed Send. */
  | { type: 'sent' }
  | { type: 'started' }
  | { type: 'answered'; answer: Answer }
  /** Found as sending by whoever holds the lock: the one that sent it is gone. */
  | { type: 'interrupted' }
  /** The server was asked about the id, and knows it. */
  | { type: 'known'; decision: SubmissionDecision }
  /** The server was asked about the id, and does not know it. */
  | { type: 'not-known' }
  /** Asking about the id gave no answer to go by. */
  | { type: 'asked-in-vain'; answer: Answer }
  /** The person pressed "Send nu". */
  | { type: 'hurried' }
  /** The phone has a connection again, or the page came forward. */
  | { type: 'awake' }
  | { type: 'signed-in' }
  | { type: 'updated' }
  | { type: 'held'; by: 'login' }
  /** What is kept cannot be opened. */
  | { type: 'unreadable' }
  /** The person pressed "Ret". */
  | { type: 'taken-back' }

export interface Chance {
  now: string
  /** 0 to 1, as Math.random. */
  random: number
}

const second = 1000
export const backoffCapMs = 5 * 60 * second
const backoffBaseMs = 2 * second
const shortestWaitMs = second / 2
const longestTellingMs = 24 * 60 * 60 * second

export const draft: Progress = {
  state: 'draft',
  hold: null,
  cause: 'fresh',
  tries: 0,
  wait: null,
  maybe: false,
  trouble: null,
  pointers: [],
}

/** The next progress; the same object where the event changes nothing in this state. */
export function advance(progress: Progress, event: OutboxEvent, chance: Chance): Progress {
  switch (progress.state) {
    case 'draft':
      return event.type === 'sent' ? { ...draft, state: 'queued' } : progress
    case 'queued':
      return whenQueued(progress, event)
    case 'unknown':
      return whenUnknown(progress, event, chance)
    case 'sending':
      return whenSending(progress, event, chance)
    case 'filed':
      return event.type === 'known' ? decided(progress, event.decision.outcome) : progress
    case 'attention':
      if (event.type === 'taken-back') return draft
      return event.type === 'known' ? decided(progress, event.decision.outcome) : progress
    case 'refused':
      return event.type === 'taken-back' ? draft : progress
    case 'received':
      return progress
  }
}

function whenQueued(progress: Progress, event: OutboxEvent): Progress {
  switch (event.type) {
    case 'started':
      return progress.hold ? progress : { ...progress, state: 'sending' }
    case 'known':
      return decided(progress, event.decision.outcome)
    case 'taken-back':
      return draft
    default:
      return whenHeldUp(progress, event)
  }
}

function whenUnknown(progress: Progress, event: OutboxEvent, chance: Chance): Progress {
  switch (event.type) {
    case 'known':
      return decided(progress, event.decision.outcome)
    case 'not-known':
      return { ...progress, state: 'queued', wait: null }
    case 'asked-in-vain':
      return afterAskingInVain(progress, event.answer, chance)
    default:
      return whenHeldUp(progress, event)
  }
}

/** What is the same for everything that waits for its next try. */
function whenHeldUp(progress: Progress, event: OutboxEvent): Progress {
  switch (event.type) {
    case 'hurried':
      return { ...progress, hold: null, wait: null }
    case 'awake':
      return progress.wait && !progress.wait.told ? { ...progress, wait: null } : progress
    case 'signed-in':
      return progress.hold === 'login' ? { ...progress, hold: null, wait: null } : progress
    case 'updated':
      return progress.hold === 'update' ? { ...progress, hold: null, wait: null } : progress
    case 'held':
      return { ...progress, hold: event.by }
    case 'unreadable':
      return needsPerson(progress, 'unreadable', [])
    default:
      return progress
  }
}

function whenSending(progress: Progress, event: OutboxEvent, chance: Chance): Progress {
  if (event.type === 'interrupted') {
    return { ...progress, state: 'unknown', cause: 'closed', maybe: true, wait: null }
  }
  if (event.type === 'known') return decided(progress, event.decision.outcome)
  if (event.type === 'unreadable') return needsPerson(progress, 'unreadable', [])
  if (event.type !== 'answered') return progress
  const { answer } = event
  switch (answer.kind) {
    case 'decided':
      return decided(progress, answer.decision.outcome)
    case 'lost': {
      const maybe = progress.maybe || !answer.offline
      return {
        ...backedOff(progress, null, false, chance),
        state: maybe ? 'unknown' : 'queued',
        cause: answer.offline ? 'offline' : 'lost',
        maybe,
      }
    }
    case 'login':
      // No try was burned: the server never looked at it.
      return {
        ...progress,
        state: progress.maybe ? 'unknown' : 'queued',
        hold: 'login',
        wait: null,
      }
    case 'update':
      return {
        ...progress,
        state: progress.maybe ? 'unknown' : 'queued',
        hold: 'update',
        wait: null,
      }
    case 'later':
      return {
        ...backedOff(progress, answer.afterMs, answer.soon, chance),
        state: 'queued',
        cause: 'busy',
        maybe: progress.maybe || answer.doubtful,
      }
    case 'attention':
      return needsPerson(progress, answer.trouble, answer.pointers)
  }
}

function afterAskingInVain(progress: Progress, answer: Answer, chance: Chance): Progress {
  if (answer.kind === 'login') return { ...progress, hold: 'login', wait: null }
  if (answer.kind === 'update') return { ...progress, hold: 'update', wait: null }
  const afterMs = answer.kind === 'later' ? answer.afterMs : null
  const offline = answer.kind === 'lost' && answer.offline
  return {
    ...backedOff(progress, afterMs, false, chance),
    cause: offline ? 'offline' : answer.kind === 'lost' ? 'lost' : 'busy',
  }
}

function decided(progress: Progress, outcome: Outcome): Progress {
  return { ...progress, state: outcome, hold: null, wait: null, trouble: null, pointers: [] }
}

function needsPerson(progress: Progress, trouble: Trouble, pointers: string[]): Progress {
  return { ...progress, state: 'attention', hold: null, wait: null, trouble, pointers }
}

function backedOff(
  progress: Progress,
  afterMs: number | null,
  soon: boolean,
  { now, random }: Chance,
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
export function dueAt(progress: Progress, now: string): string | null {
  if (progress.state !== 'queued' && progress.state !== 'unknown') return null
  if (progress.hold) return null
  if (!progress.wait || isEnded(progress.wait, now)) return now
  return new Date(Date.parse(progress.wait.fromAt) + progress.wait.ms).toISOString()
}

/** A clock that was set back must not make an item wait for days. */
function isEnded(wait: { fromAt: string; ms: number }, now: string): boolean {
  const passed = Date.parse(now) - Date.parse(wait.fromAt)
  return passed >= wait.ms || passed < 0
}

/** Something is still to be done about it that needs no person. */
export function isWaiting(progress: Progress): boolean {
  return ['queued', 'sending', 'unknown'].includes(progress.state)
}

/** The key of the words for a progress; each key has words in every language. */
export type Situation =
  | 'draft'
  | `queued-${Cause}`
  | 'queued-asked'
  | 'queued-login'
  | 'queued-update'
  | 'sending'
  | 'unknown'
  | 'unknown-offline'
  | 'unknown-login'
  | 'unknown-update'
  | 'filed'
  | 'received'
  | 'refused'
  | `attention-${Trouble}`

export function situationOf(progress: Progress): Situation {
  switch (progress.state) {
    case 'queued':
      if (progress.hold) return `queued-${progress.hold}`
      return progress.wait?.told ? 'queued-asked' : `queued-${progress.cause}`
    case 'unknown':
      if (progress.hold) return `unknown-${progress.hold}`
      return progress.cause === 'offline' ? 'unknown-offline' : 'unknown'
    case 'attention':
      return `attention-${progress.trouble ?? 'invalid'}`
    default:
      return progress.state
  }
}
