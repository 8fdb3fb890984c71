// Sends what waits, in page and worker alike: one at a time, by whoever holds the lock.
import type { SubmissionDecision } from '../../shared/submissions.ts'
import { type Reply, toAnswer, toKnown } from './answer.ts'
import type { Item, Values } from './item.ts'
import { type Answer, type Chance, dueAt, type OutboxEvent } from './machine.ts'

/** What the drain asks of the store; the real one is store.ts. */
export interface Shelf {
  listWaiting(): Promise<Item[]>
  openPayload(item: Item): Promise<Values | undefined>
  changeItem(id: string, event: OutboxEvent, chance: Chance): Promise<Item | undefined>
  changeItems(concerns: (item: Item) => boolean, event: OutboxEvent, chance: Chance): Promise<void>
}

export interface DrainDeps {
  shelf: Shelf
  fetch: (path: string, init: RequestInit) => Promise<Response>
  /** The instant now, ISO. */
  now: () => string
  random: () => number
  /** Whether the phone says it has a connection; decides words only. */
  isOnline: () => boolean
  /** Runs the work if no page nor worker is at it already. */
  lock: (work: () => Promise<void>) => Promise<'done' | 'taken'>
  timeoutMs: number
}

/** How long to leave it to whoever holds the lock before looking again. */
const takenMs = 3000
const idsMax = 100

/**
 * Tries everything that is due.
 * @returns when to look again; null when nothing waits for time alone
 */
export async function drain(deps: DrainDeps): Promise<string | null> {
  const held = await deps.lock(async () => {
    // Nobody else can be sending them: the lock is ours.
    for (const item of await deps.shelf.listWaiting())
      if (item.progress.state === 'sending') await change(deps, item, { type: 'interrupted' })
    for (;;) {
      const due = (await deps.shelf.listWaiting()).filter((item) => isDue(deps, item))
      if (due.length === 0) break
      for (const account of new Set(due.filter(isUnknown).map((item) => item.account)))
        await askAbout(deps, account)
      for (const item of due) if (!isUnknown(item)) await send(deps, item)
    }
  })
  return await nextAt(deps, held)
}

async function nextAt(deps: DrainDeps, held: 'done' | 'taken'): Promise<string | null> {
  const now = deps.now()
  const dues = (await deps.shelf.listWaiting()).flatMap((item) =>
    // One that somebody else is sending just now is looked at again, should they be stopped.
    item.progress.state === 'sending' ? now : (dueAt(item.progress, now) ?? []),
  )
  if (dues.length === 0) return null
  const soonestMs = Date.parse(now) + (held === 'taken' ? takenMs : 0)
  const firstMs = Math.min(...dues.map((due) => Date.parse(due)))
  return new Date(Math.max(firstMs, soonestMs)).toISOString()
}

function isDue(deps: DrainDeps, item: Item): boolean {
  const now = deps.now()
  const due = dueAt(item.progress, now)
  return due !== null && due <= now
}

function isUnknown(item: Item): boolean {
  return item.progress.state === 'unknown'
}

async function send(deps: DrainDeps, item: Item): Promise<void> {
  let payload: Values | undefined
  try {
    payload = await deps.shelf.openPayload(item)
  } catch {
    // One that cannot be opened must not stand in the way of the others.
  }
  if (!payload) {
    await change(deps, item, { type: 'unreadable' })
    return
  }
  const started = await change(deps, item, { type: 'started' })
  // Its person took it back or deleted it meanwhile.
  if (started?.progress.state !== 'sending') return
  const waited = Date.parse(deps.now()) - Date.parse(item.queuedAt)
  const reply = await request(deps, `/api/submissions/${item.id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-Account': item.account },
    body: JSON.stringify({
      form: item.form,
      version: item.version,
      payload,
      attachments: [],
      queueAgeMs: Math.max(0, waited),
    }),
  })
  const answer = 'kind' in reply ? reply : toAnswer(item.id, item.contentHash, reply, deps.now())
  await change(deps, item, { type: 'answered', answer })
  if (answer.kind === 'login') await holdLane(deps, item.account)
}

/** Asks what became of everything of one account that may have been received. */
async function askAbout(deps: DrainDeps, account: string): Promise<void> {
  const items = (await deps.shelf.listWaiting())
    .filter((item) => item.account === account && isUnknown(item) && isDue(deps, item))
    .slice(0, idsMax)
  if (items.length === 0) return
  const reply = await ask(deps, account, items)
  const known = 'kind' in reply ? undefined : toKnown(reply)
  const answer = 'kind' in reply ? reply : answerInVain(reply, deps.now())
  for (const item of items) await change(deps, item, fate(item, known, answer))
  if (!known && answer.kind === 'login') await holdLane(deps, account)
}

async function ask(deps: DrainDeps, account: string, items: Item[]) {
  return await request(deps, '/api/submissions/status', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Account': account },
    body: JSON.stringify({ ids: items.map((item) => item.id) }),
  })
}

function fate(
  item: Item,
  known: Map<string, SubmissionDecision> | undefined,
  answer: Answer,
): OutboxEvent {
  if (!known) return { type: 'asked-in-vain', answer }
  const decision = known.get(item.id)
  // Other content than was frozen is for the door to point out, when the same id is sent again.
  return decision?.contentHash === item.contentHash
    ? { type: 'known', decision }
    : { type: 'not-known' }
}

function answerInVain(reply: Reply, now: string): Answer {
  const answer = toAnswer('', '', reply, now)
  return answer.kind === 'attention' || answer.kind === 'decided'
    ? { kind: 'lost', offline: false }
    : answer
}

/** The account isn't signed in here: the rest of its items need not be tried. */
async function holdLane(deps: DrainDeps, account: string): Promise<void> {
  const concerns = (item: Item) => item.account === account
  await deps.shelf.changeItems(concerns, { type: 'held', by: 'login' }, chance(deps))
}

/**
 * Asks about one item whose person wants to change or delete it, where a try may have arrived.
 * @returns whether the server answered
 */
export async function askAboutOne(deps: DrainDeps, item: Item): Promise<boolean> {
  const reply = await ask(deps, item.account, [item])
  const decision = 'kind' in reply ? undefined : toKnown(reply)?.get(item.id)
  if (decision) await change(deps, item, { type: 'known', decision })
  return !('kind' in reply) && toKnown(reply) !== undefined
}

async function change(deps: DrainDeps, item: Item, event: OutboxEvent): Promise<Item | undefined> {
  return await deps.shelf.changeItem(item.id, event, chance(deps))
}

function chance(deps: DrainDeps): Chance {
  return { now: deps.now(), random: deps.random() }
}

async function request(
  deps: DrainDeps,
  path: string,
  init: RequestInit,
): Promise<Reply | Extract<Answer, { kind: 'lost' }>> {
  const wasOnline = deps.isOnline()
  try {
    const response = await deps.fetch(path, {
      ...init,
      credentials: 'same-origin',
      cache: 'no-store',
      // A captive portal's page must not pass for an answer.
      redirect: 'manual',
      signal: AbortSignal.timeout(deps.timeoutMs),
    })
    const body = await response.text()
    return {
      status: response.status,
      body: parsed(body),
      retryAfter: response.headers.get('Retry-After'),
      date: response.headers.get('Date'),
    }
  } catch {
    // Without a connection before and after, it cannot have left the phone.
    return { kind: 'lost', offline: !wasOnline && !deps.isOnline() }
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
