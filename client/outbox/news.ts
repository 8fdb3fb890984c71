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
  const decided = changed.filter(({ progress }) => isNews(progress.state))
  if (decided.length === 0) return
  await text.load()
  const words = createRoot(() => text.use()())
  announce(decided.map((item) => sentenceOf(item, words.news)).join(' '))
}

function needsSomething({ progress }: Item): boolean {
  return isWaiting(progress) || progress.state === 'attention'
}

type News = 'received' | 'refused' | 'attention'

function isNews(state: ItemState): state is News {
  return state === 'received' || state === 'refused' || state === 'attention'
}

function sentenceOf(
  { progress, about, decision }: Item,
  words: Record<News, (title: string, receipt: string) => string>,
): string {
  const { state } = progress
  return isNews(state) ? words[state](tr(about.title), decision?.receipt ?? '') : ''
}
