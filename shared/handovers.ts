// A care home's coordination given to a colleague: by a code that is used once, from a day, until a day or for good.
import { z } from 'zod'
import { careHome } from './communities.ts'
import { codeGiven } from './representation.ts'

const day = z.iso.date()
export const handoverNoteMax = 1000
/** For how long a code waits for a colleague. */
export const handoverDays = 14

export const handoverGiven = z
  .strictObject({
    from: day,
    /** The last day; null is for good. */
    until: day.nullable(),
    note: z.string().trim().max(handoverNoteMax),
  })
  .refine(({ from, until }) => until === null || until >= from, {
    path: ['until'],
    error: 'must not come before the first day',
    when: ({ issues }) => issues.length === 0,
  })
export type HandoverGiven = z.infer<typeof handoverGiven>

/** Waits for a colleague, is agreed, runs, or is over. */
export const handoverState = z.enum(['waiting', 'agreed', 'running', 'ended'])

export const handover = z.strictObject({
  id: z.uuid(),
  from: day,
  until: day.nullable(),
  note: z.string(),
  givenBy: z.string(),
  acceptedBy: z.string().nullable(),
  state: handoverState,
})
export type Handover = z.infer<typeof handover>

export const handovers = z
  .strictObject({
    home: careHome.pick({ id: true, name: true, example: true }),
    /** Who coordinates it now, by name. */
    coordinators: z.array(z.string()),
    handovers: z.array(handover),
  })
  .meta({ id: 'Handovers' })
export type Handovers = z.infer<typeof handovers>

/** The code is told this once. */
export const handoverMade = z
  .strictObject({ code: z.string(), handovers })
  .meta({ id: 'HandoverMade' })

export { codeGiven }

/** What a code is for; `mine`: whoever asks has taken it on, or gave it. */
export const handoverFound = z
  .strictObject({
    home: careHome.pick({ id: true, name: true, example: true }),
    from: day,
    until: day.nullable(),
    note: z.string(),
    givenBy: z.string(),
    state: z.enum(['open', 'mine', 'given', 'used', 'expired']),
  })
  .meta({ id: 'HandoverFound' })
export type HandoverFound = z.infer<typeof handoverFound>
