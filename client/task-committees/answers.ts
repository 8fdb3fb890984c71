// What one answered in an application, in words: for the last step, the receipt and the desk.
import type { Accessor } from 'solid-js'
import type { LocalCommunity } from '../../shared/communities.ts'
import type {
  ApplyingAs,
  SeatKind,
  TaskCommittee,
  TaskCommitteeApplication,
} from '../../shared/task-committees.ts'
import { sentence } from '../format.ts'
import { tr, type Words } from '../language.ts'
import { communitiesQuery } from '../listings.ts'
import { useQuery } from '../query.ts'
import type { Answer } from '../ui/Answers.tsx'
import { taskCommitteeQuery } from './queries.ts'
import type da from './text.da.ts'
import { text } from './text.ts'

/** Values while they are typed, or a payload as it was sent; a field that was not asked is absent. */
type Given = { readonly [K in keyof TaskCommitteeApplication]?: unknown }

interface Known {
  committee: Pick<TaskCommittee, 'seats'> | undefined
  communities: readonly LocalCommunity[] | undefined
}

export type FieldAnswer = Answer & { field: keyof TaskCommitteeApplication }

/** Every answer in the form's order; ids that nobody knows any more stand as they are. */
export function answersOf(
  given: Given,
  t: Pick<Words<typeof da>, 'form' | 'seatOne' | 'balance'>,
  { committee, communities }: Known,
): FieldAnswer[] {
  const say = (value: unknown, words: Record<string, string>) => {
    const known = typeof value === 'string' ? value : ''
    return words[known] ?? known
  }
  const many = (value: unknown, words: Record<string, string>) =>
    Array.isArray(value) ? value.map((entry) => say(entry, words)) : []
  const competences = Object.fromEntries(
    (committee?.seats ?? []).flatMap((seat) =>
      seat.competences.map(({ id, name }) => [id, tr(name)]),
    ),
  )
  const places = Object.fromEntries((communities ?? []).map(({ id, name }) => [id, name]))
  const seats: Record<SeatKind, string> = t.seatOne
  const applicants: Record<ApplyingAs, string> = t.form.applicants
  const answer = (field: FieldAnswer['field'], label: string, value: Answer['value']) => ({
    field,
    label,
    value,
  })
  const plain = (field: FieldAnswer['field'], label: string) =>
    answer(field, label, say(given[field], {}).split(/\n+/))
  const notStated = { 'not-stated': t.form.notStated }
  const isForOthers = given.applyingAs !== 'myself' && Boolean(given.applyingAs)
  return [
    answer('seatKind', t.form.seatKind, sentence(say(given.seatKind, seats))),
    ...(given.nominationId ? [answer('nominationId', t.form.nominated, t.form.nominatedYes)] : []),
    answer('applyingAs', t.form.applyingAs, say(given.applyingAs, applicants)),
    plain('name', t.form.name),
    ...(isForOthers
      ? [
          plain('organisation', t.form.organisation),
          plain('organisationRole', t.form.organisationRole),
        ]
      : []),
    plain('motivation', t.form.motivation),
    plain('offer', t.form.offer),
    answer('competences', t.form.competences, many(given.competences, competences)),
    plain('otherCompetences', t.form.otherCompetences),
    answer('localCommunityId', t.form.localCommunity, say(given.localCommunityId, places)),
    ...(given.ageBand
      ? [answer('ageBand', t.form.ageBand, say(given.ageBand, { ...t.balance.ages, ...notStated }))]
      : []),
    ...(given.gender
      ? [answer('gender', t.form.gender, say(given.gender, { ...t.form.genders, ...notStated }))]
      : []),
    answer('availability', t.form.availability, many(given.availability, t.form.times)),
    answer('conflict', t.form.conflict, say(given.conflict, t.form.conflicts)),
    ...(given.conflict === 'yes' ? [plain('conflictDescription', t.form.conflictDescription)] : []),
    answer('contactBy', t.form.contactBy, say(given.contactBy, t.form.ways)),
    ...(given.contactBy === 'email' ? [plain('email', t.form.email)] : []),
    ...(given.contactBy === 'phone' ? [plain('phone', t.form.phone)] : []),
  ]
}

/** The answers of an application that was sent; names come when they are fetched. */
export function useApplicationAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  // Only names are missing without them.
  const committee = useQuery(() => taskCommitteeQuery(String(payload.committeeId)))
  const communities = useQuery(() => communitiesQuery())
  return () =>
    answersOf(payload, t(), {
      committee: committee.isSuccess ? committee.data : undefined,
      communities: communities.isSuccess ? communities.data : undefined,
    })
}
