// The staff's side of reading and composition, told whole: who reads, how far they are, what was scored, who is chosen.
import type { Database } from '../../db/open.ts'
import type { Role } from '../../shared/accounts.ts'
import type { ApplicationWeighed, ReadingDesk } from '../../shared/readings.ts'
import { isDecided } from '../appointments.ts'
import { listNamedCommunities } from '../communities.ts'
import type { Deps } from '../deps.ts'
import { type Holder, listAnyHolders, listHolders } from '../roles.ts'
import { listSelected, type Selected } from '../selections.ts'
import { getRound, type Round, tellCommittee } from './round.ts'
import { type Application, asksFor, keptAwayOf, resultsOf } from './rules.ts'

/** Staff who can open any application with its name cannot read blindly. */
const readerRoles: readonly Role[] = ['councillor', 'head-of-area', 'coordinator']
const seeingRoles: readonly Role[] = ['caseworker', 'administrator']

/** @throws ProblemError not_found */
export async function tellDesk(
  db: Database,
  deps: Pick<Deps, 'clock'>,
  id: string,
): Promise<ReadingDesk> {
  const round = await getRound(db, deps, id)
  const [decided, readers, named, selected, communities] = await Promise.all([
    isDecided(db, id),
    listHolders(db, 'reader', id),
    listNameable(db, round),
    listSelected(db, id),
    listNamedCommunities(db, [
      ...new Set([
        ...round.applications.flatMap(({ sent }) => sent.localCommunityId ?? []),
        ...round.committee.charter.balance.map(({ value }) => value),
      ]),
    ]),
  ])
  const { committee, state, finishedAt, applications } = round
  return {
    committee: {
      ...tellCommittee(committee),
      seats: committee.seats,
      balance: committee.charter.balance,
    },
    state,
    finishedAt: finishedAt ?? null,
    decided,
    communities: communities.map(({ id, name }) => ({ id, name })),
    readers: readers.map((reader) => ({
      ...reader,
      read: round.readings.filter(({ accountId }) => accountId === reader.accountId).length,
      keptAway: applications.filter((each) => keptAwayOf(each, [reader.accountId], round.conflicts))
        .length,
    })),
    others: named.filter(
      ({ accountId }) => !readers.some((reader) => reader.accountId === accountId),
    ),
    applications: applications.map((application) =>
      weigh(round, application, { readers, selected }),
    ),
  }
}

/** Who can be named as a reader of a round. */
export async function listNameable(db: Database, { committee }: Round) {
  const people = await listAnyHolders(db, [...readerRoles, ...seeingRoles])
  const sees = (roles: readonly Role[]) => roles.some((role) => seeingRoles.includes(role))
  return committee.charter.blind ? people.filter(({ roles }) => !sees(roles)) : people
}

interface Around {
  readers: readonly Holder[]
  selected: readonly Selected[]
}

function weigh(round: Round, application: Application, around: Around): ApplicationWeighed {
  const { committee, readings, conflicts, state } = round
  const { submissionId, number, sent } = application
  const { criteria, balance } = committee.charter
  const own = readings.filter((each) => each.submissionId === submissionId)
  const chosen = around.selected.find((each) => each.submissionId === submissionId)
  const isFinished = state === 'finished'
  return {
    submissionId,
    number,
    sender: sent.organisation ? `${sent.name}, ${sent.organisation}` : sent.name,
    seatKind: sent.seatKind,
    competences: sent.competences,
    localCommunityId: sent.localCommunityId,
    ageBand: asksFor('age-band', balance) ? sent.ageBand : null,
    gender: asksFor('gender', balance) ? sent.gender : null,
    conflict: sent.conflictDescription,
    readers: own.length,
    keptAway: around.readers.flatMap(({ accountId }) => {
      const by = keptAwayOf(application, [accountId], conflicts)
      return by ? [{ accountId, by }] : []
    }),
    // Staff may be readers themselves, and nobody sees others' scores while scores are given.
    results: isFinished ? resultsOf(criteria, own) : [],
    notes: isFinished
      ? own.filter(({ note }) => note !== '').map(({ reader, note }) => ({ reader, note }))
      : [],
    place: chosen?.place ?? null,
    position: chosen?.position ?? null,
  }
}
