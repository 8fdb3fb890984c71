// The current term's committees and rhythm as example data, and the calendar that follows from them.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/meetings.json' with { type: 'json' }
import { addMonths, rhythmRule } from '../../shared/rhythm.ts'
import { toLocal } from '../../shared/time.ts'
import { layRule } from './calendar.ts'
import { listRules, putRule } from './rule-store.ts'

/** @param at the instant of the day they are laid around; later rounds only reach further ahead */
export async function layMeetings(trx: Trx, _round: number, at: string) {
  const known = await listRules(trx)
  const rules = z.array(rhythmRule).parse(data.rules)
  if (known.length === 0) for (const rule of rules) await putRule(trx, rule, true, at)
  const laid = known.length === 0 ? rules : known.map(({ rule }) => rule)
  const from = addMonths(toLocal(at).slice(0, 7), -1)
  for (const rule of laid) await layRule(trx, rule, from, { at, example: true })
}
