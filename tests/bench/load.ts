// A load generator on bare sockets: node:http's own client costs more than what is measured here.
import { connect, type Socket } from 'node:net'
import { quantile } from './numbers.ts'

export interface Call {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
}

export interface Measured {
  count: number
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/** A call as the bytes that go over the wire. */
export function wire(origin: string, { method = 'GET', path, headers = {}, body = '' }: Call) {
  const all = { Host: new URL(origin).host, ...headers }
  if (body) Object.assign(all, { 'Content-Length': String(Buffer.byteLength(body)) })
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from([`${method} ${path} HTTP/1.1`, ...lines, '', body].join('\r\n'))
}

/**
 * Sends one call after another on each of a number of kept connections.
 * @param next the next call's bytes; undefined when there are no more
 * @param seconds when to send no more
 * @throws Error at the first answer that is not 200
 */
export async function load(
  origin: string,
  connections: number,
  next: () => Buffer | undefined,
  seconds = Number.POSITIVE_INFINITY,
): Promise<Measured> {
  const { hostname, port } = new URL(origin)
  const lines = await Promise.all(
    Array.from({ length: connections }, () => open(Number(port), hostname)),
  )
  const times: number[] = []
  const begun = performance.now()
  const end = begun + seconds * 1000
  await Promise.all(
    lines.map(async ({ socket, exchange }) => {
      for (let at = performance.now(); at < end; ) {
        const call = next()
        if (!call) break
        await exchange(call)
        const now = performance.now()
        times.push(now - at)
        at = now
      }
      socket.destroy()
    }),
  )
  return {
    count: times.length,
    perSecond: (times.length * 1000) / (performance.now() - begun),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  }
}

interface Line {
  socket: Socket
  exchange: (call: Buffer) => Promise<void>
}

function open(port: number, host: string): Promise<Line> {
  return new Promise((opened, failed) => {
    const socket = connect({ port, host, noDelay: true })
    let received = Buffer.alloc(0)
    let answered: { resolve: () => void; reject: (error: Error) => void } | undefined
    const fail = (error: Error) => (answered ? answered.reject(error) : failed(error))
    socket.on('error', fail)
    socket.on('close', () => fail(new Error('The server closed the connection')))
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      if (!isWhole(received)) return
      const status = received.toString('latin1', 9, 12)
      const waiting = answered
      answered = undefined
      if (status === '200') waiting?.resolve()
      else waiting?.reject(new Error(received.toString('utf8')))
      received = Buffer.alloc(0)
    })
    const exchange = (call: Buffer) =>
      new Promise<void>((resolve, reject) => {
        answered = { resolve, reject }
        socket.write(call)
      })
    socket.once('connect', () => opened({ socket, exchange }))
  })
}

function isWhole(received: Buffer): boolean {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return false
  const length = /\r\ncontent-length: *(\d+)/i.exec(received.toString('latin1', 0, end))?.[1]
  if (length === undefined) return received.subarray(-5).equals(lastChunk)
  return received.length >= end + 4 + Number(length)
}

const lastChunk = Buffer.from('0\r\n\r\n')
