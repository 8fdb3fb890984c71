// The year's calendar: lays the meetings that the rules give, and lets them follow a rule that changes.
import { lockKey, type Trx } from '../../db/open.ts'
import type { MeetingsTable } from '../../db/schema.ts'
import {
  addMonths,
  everFalls,
  meetingsOfRule,
  type RhythmRule,
  type RuledMeeting,
} from '../../shared/rhythm.ts'
import { toLocal } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { putListing } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { contentOf, getTerm, toListing } from './rules.ts'
import {
  addMeeting,
  changeTime,
  changeToRule,
  getMeeting,
  listRuled,
  listRules,
  putRule,
} from './store.ts'

/** How many months ahead the calendar reaches. */
const monthsAhead = 12

/** Adds the meetings that have come within reach since last time. Safe to run as often as one likes. */
export async function extendCalendar(deps: Pick<Deps, 'db' | 'clock'>) {
  const at = deps.clock()
  const month = toLocal(at).slice(0, 7)
  for (const { rule, example } of await listRules(deps.db)) {
    const known = await listRuled(deps.db, rule.id, month)
    const due = meetingsOfRule(rule, getTerm(rule.termId), month, addMonths(month, monthsAhead))
    if (due.every((meeting) => known.has(meeting.month))) continue
    await deps.db.transaction().execute(async (trx) => {
      await lockKey(trx, 'meetings')
      await layRule(trx, rule, month, { at, example })
    })
  }
}

/** Adds what a rule gives from a month on and is not there yet. */
export async function layRule(
  trx: Trx,
  rule: RhythmRule,
  fromMonth: string,
  { at, example }: { at: string; example: boolean },
) {
  const known = await listRuled(trx, rule.id, fromMonth)
  const until = addMonths(toLocal(at).slice(0, 7), monthsAhead)
  for (const meeting of meetingsOfRule(rule, getTerm(rule.termId), fromMonth, until)) {
    if (!known.has(meeting.month)) await addRuled(trx, rule, meeting, { at, example })
  }
}

/**
 * Adds or changes a rule. Meetings ahead that nobody has moved or cancelled follow it; those that it no
 * longer gives are cancelled, with the reason, so that calendars which know them hear of it.
 * @throws ProblemError where the rule never falls in its term
 */
export async function changeRule(
  trx: Trx,
  deps: Pick<Deps, 'random'>,
  rule: RhythmRule,
  { at, example }: { at: string; example: boolean },
) {
  const term = getTerm(rule.termId)
  if (!everFalls(rule, term))
    throw new ProblemError('invalid', '', [
      { pointer: '/week', detail: `the rule never falls in the term ${term.id}` },
    ])
  await putRule(trx, rule, example, at)
  const month = toLocal(at).slice(0, 7)
  const given = meetingsOfRule(rule, term, month, addMonths(month, monthsAhead))
  const known = await listRuled(trx, rule.id, month)
  for (const meeting of given) {
    const before = known.get(meeting.month)
    if (!before) {
      if (meeting.startsAt > at) await addRuled(trx, rule, meeting, { at, example })
    } else if (isUntouched(before) && before.starts_at > at) {
      const content = contentOf(rule)
      if (before.starts_at === meeting.startsAt && before.ends_at === meeting.endsAt) {
        if (before.content === JSON.stringify(content)) continue
      }
      await changeToRule(trx, before, { ...meeting, content, at })
      await putListing(trx, toListing(await getMeeting(trx, before.id)))
    }
  }
  const months = new Set(given.map((meeting) => meeting.month))
  for (const before of known.values()) {
    if (before.month === null || months.has(before.month)) continue
    if (!isUntouched(before) || before.starts_at <= at) continue
    await changeTime(trx, before, {
      id: deps.random.id(),
      at,
      change: 'cancelled',
      startsAt: before.starts_at,
      endsAt: before.ends_at,
      reason: {
        da: 'Mødeplanen er lagt om, så mødet er ikke længere i den.',
        en: 'The plan of meetings has changed, and this one is no longer in it.',
      },
    })
    await putListing(trx, toListing(await getMeeting(trx, before.id)))
  }
}

async function addRuled(
  trx: Trx,
  rule: RhythmRule,
  { id, month, startsAt, endsAt }: RuledMeeting,
  { at, example }: { at: string; example: boolean },
) {
  await addMeeting(trx, {
    id,
    rule_id: rule.id,
    month,
    kind: rule.kind,
    starts_at: startsAt,
    ends_at: endsAt,
    content: contentOf(rule),
    example: example ? 1 : 0,
    changed_at: at,
  })
  await putListing(trx, toListing(await getMeeting(trx, id)))
}

function isUntouched({ state }: MeetingsTable): boolean {
  return state === 'planned'
}
