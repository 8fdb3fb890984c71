// A real SMTP server on this machine, which does with a mail what the test says.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface Delivered {
  to: string[]
  /** The lines of the header, unfolded. */
  headers: string[]
  /** The text as a reader sees it. */
  text: string
}

export interface SmtpChoices {
  /** Asked of every recipient: a reply such as `[450, 'come back later']` refuses it. */
  onRecipient?: () => [code: number, reply: string] | undefined
  /** The mail is here and kept; the reply goes out when this has resolved. */
  onDelivered?: () => Promise<void>
}

export interface TestSmtp {
  url: string
  /** Every mail that was taken in, whether the sender learnt of it or not. */
  delivered: Delivered[]
  close: () => Promise<void>
}

export async function startSmtp(choices: SmtpChoices = {}): Promise<TestSmtp> {
  const delivered: Delivered[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo: (_, __, answer) => {
      const refusal = choices.onRecipient?.()
      if (!refusal) return answer()
      const [responseCode, reply] = refusal
      answer(Object.assign(new Error(reply), { responseCode }))
    },
    onData: async (stream, session, answer) => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      delivered.push({ to, ...readMail(await text(stream)) })
      await choices.onDelivered?.()
      answer()
    },
  })
  // Whoever is killed in the middle of a mail leaves a broken connection.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: urlOf(server.server.address()),
    delivered,
    close: () => new Promise((closed) => server.close(closed)),
  }
}

/** A server that takes the connection and then says nothing. */
export async function startSilence(): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets = new Set<{ destroy: () => void }>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: urlOf(server.address()),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function urlOf(address: ReturnType<SMTPServer['server']['address']>): string {
  if (!address || typeof address === 'string') throw new Error('The server has no port')
  return `smtp://127.0.0.1:${address.port}`
}

function readMail(raw: string): Pick<Delivered, 'headers' | 'text'> {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const headers = head.replaceAll(/\r\n\s+/g, ' ').split('\r\n')
  const bytes = body
    .join('\r\n\r\n')
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return { headers, text: Buffer.from(bytes, 'latin1').toString('utf8') }
}
