// A consultation as the fields of its form: texts as they are typed, and back again into what is saved.
import type { ConsultationSave, ConsultationWritten } from '../../../shared/consultation-saves.ts'
import type { MaterialFile, QuestionKind } from '../../../shared/consultations.ts'
import { type Bilingual, toSlug } from '../../../shared/text.ts'
import { toLocal } from '../../../shared/time.ts'

/** A text in both languages as it is typed; what is empty in English is shown in Danish. */
export interface Typed {
  da: string
  en: string
}

export interface QuestionValues {
  id: string
  kind: QuestionKind
  text: Typed
  /** One option a line, and the ids of the lines as they were. */
  options: Typed
  ids: string[]
  required: boolean
}

export interface FigureValues {
  id: string
  caption: Typed
  unit: Typed
  /** A label and its number a line: `Veje; 134`. */
  rows: Typed
}

export interface SectionValues {
  id: string
  heading: Typed
  body: Typed
  figures: FigureValues[]
  files: MaterialFile[]
  questions: QuestionValues[]
}

export interface Values {
  title: Typed
  summary: Typed
  kind: string
  coreTasks: string[]
  communities: string[]
  question: Typed
  afterwards: Typed
  sections: SectionValues[]
  wholeText: boolean
  everyone: boolean
  parties: string[]
  guests: boolean
  opensAt: string
  closesAt: string
  latePolicy: string
  what: Typed
  ground: Typed
  moderation: string
  names: string
  representatives: boolean
  deletesOn: string
  role: Typed
  phone: string
  email: string
}

export const nothing = (): Typed => ({ da: '', en: '' })

export const noQuestion = (): QuestionValues => ({
  id: '',
  kind: 'text',
  text: nothing(),
  options: nothing(),
  ids: [],
  required: false,
})

export const noFigure = (): FigureValues => ({
  id: '',
  caption: nothing(),
  unit: nothing(),
  rows: nothing(),
})

export const noSection = (): SectionValues => ({
  id: '',
  heading: nothing(),
  body: nothing(),
  figures: [],
  files: [],
  questions: [],
})

export const blankValues = (): Values => ({
  title: nothing(),
  summary: nothing(),
  kind: 'policy',
  coreTasks: [],
  communities: [],
  question: nothing(),
  afterwards: nothing(),
  sections: [noSection()],
  wholeText: true,
  everyone: true,
  parties: [],
  guests: false,
  opensAt: '',
  closesAt: '',
  latePolicy: 'strict',
  what: nothing(),
  ground: nothing(),
  moderation: 'before',
  names: 'whole',
  representatives: true,
  deletesOn: '',
  role: nothing(),
  phone: '',
  email: '',
})

const typed = ({ da, en }: Bilingual): Typed => ({ da, en: en === da ? '' : en })

function linesOf(texts: readonly Typed[]): Typed {
  const english = texts.some(({ en }) => en !== '')
  return {
    da: texts.map(({ da }) => da).join('\n'),
    en: english ? texts.map(({ en }) => en).join('\n') : '',
  }
}

export function valuesOf(written: ConsultationWritten): Values {
  const { content } = written
  return {
    title: typed(written.title),
    summary: typed(written.summary),
    kind: content.kind,
    coreTasks: [...content.coreTasks],
    communities: [...content.communities],
    question: typed(content.question),
    afterwards: typed(content.afterwards),
    sections: content.material.map((section) => ({
      id: section.id,
      heading: typed(section.heading),
      body: typed(section.body),
      files: section.files.map((file) => ({ ...file })),
      figures: section.figures.map(({ id, caption, unit, rows }) => ({
        id,
        caption: typed(caption),
        unit: typed(unit),
        rows: linesOf(
          rows.map(({ label, value }) => {
            const number = String(value).replace('.', ',')
            return {
              da: `${label.da}; ${number}`,
              en: label.en === label.da ? '' : `${label.en}; ${number}`,
            }
          }),
        ),
      })),
      questions: section.questions.map(({ id, kind, text, options, required }) => ({
        id,
        kind,
        text: typed(text),
        options: linesOf(options.map(({ name }) => typed(name))),
        ids: options.map((option) => option.id),
        required,
      })),
    })),
    wholeText: content.wholeText,
    everyone: content.asked.everyone,
    parties: [...content.asked.parties],
    guests: written.guests,
    opensAt: toLocal(written.opensAt).slice(0, 16),
    closesAt: toLocal(written.closesAt).slice(0, 16),
    latePolicy: written.latePolicy,
    what: typed(content.publishing.what),
    ground: typed(content.publishing.ground),
    moderation: content.publication.moderation,
    names: content.publication.names,
    representatives: content.publication.representatives,
    deletesOn: content.publication.deletesOn ?? '',
    role: typed(content.contact.role),
    phone: content.contact.phone,
    email: content.contact.email,
  }
}

const both = ({ da, en }: Typed): Bilingual => {
  const said = da.trim()
  return { da: said, en: en.trim() || said }
}

function lines(text: Typed): Typed[] {
  const english = text.en.split('\n')
  return text.da
    .split('\n')
    .map((da, index) => ({ da: da.trim(), en: english[index]?.trim() ?? '' }))
    .filter(({ da }) => da !== '')
}

/** An id that says what it is, and that no other thing of its kind has. */
function freshId(wanted: string, fallback: string, taken: Set<string>): string {
  const base = toSlug(wanted, 50) || fallback
  let id = base
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
  taken.add(id)
  return id
}

/** What is saved, with what does not fit left as it is for the shared schema to name. */
export function toSave(
  values: Values,
  basedOn: number,
  status: ConsultationSave['status'],
): Record<string, unknown> {
  const idsOf = (things: readonly { id: string }[]) =>
    new Set(things.map(({ id }) => id).filter((id) => id !== ''))
  const sections = idsOf(values.sections)
  const questions = idsOf(values.sections.flatMap((section) => section.questions))
  return {
    basedOn,
    title: both(values.title),
    summary: both(values.summary),
    opensAt: values.opensAt,
    closesAt: values.closesAt,
    latePolicy: values.latePolicy,
    guests: values.guests && values.everyone,
    status,
    content: {
      kind: values.kind,
      coreTasks: [...values.coreTasks],
      communities: [...values.communities],
      question: both(values.question),
      afterwards: both(values.afterwards),
      material: values.sections.map((section, index) => ({
        id: section.id || freshId(section.heading.da, `afsnit-${index + 1}`, sections),
        heading: both(section.heading),
        body: both(section.body),
        figures: section.figures.map((figure, at) => ({
          id: figure.id || `figur-${at + 1}`,
          caption: both(figure.caption),
          unit: both(figure.unit),
          rows: rowsOf(figure),
        })),
        files: section.files.map((file) => ({ ...file })),
        questions: section.questions.map((each, at) => ({
          id: each.id || freshId(each.text.da, `spoergsmaal-${index + 1}-${at + 1}`, questions),
          kind: each.kind,
          text: both(each.text),
          options: each.kind === 'text' ? [] : optionsOf(each),
          required: each.required,
        })),
      })),
      wholeText: values.wholeText,
      asked: { everyone: values.everyone, parties: [...values.parties] },
      publishing: { what: both(values.what), ground: both(values.ground) },
      publication: {
        moderation: values.moderation,
        deletesOn: values.deletesOn || null,
        names: values.names,
        representatives: values.representatives,
      },
      contact: { role: both(values.role), phone: values.phone.trim(), email: values.email.trim() },
    },
  }
}

function rowsOf({ rows }: FigureValues) {
  const parted = (line: string) => {
    const at = line.lastIndexOf(';')
    const number = line
      .slice(at + 1)
      .trim()
      .replaceAll('.', '')
      .replace(',', '.')
    return at < 0 || number === ''
      ? { label: line.trim(), value: Number.NaN }
      : { label: line.slice(0, at).trim(), value: Number(number) }
  }
  return lines(rows).map(({ da, en }) => {
    const { label, value } = parted(da)
    return { label: both({ da: label, en: parted(en).label }), value }
  })
}

/** As long as no line has come or gone, a line is the option that it was. */
function optionsOf({ options, ids }: QuestionValues) {
  const named = lines(options)
  const taken = new Set<string>()
  return named.map((line, index) => ({
    id: (named.length === ids.length && ids[index]) || freshId(line.da, `nr-${index + 1}`, taken),
    name: both(line),
  }))
}
