// Opening an appointment as staff see it, and sending the answers that may go out.
import type { Trx } from '../../db/open.ts'
import type { SeatAnswersTable } from '../../db/schema.ts'
import { type Appointment, appointment } from '../../shared/appointments.ts'
import { addMinutes, fromLocal } from '../../shared/time.ts'
import { offerSeat, tellApplicant } from '../appointments.ts'
import type { Deps } from '../deps.ts'
import { addJob } from '../jobs.ts'
import { listOpen } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { listSelected } from '../selections.ts'
import { addCommitteeEvent, getTaskCommittee } from '../task-committees.ts'
import { draftOf, draftsOf, faultsOfAnswers, noDrafts, tallySeats, toSeatAnswer } from './rules.ts'
import { findAppointment, listSeatAnswers, listUnsent, markSent, putWords } from './store.ts'

/** @throws ProblemError not_found */
export async function openAppointment(deps: Deps, committeeId: string): Promise<Appointment> {
  const committee = await getTaskCommittee(deps.db, committeeId)
  const [row, rows, chosen] = await Promise.all([
    findAppointment(deps.db, committeeId),
    listSeatAnswers(deps.db, committeeId),
    listSelected(deps.db, committeeId),
  ])
  const decision = row
    ? {
        decidedOn: row.decided_on,
        link: row.link,
        answerDays: row.answer_days,
        recordedAt: row.recorded_at,
        sentAt: row.sent_at,
      }
    : null
  return appointment.parse({
    committeeId,
    stage: committee.stage,
    closesAt: committee.closesAt,
    startsOn: committee.charter.startsOn,
    decision,
    seats: tallySeats(committee.seats, rows, chosen, decision),
    drafts: row ? draftsOf(row.drafts) : noDrafts,
    answers: rows.map((answer) => ({
      ...toSeatAnswer(answer),
      applicant: answer.sender,
      draft: answer.draft === null ? null : JSON.parse(answer.draft),
      holdsSeat: answer.seat_number !== null,
    })),
    serverNow: deps.clock(),
  })
}

/**
 * Sends answers that have not been sent.
 * @param ids only these; null for all
 * @returns how many went out
 * @throws ProblemError invalid with each refusal that lacks a reason or a possibility; then none goes out
 */
export async function sendAnswers(
  trx: Trx,
  deps: Deps,
  committeeId: string,
  ids: readonly string[] | null,
): Promise<number> {
  const decision = await findAppointment(trx, committeeId)
  if (!decision) throw new ProblemError('not_found')
  const at = deps.clock()
  const rows = await listUnsent(trx, committeeId, ids)
  const shared = draftsOf(decision.drafts)
  const drafts = rows.map((row) => ({ row, ...draftOf(row, shared) }))
  const keys = new Map(
    drafts.flatMap((draft) =>
      draft.row.kind === 'refused'
        ? draft.possibilities.map((key) => [`${key.kind} ${key.id}`, key] as const)
        : [],
    ),
  )
  const open = await listOpen(trx, [...keys.values()], at)
  const written = drafts.map(({ row, words, possibilities }) => ({
    row,
    words,
    possibilities: open.filter((ref) =>
      possibilities.some(({ kind, id }) => kind === ref.kind && id === ref.id),
    ),
  }))
  const faults = faultsOfAnswers(written)
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
  for (const { row, words, possibilities } of written) {
    await putWords(trx, row.submission_id, {
      words,
      possibilities: row.kind === 'refused' ? possibilities : [],
    })
    if (row.seat_number === null) await tellApplicant(trx, deps, row, at)
    else await offerSeat(trx, deps, row, at)
  }
  if (rows.length > 0 && (await markSent(trx, committeeId, at)))
    await tellTheStory(trx, deps, committeeId, decision, at)
  return rows.length
}

/** With the first answers the decision is public, and work is expected to begin. */
async function tellTheStory(
  trx: Trx,
  deps: Deps,
  committeeId: string,
  decision: { link: string | null },
  at: string,
) {
  const { charter } = await getTaskCommittee(trx, committeeId)
  const appointed = (await listSeatAnswers(trx, committeeId)).filter(isAppointed)
  await addCommitteeEvent(trx, deps, {
    committeeId,
    at,
    kind: 'appointed',
    detail: {
      count: appointed.length,
      ...(decision.link === null ? {} : { link: decision.link }),
    },
  })
  const starts = fromLocal(`${charter.startsOn}T00:00`)
  // Not before those who were asked have had their time to answer.
  const asked = appointed.flatMap(({ answer_by }) => answer_by ?? [])
  await addJob(trx, {
    id: deps.random.id(),
    kind: 'begin-committee-work',
    key: `begin-work:${committeeId}`,
    payload: { committeeId },
    runAt: addMinutes([starts, ...asked].sort().at(-1) ?? starts, 2),
    at,
  })
}

function isAppointed(row: SeatAnswersTable): boolean {
  return row.kind === 'appointed' && row.response !== 'withdrawn'
}
