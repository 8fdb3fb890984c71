// Settings come from the environment through one schema; a wrong one stops the start and names every fault.
import { z } from 'zod'

export const settingsSchema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATA_DIR: z.string().min(1).default('data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres:// or postgresql://' })
      .optional(),
    MEDSPIL_MODE: z.enum(['demo', 'live']).default('demo'),
    OIDC_ISSUER: z.url().optional(),
    PUBLIC_ORIGIN: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://medspil.example' })
      .transform((address) => new URL(address).origin)
      .optional(),
    SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        hostname: /./,
        error: 'must be an address such as smtps://user:password@mail.example:465',
      })
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^@<>\p{Cc}]*<[^@<>\s]+@[^@<>\s]+>$|^[^@<>\s]+@[^@<>\s]+$/u, {
        error: 'must be an address such as medspil@kommune.example',
      })
      .optional(),
  })
  .refine((value) => value.MEDSPIL_MODE !== 'live' || value.OIDC_ISSUER !== undefined, {
    path: ['OIDC_ISSUER'],
    error: 'MEDSPIL_MODE=live needs an identity provider: set OIDC_ISSUER',
    // Asked even where another setting is wrong, so that one start names every fault.
    when: () => true,
  })
  .refine(
    ({ MEDSPIL_MODE, PUBLIC_ORIGIN = 'http:' }) =>
      MEDSPIL_MODE !== 'live' || !PUBLIC_ORIGIN.startsWith('http:'),
    {
      path: ['PUBLIC_ORIGIN'],
      // The cookie of a session is only then kept to encrypted connections.
      error: 'MEDSPIL_MODE=live needs the https:// address that people use: set PUBLIC_ORIGIN',
      when: () => true,
    },
  )
  .refine((value) => value.SMTP_URL === undefined || value.MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'SMTP_URL needs a sender: set MAIL_FROM',
    when: () => true,
  })

export interface Settings {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  demo: boolean
  publicOrigin: string | undefined
  /** The server that mail leaves through and its sender; undefined for no mail. */
  smtp: { url: string; from: string } | undefined
}

/**
 * @param environment names to values, as in `process.env`
 * @returns the settings
 * @throws Error with one line that names every fault
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const { data, error } = settingsSchema.safeParse(given)
  if (error) {
    const faults = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The settings do not hold: ${faults.join('; ')}`)
  }
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    demo: data.MEDSPIL_MODE === 'demo',
    publicOrigin: data.PUBLIC_ORIGIN,
    smtp:
      data.SMTP_URL && data.MAIL_FROM ? { url: data.SMTP_URL, from: data.MAIL_FROM } : undefined,
  }
}
