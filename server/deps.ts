// What comes in from outside: nothing else reads the clock, chance or the environment.
import type { Database } from '../db/open.ts'

export interface Random {
  /** A new UUID. */
  id(): string
  /** A secret of 256 bits, base64url. */
  token(): string
  /** Twelve characters that are read aloud without mistakes. */
  code(): string
}

export interface Deps {
  db: Database
  /** The instant now, ISO in UTC with milliseconds. */
  clock: () => string
  random: Random
  settings: { demo: boolean; publicOrigin: string | undefined }
  /** One JSON line to the log; never personal data. */
  log: (line: Record<string, unknown>) => void
}
