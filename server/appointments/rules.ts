import type { SeatAnswersTable } from '../../db/schema.ts'
import {
  type AnswerDraft,
  type AnswerDrafts,
  type Appointment,
  answerDraft,
  answerDrafts,
  type SeatTally,
  seatAnswerKind,
  seatResponse,
} from '../../shared/appointments.ts'
import type { Place } from '../../shared/composition.ts'
import type { ListingRef } from '../../shared/listings.ts'
import type { Fault } from '../../shared/problem.ts'
import { lacksOf, seatStandingOf } from '../../shared/seat-answers.ts'
import type { Seat, SeatKind } from '../../shared/task-committees.ts'

export const noDrafts: AnswerDrafts = {
  appointed: { words: '', possibilities: [] },
  alternate: { words: '', possibilities: [] },
  refused: { words: '', possibilities: [] },
}

interface Chosen {
  submissionId: string
  seatKind: SeatKind
  place: Place
  position: number
}

/** What is wrong with a selection as the council's decision: more people than places, or nobody at all. */
export function faultsOfSelection(
  seats: readonly Pick<Seat, 'kind' | 'places'>[],
  chosen: readonly Chosen[],
): Fault[] {
  const onSeats = chosen.filter(({ place }) => place === 'seat')
  if (onSeats.length === 0) return [{ pointer: '/seats', detail: 'nobody is chosen' }]
  return [...new Set(onSeats.map(({ seatKind }) => seatKind))].flatMap((kind) => {
    const places = seats.find((seat) => seat.kind === kind)?.places ?? 0
    const count = onSeats.filter(({ seatKind }) => seatKind === kind).length
    return count > places
      ? [{ pointer: `/seats/${kind}`, detail: `${count} people for ${places} places` }]
      : []
  })
}

/** What each applicant is told by the council's decision, and who gets which seat. */
export function toAnswers<Applicant extends { submissionId: string; seatKind: SeatKind }>(
  applicants: readonly Applicant[],
  chosen: readonly Chosen[],
) {
  const known = new Map(chosen.map((entry) => [entry.submissionId, entry]))
  const counted = new Map<string, number>()
  // Positions may have holes where somebody withdrew; seats are numbered without.
  const ordered = applicants.toSorted(
    (a, b) =>
      (known.get(a.submissionId)?.position ?? 0) - (known.get(b.submissionId)?.position ?? 0),
  )
  return ordered.map((applicant) => {
    const place = known.get(applicant.submissionId)?.place
    const kind = place === 'seat' ? 'appointed' : place === 'alternate' ? 'alternate' : 'refused'
    const key = `${applicant.seatKind} ${kind}`
    const position = (counted.get(key) ?? 0) + 1
    counted.set(key, position)
    return {
      ...applicant,
      kind: seatAnswerKind.parse(kind),
      position,
      seatNumber: kind === 'appointed' ? position : null,
    }
  })
}

/** The words that an answer goes out with: its own, else those that all of its kind share. */
export function draftOf(
  row: Pick<SeatAnswersTable, 'kind' | 'draft'>,
  shared: AnswerDrafts,
): AnswerDraft {
  if (row.draft) return answerDraft.parse(JSON.parse(row.draft))
  return shared[seatAnswerKind.parse(row.kind)]
}

export function draftsOf(kept: string): AnswerDrafts {
  return answerDrafts.parse(JSON.parse(kept))
}

/** The answers that may not go out as they are, each with what it lacks. */
export function faultsOfAnswers(
  answers: readonly {
    row: SeatAnswersTable
    words: string
    possibilities: readonly ListingRef[]
  }[],
): Fault[] {
  return answers.flatMap(({ row, words, possibilities }) =>
    lacksOf(seatAnswerKind.parse(row.kind), words, possibilities.length).map((field) => ({
      pointer: `/answers/${row.submission_id}/${field}`,
      detail: field === 'words' ? 'a refusal gives a reason' : 'a refusal names something open',
    })),
  )
}

/** How far each kind of seat is filled. */
export function tallySeats(
  seats: readonly Pick<Seat, 'kind' | 'places'>[],
  rows: readonly SeatAnswersTable[],
  chosen: readonly Chosen[],
  decision: Appointment['decision'],
): SeatTally[] {
  return seats.map(({ kind, places }) => {
    const own = rows.filter((row) => row.seat_kind === kind)
    const standings = own.map((row) => standingOf(row))
    const selected = (place: Place) =>
      chosen.filter((entry) => entry.seatKind === kind && entry.place === place).length
    return {
      kind,
      places,
      appointed: decision ? own.filter((row) => row.kind === 'appointed').length : selected('seat'),
      alternates: decision
        ? own.filter((row) => row.kind === 'alternate' && standingOf(row) === 'waiting').length
        : selected('alternate'),
      offered: standings.filter((standing) => standing === 'offered').length,
      accepted: standings.filter((standing) => standing === 'accepted').length,
    }
  })
}

function standingOf(row: SeatAnswersTable) {
  return seatStandingOf({
    kind: seatAnswerKind.parse(row.kind),
    offeredAt: row.offered_at,
    response: row.response === null ? null : seatResponse.parse(row.response),
  })
}

/** What staff and the applicant both see of an answer. */
export function toSeatAnswer(row: SeatAnswersTable) {
  return {
    submissionId: row.submission_id,
    seatKind: row.seat_kind,
    kind: row.kind,
    position: row.position,
    words: row.words,
    possibilities: JSON.parse(row.possibilities),
    sentAt: row.sent_at,
    offeredAt: row.offered_at,
    answerBy: row.answer_by,
    response: row.response,
    respondedAt: row.responded_at,
  }
}
