// The year's calendar: lays the meetings that the rules give, and lets them follow a rule that changes.
import { type Database, lockKey, type Trx } from '../../db/open.ts'
import type { MeetingsTable } from '../../db/schema.ts'
import {
  addMonths,
  everFalls,
  meetingsOfRule,
  type RhythmRule,
  type RuledMeeting,
  type RuleEffect,
} from '../../shared/rhythm.ts'
import { toLocal } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { putListing } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { listRuled, listRules, putRule } from './rule-store.ts'
import { contentOf, getTerm, type MeetingContent, toListing } from './rules.ts'
import { addMeeting, changeTime, changeToRule, getMeeting } from './store.ts'

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
 * What a rule would do to the meetings ahead, in order.
 * @throws ProblemError where the rule never falls in its term
 */
export async function planRule(db: Database, rule: RhythmRule, at: string): Promise<RuleEffect[]> {
  const steps = await listSteps(db, rule, at)
  return steps
    .map(({ effect, before, given }) => ({
      meetingId: before?.id ?? given?.id ?? '',
      effect,
      before: before ? { startsAt: before.starts_at, endsAt: before.ends_at } : null,
      after: spanAfter(effect, before, given),
    }))
    .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1))
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
  // Whoever moves one of its meetings just now comes first, or waits.
  const known = await listRuled(trx, rule.id, toLocal(at).slice(0, 7))
  for (const { id } of known.values()) await lockKey(trx, `meeting ${id}`)
  const steps = await listSteps(trx, rule, at)
  await putRule(trx, rule, example, at)
  const content = contentOf(rule)
  for (const { effect, before, given } of steps) {
    if (effect === 'left') continue
    if (!before) {
      if (given) await addRuled(trx, rule, given, { at, example })
    } else if (effect === 'cancelled') {
      const { starts_at: startsAt, ends_at: endsAt } = before
      const id = deps.random.id()
      await changeTime(trx, before, { id, at, change: effect, startsAt, endsAt, reason: replanned })
      await putListing(trx, toListing(await getMeeting(trx, before.id)))
    } else if (given && !(effect === 'same' && isAsGiven(before, content, example))) {
      await changeToRule(trx, before, { ...given, content, example, at })
      await putListing(trx, toListing(await getMeeting(trx, before.id)))
    }
  }
}

const replanned = {
  da: 'Mødeplanen er lagt om, så mødet er ikke længere i den.',
  en: 'The plan of meetings has changed, and this one is no longer in it.',
}

interface Step {
  effect: RuleEffect['effect']
  before: MeetingsTable | undefined
  given: RuledMeeting | undefined
}

async function listSteps(db: Database, rule: RhythmRule, at: string): Promise<Step[]> {
  const term = getTerm(rule.termId)
  if (!everFalls(rule, term))
    throw new ProblemError('invalid', '', [
      { pointer: '/week', detail: `the rule never falls in the term ${term.id}` },
    ])
  const month = toLocal(at).slice(0, 7)
  const given = meetingsOfRule(rule, term, month, addMonths(month, monthsAhead))
  const known = await listRuled(db, rule.id, month)
  const months = new Set([...known.keys(), ...given.map((meeting) => meeting.month)])
  return [...months].flatMap((each) => {
    const step = {
      before: known.get(each),
      given: given.find((meeting) => meeting.month === each),
    }
    const effect = effectOf(step, at)
    return effect ? [{ ...step, effect }] : []
  })
}

/** @returns undefined for what no rule changes any more: it has begun, or is gone already */
function effectOf({ before, given }: Omit<Step, 'effect'>, at: string): Step['effect'] | undefined {
  if (!before) return given && given.startsAt > at ? 'added' : undefined
  if (before.starts_at <= at) return undefined
  if (!followsRule(before)) return 'left'
  if (!given) return before.state === 'cancelled' ? undefined : 'cancelled'
  if (given.startsAt <= at) return 'left'
  if (before.state === 'cancelled') return 'added'
  const isSame = before.starts_at === given.startsAt && before.ends_at === given.endsAt
  return isSame ? 'same' : 'moved'
}

function spanAfter(
  effect: Step['effect'],
  before: MeetingsTable | undefined,
  given: RuledMeeting | undefined,
) {
  if (effect === 'cancelled') return null
  if (effect === 'left') {
    const isOff = !before || before.state === 'cancelled'
    return isOff ? null : { startsAt: before.starts_at, endsAt: before.ends_at }
  }
  return given ? { startsAt: given.startsAt, endsAt: given.endsAt } : null
}

function timeOf({ before, after }: RuleEffect): string {
  return after?.startsAt ?? before?.startsAt ?? ''
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
    state: 'planned',
    reason: null,
    example: example ? 1 : 0,
    changed_at: at,
  })
  await putListing(trx, toListing(await getMeeting(trx, id)))
}

function isAsGiven(before: MeetingsTable, content: MeetingContent, example: boolean): boolean {
  return before.content === JSON.stringify(content) && before.example === (example ? 1 : 0)
}

/** Nobody has moved it or called it off; one that a change of the rule took away comes back with it. */
function followsRule({ state, reason }: MeetingsTable): boolean {
  return state === 'planned' || (state === 'cancelled' && reason === JSON.stringify(replanned))
}
