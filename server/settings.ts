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
  })
  .refine((value) => value.MEDSPIL_MODE !== 'live' || value.OIDC_ISSUER !== undefined, {
    path: ['OIDC_ISSUER'],
    error: 'MEDSPIL_MODE=live needs an identity provider: set OIDC_ISSUER',
    // Asked even where another setting is wrong, so that one start names every fault.
    when: () => true,
  })

export interface Settings {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  demo: boolean
  publicOrigin: string | undefined
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
  }
}
