// A charter as the fields of its form: texts as they are typed, and back again into what is saved.
import type { CharterContent } from '../../shared/charters.ts'
import type { SeatKind } from '../../shared/task-committees.ts'
import { type Bilingual, toSlug } from '../../shared/text.ts'
import { fromLocal, toLocal } from '../../shared/time.ts'
import { isWhole } from '../ui/DateTimeField.tsx'

export const seatKinds = ['citizen', 'external-expert', 'councillor', 'staff'] as const

export const words = [
  'title',
  'summary',
  'task',
  'purpose',
  'effect',
  'whyComplex',
  'room',
  'decided',
  'resources',
  'meetingForm',
  'chair',
  'deputy',
] as const
export type Word = (typeof words)[number]

/** A text in both languages as it is typed; what is empty in English is shown in Danish. */
export interface Typed {
  da: string
  en: string
}

export interface SeatValues {
  kind: SeatKind
  places: string
  open: boolean
  /** One competence a line. */
  competences: Typed
  /** The ids of the lines as they were, so that a competence that is reworded stays the same one. */
  ids: string[]
}

export interface WishValues {
  by: string
  value: string
  least: string
}

export interface CriterionValues {
  id: string
  name: Typed
  explanation: Typed
}

export interface Values {
  words: Record<Word, Typed>
  challenges: string[]
  coreTasks: string[]
  communities: string[]
  seats: SeatValues[]
  balance: WishValues[]
  criteria: CriterionValues[]
  blind: boolean
  opensAt: string
  closesAt: string
  appointsOn: string
  startsOn: string
  endsOn: string
  reportsOn: string[]
  note: string
  decidedOn: string
  decidedLink: string
}

const nothing = (): Typed => ({ da: '', en: '' })
export const noWish = (): WishValues => ({ by: '', value: '', least: '1' })
export const noCriterion = (): CriterionValues => ({
  id: '',
  name: nothing(),
  explanation: nothing(),
})

export function blankValues(): Values {
  const texts = nothing
  return {
    words: {
      title: texts(),
      summary: texts(),
      task: texts(),
      purpose: texts(),
      effect: texts(),
      whyComplex: texts(),
      room: texts(),
      decided: texts(),
      resources: texts(),
      meetingForm: texts(),
      chair: texts(),
      deputy: texts(),
    },
    challenges: [],
    coreTasks: [],
    communities: [],
    seats: seatKinds.map((kind) => ({
      kind,
      places: '0',
      open: kind === 'citizen' || kind === 'external-expert',
      competences: nothing(),
      ids: [],
    })),
    balance: [],
    criteria: [],
    blind: true,
    opensAt: '',
    closesAt: '',
    appointsOn: '',
    startsOn: '',
    endsOn: '',
    reportsOn: [],
    note: '',
    decidedOn: '',
    decidedLink: '',
  }
}

const typed = (text: Bilingual | null): Typed =>
  text ? { da: text.da, en: text.en === text.da ? '' : text.en } : nothing()

export function valuesOf(content: CharterContent): Values {
  const { charter } = content
  return {
    ...blankValues(),
    words: {
      title: typed(content.title),
      summary: typed(content.summary),
      task: typed(charter.task),
      purpose: typed(charter.purpose),
      effect: typed(charter.effect),
      whyComplex: typed(charter.whyComplex),
      room: typed(charter.room),
      decided: typed(charter.decided),
      resources: typed(charter.resources),
      meetingForm: typed(charter.meetingForm),
      chair: typed(charter.chair),
      deputy: typed(charter.deputy),
    },
    challenges: [...charter.challenges],
    coreTasks: [...charter.coreTasks],
    communities: [...charter.communities],
    seats: seatKinds.map((kind) => {
      const seat = content.seats.find((each) => each.kind === kind)
      const names = (seat?.competences ?? []).map(({ name }) => typed(name))
      return {
        kind,
        places: String(seat?.places ?? 0),
        open: seat?.open ?? false,
        competences: {
          da: names.map(({ da }) => da).join('\n'),
          en: names.some(({ en }) => en) ? names.map(({ en }) => en).join('\n') : '',
        },
        ids: (seat?.competences ?? []).map(({ id }) => id),
      }
    }),
    balance: charter.balance.map(({ by, value, least }) => ({ by, value, least: String(least) })),
    criteria: charter.criteria.map(({ id, name, explanation }) => ({
      id,
      name: typed(name),
      explanation: typed(explanation),
    })),
    blind: charter.blind,
    opensAt: toLocal(content.opensAt),
    closesAt: toLocal(content.closesAt),
    appointsOn: charter.appointsOn,
    startsOn: charter.startsOn,
    endsOn: charter.endsOn,
    reportsOn: [...charter.reportsOn],
  }
}

const both = ({ da, en }: Typed): Bilingual => {
  const said = da.trim()
  return { da: said, en: en.trim() || said }
}
const orNothing = (text: Typed) => (text.da.trim() === '' ? null : both(text))
const whole = (value: string) => (/^\d+$/.test(value.trim()) ? Number(value) : Number.NaN)

/** What is saved, with what does not fit left as it is for the shared schema to name. */
export function toContent(values: Values, shared: { chair: Bilingual; deputy: Bilingual } | null) {
  const { words } = values
  return {
    title: both(words.title),
    summary: both(words.summary),
    charter: {
      task: both(words.task),
      purpose: both(words.purpose),
      effect: both(words.effect),
      whyComplex: both(words.whyComplex),
      challenges: [...values.challenges],
      coreTasks: [...values.coreTasks],
      communities: [...values.communities],
      chair: shared?.chair ?? both(words.chair),
      deputy: shared?.deputy ?? both(words.deputy),
      meetingForm: both(words.meetingForm),
      appointsOn: values.appointsOn,
      startsOn: values.startsOn,
      endsOn: values.endsOn,
      room: orNothing(words.room),
      decided: orNothing(words.decided),
      resources: orNothing(words.resources),
      balance: values.balance.map(({ by, value, least }) => ({ by, value, least: whole(least) })),
      criteria: values.criteria.map((each, index) => ({
        id: each.id || toSlug(each.name.da) || `punkt-${index + 1}`,
        name: both(each.name),
        explanation: both(each.explanation),
      })),
      blind: values.blind,
      reportsOn: [...values.reportsOn],
    },
    seats: seatsIn(values).map((seat) => ({
      kind: seat.kind,
      places: whole(seat.places),
      open: seat.open,
      competences: competencesOf(seat),
    })),
    opensAt: isWhole(values.opensAt) ? fromLocal(values.opensAt) : '',
    closesAt: isWhole(values.closesAt) ? fromLocal(values.closesAt) : '',
  }
}

/** Kinds of seats that take part, in the order in which they are saved. */
export function seatsIn(values: Values): SeatValues[] {
  return values.seats.filter(({ places }) => !/^0*$/.test(places.trim()))
}

/** As long as no line has come or gone, a line is the competence that it was. */
function competencesOf({ competences, ids }: SeatValues) {
  const english = competences.en.split('\n')
  const lines = competences.da
    .split('\n')
    .map((da, index) => ({ da: da.trim(), en: english[index]?.trim() ?? '' }))
    .filter(({ da }) => da !== '')
  return lines.map((line, index) => ({
    id: (lines.length === ids.length && ids[index]) || toSlug(line.da) || `nr-${index + 1}`,
    name: both(line),
  }))
}
