// What the outbox keeps: drafts, and items with their story; no token, header or address of a server in them.
import { contentOf } from '../../shared/content.ts'
import type { ListingRef } from '../../shared/listings.ts'
import type { FormName, SubmissionDecision } from '../../shared/submissions.ts'
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

export type About = Pick<ListingRef, 'kind' | 'id' | 'path' | 'title'>

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
  const decision = decisionOf(event) ?? item.decision
  const what = situationOf(progress)
  const isNews = what !== 'sending' && (event.type === 'answered' || decision !== item.decision)
  const { waiting: _, ...rest } = item
  return {
    ...rest,
    progress,
    decision,
    sealed: progress.state === 'received' ? null : item.sealed,
    story: isNews ? told(item.story, what, decision?.receivedAt ?? chance.now) : item.story,
    ...(isWaiting(progress) ? { waiting: item.queuedAt } : {}),
  }
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
