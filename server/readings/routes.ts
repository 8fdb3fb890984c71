// The readers' side: their list, one application at a time, and the scores that each gives alone.
import { createRoute, z } from '@hono/zod-openapi'
import type { Account } from '../../shared/accounts.ts'
import {
  type ApplicationRead,
  applicationRead,
  type Reading,
  type ReadingGiven,
  type ReadingList,
  readingGiven,
  readingList,
} from '../../shared/readings.ts'
import { slug } from '../../shared/text.ts'
import { demand } from '../access.ts'
import { seatsKey } from '../appointments.ts'
import { downloadHeaders, findReceived, readShown, tellAttachments } from '../attachments.ts'
import { addAudit } from '../audit.ts'
import { change } from '../change.ts'
import { listNamedCommunities } from '../communities.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, fileAnswers, router } from '../router.ts'
import { getApplication, getRound, type Round, tellCommittee } from './round.ts'
import { type Application, findScoreFaults, keptAwayOf } from './rules.ts'
import { addConflict, addReading, type ReadingKept } from './store.ts'

const listParam = z.strictObject({ committeeId: slug.max(100) })
const oneParam = listParam.extend({ submissionId: z.uuid() })
const fileParam = oneParam.extend({ attachmentId: z.uuid() })

export function readingRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/readings/{committeeId}',
        summary: 'The applications that a reader is to score, by number',
        request: { params: listParam },
        responses: answers(readingList, 'The list, empty until the call has closed'),
      }),
      async (c) => {
        const { committeeId } = c.req.valid('param')
        const asker = demand(c.get('asker'), 'reading.read', committeeId)
        return c.json(tellList(await getRound(deps.db, deps, committeeId), asker), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/readings/{committeeId}/{submissionId}',
        summary: 'Open an application to score it; that it was opened is logged',
        request: { params: oneParam },
        responses: answers(applicationRead, 'The application, and once scored, others’ scores'),
      }),
      async (c) => {
        const { committeeId, submissionId } = c.req.valid('param')
        const asker = demand(c.get('asker'), 'reading.read', committeeId)
        const round = await getRound(deps.db, deps, committeeId)
        const application = demandReadable(round, asker, submissionId)
        await addAudit(deps.db, deps, {
          accountId: asker.id,
          action: 'reading.open',
          subject: submissionId,
        })
        return c.json(await tellApplication(deps, round, application, asker), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/readings/{committeeId}/{submissionId}',
        summary:
          'Score an application; the scores stand, and the same ones again are taken as a repeat',
        request: { params: oneParam, body: body(readingGiven) },
        responses: answers(applicationRead, 'The application, with the other readers’ scores'),
      }),
      async (c) => {
        const { committeeId, submissionId } = c.req.valid('param')
        const asker = demand(c.get('asker'), 'reading.read', committeeId)
        const given = c.req.valid('json')
        await change(deps, asker, seatsKey(committeeId), async (trx) => {
          const round = await getRound(trx, deps, committeeId)
          const known = ownOf(round, asker, submissionId)
          if (known && isSame(known, given)) return undefined
          demandReadable(round, asker, submissionId)
          const faults = findScoreFaults(round.committee.charter.criteria, given.scores)
          if (faults.length > 0) throw new ProblemError('invalid', '', faults)
          const at = deps.clock()
          if (!(await addReading(trx, { submissionId, accountId: asker.id, ...given, at })))
            throw new ProblemError('conflict', 'You have scored it, and the scores stand')
          return { action: 'reading.give', subject: submissionId }
        })
        const round = await getRound(deps.db, deps, committeeId)
        const application = getApplication(round, submissionId)
        return c.json(await tellApplication(deps, round, application, asker), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/readings/{committeeId}/{submissionId}/conflict',
        summary: 'Say that one has a conflict of interest: from then on one is kept away',
        request: { params: oneParam },
        responses: answers(readingList, 'The list, without it'),
      }),
      async (c) => {
        const { committeeId, submissionId } = c.req.valid('param')
        const asker = demand(c.get('asker'), 'reading.read', committeeId)
        await change(deps, asker, seatsKey(committeeId), async (trx) => {
          const round = await getRound(trx, deps, committeeId)
          getApplication(round, submissionId)
          if (round.state !== 'open') throw new ProblemError('conflict', notOpen(round))
          const said = { submissionId, accountId: asker.id, by: 'reader' } as const
          if (!(await addConflict(trx, said, deps.clock()))) return undefined
          return { action: 'reading.keep-away', subject: submissionId }
        })
        return c.json(tellList(await getRound(deps.db, deps, committeeId), asker), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/readings/{committeeId}/{submissionId}/attachments/{attachmentId}',
        summary: 'An attachment for a reader; that it was opened is logged',
        request: { params: fileParam },
        responses: fileAnswers('The bytes, not scanned for viruses'),
      }),
      async (c) => {
        const { committeeId, submissionId, attachmentId } = c.req.valid('param')
        const asker = demand(c.get('asker'), 'reading.read', committeeId)
        const round = await getRound(deps.db, deps, committeeId)
        demandReadable(round, asker, submissionId)
        if (isHidden(round, asker, submissionId)) throw new ProblemError('forbidden')
        const attachment = await findReceived(deps.db, submissionId, attachmentId)
        if (!attachment) throw new ProblemError('attachment_unknown')
        const shown = await readShown(deps, attachment)
        await addAudit(deps.db, deps, {
          accountId: asker.id,
          action: 'reading.open-attachment',
          subject: submissionId,
          detail: { attachmentId },
        })
        return c.body(shown, 200, downloadHeaders(attachment))
      },
    )
}

/** @throws ProblemError not_found, forbidden for whoever is kept away, conflict where nobody reads */
function demandReadable(round: Round, reader: Account, submissionId: string): Application {
  const application = getApplication(round, submissionId)
  if (keptAwayOf(application, accountsOf(reader), round.conflicts))
    throw new ProblemError('forbidden', 'You are kept away from this application')
  if (round.state !== 'open') throw new ProblemError('conflict', notOpen(round))
  return application
}

function notOpen({ state }: Round): string {
  return state === 'finished'
    ? 'The reading is finished'
    : 'The reading begins when the call has closed'
}

function accountsOf({ id, attached }: Account): string[] {
  return [id, ...attached]
}

function ownOf(round: Round, reader: Account, submissionId: string): ReadingKept | undefined {
  return round.readings.find(
    (each) => each.submissionId === submissionId && each.accountId === reader.id,
  )
}

/** In a blind reading nobody knows whose it is before they have scored it. */
function isHidden(round: Round, reader: Account, submissionId: string): boolean {
  return round.committee.charter.blind && !ownOf(round, reader, submissionId)
}

function isSame(known: Reading, given: ReadingGiven): boolean {
  const scoresOf = ({ scores }: Pick<Reading, 'scores'>) =>
    JSON.stringify(scores.map(({ criterionId, score }) => [criterionId, score]).toSorted())
  return known.note === given.note && scoresOf(known) === scoresOf(given)
}

function tellList(round: Round, reader: Account): ReadingList {
  const { applications, conflicts, state } = round
  return {
    committee: tellCommittee(round.committee),
    state,
    applications:
      state === 'upcoming'
        ? []
        : applications.map((application) => {
            const { submissionId, number, sent } = application
            const keptAway = keptAwayOf(application, accountsOf(reader), conflicts)
            const isNamed = !isHidden(round, reader, submissionId) && keptAway !== 'staff'
            return {
              submissionId,
              number,
              seatKind: sent.seatKind,
              sender: isNamed ? sent.name : null,
              readAt: ownOf(round, reader, submissionId)?.readAt ?? null,
              keptAway,
            }
          }),
  }
}

async function tellApplication(
  deps: Deps,
  round: Round,
  { submissionId, number, sent }: Application,
  reader: Account,
): Promise<ApplicationRead> {
  const isNamed = !isHidden(round, reader, submissionId)
  const { localCommunityId } = sent
  const [community] = await listNamedCommunities(
    deps.db,
    localCommunityId === null ? [] : [localCommunityId],
  )
  const seat = round.committee.seats.find(({ kind }) => kind === sent.seatKind)
  const own = ownOf(round, reader, submissionId)
  const others = round.readings.filter(
    (each) => each.submissionId === submissionId && each.accountId !== reader.id,
  )
  return {
    submissionId,
    number,
    seatKind: sent.seatKind,
    sender: isNamed
      ? {
          name: sent.name,
          organisation: sent.organisation,
          organisationRole: sent.organisationRole,
        }
      : null,
    applyingAs: sent.applyingAs,
    motivation: sent.motivation,
    offer: sent.offer,
    competences: (seat?.competences ?? [])
      .filter(({ id }) => sent.competences.includes(id))
      .map(({ name }) => name),
    otherCompetences: sent.otherCompetences,
    localCommunity: community?.name ?? null,
    availability: sent.availability,
    conflict: sent.conflictDescription,
    attachments: isNamed ? await tellAttachments(deps, submissionId, true) : [],
    own: own ? toReading(own) : null,
    others: own ? others.map(toReading) : [],
  }
}

function toReading({ reader, scores, note, readAt }: ReadingKept): Reading {
  return { reader, scores, note, readAt }
}
