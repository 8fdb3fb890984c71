// What comes in from outside: nothing else reads the clock, chance or the environment.
import type { Database } from '../db/open.ts'
import type { Files } from './files.ts'
import type { Mailer } from './mail.ts'

export interface Random {
  /** A new UUID. */
  id(): string
  /** A secret of 256 bits, base64url. */
  token(): string
  /** Twelve characters that are read aloud without mistakes. */
  code(): string
  /** A number from 0 up to, not including, 1. */
  fraction(): number
}

export interface Deps {
  db: Database
  /** Where the bytes of attachments lie. */
  files: Files
  /** Undefined where no mail is sent, so that people read their messages in the app alone. */
  mail: Mailer | undefined
  /** The instant now, ISO in UTC with milliseconds. */
  clock: () => string
  random: Random
  settings: { demo: boolean; publicOrigin: string | undefined }
  /** One JSON line to the log; never personal data. */
  log: (line: Record<string, unknown>) => void
}
