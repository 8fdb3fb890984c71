// The responses as an export tells them: all of them to staff, and to the public what it may read.
import type { Database } from '../../db/open.ts'
import { type Consultation, questionsOf } from '../../shared/consultations.ts'
import type { ExportAudience, ExportedResponse } from '../../shared/exports.ts'
import { publicSenderOf } from '../../shared/publication.ts'
import { minorityPart, wholePart } from '../../shared/response-parts.ts'
import type { Response, ResponsePart } from '../../shared/responses.ts'
import { toLocal } from '../../shared/time.ts'
import { listAssessments } from '../assessments.ts'
import { listAttachments, nameOf, stateOf } from '../attachments.ts'
import { listCommunities } from '../communities.ts'
import { listPublicAttachments } from '../publication.ts'
import { listParts, listResponses } from '../responses.ts'
import { listReceipts } from './store.ts'

/** Small enough that a page of the longest responses is far from filling memory. */
const pageSize = 100

/** The caseworkers' own notes are not for the public. */
const unassessed = { summary: '', assessment: '' }

type Asked = Pick<Consultation, 'id' | 'title' | 'material' | 'publication'>

export function filterOf(consultationId: string, audience: ExportAudience) {
  return audience === 'staff'
    ? { consultationId }
    : { consultationId, publication: 'public' as const }
}

export async function* readPages(
  db: Database,
  consultation: Asked,
  audience: ExportAudience,
): AsyncGenerator<ExportedResponse[]> {
  const places = new Map((await listCommunities(db)).map(({ id, name }) => [id, name]))
  const tellPart = partTeller(consultation)
  let after = 0
  while (true) {
    const page = await listResponses(db, filterOf(consultation.id, audience), after, pageSize)
    if (page.length === 0) return
    const ids = page.map(({ submissionId }) => submissionId)
    const [parts, attachments, receipts, assessments] = await Promise.all([
      listParts(db, ids),
      audience === 'staff' ? listKept(db, ids) : listPublicAttachments(db, ids),
      audience === 'staff' ? listReceipts(db, ids) : new Map<string, string>(),
      audience === 'staff' ? listAssessments(db, ids) : new Map<string, typeof unassessed>(),
    ])
    yield page.map((response) => {
      const { submissionId: id, communityId } = response
      const place = communityId && !(audience === 'public' && response.protected)
      return {
        ...tell(response, consultation, audience),
        ...(assessments.get(id) ?? unassessed),
        ...tellParts(parts.get(id) ?? [], audience, tellPart, consultation.title.da),
        place: (place && places.get(communityId)) || '',
        attachments: attachments
          .filter(({ submissionId }) => submissionId === id)
          .map(({ submissionId: _, ...file }) => file),
        ...(audience === 'staff' && { record: tellRecord(response, receipts.get(id) ?? '') }),
      }
    })
    after = page.at(-1)?.number ?? after
  }
}

function tell(response: Response, { publication }: Asked, audience: ExportAudience) {
  const { number, speaksAs, late } = response
  const base = {
    number,
    speaksAs,
    late,
    receivedOn: toLocal(response.receivedAt).slice(0, 10),
  }
  if (audience === 'staff')
    return { ...base, name: response.name, organisation: response.organisation }
  const { person, organisation } = publicSenderOf(response, publication)
  const unnamed = response.protected ? 'Borger med beskyttet navn' : 'Borger'
  return {
    ...base,
    name: person ?? (organisation ? '' : unnamed),
    organisation: organisation ?? '',
  }
}

function tellRecord(response: Response, receipt: string) {
  const { submissionId, receivedAt, channel, protected: isProtected, publication } = response
  return { submissionId, receipt, receivedAt, channel, protected: isProtected, publication }
}

interface TellPart {
  subject: string
  heading: string
}

/** What a part is called, by its key. */
function partTeller(consultation: Asked): (part: ResponsePart) => TellPart {
  const known = new Map(
    questionsOf(consultation).map(({ section, question }) => [
      question.id,
      { subject: section.heading.da, heading: `${section.heading.da}: ${question.text.da}` },
    ]),
  )
  const subject = consultation.title.da
  return ({ part }) => {
    if (part === wholePart) return { subject, heading: 'Høringssvar' }
    if (part === minorityPart) return { subject, heading: 'Mindretalsudtalelse' }
    // A question that was taken out after somebody had answered it.
    return known.get(part) ?? { subject, heading: 'Svar' }
  }
}

function tellParts(
  parts: readonly ResponsePart[],
  audience: ExportAudience,
  tellPart: (part: ResponsePart) => TellPart,
  title: string,
): Pick<ExportedResponse, 'parts' | 'subject'> {
  const told = parts.flatMap((part) => {
    const text = audience === 'staff' ? part.body : part.shown
    return text === null ? [] : [{ ...tellPart(part), text }]
  })
  const subjects = [...new Set(told.map(({ subject }) => subject))]
  return {
    subject: subjects.length > 0 ? subjects.join('; ') : title,
    parts: told.map(({ heading, text }) => ({ heading, text })),
  }
}

async function listKept(db: Database, ids: readonly string[]) {
  const rows = await listAttachments(db, ids)
  return rows
    .filter((row) => stateOf(row, true) === 'received')
    .map((row) => {
      const { submission_id: submissionId, id, type, size, sha256 } = row
      return { submissionId, id, name: nameOf(row), type, size, sha256 }
    })
}
