// What the outbox keeps: drafts, and items with their story; no token, header or address of a server in them.
import { contentOf } from '../../shared/content.ts'
import type { AboutRef } from '../../shared/listings.ts'
import type { AttachmentManifest, FormName, SubmissionDecision } from '../../shared/submissions.ts'
import {
  advance,
  type Chance,
  isWaiting,
  type OutboxEvent,
  type Progress,
  type Situation,
  situationOf,
} from './machine.ts'
import type { Sealed } from './seal.ts'

export type About = Pick<AboutRef, 'kind' | 'id' | 'path' | 'title'>

/** A copy that can be kept: what comes out of a query is no plain object. */
export function plainAbout({ kind, id, path, title: { da, en } }: About): About {
  return { kind, id, path, title: { da, en } }
}

export type Values = Record<string, unknown>

/** Who a draft belongs to when nobody is signed in. */
export const nobody = 'nobody'

interface Named {
  /** The submission's id from the draft's first letter on, so that every try is the same request. */
  id: string
  form: FormName
  version: number
  about: About
  /** What the address decided; with owner and form it is the draft's place. */
  given: Values
  /** Their bytes lie beside, see attachments.ts; in the database their names are sealed. */
  attachments: AttachmentManifest[]
  /** An earlier submission that this one takes the place of. */
  supersedes?: string
}

export interface Draft extends Named {
  slot: string
  owner: string
  /** Where the form is, to go on. */
  path: string
  revision: number
  savedAt: string
  sealed: Sealed
}

export interface Item extends Named {
  account: string
  path: string
  queuedAt: string
  contentHash: string
  /** Null once it is received: the server has it, and the ledger keeps the receipt. */
  sealed: Sealed | null
  progress: Progress
  decision: SubmissionDecision | null
  story: Chapter[]
  /** Another item that has to be decided before this one is sent. */
  dependsOn?: string
  /** Since when, while something is still to be done about it without its person; the index reads it. */
  waiting?: string
}

/** One thing that happened to an item; the same thing again and again is one chapter. */
export interface Chapter {
  what: Situation
  at: string
  times: number
}

/** The place of a draft: one for each owner, form and thing it is about. */
export function slotOf(owner: string, form: FormName, given: Values): string {
  return contentOf({ form, version: 0, payload: { owner, given } })
}

const storyMax = 40

/** An item after an event; the same object where the event changes nothing. A received one's payload is erased. */
export function withEvent(item: Item, event: OutboxEvent, chance: Chance): Item {
  const progress = advance(item.progress, event, chance)
  if (progress === item.progress) return item
  const decision = event.type === 'not-known' ? null : (decisionOf(event) ?? item.decision)
  const { waiting: _, ...rest } = item
  return {
    ...rest,
    progress,
    decision,
    sealed: progress.state === 'received' ? null : item.sealed,
    story: isNews(item, progress, event)
      ? told(item.story, situationOf(progress), instantOf(item, decision, chance))
      : item.story,
    ...(isWaiting(progress) ? { waiting: item.queuedAt } : {}),
  }
}

function isNews(before: Item, progress: Progress, event: OutboxEvent): boolean {
  const what = situationOf(progress)
  // Each part of an attachment that arrives is no chapter of its own.
  if (what === 'sending' || (what === 'filed' && before.progress.filed)) return false
  return event.type === 'answered' || decisionOf(event) !== undefined
}

/** When it happened, by the server's clock where that knows: what was filed is received at another time. */
function instantOf(before: Item, decision: SubmissionDecision | null, { now }: Chance): string {
  if (!decision || decision === before.decision) return now
  return before.progress.filed ? decision.serverNow : decision.receivedAt
}

function decisionOf(event: OutboxEvent): SubmissionDecision | undefined {
  if (event.type === 'known') return event.decision
  return event.type === 'answered' && event.answer.kind === 'decided'
    ? event.answer.decision
    : undefined
}

function told(story: Chapter[], what: Situation, at: string): Chapter[] {
  const last = story.at(-1)
  if (last?.what === what) return [...story.slice(0, -1), { what, at, times: last.times + 1 }]
  const [first, ...rest] = [...story, { what, at, times: 1 }]
  return first ? [first, ...rest.slice(-storyMax)] : rest
}
