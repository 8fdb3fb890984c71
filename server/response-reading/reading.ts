// What staff see when they read: how far it has come, one response opened, and what could be a theme.
import type { Database } from '../../db/open.ts'
import type { ResponsesTable } from '../../db/schema.ts'
import { questionsOf } from '../../shared/consultations.ts'
import type {
  OpenedResponse,
  ReadingOverview,
  ReadingQuestion,
  ThemeSuggestions,
} from '../../shared/response-reading.ts'
import type { ResponsePart } from '../../shared/responses.ts'
import { findTerms, parseSearch } from '../../shared/search-terms.ts'
import { findAssessment } from '../assessments.ts'
import { type ConsultationKept, windowOf } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { countAnswered, findAnswerOf } from '../response-answers.ts'
import { countGroups, findComparison, findTypical } from '../response-groups.ts'
import { countResponses, listParts } from '../responses.ts'
import { isSettled } from '../submissions/forms.ts'
import { createCounter } from './frequent-words.ts'
import { countRead, describeRead, findNeighbours, listRead, listThemes } from './store.ts'

/** How many responses without a theme are read for suggestions, and how many at a time. */
const sample = { most: 1000, page: 50 }

export async function describeOverview(
  { db, clock }: Deps,
  call: ConsultationKept,
): Promise<ReadingOverview> {
  const consultationId = call.id
  const [total, late, counts, themes, comparison, groups] = await Promise.all([
    countResponses(db, { consultationId }),
    countResponses(db, { consultationId, late: true }),
    countRead(db, consultationId),
    listThemes(db, consultationId),
    findComparison(db, consultationId),
    countGroups(db, consultationId),
  ])
  return {
    id: call.id,
    title: call.title,
    closesAt: call.closesAt,
    sections: call.material.map(({ id, heading }) => ({ id, heading })),
    total,
    late,
    ...counts,
    closed: isSettled(windowOf(call), clock()),
    themes,
    comparison: comparison
      ? {
          compared: comparison.compared,
          total: comparison.total,
          doneAt: comparison.done_at,
          ...groups,
          since: comparison.newest - comparison.last_number,
        }
      : null,
  }
}

export async function openResponse(
  db: Database,
  call: ConsultationKept,
  row: ResponsesTable & { receipt: string; community: string | null },
  { folded, ...question }: ReadingQuestion & { folded?: 'yes' | 'no' | undefined },
): Promise<OpenedResponse> {
  const { submission_id, number } = row
  const [response, assessment, answer, typical, themes, neighbours] = await Promise.all([
    describeRead(db, row),
    findAssessment(db, submission_id),
    findAnswerOf(db, submission_id),
    findTypical(db, submission_id),
    listThemes(db, call.id),
    findNeighbours(db, call.id, { ...question, folded: folded === 'yes' }, number),
  ])
  const ids = [submission_id, ...(typical ? [typical.submissionId] : [])]
  const [parts, counts] = await Promise.all([
    listParts(db, ids),
    countAnswered(db, answer ? [answer.id] : []),
  ])
  const own = parts.get(submission_id) ?? []
  const terms = parseSearch(question.search ?? '')
  const asked = new Map(questionsOf(call).map((each) => [each.question.id, each.question.text]))
  const whole = textOf(own)
  const { excerpt: _, ...rest } = response
  return {
    response: rest,
    receipt: row.receipt,
    parts: own.map((part) => ({
      ...part,
      asked: asked.get(part.part) ?? null,
      marks: findTerms(part.body, terms),
    })),
    community: row.community,
    assessment,
    answer: answer ? { ...answer, responses: counts.get(answer.id) ?? 0 } : null,
    typicalText:
      typical && typical.number !== number ? textOf(parts.get(typical.submissionId) ?? []) : null,
    suggestions: themes
      .filter(({ id }) => !response.themes.includes(id))
      .map(({ id, words }) => ({
        theme: id,
        words: words.filter((word) => findTerms(whole, parseSearch(word)).length > 0),
      }))
      .filter(({ words }) => words.length > 0),
    ...neighbours,
  }
}

/** Reads the first responses without a theme; a sample says enough of what many write about. */
export async function suggestThemes(
  db: Database,
  consultationId: string,
): Promise<ThemeSuggestions> {
  const counter = createCounter()
  let after = 0
  for (let read = 0; read < sample.most; read += sample.page) {
    const question = { state: 'unthemed', after, limit: sample.page } as const
    const page = await listRead(db, consultationId, question)
    const parts = await listParts(
      db,
      page.responses.map(({ submissionId }) => submissionId),
    )
    for (const own of parts.values()) counter.add(textOf(own))
    if (page.next === null) break
    after = Number(page.next)
  }
  const themes = await listThemes(db, consultationId)
  return counter.most(themes.flatMap(({ name, words }) => [name, ...words]))
}

function textOf(parts: readonly ResponsePart[]): string {
  return parts.map(({ body }) => body).join('\n\n')
}
