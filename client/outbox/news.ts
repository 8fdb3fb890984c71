// Keeps the counts in the frame right, and says aloud when something was decided.
import { createRoot } from 'solid-js'
import type { ItemState } from '../../shared/submissions.ts'
import { tr } from '../language.ts'
import { announce } from '../ui/announce.ts'
import { findRemembered, ownAccounts } from './account.ts'
import { showBadge } from './badge.ts'
import type { Item } from './item.ts'
import { keepMark } from './loss.ts'
import { isUndecided } from './machine.ts'
import { listItems, listWaiting } from './store.ts'
import { text } from './text.ts'
import { setDecidedCount, setLostCount, setWaitedAtStart, setWaitingCount } from './waiting.ts'

/** How long news is gathered before it is said, so that many are one sentence. */
const gatherMs = 3000

let seen = new Map<string, ItemState>()
let seenFor: string | undefined
let isStart = true
let toSay = new Map<string, Item>()
let saidAt = -gatherMs
let timer: ReturnType<typeof setTimeout> | undefined

/** Reads the outbox of whoever is signed in, and tells what is new since the last time. */
export async function tellNews(): Promise<void> {
  const account = await findRemembered()
  const lists = await Promise.all(ownAccounts(account).map(listItems))
  const items = lists.flat()
  const count = items.filter((item) => isUndecided(item.progress)).length
  setWaitingCount(count)
  showBadge(count)
  if (isStart) setWaitedAtStart(count)
  isStart = false
  setLostCount(await keepMark((await listWaiting()).length))
  gather(account?.id, items)
}

/** What has been decided since the last look is said, the first at once. */
function gather(owner: string | undefined, items: readonly Item[]): void {
  const isFirst = seenFor !== owner
  const before = seen
  seenFor = owner
  seen = new Map(items.map((item) => [item.id, item.progress.state]))
  if (isFirst) return
  const decided = items.filter(
    ({ id, progress }) => before.get(id) !== progress.state && isNews(progress.state),
  )
  setDecidedCount((count) => count + decided.length)
  for (const item of decided) toSay.set(item.id, item)
  if (toSay.size === 0) return
  clearTimeout(timer)
  timer = setTimeout(() => void say(), Math.max(0, saidAt + gatherMs - performance.now()))
}

async function say(): Promise<void> {
  const decided = [...toSay.values()]
  toSay = new Map()
  saidAt = performance.now()
  await text.load()
  const words = createRoot(() => text.use()())
  announce(sentencesOf(decided, words.news))
}

type News = 'filed' | 'received' | 'refused' | 'attention'
interface NewsWords {
  one: Record<News, (title: string, receipt: string) => string>
  many: Record<News, (count: number) => string>
}

const kinds: readonly News[] = ['filed', 'received', 'refused', 'attention']

function isNews(state: ItemState): boolean {
  return kinds.some((kind) => kind === state)
}

/** One sentence for each kind of news: with its name where there is one, with the number where there are more. */
function sentencesOf(decided: readonly Item[], words: NewsWords): string {
  const sentences = kinds.flatMap((kind) => {
    const items = decided.filter(({ progress }) => progress.state === kind)
    const [first] = items
    if (!first) return []
    return items.length > 1
      ? words.many[kind](items.length)
      : words.one[kind](tr(first.about.title), first.decision?.receipt ?? '')
  })
  return sentences.join(' ')
}
