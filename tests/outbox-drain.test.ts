// The drain against a real server on a socket, with the phone's shelf in memory.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { askAboutOne, type DrainDeps, drain, type Shelf } from '../client/outbox/drain.ts'
import { type Item, type Values, withEvent } from '../client/outbox/item.ts'
import { draft, isWaiting } from '../client/outbox/machine.ts'
import { sha256 } from '../client/outbox/seal.ts'
import { contentOf } from '../shared/content.ts'
import type { SubmissionDecision } from '../shared/submissions.ts'

const start = '2026-11-21T10:00:00.000Z'
const karen = '11111111-1111-4111-8111-111111111111'
const ole = '22222222-2222-4222-8222-222222222222'

type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => void

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

interface Seen {
  method: string
  path: string
  account: string | undefined
  body: string
}

/** A phone with its shelf, a clock that stands still until moved, and a server that answers as told. */
async function phone(answer: Handler) {
  const seen: Seen[] = []
  const created = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const account = request.headers['x-account']
      seen.push({
        method: request.method ?? '',
        path: request.url ?? '',
        account: typeof account === 'string' ? account : undefined,
        body,
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
    timeoutMs: 300,
    partTimeoutMs: 300,
  }
  return {
    seen,
    items,
    payloads,
    deps,
    pass: (ms: number) => {
      now += ms
    },
    setOnline: (value: boolean) => {
      isOnline = value
    },
    async press(account = karen, payload: Values = { shiftId: 'sang-1' }): Promise<string> {
      const id = crypto.randomUUID()
      const content = contentOf({ form: 'shift-sign-up', version: 1, payload })
      payloads.set(id, payload)
      const queuedAt = new Date(now + items.size).toISOString()
      items.set(id, {
        id,
        form: 'shift-sign-up',
        version: 1,
        about: { kind: 'activity', id: 'sang', path: '/', title: { da: 'Sang', en: 'Song' } },
        given: {},
        attachments: [],
        account,
        path: '/',
        queuedAt,
        contentHash: await sha256(content),
        sealed: { iv: new Uint8Array(12), data: new ArrayBuffer(1) },
        progress: { ...draft, state: 'queued' },
        decision: null,
        story: [],
        waiting: queuedAt,
      })
      return id
    },
    state: (id: string) => items.get(id)?.progress.state,
  }
}

async function decisionOn(id: string, body: string): Promise<SubmissionDecision> {
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

function json(response: ServerResponse, status: number, body: unknown, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

/** A door that keeps each id once, as the real one does. */
function door(before: Handler | undefined = undefined) {
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

test('what waits is sent under its own account, received once, and its payload erased', async () => {
  const { handle, rows } = door()
  const { press, deps, seen, state, items } = await phone(handle)
  const id = await press()
  expect(await drain(deps)).toBeNull()
  expect(state(id)).toBe('received')
  expect(items.get(id)?.sealed).toBeNull()
  expect(rows.size).toBe(1)
  expect(seen).toMatchObject([{ method: 'PUT', path: `/api/submissions/${id}`, account: karen }])
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
    form: 'shift-sign-up',
    version: 1,
    payload: { shiftId: 'sang-1' },
    attachments: [],
    queueAgeMs: 0,
  })
})

test('an answer lost after the commit is unknown, asked about, and found to be received', async () => {
  const { handle, rows } = door((_request, _body, response) => response.destroy())
  const { press, deps, state, pass, seen } = await phone(handle)
  const id = await press()
  const next = await drain(deps)
  expect(state(id)).toBe('unknown')
  expect(next).not.toBeNull()
  pass(5 * 60_000)
  await drain(deps)
  expect(state(id)).toBe('received')
  expect(rows.size).toBe(1)
  expect(seen.map(({ method }) => method)).toEqual(['PUT', 'POST'])
})

test('a request lost before the server saw it is sent again with the same id', async () => {
  let isFirst = true
  const { handle, rows } = door()
  const { press, deps, state, pass } = await phone((request, body, response) => {
    if (!isFirst) return handle(request, body, response)
    isFirst = false
    response.destroy()
  })
  const id = await press()
  await drain(deps)
  pass(5 * 60_000)
  await drain(deps)
  expect(state(id)).toBe('received')
  expect([...rows.keys()]).toEqual([id])
})

test('without a connection it waits, is not called unknown, and goes when there is one', async () => {
  const { handle } = door()
  const { press, deps, state, pass, setOnline, items } = await phone(handle)
  const id = await press()
  setOnline(false)
  await drain(deps)
  expect(state(id)).toBe('queued')
  expect(items.get(id)?.progress).toMatchObject({ cause: 'offline', maybe: false })
  setOnline(true)
  pass(5 * 60_000)
  await drain(deps)
  expect(state(id)).toBe('received')
})

test('a server that hangs is given up after the time limit, and asked about', async () => {
  const { press, deps, state } = await phone(() => undefined)
  const id = await press()
  await drain(deps)
  expect(state(id)).toBe('unknown')
})

test("a captive portal's page and its redirection are no receipt", async () => {
  const answers: Handler[] = [
    (_request, _body, response) => response.end('<h1>Velkommen til hotellet</h1>'),
    (_request, _body, response) => response.writeHead(302, { Location: '/login' }).end(),
    (_request, _body, response) => response.writeHead(204).end(),
  ]
  const { press, deps, state, seen } = await phone((request, body, response) =>
    answers[seen.length - 1]?.(request, body, response),
  )
  const ids = [await press(), await press(), await press()]
  await drain(deps)
  expect(ids.map(state)).toEqual(['unknown', 'unknown', 'unknown'])
  expect(seen).toHaveLength(3)
})

test('Retry-After is kept to, also by the next drain', async () => {
  const { press, deps, state, pass, seen } = await phone((_request, _body, response) =>
    json(response, 503, { type: 'unavailable' }, { 'Retry-After': '120' }),
  )
  const id = await press()
  expect(await drain(deps)).toBe('2026-11-21T10:02:00.000Z')
  pass(119_000)
  await drain(deps)
  expect(seen).toHaveLength(1)
  pass(1000)
  await drain(deps)
  expect(seen).toHaveLength(2)
  expect(state(id)).toBe('queued')
})

test('another account on the phone holds the lane of the one that pressed Send, and no other', async () => {
  const { handle, rows } = door()
  const { press, deps, items, state, seen } = await phone((request, body, response) => {
    if (request.headers['x-account'] !== ole)
      return json(response, 409, { type: 'account_mismatch' })
    handle(request, body, response)
  })
  const hers = [await press(karen), await press(karen)]
  const his = await press(ole)
  expect(await drain(deps)).toBeNull()
  expect(hers.map(state)).toEqual(['queued', 'queued'])
  expect(hers.map((id) => items.get(id)?.progress.hold)).toEqual(['login', 'login'])
  expect(state(his)).toBe('received')
  expect([...rows.keys()]).toEqual([his])
  // Her second one was not even tried.
  expect(seen.filter(({ account }) => account === karen)).toHaveLength(1)
})

test('one that cannot be read does not stand in the way of the next', async () => {
  const { handle } = door()
  const { press, deps, state, payloads, items } = await phone(handle)
  const damaged = await press()
  const whole = await press()
  payloads.delete(damaged)
  await drain(deps)
  expect(items.get(damaged)?.progress).toMatchObject({ state: 'attention', trouble: 'unreadable' })
  expect(state(whole)).toBe('received')
})

test('one refused try does not hold up the others', async () => {
  const { handle } = door()
  const { press, deps, state, seen } = await phone((request, body, response) => {
    if (seen.length === 1) return json(response, 500, { type: 'internal' })
    handle(request, body, response)
  })
  const first = await press()
  const second = await press()
  await drain(deps)
  expect(state(first)).toBe('queued')
  expect(state(second)).toBe('received')
})

test('page and worker at once: one drains, the other looks again later', async () => {
  const { handle } = door()
  const { press, deps, seen, state } = await phone(handle)
  const id = await press()
  const [first, second] = await Promise.all([drain(deps), drain(deps)])
  expect(seen).toHaveLength(1)
  expect(state(id)).toBe('received')
  expect(first).toBeNull()
  expect(second === null || second > start).toBe(true)
})

test('one whose sender was killed is asked about before anything else', async () => {
  const { handle, rows } = door()
  const { press, deps, items, seen, state } = await phone(handle)
  const id = await press()
  const item = items.get(id)
  if (!item) throw new Error('it was just put there')
  items.set(id, withEvent(item, { type: 'started' }, { now: start, random: 0 }))
  await drain(deps)
  expect(seen.map(({ method }) => method)).toEqual(['POST', 'PUT'])
  expect(state(id)).toBe('received')
  expect(rows.size).toBe(1)
})

test('the server is asked before a person takes back what may have arrived', async () => {
  const { handle } = door((_request, _body, response) => json(response, 500, { type: 'internal' }))
  const { press, deps, items, state, setOnline } = await phone(handle)
  const id = await press()
  await drain(deps)
  const item = items.get(id)
  if (!item) throw new Error('it was just put there')
  expect(item.progress).toMatchObject({ state: 'queued', maybe: true })
  setOnline(false)
  expect(await askAboutOne(deps, item)).toBe(false)
  setOnline(true)
  expect(await askAboutOne(deps, item)).toBe(true)
  expect(state(id)).toBe('received')
})
