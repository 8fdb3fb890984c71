// A receipt can be checked by whoever holds its number and its code, as a printed one can.
import { timingSafeEqual } from 'node:crypto'
import {
  type ReceiptChecked,
  type ReceiptQuestion,
  receiptChecked,
} from '../../shared/submissions.ts'
import { listAttachments, stateOf } from '../attachments.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { tellDecision } from './decisions.ts'
import { stands } from './earlier.ts'
import { findByReceipt } from './store.ts'

/** What is compared where there is no such receipt, so that it takes as long. */
const noCode = '-'.repeat(12)

/**
 * The code has 59 bits, so guesses need no counting: a million a second take thousands of years.
 * @throws ProblemError not_found, whether number or code is wrong
 */
export async function checkReceipt(
  deps: Pick<Deps, 'db' | 'files' | 'clock'>,
  { receipt, code }: ReceiptQuestion,
): Promise<ReceiptChecked> {
  const row = await findByReceipt(deps.db, receipt)
  const isRight = timingSafeEqual(Buffer.from(row?.code ?? noCode), Buffer.from(code))
  if (!row || !isRight) throw new ProblemError('not_found')
  const attachments = await listAttachments(deps.db, [row.id])
  // Parsed, so that nothing else of the decision gets out.
  return receiptChecked.strip().parse({
    ...(await tellDecision(deps, row)),
    superseded: row.superseded_by !== null,
    attachments: attachments.filter((each) =>
      ['coming', 'received'].includes(stateOf(each, stands(row))),
    ).length,
  })
}
