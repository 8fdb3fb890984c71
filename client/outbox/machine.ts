// What may happen to a submission on this phone: states × events → states. Pure, so that a test can walk it.
import type { ItemState, SubmissionDecision } from '../../shared/submissions.ts'
import { backedOff, type Wait } from './waits.ts'

/** Why the person is needed. */
export type Trouble =
  | 'forbidden'
  | 'unknown-id'
  | 'too-large'
  | 'invalid'
  | 'reused'
  | 'other-content'
  | 'unreadable'
  /** Filed, but an attachment is no longer on the phone, was not taken, or is too large. */
  | 'file-gone'
  | 'file-refused'
  | 'file-too-large'

/** Why an item waits, as far as the last try showed; `behind`: another one has to be decided first. */
export type Cause = 'fresh' | 'behind' | 'offline' | 'lost' | 'busy' | 'closed'

/** What the server answered, or that nothing came. */
export type Answer =
  | { kind: 'decided'; decision: SubmissionDecision }
  /** Nothing certain came back; `offline` when the phone had no connection before nor after. */
  | { kind: 'lost'; offline: boolean }
  | { kind: 'login' }
  | { kind: 'update' }
  /** Not decided; `afterMs` is what the server asked for, `doubtful` when a gateway may have lost the answer. */
  | { kind: 'later'; afterMs: number | null; soon: boolean; doubtful: boolean }
  /** The bytes of an attachment did not arrive as they were sent; the server begins with it again. */
  | { kind: 'damaged' }
  | { kind: 'attention'; trouble: Trouble; pointers: string[] }

export interface Progress {
  state: ItemState
  /** What has to happen before another try. */
  hold: 'login' | 'update' | null
  cause: Cause
  /** Failed tries in a row, for the backoff. */
  tries: number
  wait: Wait | null
  /** A try may have reached the server; of a filed one, how much of it has come is not certain. */
  maybe: boolean
  /** The server has filed it; what is missing are bytes of its attachments. */
  filed: boolean
  /** How often the bytes of an attachment arrived damaged. */
  damages: number
  trouble: Trouble | null
  pointers: string[]
}

export type OutboxEvent =
  /** The person pressed Send. */
  | { type: 'sent'; behind?: boolean }
  | { type: 'started' }
  | { type: 'answered'; answer: Answer }
  /** Found as sending by whoever holds the lock: the one that sent it is gone. */
  | { type: 'interrupted' }
  /** The server was asked about the id, and knows it; `moved` when more of its attachments had come. */
  | { type: 'known'; decision: SubmissionDecision; moved?: boolean }
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
  /** What is kept cannot be opened, or is gone. */
  | { type: 'unreadable' }
  /** The person pressed "Ret". */
  | { type: 'taken-back' }

export interface Chance {
  now: string
  /** 0 to 1, as Math.random. */
  random: number
}

/** What arrives damaged so often will not arrive whole the next time. */
export const damagesMax = 3

export const draft: Progress = {
  state: 'draft',
  hold: null,
  cause: 'fresh',
  tries: 0,
  wait: null,
  maybe: false,
  filed: false,
  damages: 0,
  trouble: null,
  pointers: [],
}

/** The next progress; the same object where the event changes nothing in this state. */
export function advance(progress: Progress, event: OutboxEvent, chance: Chance): Progress {
  switch (progress.state) {
    case 'draft':
      return event.type === 'sent'
        ? { ...draft, state: 'queued', cause: event.behind ? 'behind' : 'fresh' }
        : progress
    case 'queued':
      return whenQueued(progress, event)
    case 'unknown':
      return whenUnknown(progress, event, chance)
    case 'sending':
      return whenSending(progress, event, chance)
    case 'filed':
      return whenFiled(progress, event, chance)
    case 'attention':
      // What the server has filed stays; a new one takes its place.
      if (event.type === 'taken-back') return progress.filed ? progress : draft
      return event.type === 'known' ? decided(progress, event.decision) : progress
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
      return decided(progress, event.decision)
    case 'taken-back':
      return draft
    default:
      return whenHeldUp(progress, event)
  }
}

function whenUnknown(progress: Progress, event: OutboxEvent, chance: Chance): Progress {
  switch (event.type) {
    case 'known':
      return decided(progress, event.decision)
    case 'not-known':
      return { ...progress, state: 'queued', wait: null }
    case 'asked-in-vain':
      return afterAskingInVain(progress, event.answer, chance)
    default:
      return whenHeldUp(progress, event)
  }
}

/** Its answers are decided, its attachments are on their way, part by part. */
function whenFiled(progress: Progress, event: OutboxEvent, chance: Chance): Progress {
  switch (event.type) {
    case 'started':
      // Until the answer is written down, how much has come is not certain.
      return progress.hold || progress.maybe ? progress : { ...progress, maybe: true }
    case 'answered':
      return afterPart(progress, event.answer, chance)
    case 'known': {
      const next = decided(progress, event.decision)
      return event.moved ? { ...next, tries: 0 } : next
    }
    case 'not-known':
      return { ...progress, state: 'queued', wait: null, filed: false }
    case 'asked-in-vain':
      return afterAskingInVain(progress, event.answer, chance)
    case 'unreadable':
      return needsPerson(progress, 'file-gone', [])
    default:
      return whenHeldUp(progress, event)
  }
}

function afterPart(progress: Progress, answer: Answer, chance: Chance): Progress {
  const asking = { ...progress, maybe: true }
  switch (answer.kind) {
    case 'decided':
      return { ...decided(progress, answer.decision), tries: 0 }
    case 'damaged': {
      const damages = progress.damages + 1
      if (damages >= damagesMax) return needsPerson(progress, 'file-refused', [])
      return { ...backedOff(asking, null, true, chance), cause: 'lost', damages }
    }
    case 'attention':
      if (answer.trouble === 'too-large') return needsPerson(progress, 'file-too-large', [])
      // It was filed, so the server is asked before it is believed that it does not know it.
      return answer.trouble === 'unknown-id'
        ? { ...backedOff(asking, null, false, chance), cause: 'lost' }
        : needsPerson(progress, 'file-refused', [])
    default:
      return afterAskingInVain(asking, answer, chance)
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
  if (event.type === 'known') return decided(progress, event.decision)
  if (event.type === 'unreadable') return needsPerson(progress, 'unreadable', [])
  if (event.type !== 'answered') return progress
  const { answer } = event
  switch (answer.kind) {
    case 'decided':
      return decided(progress, answer.decision)
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
    case 'update':
      // No try was burned: the server never looked at it.
      return {
        ...progress,
        state: progress.maybe ? 'unknown' : 'queued',
        hold: answer.kind,
        wait: null,
      }
    case 'later':
      return {
        ...backedOff(progress, answer.afterMs, answer.soon, chance),
        state: 'queued',
        cause: 'busy',
        maybe: progress.maybe || answer.doubtful,
      }
    case 'damaged':
      return { ...backedOff(progress, null, false, chance), state: 'queued', cause: 'busy' }
    case 'attention':
      return needsPerson(progress, answer.trouble, answer.pointers)
  }
}

function afterAskingInVain(progress: Progress, answer: Answer, chance: Chance): Progress {
  if (answer.kind === 'login' || answer.kind === 'update') {
    return { ...progress, hold: answer.kind, wait: null }
  }
  const afterMs = answer.kind === 'later' ? answer.afterMs : null
  const offline = answer.kind === 'lost' && answer.offline
  return {
    ...backedOff(progress, afterMs, false, chance),
    cause: offline ? 'offline' : answer.kind === 'lost' ? 'lost' : 'busy',
  }
}

function decided(progress: Progress, decision: SubmissionDecision): Progress {
  const rest: Progress = { ...progress, hold: null, wait: null, trouble: null, pointers: [] }
  if (decision.outcome !== 'filed') return { ...rest, state: decision.outcome }
  // Nobody waits for the attachments of what no longer counts.
  if (decision.withdrawnAt || decision.supersededBy) return { ...rest, state: 'received' }
  return { ...rest, state: 'filed', cause: 'fresh', maybe: false, filed: true }
}

function needsPerson(progress: Progress, trouble: Trouble, pointers: string[]): Progress {
  return { ...progress, state: 'attention', hold: null, wait: null, trouble, pointers }
}

/** Something is still to be done about it that needs no person. */
export function isWaiting(progress: Progress): boolean {
  return ['queued', 'sending', 'unknown', 'filed'].includes(progress.state)
}

/** It is not over for its person: it waits, or it needs them. */
export function isUndecided(progress: Progress): boolean {
  return isWaiting(progress) || progress.state === 'attention'
}

/** The server has to be asked before anything more is sent of it. */
export function mustAsk({ state, maybe }: Progress): boolean {
  return state === 'unknown' || (state === 'filed' && maybe)
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
  | 'filed-offline'
  | 'filed-lost'
  | 'filed-busy'
  | 'filed-asked'
  | 'filed-login'
  | 'filed-update'
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
    case 'filed':
      if (progress.hold) return `filed-${progress.hold}`
      if (progress.wait?.told) return 'filed-asked'
      switch (progress.cause) {
        case 'offline':
        case 'lost':
        case 'busy':
          return `filed-${progress.cause}`
        default:
          return 'filed'
      }
    case 'attention':
      return `attention-${progress.trouble ?? 'invalid'}`
    default:
      return progress.state
  }
}
