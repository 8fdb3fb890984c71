// A new activity as it is to be kept: its words in both languages, its times, and those that come again.
import type { ActivityRulesTable } from '../../db/schema.ts'
import type { Fault } from '../../shared/problem.ts'
import type { Bilingual } from '../../shared/text.ts'
import { addMinutes, fromLocal } from '../../shared/time.ts'
import { type ActivityContent, type NewActivity, needs } from '../../shared/volunteering.ts'
import { ProblemError } from '../problem.ts'
import { horizonOf, shiftsOfRule, startsOf } from './repeating.ts'
import type { NewShiftRow } from './shift-store.ts'

const daysAheadMax = 366

/** @throws ProblemError that names each time that lies in the past or too far ahead, and each rule that is none */
export function planActivity(given: NewActivity, id: string, at: string) {
  return {
    title: inBoth(given.title),
    summary: inBoth(given.summary),
    content: toContent(given),
    ...planTimes(given.shifts, id, at, (index) => String(index + 1)),
  }
}

/**
 * The shifts and rules that times make of an activity.
 * @param nameOf what ends the id of each
 * @throws ProblemError as `planActivity`
 */
export function planTimes(
  given: NewActivity['shifts'],
  activityId: string,
  at: string,
  nameOf: (index: number) => string,
) {
  const until = horizonOf(at)
  const shifts: NewShiftRow[] = []
  const rules: ActivityRulesTable[] = []
  const faults: Fault[] = []
  for (const [index, { repeats, capacity, ...entry }] of given.entries()) {
    const startsAt = fromLocal(entry.startsAt)
    const endsAt = fromLocal(entry.endsAt)
    const pointer = `/shifts/${index}/startsAt`
    if (startsAt <= at) faults.push({ pointer, detail: 'must lie ahead' })
    else if (startsAt > addMinutes(at, daysAheadMax * 24 * 60))
      faults.push({ pointer, detail: `at most ${daysAheadMax} days ahead` })
    else if (repeats === undefined)
      shifts.push({ id: `${activityId}-${nameOf(index)}`, startsAt, endsAt, capacity })
    else if (!begins(repeats, entry.startsAt))
      faults.push({ pointer: `/shifts/${index}/repeats`, detail: 'does not begin with this time' })
    else {
      const rule = {
        id: `${activityId}-r${nameOf(index)}`,
        activity_id: activityId,
        rrule: repeats,
        starts_local: entry.startsAt,
        minutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
        capacity,
        ended_from: null,
        laid_until: until,
      }
      rules.push(rule)
      shifts.push(...shiftsOfRule(rule, entry.startsAt.slice(0, 10), until))
    }
  }
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
  return { shifts, rules }
}

/** Whether a rule can be read, and gives the time that it begins with. */
function begins(rrule: string, startsAt: string): boolean {
  const day = startsAt.slice(0, 10)
  try {
    return startsOf(rrule, startsAt, day, day).includes(startsAt)
  } catch {
    return false
  }
}

function toContent(given: NewActivity): ActivityContent {
  const { certificate, ...rest } = given.needs ?? needs.parse({})
  return {
    kind: given.kind,
    audience: given.audience,
    whatItIs: inBoth(given.whatItIs),
    whatItIsNot: inBoth(given.whatItIsNot),
    howYouAreMet: inBoth(given.howYouAreMet),
    toKnow: given.toKnow ? inBoth(given.toKnow) : null,
    coreTasks: given.coreTasks,
    needs: { ...rest, certificate: certificate ? inBoth(certificate) : null },
    leastPeople: given.leastPeople,
    languages: given.languages,
    withdrawalHours: given.withdrawalHours,
  }
}

/** Danish stands in where English has not been written. */
export function inBoth({ da, en }: { da: string; en?: string | undefined }): Bilingual {
  return { da, en: en ?? da }
}
