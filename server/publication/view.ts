// Responses as the public, the desk and their authors see them.
import type { Database } from '../../db/open.ts'
import { questionsOf } from '../../shared/consultations.ts'
import {
  type DeskResponse,
  deskResponse,
  findsIn,
  type OwnPublication,
  ownPublication,
  type PublicResponse,
  publicSenderOf,
  type Queued,
} from '../../shared/publication.ts'
import { beginningOf } from '../../shared/redaction.ts'
import type { Response, ResponsePart } from '../../shared/responses.ts'
import { tellAttachments } from '../attachments.ts'
import { listLateDecisions } from '../cases.ts'
import { type ConsultationKept, getPublished } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { isPlain, listPublicAttachments } from '../publication.ts'
import { findResponse, listParts, listResponses } from '../responses.ts'
import { refusalOf } from './forms.ts'
import {
  countRedactions,
  findAppeal,
  findReview,
  listAllowedAttachments,
  listRedactions,
} from './store.ts'

export function toAbout({ id, title, closesAt }: ConsultationKept) {
  return { id, title, closesAt }
}

function senderOf(response: Response, call: ConsultationKept) {
  const sender = publicSenderOf(response, call.publication)
  return { ...sender, protected: response.protected }
}

function questionOf(call: ConsultationKept, part: string) {
  return questionsOf(call).find(({ question }) => question.id === part)?.question.text ?? null
}

/** How much of a response stands in a list. */
const listedMax = 600

/** The responses of a list, each as far as a list has room for it. */
export async function toListed(
  db: Database,
  call: ConsultationKept,
  responses: readonly Response[],
): Promise<PublicResponse[]> {
  return (await toPublic(db, call, responses)).map((response) => {
    let room = listedMax
    const parts = response.parts.flatMap((part) => {
      if (room <= 0) return []
      const shown = beginningOf(part.shown, room)
      room -= part.shown.length
      return [{ ...part, shown }]
    })
    return { ...response, parts, whole: room >= 0 }
  })
}

/** Only of responses that are public, and of their parts only what may be read. */
export async function toPublic(
  db: Database,
  call: ConsultationKept,
  responses: readonly Response[],
): Promise<PublicResponse[]> {
  const open = responses.filter(({ publication }) => publication === 'public')
  const ids = open.map(({ submissionId }) => submissionId)
  const [parts, attachments] = await Promise.all([
    listParts(db, ids),
    listPublicAttachments(db, ids),
  ])
  return open.map((response) => {
    const sender = senderOf(response, call)
    return {
      number: response.number,
      sender,
      // The kind of an organisation that isn't named may tell who it is.
      speaksAs: response.protected && !sender.organisation ? 'self' : response.speaksAs,
      receivedAt: response.receivedAt,
      late: response.late,
      parts: (parts.get(response.submissionId) ?? []).flatMap(({ part, shown }) =>
        shown === null ? [] : [{ part, question: questionOf(call, part), shown }],
      ),
      whole: true,
      attachments: attachments
        .filter(({ submissionId }) => submissionId === response.submissionId)
        .map(({ id, name, type, size }) => ({ id, name, type, size })),
    }
  })
}

const queuedMax = 240

export async function toQueued(
  db: Database,
  call: ConsultationKept,
  responses: readonly Response[],
): Promise<Queued[]> {
  const ids = responses.map(({ submissionId }) => submissionId)
  const [parts, hidden] = await Promise.all([listParts(db, ids), countRedactions(db, ids)])
  return responses.map((response) => {
    const own = parts.get(response.submissionId) ?? []
    const finds = own.flatMap(({ body }) => findsIn(body, response, call.publication))
    return {
      number: response.number,
      speaksAs: response.speaksAs,
      name: response.name,
      organisation: response.organisation,
      protected: response.protected,
      receivedAt: response.receivedAt,
      late: response.late,
      channel: response.channel,
      heldBefore: response.publication === 'waiting' ? response.heldBefore : null,
      beginning: beginningOf(own.map(({ body }) => body).join(' '), queuedMax),
      finds: finds.length,
      hidden: hidden.get(response.submissionId) ?? 0,
      plain: response.publication === 'waiting' && isPlain(response, own, call.publication),
    }
  })
}

/** What is found in the parts of a response, each with the part it stands in. */
export function findsOf(
  response: Response,
  parts: readonly Pick<ResponsePart, 'part' | 'body'>[],
  call: ConsultationKept,
) {
  return parts.flatMap(({ part, body }) =>
    findsIn(body, response, call.publication).map((find) => ({ ...find, part })),
  )
}

/** A document of a protected person may name its author where nobody looks; a picture is shown without what it carries. */
export function mayBePublic(response: Response, type: string): boolean {
  return !response.protected || type.startsWith('image/')
}

/** Who had a hand in what is hidden, and so does not answer the author's appeal. */
export async function listDeciders(db: Database, submissionId: string): Promise<string[]> {
  const [redactions, review] = await Promise.all([
    listRedactions(db, submissionId),
    findReview(db, submissionId),
  ])
  return [...redactions.map(({ addedBy }) => addedBy), ...(review ? [review.decided_by] : [])]
}

/** @throws ProblemError not_found */
export async function openResponse(
  deps: Pick<Deps, 'db' | 'files'>,
  { consultationId, number }: { consultationId: string; number: number },
  askerId: string,
): Promise<DeskResponse> {
  const { db } = deps
  const call = await getPublished(db, consultationId)
  const response = await findResponse(db, consultationId, number)
  if (!response) throw new ProblemError('not_found')
  const id = response.submissionId
  const parts = (await listParts(db, [id])).get(id) ?? []
  const [redactions, review, attachments, allowed, appeal, late, following] = await Promise.all([
    listRedactions(db, id),
    findReview(db, id),
    tellAttachments(deps, id, true),
    listAllowedAttachments(db, id),
    findAppeal(db, id),
    listLateDecisions(db, [id]),
    listResponses(db, { consultationId, publication: 'waiting' }, number, 1),
  ])
  const isOpen = appeal !== undefined && appeal.answered_at === null
  const isOwn = isOpen && (await listDeciders(db, id)).includes(askerId)
  const lateDecision = response.late ? (late.get(id) ?? 'undecided') : 'accepted'
  return deskResponse.parse({
    ...response,
    consultation: toAbout(call),
    sender: senderOf(response, call),
    parts: parts.map(({ part, body }) => ({ part, question: questionOf(call, part), body })),
    finds: findsOf(response, parts, call),
    redactions: redactions.map(({ addedBy: _, ...redaction }) => redaction),
    allowed: JSON.parse(review?.allowed ?? '[]'),
    revision: review?.revision ?? 0,
    note: review?.note ?? '',
    decided: review ? { at: review.decided_at, by: review.decider } : null,
    attachments: attachments.map(({ id: attachmentId, name, type, size, state }) => ({
      ...{ id: attachmentId, name, type, size, state },
      public: allowed.includes(attachmentId),
      mayBePublic: mayBePublic(response, type),
    })),
    appeal: toAppeal(appeal),
    barred: isOwn ? 'own-decision' : lateDecision === 'accepted' ? null : `late-${lateDecision}`,
    next: following[0]?.number ?? null,
  })
}

/** What is left to say of a response when its consultation's date of deletion has passed. */
export function tellDeleted(consultationId: string): OwnPublication {
  return {
    consultationId,
    number: null,
    publication: 'deleted',
    hidden: [],
    note: '',
    decidedAt: null,
    shownAttachments: 0,
    mayAppeal: false,
    appeal: null,
  }
}

/** A response as its author may know it. */
export async function tellOwn(db: Database, response: Response): Promise<OwnPublication> {
  const id = response.submissionId
  const [redactions, parts, review, appeal, received, refusal] = await Promise.all([
    listRedactions(db, id),
    listParts(db, [id]),
    findReview(db, id),
    findAppeal(db, id),
    listAllowedAttachments(db, id),
    refusalOf(db, response),
  ])
  const bodyOf = (part: string) => parts.get(id)?.find((each) => each.part === part)?.body ?? ''
  return ownPublication.parse({
    consultationId: response.consultationId,
    number: response.number,
    publication: response.publication,
    hidden: redactions.map(({ part, start, end, reason }) => ({
      text: bodyOf(part).slice(start, end),
      reason,
    })),
    note: review?.note ?? '',
    decidedAt: review?.decided_at ?? null,
    shownAttachments: received.length,
    mayAppeal: refusal === undefined,
    appeal: toAppeal(appeal),
  })
}

function toAppeal(appeal: Awaited<ReturnType<typeof findAppeal>>) {
  if (!appeal) return null
  const { answered_at: at, answer, outcome } = appeal
  return {
    at: appeal.received_at,
    answer: at === null ? null : { at, text: answer, outcome },
  }
}
