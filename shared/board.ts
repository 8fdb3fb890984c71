// The coordinator's board: the week by home, who came, notes to those signed up, a month copied, the quarter's numbers.
import { z } from 'zod'
import { careHome } from './communities.ts'
import { instant } from './instant.ts'
import { copyStates } from './month-copy.ts'
import { attendances } from './sign-up-names.ts'
import { deskShift, visitor } from './sign-ups.ts'
import { slug } from './text.ts'
import { activity } from './volunteering.ts'

export const attendance = z.enum(attendances)

/** Somebody on the board: how to reach them stands on the home's own page, where every look is logged. */
export const boardVisitor = visitor
  .omit({ contact: true, message: true, guardian: true })
  .extend({ attendance: attendance.nullable() })
export type BoardVisitor = z.infer<typeof boardVisitor>

export const boardShift = deskShift.extend({ visitors: z.array(boardVisitor) })
export type BoardShift = z.infer<typeof boardShift>

/** An activity that stands, with how its latest time was, so that one more is made in a few taps. */
export const boardActivity = activity.pick({ id: true, title: true }).extend({
  latest: z
    .strictObject({ startsAt: instant, minutes: z.number().int(), capacity: z.number().int() })
    .nullable(),
})
export type BoardActivity = z.infer<typeof boardActivity>

export const boardHome = careHome.pick({ id: true, name: true, example: true }).extend({
  shifts: z.array(boardShift),
  activities: z.array(boardActivity),
})
export type BoardHome = z.infer<typeof boardHome>

const day = z.iso.date()

/** Seven days from a day on. */
export const board = z
  .strictObject({ from: day, homes: z.array(boardHome) })
  .meta({ id: 'CoordinatorsWeek' })
export type Board = z.infer<typeof board>

export const made = z.strictObject({ made: z.number().int().min(0) }).meta({ id: 'TimesMade' })

/** As many as may come from now on; never fewer than hold a place. */
export const capacityGiven = z.strictObject({ capacity: z.number().int().min(1).max(50) })

export const month = z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/, 'must be YYYY-MM')

/** A time of the month before, and what would come of it. */
export const copiedTime = z.strictObject({
  activity: activity.pick({ id: true, title: true }),
  startsAt: instant,
  endsAt: instant,
  capacity: z.number().int(),
  state: z.enum(copyStates),
})
export type CopiedTime = z.infer<typeof copiedTime>

export const monthCopy = z
  .strictObject({ to: month, times: z.array(copiedTime) })
  .meta({ id: 'MonthCopy' })
export type MonthCopy = z.infer<typeof monthCopy>

/** Which of the times shown are made. */
export const monthCopyChosen = z.strictObject({
  to: month,
  times: z
    .array(z.strictObject({ activityId: slug.max(100), startsAt: instant }))
    .min(1)
    .max(500),
})

/** Whether somebody came; null takes back what was said. */
export const attendanceGiven = z.strictObject({ attendance: attendance.nullable() })

/** How long after a time one can still say who came. */
export const attendanceDays = 30

/** Written to all who have signed up for a time. */
export const shiftNoteMax = 500
export const shiftNoteGiven = z.strictObject({
  body: z.string().trim().min(3).max(shiftNoteMax),
})
export const noteSent = z.strictObject({ told: z.number().int().min(0) }).meta({ id: 'NoteSent' })

/** What the door's code says: the QR code at a home's door holds it. */
export const shiftCheckIn = z.strictObject({
  careHomeId: slug.max(100),
  code: z.string().regex(/^[a-z0-9]{12}$/),
})
export type ShiftCheckIn = z.infer<typeof shiftCheckIn>

export const doorCode = z
  .strictObject({ code: z.string(), madeAt: instant })
  .meta({ id: 'DoorCode' })
/** The code is told once; when it was made can be seen after. */
export const doorCodeKnown = z
  .strictObject({ madeAt: instant.nullable() })
  .meta({ id: 'DoorCodeKnown' })

/** A quarter's people and hours, without names; null where it is fewer than five people. */
export const quarterNumbers = z.strictObject({
  year: z.number().int(),
  quarter: z.number().int().min(1).max(4),
  times: z.number().int(),
  /** Different volunteers, a group counted as many as it was. */
  people: z.number().int().nullable(),
  visits: z.number().int().nullable(),
  hours: z.number().nullable(),
})
export type QuarterNumbers = z.infer<typeof quarterNumbers>

export const homeNumbers = z
  .strictObject({
    id: slug,
    name: z.string(),
    example: z.boolean(),
    quarters: z.array(quarterNumbers),
  })
  .meta({ id: 'HomeNumbers' })
export type HomeNumbers = z.infer<typeof homeNumbers>

/** The fewest people that are counted in the open. */
export const leastCounted = 5
