// Who sends: one at a time, of all pages and the worker, and never nobody because of a page that is frozen.
import { afterEach, expect, test, vi } from 'vitest'
import { withLock } from '../client/outbox/lock.ts'

afterEach(() => vi.unstubAllGlobals())

const lock = 'medspil-outbox'
const patienceMs = 100

/** Another page that is at it, until it is let go. */
async function otherPage(isAwake: boolean): Promise<() => Promise<void>> {
  const channel = new BroadcastChannel('medspil-outbox-lock')
  channel.onmessage = ({ data }) => {
    if (isAwake && data === 'who?') channel.postMessage('me')
  }
  const mayEnd = Promise.withResolvers<void>()
  const holds = Promise.withResolvers<void>()
  const ended = navigator.locks
    .request(lock, async () => {
      holds.resolve()
      await mayEnd.promise
    })
    // Stolen from.
    .catch(() => undefined)
  await holds.promise
  return async () => {
    mayEnd.resolve()
    await ended
    channel.close()
  }
}

test('one works; another in the same page leaves it to that one', async () => {
  const mayEnd = Promise.withResolvers<void>()
  const first = withLock(() => mayEnd.promise)
  let worked = 0
  const more = async () => {
    worked += 1
  }
  expect(await withLock(more)).toBe('taken')
  mayEnd.resolve()
  expect(await first).toBe('done')
  expect(worked).toBe(0)
  expect(await withLock(more)).toBe('done')
  expect(worked).toBe(1)
})

test('one that works in another page and says so is left to it', async () => {
  const letGo = await otherPage(true)
  let worked = false
  const result = await withLock(async () => {
    worked = true
  }, patienceMs)
  expect(result).toBe('taken')
  expect(worked).toBe(false)
  await letGo()
})

test('from a page that is frozen it is taken over', async () => {
  const letGo = await otherPage(false)
  let worked = false
  const result = await withLock(async () => {
    worked = true
  }, patienceMs)
  expect(result).toBe('done')
  expect(worked).toBe(true)
  await letGo()
})

test('work that fails gives the lock back', async () => {
  await expect(withLock(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  expect(await withLock(async () => undefined)).toBe('done')
})

test('a browser without locks and channels still works one at a time in a page', async () => {
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('BroadcastChannel', undefined)
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
  const mayEnd = Promise.withResolvers<void>()
  const first = withLock(() => mayEnd.promise)
  expect(await withLock(async () => undefined)).toBe('taken')
  mayEnd.resolve()
  expect(await first).toBe('done')
})
