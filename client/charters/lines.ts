// A charter as labelled texts in the language on screen: to be read through, and to be compared word by word.
import type { Accessor } from 'solid-js'
import type { CharterContent } from '../../shared/charters.ts'
import type { BalanceWish, Seat } from '../../shared/task-committees.ts'
import { fromLocal } from '../../shared/time.ts'
import { count, date, list, number, weekdayDateTime } from '../format.ts'
import { tr, type Words } from '../language.ts'
import { communitiesQuery } from '../listings.ts'
import { useQuery } from '../query.ts'
import { text as ui } from '../ui/text.ts'
import { challengesQuery } from './queries.ts'
import type da from './text.da.ts'
import { text } from './text.ts'

export interface CharterLine {
  id: string
  label: string
  /** Paragraphs under one another; empty where the charter says nothing. */
  text: string
}

/** What the ids in a charter are called. */
export interface Names {
  coreTasks: Readonly<Record<string, string>>
  challenges: ReadonlyMap<string, string>
  places: ReadonlyMap<string, string>
}

type T = Pick<Words<typeof da>, 'fields' | 'team'>

export function linesOf(content: CharterContent, t: T, names: Names): CharterLine[] {
  const { charter, seats } = content
  const line = (id: keyof T['fields'], text: string): CharterLine => ({
    id,
    label: t.fields[id],
    text,
  })
  const places = charter.communities.map((id) => names.places.get(id) ?? id)
  return [
    line('title', tr(content.title)),
    line('summary', tr(content.summary)),
    line('task', tr(charter.task)),
    line('purpose', tr(charter.purpose)),
    line('effect', tr(charter.effect)),
    line('whyComplex', tr(charter.whyComplex)),
    line('challenges', list(charter.challenges.map((id) => names.challenges.get(id) ?? id))),
    line('coreTasks', list(charter.coreTasks.map((id) => names.coreTasks[id] ?? id))),
    line('communities', list(places) || t.team.everywhere),
    line('room', charter.room ? tr(charter.room) : ''),
    line('decided', charter.decided ? tr(charter.decided) : ''),
    line('resources', charter.resources ? tr(charter.resources) : ''),
    line('seats', seats.map((seat) => seatLine(seat, t)).join('\n')),
    line('balance', charter.balance.map((wish) => wishLine(wish, t, names)).join('\n')),
    line(
      'criteria',
      charter.criteria.map((each) => `${tr(each.name)}: ${tr(each.explanation)}`).join('\n'),
    ),
    line('blind', charter.blind ? t.team.yes : t.team.no),
    line('opensAt', weekdayDateTime(content.opensAt)),
    line('closesAt', weekdayDateTime(content.closesAt)),
    line('appointsOn', day(charter.appointsOn)),
    line('startsOn', day(charter.startsOn)),
    line('endsOn', day(charter.endsOn)),
    line('reportsOn', list(charter.reportsOn.map(day))),
    line('meetingForm', tr(charter.meetingForm)),
    line('chair', tr(charter.chair)),
    line('deputy', tr(charter.deputy)),
  ]
}

function seatLine(seat: Seat, { team }: T): string {
  const facts = `${team.kinds[seat.kind]}: ${count(seat.places, [team.place, team.placesMany])}, ${seat.open ? team.canApply : team.council}.`
  return [facts, ...seat.competences.map(({ name }) => `${tr(name)}.`)].join(' ')
}

function wishLine(wish: BalanceWish, { team }: T, names: Names): string {
  const who =
    wish.by === 'age-band'
      ? team.ages[wish.value]
      : wish.by === 'gender'
        ? team.genders[wish.value]
        : (names.places.get(wish.value) ?? wish.value)
  return team.atLeast(number(wish.least), who)
}

const day = (value: string) => date(fromLocal(`${value}T12:00`))

/** The charter's lines in the language on screen; call it while a component is set up. */
export function useLines(): (content: CharterContent) => CharterLine[] {
  const t = text.use()
  const names = useNames()
  return (content) => linesOf(content, t(), names())
}

/** The names of core tasks, challenges and places, as far as they are known. */
export function useNames(): Accessor<Names> {
  const kit = ui.use()
  const challenges = useQuery(() => challengesQuery())
  const places = useQuery(() => communitiesQuery())
  return () => ({
    coreTasks: kit().coreTasks,
    challenges: new Map(
      challenges.isSuccess ? challenges.data.map(({ id, name }) => [id, tr(name)] as const) : [],
    ),
    places: new Map(places.isSuccess ? places.data.map(({ id, name }) => [id, name] as const) : []),
  })
}
