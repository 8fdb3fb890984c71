// Examples of what committees hand over: answered and carried out, and one that still waits for the council.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/recommendations.json' with { type: 'json' }
import { recommendationAnswer } from '../../shared/recommendations.ts'
import { committeeEventKind } from '../../shared/task-committees.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { putStatus } from '../committee-statuses.ts'
import type { Deps } from '../deps.ts'
import { findNextMeeting } from '../meetings.ts'
import { addCommitteeEvent, hasTaskCommittee } from '../task-committees.ts'
import { addDraft, findRecommendation, handOver, putAnswer, putResult } from './store.ts'

/** Days are counted from the day that the examples are laid on. */
const example = z.strictObject({
  committeeId: z.string(),
  story: z.array(
    z.strictObject({ kind: committeeEventKind, day: z.int(), count: z.int().optional() }),
  ),
  /** To the next dialogue meeting. */
  report: z.string().nullable(),
  recommendations: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      text: z.string(),
      why: z.string(),
      handedOver: z.int().nullable(),
      council: z
        .strictObject({ answer: recommendationAnswer, why: z.string(), decided: z.int() })
        .nullable(),
      results: z.array(z.strictObject({ id: z.uuid(), day: z.int(), text: z.string() })),
    }),
  ),
})
type Example = z.infer<typeof example>

/** Lays them once, around an instant. */
export async function layRecommendations(trx: Trx, deps: Pick<Deps, 'random'>, at: string) {
  for (const entry of z.array(example).parse(data)) {
    const { committeeId, story, report, recommendations } = entry
    const first = recommendations[0]
    if (!first || !(await hasTaskCommittee(trx, committeeId))) continue
    if (await findRecommendation(trx, first.id)) continue
    for (const { kind, day, count } of story)
      await addCommitteeEvent(trx, deps, {
        committeeId,
        at: addDays(at, day, '10:00'),
        kind,
        detail: count === undefined ? {} : { count },
      })
    const meeting = report && (await findNextMeeting(trx, 'dialogue', at))
    if (meeting)
      await putStatus(trx, deps, {
        meetingId: meeting.id,
        committeeId,
        status: { da: report, en: report },
        at: addDays(at, -3, '20:10'),
      })
    for (const each of recommendations) await layOne(trx, deps, committeeId, each, at)
  }
}

async function layOne(
  trx: Trx,
  deps: Pick<Deps, 'random'>,
  committeeId: string,
  { id, title, text, why, handedOver, council, results }: Example['recommendations'][number],
  at: string,
) {
  const writtenAt = addDays(at, (handedOver ?? -1) - 1, '19:40')
  await addDraft(trx, { id, committeeId, title, text, why, at: writtenAt })
  if (handedOver === null) return
  const handedOverAt = addDays(at, handedOver, '20:30')
  const number = await handOver(trx, committeeId, id, handedOverAt)
  const day = (days: number) => toLocal(addDays(at, days, '12:00')).slice(0, 10)
  const detail = {
    title: { da: title, en: title },
    path: `/opgaveudvalg/${committeeId}#anbefaling-${number}`,
  }
  const tell = (when: string, kind: Example['story'][number]['kind'], eventId?: string) =>
    addCommitteeEvent(trx, deps, {
      id: eventId,
      committeeId,
      at: when,
      kind,
      detail,
    })
  await tell(handedOverAt, 'recommended')
  if (!council) return
  await putAnswer(trx, id, {
    answer: council.answer,
    why: council.why,
    decidedOn: day(council.decided),
    link: null,
  })
  await tell(addDays(at, council.decided, '12:00'), 'recommendation-answered')
  for (const result of results) {
    await putResult(trx, {
      id: result.id,
      recommendation_id: id,
      happened_on: day(result.day),
      body: result.text,
      link: null,
    })
    await tell(addDays(at, result.day, '12:00'), 'came-of', result.id)
  }
}
