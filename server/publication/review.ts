// Staff decide what of a response everybody may read: in one transaction, with the author told in the same.
import type { Trx } from '../../db/open.ts'
import type { Fault } from '../../shared/problem.ts'
import { openFinds, type PartRedaction, type PublicationReview } from '../../shared/publication.ts'
import { mergeRedactions } from '../../shared/redaction.ts'
import type { Response, ResponsePart } from '../../shared/responses.ts'
import { listAttachments, stateOf } from '../attachments.ts'
import { addAudit } from '../audit.ts'
import { getSenderId, listLateDecisions } from '../cases.ts'
import type { ConsultationKept } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { hold, leavePublic, publish } from '../publication.ts'
import { listParts } from '../responses.ts'
import {
  answerAppeal,
  findAppeal,
  findReview,
  type KeptRedaction,
  listRedactions,
  putReview,
  replaceAllowedAttachments,
  replaceRedactions,
} from './store.ts'
import { findsOf, listDeciders, mayBePublic } from './view.ts'

/** @throws ProblemError stale, conflict, forbidden or invalid; then nothing has changed */
export async function reviewResponse(
  trx: Trx,
  deps: Deps,
  { call, response, by }: { call: ConsultationKept; response: Response; by: string },
  given: PublicationReview,
) {
  const { submissionId: id } = response
  const at = deps.clock()
  const [before, review] = [await listRedactions(trx, id), await findReview(trx, id)]
  if ((review?.revision ?? 0) !== given.revision) throw new ProblemError('stale')
  await demandTimely(trx, response, given)
  const appeal = await demandOther(trx, id, by, given)
  const parts = (await listParts(trx, [id])).get(id) ?? []
  const redactions = merge(parts, given, before, by)
  await demandSound(trx, { call, response, parts }, given, redactions)

  const isPublic = given.publication === 'public'
  await leavePublic(trx, { at, random: deps.random }, id)
  await replaceRedactions(trx, id, redactions)
  await replaceAllowedAttachments(trx, id, isPublic ? given.attachments : [])
  const revision = given.revision + 1
  await putReview(trx, id, { revision, allowed: given.allowed, note: given.note, at, by })
  if (isPublic) await publish(trx, id, parts, redactions, at)
  else await hold(trx, id)
  const isChanged =
    given.publication !== response.publication || namesOf(redactions) !== namesOf(before)
  if (appeal)
    await answerAppeal(trx, appeal.submission_id, {
      at,
      by,
      outcome: isChanged ? 'changed' : 'stands',
      text: given.answer ?? '',
    })
  const isNews = isChanged && (!isPublic || redactions.length > 0)
  // Whoever came on paper has no account here; staff write to them.
  const hasAccount = response.channel === 'app' || response.channel === 'workroom'
  if (hasAccount && (appeal || isNews))
    await addMessage(trx, {
      id: deps.random.id(),
      accountId: await getSenderId(trx, id),
      kind: appeal ? 'appeal-answered' : isPublic ? 'response-redacted' : 'response-held',
      submissionId: id,
      at,
    })
  await addAudit(trx, deps, {
    accountId: by,
    action: appeal ? 'response.answer-appeal' : 'response.review',
    subject: id,
    detail: {
      publication: given.publication,
      redactions: redactions.length,
      allowed: given.allowed.length,
      attachments: isPublic ? given.attachments.length : 0,
    },
  })
}

/** What came late is public only when staff have accepted it. */
async function demandTimely(trx: Trx, response: Response, given: PublicationReview) {
  if (!response.late || given.publication !== 'public') return
  const { submissionId } = response
  const decision = (await listLateDecisions(trx, [submissionId])).get(submissionId)
  if (decision !== 'accepted')
    throw new ProblemError('conflict', 'It came late and has not been accepted')
}

/** An appeal is answered by somebody else than whoever hid something; then the answer goes along. */
async function demandOther(trx: Trx, id: string, by: string, { answer }: PublicationReview) {
  const latest = await findAppeal(trx, id)
  const appeal = latest?.answered_at === null ? latest : undefined
  if (appeal && (await listDeciders(trx, id)).includes(by))
    throw new ProblemError('forbidden', 'The appeal is for another person to answer')
  if (Boolean(appeal) !== (answer !== undefined))
    throw new ProblemError('invalid', '', [
      { pointer: '/answer', detail: appeal ? 'an appeal waits for it' : 'nobody has appealed' },
    ])
  return appeal
}

function merge(
  parts: readonly ResponsePart[],
  { redactions }: PublicationReview,
  before: readonly KeptRedaction[],
  by: string,
): KeptRedaction[] {
  return parts.flatMap(({ part, body }) =>
    mergeRedactions(
      body,
      redactions.filter((each) => each.part === part),
    ).map((each) => {
      const redaction = { ...each, part }
      const known = before.find((one) => namesOf([one]) === namesOf([redaction]))
      return { ...redaction, addedBy: known?.addedBy ?? by }
    }),
  )
}

function namesOf(redactions: readonly PartRedaction[]): string {
  return JSON.stringify(
    redactions.map(({ part, start, end, reason }) => [part, start, end, reason]),
  )
}

async function demandSound(
  trx: Trx,
  { call, response, parts }: { call: ConsultationKept; response: Response; parts: ResponsePart[] },
  given: PublicationReview,
  redactions: readonly KeptRedaction[],
) {
  const faults: Fault[] = []
  const sound = (part: string, end: number) =>
    parts.some((each) => each.part === part && end <= each.body.length)
  for (const list of ['redactions', 'allowed'] as const)
    for (const [index, { part, end }] of given[list].entries())
      if (!sound(part, end))
        faults.push({ pointer: `/${list}/${index}`, detail: 'there is no such place' })
  const files = await listAttachments(trx, [response.submissionId])
  for (const [index, id] of given.attachments.entries()) {
    const row = files.find((each) => each.id === id)
    const detail =
      row && stateOf(row, true) === 'received'
        ? mayBePublic(response, row.type)
          ? undefined
          : 'a document may name a protected person'
        : 'there is no such attachment'
    if (detail) faults.push({ pointer: `/attachments/${index}`, detail })
  }
  const finds = given.publication === 'public' ? findsOf(response, parts, call) : []
  for (const { part, start, end } of openFinds(finds, { ...given, redactions }))
    faults.push({
      pointer: '/redactions',
      detail: `found and not decided: ${JSON.stringify({ part, start, end })}`,
    })
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
}
