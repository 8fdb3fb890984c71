// The phone's ledger and the server's list as one: neither alone knows everything at every moment.
import type { SubmissionDecision } from '../../shared/submissions.ts'
import type { Item } from '../outbox/item.ts'

export interface Decided {
  decision: SubmissionDecision
  item: Item | undefined
}

/**
 * @param items what lies on the phone
 * @param pages what the server has told so far; undefined where it can't be asked
 * @returns the decided ones, newest first; none that would jump in before a page still to come
 */
export function joinDecided(
  items: readonly Item[],
  pages: readonly { submissions: SubmissionDecision[]; next: string | null }[] | undefined,
): Decided[] {
  const joined = new Map<string, Decided>()
  for (const item of items) {
    if (item.decision) joined.set(item.id, { decision: item.decision, item })
  }
  const here = new Map(items.map((item) => [item.id, item]))
  for (const decision of pages?.flatMap((page) => page.submissions) ?? []) {
    joined.set(decision.submissionId, { decision, item: here.get(decision.submissionId) })
  }
  const last = pages?.at(-1)
  const until = last?.next ? last.submissions.at(-1)?.receivedAt : undefined
  return Array.from(joined.values())
    .filter(({ decision }) => until === undefined || decision.receivedAt >= until)
    .sort((a, b) => (a.decision.receivedAt < b.decision.receivedAt ? 1 : -1))
}
