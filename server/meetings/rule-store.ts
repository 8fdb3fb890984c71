// The rows of the rules, and which meetings each of them has given.
import type { Database, Trx } from '../../db/open.ts'
import { type RhythmRule, type RuleKept, rhythmRule } from '../../shared/rhythm.ts'

export async function putRule(trx: Trx, rule: RhythmRule, example: boolean, at: string) {
  const row = {
    id: rule.id,
    term_id: rule.termId,
    rule: JSON.stringify(rule),
    example: example ? 1 : 0,
    changed_at: at,
  }
  await trx
    .insertInto('rhythm_rules')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

export async function listRules(db: Database): Promise<RuleKept[]> {
  const rows = await db.selectFrom('rhythm_rules').selectAll().orderBy('id').execute()
  return rows
    .map((row) => ({
      rule: rhythmRule.parse(JSON.parse(row.rule)),
      example: row.example === 1,
      changedAt: row.changed_at,
    }))
    .sort((a, b) => a.rule.position - b.rule.position)
}

/** A rule's meetings from a month on, by month. */
export async function listRuled(db: Database, ruleId: string, fromMonth: string) {
  const rows = await db
    .selectFrom('meetings')
    .selectAll()
    .where('rule_id', '=', ruleId)
    .where('month', '>=', fromMonth)
    .execute()
  return new Map(rows.map((row) => [row.month, row]))
}
