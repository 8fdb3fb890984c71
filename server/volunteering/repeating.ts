// Shifts that come again: by a rule of RFC 5545 on the clock of Copenhagen, laid a year ahead.
import ICAL from 'ical.js'
import type { Trx } from '../../db/open.ts'
import type { ActivityRulesTable } from '../../db/schema.ts'
import { addDays, addMinutes, fromLocal, toLocal } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { lockPlaces } from './places.ts'
import { relistQuietly } from './relisting.ts'
import { listUnlaid, markLaid } from './rule-store.ts'
import { addShifts, type NewShiftRow } from './shift-store.ts'

const daysAhead = 365

type Rule = Pick<ActivityRulesTable, 'id' | 'rrule' | 'starts_local' | 'minutes' | 'capacity'>

/**
 * The starts that a rule gives, by the clock on the wall, so that two in the afternoon stays two in the afternoon
 * across daylight saving.
 * @param first the first start, `YYYY-MM-DDTHH:mm` in Copenhagen
 * @param from the first day, `YYYY-MM-DD`
 * @param until the last day, itself included
 * @throws where the rule is none
 */
export function startsOf(rrule: string, first: string, from: string, until: string): string[] {
  const starts: string[] = []
  const rule = ICAL.Recur.fromString(rrule)
  const iterator = rule.iterator(ICAL.Time.fromDateTimeString(`${first}:00`))
  for (let next = iterator.next(); next; next = iterator.next()) {
    const start = next.toString().slice(0, 16)
    const day = start.slice(0, 10)
    if (day > until) break
    if (day >= from) starts.push(start)
  }
  return starts
}

/** The day up to which shifts are laid. */
export function horizonOf(at: string): string {
  return toLocal(addDays(at, daysAhead, '12:00')).slice(0, 10)
}

/** A rule's shifts from one day to another; the same rule and day always give the same id. */
export function shiftsOfRule(rule: Rule, from: string, until: string): NewShiftRow[] {
  return startsOf(rule.rrule, rule.starts_local, from, until).map((start) => {
    const startsAt = fromLocal(start)
    return {
      id: `${rule.id}-${start.slice(0, 10).replaceAll('-', '')}`,
      ruleId: rule.id,
      startsAt,
      endsAt: addMinutes(startsAt, rule.minutes),
      capacity: rule.capacity,
    }
  })
}

/** Lays the shifts that have come within reach since last time. Safe to run as often as one likes. */
export async function layShiftsAhead(deps: Pick<Deps, 'db' | 'clock'>) {
  const at = deps.clock()
  const until = horizonOf(at)
  for (const rule of await listUnlaid(deps.db, until))
    await deps.db.transaction().execute(async (trx) => {
      await lockPlaces(trx, rule.activity_id)
      await layRule(trx, rule, until)
      await relistQuietly(trx, rule.activity_id, at)
    })
}

async function layRule(trx: Trx, rule: ActivityRulesTable, until: string) {
  await addShifts(trx, rule.activity_id, shiftsOfRule(rule, rule.laid_until, until))
  await markLaid(trx, rule.id, until)
}
