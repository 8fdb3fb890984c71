// Keeps the count in the frame right, and says aloud when something was decided.
import { createRoot } from 'solid-js'
import type { ItemState } from '../../shared/submissions.ts'
import { tr } from '../language.ts'
import { announce } from '../ui/announce.ts'
import { findRemembered } from './account.ts'
import type { Item } from './item.ts'
import { isWaiting } from './machine.ts'
import { listItems } from './store.ts'
import { text } from './text.ts'
import { setWaitingCount } from './waiting.ts'

const words = createRoot(() => text.use())
let seen = new Map<string, ItemState>()
let seenFor: string | undefined

/** Reads the outbox of whoever is signed in, and tells what is new since the last time. */
export async function tellNews(): Promise<void> {
  const account = await findRemembered()
  const items = account ? await listItems(account.id).catch(() => []) : []
  setWaitingCount(items.filter(needsSomething).length)
  const isFirst = seenFor !== account?.id
  const before = seen
  seenFor = account?.id
  seen = new Map(items.map((item) => [item.id, item.progress.state]))
  if (isFirst) return
  const changed = items.filter((item) => before.get(item.id) !== item.progress.state)
  const sentences = changed.flatMap(sentenceOf)
  if (sentences.length === 0) return
  await text.load()
  announce(sentences.map((sentence) => sentence()).join(' '))
}

function needsSomething({ progress }: Item): boolean {
  return isWaiting(progress) || progress.state === 'attention'
}

function sentenceOf(item: Item): (() => string)[] {
  const { state } = item.progress
  if (state !== 'received' && state !== 'refused' && state !== 'attention') return []
  return [() => words().news[state](tr(item.about.title), item.decision?.receipt ?? '')]
}
