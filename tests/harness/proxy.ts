// A line between phone and server that a test can break: drop, hold, cut, slow down, copy, answer itself.
import { connect, createServer, type Server, type Socket } from 'node:net'
import { freePort } from './free-port.ts'

/** What becomes of the requests that a rule is for. */
export type Harm =
  /** The server answers, and its answer is lost. */
  | { harm: 'drop-response' }
  /** The line breaks after this many bytes of the request, or of its answer. */
  | { harm: 'cut-request' | 'cut-response'; after: number }
  /** The request waits on the way until the rule is released. */
  | { harm: 'hold-request' }
  /** The answer waits on the way until the rule is released. */
  | { harm: 'hold-response' }
  /** Somebody on the way answers in the server's place, with raw HTTP. */
  | { harm: 'answer'; raw: string }
  /** The request goes through, and a copy of it stays on the way, to be delivered later. */
  | { harm: 'copy' }
  /** The line breaks when the whole request has left the phone; it stays on the way, to be delivered later. */
  | { harm: 'steal' }

export interface Rule {
  /** Resolves when a request has met the rule. */
  met: Promise<void>
  /** How many have met it. */
  count: () => number
  /** Lets go what is held, and harms no more. */
  release: () => void
  /** The requests that were copied, as raw bytes. */
  copies: Buffer[]
}

export interface Line {
  origin: string
  port: number
  /** @param of pattern of "METHOD /path" */
  harm: (of: RegExp, harm: Harm, times?: number) => Rule
  /** Every connection breaks, and none comes about until it is up again. */
  setDown: (isDown: boolean) => void
  /** Breaks every connection that there is. */
  cut: () => void
  /** Every connection breaks each time when phones have sent this many bytes more; undefined for never. */
  setCuts: (everyBytes: number | undefined) => void
  /** Bytes a second, each way; undefined for as fast as it goes. */
  setSpeed: (bytesPerSecond: number | undefined) => void
  /** How long what a phone sends is on its way to the server, and the answer back, together. */
  setDelay: (roundTripMs: number) => void
  /** Delivers bytes of a request once more. @returns the raw answer */
  deliver: (raw: Buffer) => Promise<string>
  /** Every request that has begun, as "METHOD /path", in order. */
  requests: string[]
  /** Bytes from phones to the server, and back. */
  sent: () => number
  received: () => number
  close: () => Promise<void>
}

interface Standing {
  of: RegExp
  harm: Harm
  left: number
  count: number
  copies: Buffer[]
  meet: () => void
  released: Promise<void>
}

const requestLine = /^([A-Z]+) (\S+) HTTP\/1\.1\r\n/

/**
 * @param target the port of 127.0.0.1 that the server listens on
 * @param wanted the one that phones know; any that is free unless told
 */
export async function startLine(target: number, wanted?: number): Promise<Line> {
  const port = wanted ?? (await freePort())
  const rules: Standing[] = []
  const requests: string[] = []
  const sockets = new Set<Socket>()
  let [isDown, sent, received] = [false, 0, 0]
  let speed: number | undefined
  let delayMs = 0
  let cutEvery: number | undefined
  let nextCut = Number.POSITIVE_INFINITY

  function take(line: string): Standing | undefined {
    const rule = rules.find(({ of, left }) => left > 0 && of.test(line))
    if (!rule) return undefined
    rule.left -= 1
    rule.count += 1
    rule.meet()
    return rule
  }

  const server = createServer((phone) => {
    if (isDown) return void phone.destroy()
    const upstream = connect(target, '127.0.0.1')
    const pair = [phone, upstream]
    const breakOff = () => {
      for (const socket of pair) socket.destroy()
    }
    for (const socket of pair) {
      sockets.add(socket)
      socket.on('error', breakOff)
      socket.on('close', () => {
        sockets.delete(socket)
        breakOff()
      })
    }
    let rule: Standing | undefined
    let [requestBytes, responseBytes] = [0, 0]
    /** A request that somebody on the way has answered goes no further. */
    let isSwallowed = false

    inOrder(phone, async (bytes) => {
      const [, method, path] = requestLine.exec(bytes.toString('latin1')) ?? []
      if (method && path) {
        const line = `${method} ${path}`
        requests.push(line)
        ;[requestBytes, responseBytes, isSwallowed] = [0, 0, false]
        rule = take(line)
        if (keepsCopy(rule)) rule?.copies.push(Buffer.alloc(0))
      }
      if (isSwallowed) return
      if (delayMs > 0) await new Promise((arrived) => setTimeout(arrived, delayMs))
      let allowed = bytes
      const harm = rule?.harm
      if (harm?.harm === 'hold-request') await rule?.released
      if (harm?.harm === 'answer') {
        isSwallowed = true
        phone.write(harm.raw, () => phone.end())
        return
      }
      if (rule && keepsCopy(rule)) {
        const copy = Buffer.concat([rule.copies.pop() ?? Buffer.alloc(0), bytes])
        rule.copies.push(copy)
        if (harm?.harm === 'steal') return isWhole(copy) ? breakOff() : undefined
      }
      if (harm?.harm === 'cut-request')
        allowed = bytes.subarray(0, Math.max(0, harm.after - requestBytes))
      const left = nextCut - sent
      sent += bytes.length
      requestBytes += allowed.length
      if (left <= bytes.length) {
        nextCut = sent + (cutEvery ?? Number.POSITIVE_INFINITY)
        upstream.end(allowed.subarray(0, left))
        return void phone.destroy()
      }
      await pass(upstream, allowed)
      if (harm?.harm === 'cut-request' && requestBytes >= harm.after) breakOff()
    })
    inOrder(upstream, async (bytes) => {
      const harm = rule?.harm
      if (harm?.harm === 'drop-response') return breakOff()
      if (harm?.harm === 'hold-response') await rule?.released
      const allowed =
        harm?.harm === 'cut-response'
          ? bytes.subarray(0, Math.max(0, harm.after - responseBytes))
          : bytes
      responseBytes += allowed.length
      received += allowed.length
      await pass(phone, allowed)
      if (harm?.harm === 'cut-response' && responseBytes >= harm.after) breakOff()
    })
  })

  /** Writes as fast as the line is. */
  async function pass(to: Socket, bytes: Buffer) {
    const slice = speed === undefined ? bytes.length : Math.max(1, Math.floor(speed / 20))
    for (let at = 0; at < bytes.length && !to.destroyed; at += slice) {
      to.write(bytes.subarray(at, at + slice))
      if (speed !== undefined) await new Promise((waited) => setTimeout(waited, 50))
    }
  }

  await listening(server, port)
  return {
    origin: `http://localhost:${port}`,
    port,
    harm: (of, harm, times = Number.POSITIVE_INFINITY) => {
      const meeting = Promise.withResolvers<void>()
      const release = Promise.withResolvers<void>()
      const rule: Standing = {
        ...{ of, harm, left: times, count: 0, copies: [] },
        meet: meeting.resolve,
        released: release.promise,
      }
      rules.push(rule)
      return {
        met: meeting.promise,
        count: () => rule.count,
        copies: rule.copies,
        release: () => {
          rule.left = 0
          release.resolve()
        },
      }
    },
    setDown: (down) => {
      isDown = down
      if (down) for (const socket of sockets) socket.destroy()
    },
    cut: () => {
      for (const socket of sockets) socket.destroy()
    },
    setCuts: (everyBytes) => {
      cutEvery = everyBytes
      nextCut = sent + (everyBytes ?? Number.POSITIVE_INFINITY)
    },
    setSpeed: (next) => {
      speed = next
    },
    setDelay: (next) => {
      delayMs = next
    },
    deliver: (raw) => deliver(target, raw),
    requests,
    sent: () => sent,
    received: () => received,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => closed())
      }),
  }
}

/** One piece after the other, however long each takes. */
function inOrder(socket: Socket, take: (bytes: Buffer) => Promise<void> | void) {
  let line: Promise<void> = Promise.resolve()
  socket.on('data', (bytes: Buffer) => {
    socket.pause()
    line = line.then(() => take(bytes)).then(() => void socket.resume())
  })
  socket.on('end', () => {
    line = line.then(() => void socket.destroy())
  })
}

function keepsCopy(rule: Standing | undefined): boolean {
  return rule?.harm.harm === 'copy' || rule?.harm.harm === 'steal'
}

function deliver(target: number, raw: Buffer): Promise<string> {
  return new Promise((answered, failed) => {
    const socket = connect(target, '127.0.0.1')
    let answer = Buffer.alloc(0)
    socket.on('error', failed)
    socket.on('data', (bytes: Buffer) => {
      answer = Buffer.concat([answer, bytes])
      if (isWhole(answer)) socket.end()
    })
    socket.on('close', () => answered(answer.toString('utf8')))
    socket.write(raw)
  })
}

/** Whether a message of HTTP has come to its end. */
function isWhole(message: Buffer): boolean {
  const end = message.indexOf('\r\n\r\n')
  if (end < 0) return false
  const head = message.subarray(0, end).toString('latin1')
  if (/transfer-encoding: chunked/i.test(head))
    return message.subarray(-5).toString('latin1') === '0\r\n\r\n'
  return message.length - end - 4 >= Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((ready, failed) => {
    server.on('error', failed)
    server.listen(port, '127.0.0.1', ready)
  })
}
