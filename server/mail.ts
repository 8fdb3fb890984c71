// Mail leaves here: through the operator's SMTP server, or in the demo to a page that shows it.
import { createTransport } from 'nodemailer'
import type { Database } from '../db/open.ts'
import { HopelessError } from './jobs.ts'

export interface Mail {
  /** The same for every try, so that a repeat shows as one mail. */
  id: string
  to: string
  subject: string
  text: string
  /** Where one says no to more of them. */
  unsubscribeAt?: string | undefined
}

export interface Mailer {
  /** Resolves once the mail is somebody else's to deliver; a `HopelessError` where it never will be. */
  send(mail: Mail): Promise<void>
}

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string
  /** The sender, `medspil@kommune.example` or `Medspil <medspil@kommune.example>`. */
  from: string
  /** How long the server may be silent, and how long one mail may take in all; well under a job's lease. */
  silenceMs?: number
  allMs?: number
}

export function smtpMailer(settings: SmtpSettings): Mailer {
  const { url, from, silenceMs = 15_000, allMs = 60_000 } = settings
  const transport = createTransport({
    url,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = hostOf(from)
  return {
    async send({ id, to, subject, text, unsubscribeAt }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          textEncoding: 'quoted-printable',
          messageId: `<${id}@${host}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            ...(unsubscribeAt ? { 'List-Unsubscribe': `<${unsubscribeAt}>` } : {}),
          },
          signal: AbortSignal.timeout(allMs),
        })
      } catch (error) {
        throw isRefusedForGood(error) ? new HopelessError(error) : error
      }
    },
  }
}

/** The server said no to this very mail. A wrong password is the operator's to mend, so it is tried again. */
function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, permanent } = { code: '', permanent: false, ...error }
  return permanent === true && (code === 'EENVELOPE' || code === 'EMESSAGE')
}

function hostOf(from: string): string {
  return from.split('@').at(-1)?.replace(/>.*$/, '').trim() ?? ''
}

/** The demo's mail is kept to be looked at; none of it leaves. */
export function demoMailer(db: Database, clock: () => string): Mailer {
  return {
    async send({ id, to, subject, text }) {
      await db
        .insertInto('posted_mails')
        .values({ message_id: id, address: to, subject, body: text, posted_at: clock() })
        .onConflict((c) => c.column('message_id').doNothing())
        .execute()
    },
  }
}
