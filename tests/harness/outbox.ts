// A phone's outbox without a phone: its shelf in memory, its clock by hand, and a server on a socket that answers as told.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { DrainDeps, Shelf } from '../../client/outbox/drain.ts'
import { type Item, type Values, withEvent } from '../../client/outbox/item.ts'
import { draft, isWaiting } from '../../client/outbox/machine.ts'
import { sha256 } from '../../client/outbox/seal.ts'
import { contentOf } from '../../shared/content.ts'
import type { AttachmentManifest, SubmissionDecision } from '../../shared/submissions.ts'

export const start = '2026-11-21T10:00:00.000Z'
export const karen = '11111111-1111-4111-8111-111111111111'
export const ole = '22222222-2222-4222-8222-222222222222'

export type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => void

let server: Server | undefined

/** For `afterEach`. */
export function closeServer(): void {
  server?.closeAllConnections()
  server?.close()
}

interface Seen {
  method: string
  path: string
  account: string | undefined
  body: string
  bytes: Buffer
}

/** A phone with its shelf, a clock that stands still until moved, and a server that answers as told. */
export async function phone(answer: Handler) {
  const seen: Seen[] = []
  const created = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const bytes = Buffer.concat(chunks)
      const body = bytes.toString()
      const account = request.headers['x-account']
      seen.push({
        method: request.method ?? '',
        path: request.url ?? '',
        account: typeof account === 'string' ? account : undefined,
        body,
        bytes,
      })
      answer(request, body, response)
    })
  })
  server = created
  await new Promise<void>((ready) => created.listen(0, '127.0.0.1', ready))
  const address = created.address()
  if (!address || typeof address === 'string') throw new Error('no port was given')
  const { port } = address

  const items = new Map<string, Item>()
  const payloads = new Map<string, Values>()
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const shelf: Shelf = {
    listWaiting: async () =>
      [...items.values()]
        .filter((item) => item.waiting !== undefined)
        .sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1)),
    openPayload: async (item) => {
      const payload = payloads.get(item.id)
      if (!payload) throw new Error('damaged')
      return payload
    },
    readPart: async (id, offset, length) => files.get(id)?.slice(offset, offset + length),
    changeItem: async (id, event, chance) => {
      const item = items.get(id)
      if (!item) return undefined
      const next = withEvent(item, event, chance)
      items.set(id, next)
      return next
    },
    changeItems: async (concerns, event, chance) => {
      for (const [id, item] of items)
        if (isWaiting(item.progress) && concerns(item))
          items.set(id, withEvent(item, event, chance))
    },
  }
  let now = Date.parse(start)
  let isOnline = true
  let isTaken = false
  const deps: DrainDeps = {
    shelf,
    fetch: (path, init) => {
      if (!isOnline) return Promise.reject(new TypeError('no network'))
      return fetch(`http://127.0.0.1:${port}${path}`, init)
    },
    now: () => new Date(now).toISOString(),
    random: () => 0.5,
    isOnline: () => isOnline,
    lock: async (work) => {
      if (isTaken) return 'taken'
      isTaken = true
      try {
        await work()
      } finally {
        isTaken = false
      }
      return 'done'
    },
    timeoutMs: 10_000,
    partTimeoutMs: 10_000,
  }
  return {
    seen,
    items,
    payloads,
    files,
    deps,
    pass: (ms: number) => {
      now += ms
    },
    setOnline: (value: boolean) => {
      isOnline = value
    },
    /** Keeps a file's bytes, as choosing it does. */
    async attach(bytes: Uint8Array<ArrayBuffer>): Promise<AttachmentManifest> {
      const id = crypto.randomUUID()
      files.set(id, bytes)
      const type = 'application/pdf'
      return { id, name: 'bilag.pdf', type, size: bytes.length, sha256: await sha256(bytes) }
    },
    async press(
      account = karen,
      payload: Values = { shiftId: 'sang-1' },
      more: Partial<Pick<Item, 'attachments' | 'supersedes' | 'dependsOn'>> = {},
    ): Promise<string> {
      const id = crypto.randomUUID()
      const { attachments = [], supersedes } = more
      const content = contentOf({
        form: 'shift-sign-up',
        version: 1,
        payload,
        attachments,
        supersedes,
      })
      payloads.set(id, payload)
      const queuedAt = new Date(now + items.size).toISOString()
      items.set(id, {
        id,
        form: 'shift-sign-up',
        version: 1,
        about: { kind: 'activity', id: 'sang', path: '/', title: { da: 'Sang', en: 'Song' } },
        given: {},
        attachments,
        account,
        path: '/',
        queuedAt,
        contentHash: await sha256(content),
        sealed: { iv: new Uint8Array(12), data: new ArrayBuffer(1) },
        progress: { ...draft, state: 'queued' },
        decision: null,
        story: [],
        waiting: queuedAt,
        ...more,
      })
      return id
    },
    state: (id: string) => items.get(id)?.progress.state,
  }
}

export async function decisionOn(id: string, body: string): Promise<SubmissionDecision> {
  return {
    submissionId: id,
    form: 'shift-sign-up',
    outcome: 'received',
    receipt: '2026-000001',
    code: 'abcdefghijkl',
    receivedAt: start,
    late: false,
    contentHash: await sha256(contentOf(JSON.parse(body))),
    serverNow: start,
  }
}

export function json(response: ServerResponse, status: number, body: unknown, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

/** A door that keeps each id once, as the real one does. */
export function door(before: Handler | undefined = undefined) {
  const rows = new Map<string, SubmissionDecision>()
  let count = 0
  const handle: Handler = (request, body, response) => {
    const id = request.url?.split('/').at(-1) ?? ''
    if (id === 'status') {
      const { ids }: { ids: string[] } = JSON.parse(body)
      json(response, 200, {
        decisions: ids.flatMap((each) => rows.get(each) ?? []),
        serverNow: start,
      })
      return
    }
    count += 1
    void decisionOn(id, body).then((made) => {
      if (!rows.has(id)) rows.set(id, made)
      if (before && count === 1) before(request, body, response)
      else json(response, 200, rows.get(id))
    })
  }
  return { rows, handle }
}
