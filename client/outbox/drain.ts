// Sends what waits, in page and worker alike: one at a time, by whoever holds the lock.
import { contentOf } from '../../shared/content.ts'
import type { SubmissionDecision } from '../../shared/submissions.ts'
import { type Reply, toAnswer, toKnown } from './answer.ts'
import type { Item, Values } from './item.ts'
import { type Answer, type Chance, mustAsk, type OutboxEvent } from './machine.ts'
import { coming, createPace, nextPart, type Pace } from './parts.ts'
import { sha256 } from './seal.ts'
import { dueAt } from './waits.ts'

/** What the drain asks of the store; the real one is store.ts. */
export interface Shelf {
  listWaiting(): Promise<Item[]>
  openPayload(item: Item): Promise<Values | undefined>
  /** Bytes of an attachment from an offset on; undefined where they are no longer here. */
  readPart(id: string, offset: number, length: number): Promise<Uint8Array<ArrayBuffer> | undefined>
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
  /** For one part of an attachment, on the slowest line. */
  partTimeoutMs: number
}

/** How long to leave it to whoever holds the lock before looking again. */
const takenMs = 3000
/** When to try again what the phone itself would not read or write. */
const brokenMs = 60_000
const idsMax = 100

/**
 * Tries everything that is due; an attachment is sent part by part, and whatever is shorter goes between.
 * @returns when to look again; null when nothing waits for time alone
 */
export async function drain(deps: DrainDeps): Promise<string | null> {
  // One that the phone cannot read or write stands in the way of no other.
  const broken = new Set<string>()
  const pace = createPace()
  const held = await deps.lock(async () => {
    // Nobody else can be sending them: the lock is ours.
    for (const item of await deps.shelf.listWaiting())
      if (item.progress.state === 'sending')
        await attempt(broken, [item], () => change(deps, item, { type: 'interrupted' }))
    for (;;) {
      const due = await listDue(deps, broken)
      if (due.length === 0) break
      const asked = due.filter((item) => mustAsk(item.progress))
      for (const account of new Set(asked.map((item) => item.account))) {
        const items = asked.filter((item) => item.account === account).slice(0, idsMax)
        await attempt(broken, items, () => askAbout(deps, account, items))
      }
      for (const item of due)
        if (item.progress.state === 'queued') await attempt(broken, [item], () => send(deps, item))
      const [shortest] = due
        .filter(({ progress }) => progress.state === 'filed' && !mustAsk(progress))
        .sort((a, b) => coming(a) - coming(b))
      if (shortest) await attempt(broken, [shortest], () => sendPart(deps, shortest, pace))
    }
  })
  return await nextAt(deps, held, broken)
}

async function attempt(broken: Set<string>, items: readonly Item[], work: () => Promise<unknown>) {
  try {
    await work()
  } catch {
    for (const { id } of items) broken.add(id)
  }
}

async function listDue(deps: DrainDeps, broken: ReadonlySet<string>): Promise<Item[]> {
  const waiting = await deps.shelf.listWaiting()
  const isFree = (item: Item) => !broken.has(item.id) && !isBehind(item, waiting)
  return waiting.filter((item) => isFree(item) && isDue(deps, item))
}

/** What it depends on is not decided yet. */
function isBehind({ dependsOn }: Item, waiting: readonly Item[]): boolean {
  return waiting.some(({ id, progress }) => id === dependsOn && progress.state !== 'filed')
}

async function nextAt(
  deps: DrainDeps,
  held: 'done' | 'taken',
  broken: ReadonlySet<string>,
): Promise<string | null> {
  const now = deps.now()
  const later = (ms: number) => new Date(Date.parse(now) + ms).toISOString()
  const waiting = await deps.shelf.listWaiting()
  const dues = waiting.flatMap((item) => {
    if (broken.has(item.id)) return later(brokenMs)
    // One that somebody else is sending just now is looked at again, should they be stopped.
    if (item.progress.state === 'sending') return now
    return isBehind(item, waiting) ? [] : (dueAt(item.progress, now) ?? [])
  })
  if (dues.length === 0) return null
  const firstMs = Math.min(...dues.map((due) => Date.parse(due)))
  const soonestMs = Date.parse(now) + (held === 'taken' ? takenMs : 0)
  return new Date(Math.max(firstMs, soonestMs)).toISOString()
}

function isDue(deps: DrainDeps, item: Item): boolean {
  const now = deps.now()
  const due = dueAt(item.progress, now)
  return due !== null && due <= now
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
  const { form, version, attachments, supersedes } = item
  const waited = Date.parse(deps.now()) - Date.parse(item.queuedAt)
  const reply = await request(deps, `/api/submissions/${item.id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-Account': item.account },
    body: JSON.stringify({
      form,
      version,
      payload,
      attachments,
      queueAgeMs: Math.max(0, waited),
      supersedes,
    }),
  })
  const answer = 'kind' in reply ? reply : toAnswer(item.id, item.contentHash, reply, deps.now())
  await change(deps, item, { type: 'answered', answer })
  if (answer.kind === 'login') await holdLane(deps, item.account)
}

const later: Answer = { kind: 'later', afterMs: null, soon: false, doubtful: false }

/** Sends the next part of an attachment, from where the server has come to. */
async function sendPart(deps: DrainDeps, item: Item, pace: Pace): Promise<void> {
  const next = nextPart(item, pace)
  // What is missing, the server has to say.
  if (!next) return void (await change(deps, item, { type: 'answered', answer: later }))
  let part: Uint8Array<ArrayBuffer> | undefined
  try {
    part = await deps.shelf.readPart(next.id, next.offset, next.length)
  } catch {
    // As if it were gone.
  }
  if (!part) return void (await change(deps, item, { type: 'unreadable' }))
  const started = await change(deps, item, { type: 'started' })
  if (started?.progress.state !== 'filed') return
  const path = `/api/submissions/${item.id}/attachments/${next.id}`
  const headers = {
    'Content-Type': 'application/octet-stream',
    'X-Account': item.account,
    'Upload-Offset': String(next.offset),
  }
  const init = { method: 'PATCH', headers, body: part }
  const startedMs = Date.parse(deps.now())
  const reply = await request(deps, path, init, deps.partTimeoutMs)
  const answer = 'kind' in reply ? reply : toAnswer(item.id, item.contentHash, reply, deps.now())
  // An answer that leaves everything as it was must not be followed by the same part at once.
  const isStuck = answer.kind === 'decided' && isNoFurther(item, answer.decision)
  const tookMs = Date.parse(deps.now()) - startedMs
  pace.note(part.length, answer.kind === 'decided' && !isStuck ? tookMs : null)
  await change(deps, item, { type: 'answered', answer: isStuck ? later : answer })
  if (answer.kind === 'login') await holdLane(deps, item.account)
}

function isNoFurther(item: Item, decision: SubmissionDecision): boolean {
  return decision.outcome === 'filed' && coming({ ...item, decision }) >= coming(item)
}

/** Asks what became of what may have been received, all of one account. */
async function askAbout(deps: DrainDeps, account: string, items: Item[]): Promise<void> {
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
  if (decision?.contentHash !== item.contentHash) return { type: 'not-known' }
  return { type: 'known', decision, moved: coming({ ...item, decision }) < coming(item) }
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
 * Asks about one item whose person wants to change or delete it, where a try may have arrived. Where
 * it has not, it is withdrawn before it can: a try may still be on its way.
 * @returns whether the server answered
 */
export async function askAboutOne(deps: DrainDeps, item: Item): Promise<boolean> {
  const reply = await ask(deps, item.account, [item])
  const known = 'kind' in reply ? undefined : toKnown(reply)
  if (!known) return false
  const decision = known.get(item.id)
  if (!decision) return await withdrawBeforehand(deps, item)
  await change(deps, item, { type: 'known', decision })
  return true
}

async function withdrawBeforehand(deps: DrainDeps, item: Item): Promise<boolean> {
  const content = { form: 'withdrawal', version: 1, payload: { submissionId: item.id } }
  const contentHash = await sha256(contentOf(content))
  // The id follows from the item's, so that asking again is the same request.
  const id = contentHash.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
    (_, a, b, c, d, e) => `${a}-${b}-8${c}-8${d}-${e}`,
  )
  const reply = await request(deps, `/api/submissions/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-Account': item.account },
    body: JSON.stringify({ ...content, attachments: [], queueAgeMs: 0 }),
  })
  return !('kind' in reply) && toAnswer(id, contentHash, reply, deps.now()).kind === 'decided'
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
  timeoutMs = deps.timeoutMs,
): Promise<Reply | Extract<Answer, { kind: 'lost' }>> {
  const wasOnline = deps.isOnline()
  try {
    const response = await deps.fetch(path, {
      ...init,
      credentials: 'same-origin',
      cache: 'no-store',
      // A captive portal's page must not pass for an answer.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
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
