import { z } from 'zod'
import { bilingual, slug } from './text.ts'

/** A part of a month as the source gives it, "primo", "medio" or "ultimo"; null for the whole month. */
export const partOfMonth = z.enum(['early', 'mid', 'late'])
export type PartOfMonth = z.infer<typeof partOfMonth>

/** A day as exact as the source is: a date, or a month or a part of one. */
export const roughDay = z.union([
  z.iso.date(),
  z.strictObject({
    year: z.int().min(2000).max(2100),
    month: z.int().min(1).max(12),
    part: partOfMonth.nullable(),
  }),
])
export type RoughDay = z.infer<typeof roughDay>

/** The two tracks that run side by side through the budget year (BU). */
export const budgetTrack = z.enum(['administrative', 'political'])
export type BudgetTrack = z.infer<typeof budgetTrack>

const pad = (part: number) => String(part).padStart(2, '0')
const lastDayOfMonth = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The first date a rough day can mean, YYYY-MM-DD: early is the 1st, mid the 11th, late the 21st. */
export function firstDate(day: RoughDay): string {
  if (typeof day === 'string') return day
  const first = day.part === 'mid' ? 11 : day.part === 'late' ? 21 : 1
  return `${day.year}-${pad(day.month)}-${pad(first)}`
}

/** The last date a rough day can mean, YYYY-MM-DD: early is the 10th, mid the 20th, late the month's last. */
export function lastDate(day: RoughDay): string {
  if (typeof day === 'string') return day
  const last =
    day.part === 'early' ? 10 : day.part === 'mid' ? 20 : lastDayOfMonth(day.year, day.month)
  return `${day.year}-${pad(day.month)}-${pad(last)}`
}

/**
 * One milestone of the budget year (BU). `startsOn` is null where the source draws it without a
 * date, `endsOn` is null where it stays open; one day starts and ends on the same.
 */
export const milestone = z
  .strictObject({
    id: slug,
    track: budgetTrack,
    position: z.int().positive(),
    title: bilingual,
    startsOn: roughDay.nullable(),
    endsOn: roughDay.nullable(),
  })
  .refine(
    ({ startsOn, endsOn }) =>
      endsOn === null || (startsOn !== null && firstDate(startsOn) <= lastDate(endsOn)),
    { path: ['endsOn'], error: 'must not be before startsOn' },
  )
export type Milestone = z.infer<typeof milestone>

/**
 * The year's frame (BU): the budget year, the estimate years after it, the quiet period in which
 * answers to councillors' questions are not shared, and the last day the law allows for adoption.
 */
export const budgetYear = z.strictObject({
  year: z.int().min(2000).max(2100),
  estimateYears: z.array(z.int().min(2000).max(2100)),
  adoptedBy: z.iso.date(),
  quietPeriod: z.strictObject({ startsOn: roughDay, endsOn: roughDay, description: bilingual }),
})
export type BudgetYear = z.infer<typeof budgetYear>
