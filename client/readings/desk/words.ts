// A team's standing in words: wishes, gaps, and the whole of it in one sentence for ears.
import type { Composition, Gap } from '../../../shared/composition.ts'
import type { ApplicationWeighed, ReadingDesk } from '../../../shared/readings.ts'
import type { BalanceWish } from '../../../shared/task-committees.ts'
import { count, list, number, sentence } from '../../format.ts'
import { tr, type Words } from '../../language.ts'
import type da from '../text.da.ts'

type Known = Words<typeof da>
type Named = Pick<ReadingDesk, 'communities' | 'committee'>

export function wishWords(wish: BalanceWish, t: Known, desk: Named): string {
  if (wish.by === 'age-band') return t.team.band[wish.value]
  if (wish.by === 'gender') return t.team.wish.gender[wish.value]
  return t.team.wish['local-community'](placeName(wish.value, desk))
}

export function gapWords(gap: Gap, t: Known, desk: Named): string {
  if (gap.kind === 'competence') return t.team.gap.competence(competenceName(gap, desk))
  if (gap.kind === 'balance') return wishGapWords(gap.wish, gap.count, t, desk)
  const { one, many } = t.seatMany[gap.seatKind]
  const people = count(gap.count, [one, many])
  return gap.kind === 'beyond' ? t.team.gap.beyond(people) : people
}

/** What somebody brings that the team lacks: the thing itself, not how much of it. */
export function bringWords(gap: Gap, t: Known, desk: Named): string[] {
  if (gap.kind === 'competence') return [competenceName(gap, desk)]
  return gap.kind === 'balance' ? [wishWords(gap.wish, t, desk)] : []
}

/** What the charter asks for that an applicant has said of themselves, in a line. */
export function factWords(application: ApplicationWeighed, t: Known, desk: Named): string {
  const { seatKind, ageBand, gender, localCommunityId } = application
  return [
    ...application.competences.map((id) => competenceName({ seatKind, id }, desk)),
    ageBand && t.team.band[ageBand],
    gender && sentence(t.team.wishGap.gender[gender].one),
    localCommunityId && placeName(localCommunityId, desk),
  ]
    .filter(Boolean)
    .join('\u00A0· ')
}

/** "3 af 6 pladser. Mangler 2 ting" */
export function shortWords({ seats, gaps }: Composition, t: Known): string {
  const filled = seats.reduce((sum, seat) => sum + seat.filled, 0)
  const places = seats.reduce((sum, seat) => sum + seat.places, 0)
  return t.team.short(number(filled), number(places), lackWords(gaps.length, t))
}

/** The same with every gap named, for ears. */
export function longWords(composition: Composition, t: Known, desk: Named): string {
  const gaps = composition.gaps.map((gap) => gapWords(gap, t, desk))
  const rest = gaps.length > 0 ? `${t.team.lacks} ${list(gaps)}.` : t.team.whole
  return `${shortWords(composition, t)}. ${rest}`
}

function lackWords(gaps: number, t: Known): string {
  if (gaps === 0) return t.team.shortWhole
  return gaps === 1 ? t.team.shortLacksOne : t.team.shortLacks(number(gaps))
}

function wishGapWords(wish: BalanceWish, lacking: number, t: Known, desk: Named): string {
  if (wish.by === 'age-band')
    return t.team.wishGap['age-band'](number(lacking), t.team.band[wish.value])
  if (wish.by === 'local-community')
    return t.team.wishGap['local-community'](number(lacking), placeName(wish.value, desk))
  const { one, many } = t.team.wishGap.gender[wish.value]
  return count(lacking, [one, many])
}

function competenceName(gap: { seatKind: string; id: string }, { committee }: Named): string {
  const seat = committee.seats.find(({ kind }) => kind === gap.seatKind)
  const found = seat?.competences.find(({ id }) => id === gap.id)
  return found ? tr(found.name) : gap.id
}

function placeName(id: string, { communities }: Named): string {
  return communities.find((place) => place.id === id)?.name ?? id
}
