import { z } from 'zod'
import { weekdays } from './names.ts'
import { termId } from './terms.ts'
import { bilingual, slug } from './text.ts'

export const weekday = z.enum(weekdays)
export type Weekday = z.infer<typeof weekday>

/** HH:MM in Europe/Copenhagen. */
export const timeOfDay = z.iso.time({ precision: -1 })

/**
 * One fixed meeting of the month (AG). Times are HH:MM in Europe/Copenhagen; `weekday`, `from`
 * and `until` are null where the source gives none. `parts` are the meeting's parts in order.
 */
export const rhythmMeeting = z.strictObject({
  id: slug,
  position: z.int().positive(),
  week: z.int().min(1).max(4),
  weekday: weekday.nullable(),
  from: timeOfDay.nullable(),
  until: timeOfDay.nullable(),
  name: bilingual,
  parts: z.array(bilingual),
  committeeIds: z.array(slug),
  note: bilingual.nullable(),
})
export type RhythmMeeting = z.infer<typeof rhythmMeeting>

/** The month's rhythm of one term (AG), and what stands outside it. */
export const monthRhythm = z.strictObject({
  termId,
  meetings: z.array(rhythmMeeting).min(1),
  outside: bilingual,
})
export type MonthRhythm = z.infer<typeof monthRhythm>
