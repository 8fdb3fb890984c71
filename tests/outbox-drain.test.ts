// The drain against a real server on a socket, with the phone's shelf in memory.
import { afterEach, expect, test } from 'vitest'
import { askAboutOne, drain } from '../client/outbox/drain.ts'
import { withEvent } from '../client/outbox/item.ts'
import {
  closeServer,
  door,
  type Handler,
  json,
  karen,
  ole,
  phone,
  start,
} from './harness/outbox.ts'

afterEach(closeServer)

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
  deps.timeoutMs = 300
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

test('what may still be on its way is withdrawn before it can arrive', async () => {
  const { handle, rows } = door()
  const { press, deps, items, seen } = await phone(handle)
  const id = await press()
  const item = items.get(id)
  if (!item) throw new Error('it was just put there')
  expect(await askAboutOne(deps, item)).toBe(true)
  expect(await askAboutOne(deps, item)).toBe(true)
  const [first, second] = seen.filter(({ body }) => body.includes('"withdrawal"'))
  expect(JSON.parse(first?.body ?? '')).toMatchObject({
    form: 'withdrawal',
    payload: { submissionId: id },
  })
  expect(second?.path, 'the same request again').toBe(first?.path)
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
