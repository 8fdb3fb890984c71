import { z } from 'zod'

/** Eight Danish digits, perhaps in groups and with +45, or another country's number with its +. */
export const phone = z.string().regex(/^(\+45 ?)?(\d ?){8}$|^\+(?!45)(\d ?){6,15}$/)
