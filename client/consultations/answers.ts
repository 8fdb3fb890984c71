// A response as questions and answers: for the last step, the receipt, the desk and print.
import type { Accessor } from 'solid-js'
import type { Consultation, Question } from '../../shared/consultations.ts'
import { fromLocal } from '../../shared/time.ts'
import { date, sentence, weekdayDateTime } from '../format.ts'
import { tr, type Words } from '../language.ts'
import { communitiesQuery } from '../listings.ts'
import { useAccount } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import type { Answer } from '../ui/Answers.tsx'
import { isWhole } from '../ui/DateTimeField.tsx'
import { consultationQuery } from './queries.ts'
import { bodiesAsked, type Respondent } from './respondents.ts'
import type { Way } from './response.ts'
import type da from './text.da.ts'
import { text } from './text.ts'

/** Values while they are typed, or a payload as it was sent. */
type Given = object

interface Known {
  bodies: readonly Respondent[]
  communities: readonly { id: string; name: string }[]
  consultation: Pick<Consultation, 'material'> | undefined
  /** While it is typed, what of it is to be sent. */
  way?: Way
}

export type FieldAnswer = Answer & { field: string }

/** Every answer in the form's order; a body or a question that nobody knows stands as its id. */
export function answersOf(
  given: Given,
  t: Pick<Words<typeof da>, 'form'>,
  known: Known,
): FieldAnswer[] {
  const all = new Map<string, unknown>(Object.entries(given))
  if (all.get('deleted') === true) return [{ field: '', label: t.form.text, value: t.form.deleted }]
  const answers = entriesOf(all.get('answers'))
  const questions = known.consultation?.material.flatMap((section) => section.questions) ?? []
  const isWhole = known.way === undefined ? plain(all.get('text')) !== '' : known.way === 'whole'
  const asked = questions.length > 0 ? questions.map(({ id }) => id) : [...answers.keys()]
  return [
    ...cameOf(all, t),
    { field: 'representing', label: t.form.representing, value: respondentOf(all, t, known) },
    { field: 'name', label: t.form.name, value: plain(all.get('name')) },
    {
      field: 'protected',
      label: t.form.protectedShort,
      value: all.get('protected') === true ? t.form.yes : t.form.no,
    },
    {
      field: 'communityId',
      label: t.form.community,
      value: nameOf(known.communities, plain(all.get('communityId'))),
    },
    ...(isWhole || asked.length === 0
      ? [{ field: 'text', label: t.form.text, value: plain(all.get('text')).split(/\n+/) }]
      : asked.map((id) => toAnswer(id, answers.get(id), questions))),
    ...endOf(all, t),
    {
      field: 'acknowledged',
      label: t.form.acknowledged,
      value: all.get('acknowledged') === true ? t.form.yes : '',
    },
  ]
}

/** How and when it came, where staff wrote it down. */
function cameOf(all: Map<string, unknown>, t: Pick<Words<typeof da>, 'form'>): FieldAnswer[] {
  const channels: Record<string, string> = t.form.channels
  const channel = plain(all.get('channel'))
  const cameAt = plain(all.get('cameAt'))
  if (!channel && !cameAt) return []
  return [
    { field: 'channel', label: t.form.channel, value: channels[channel] ?? '' },
    {
      field: 'cameAt',
      label: t.form.cameAt,
      value: isWhole(cameAt) ? sentence(weekdayDateTime(fromLocal(cameAt))) : '',
    },
  ]
}

function respondentOf(
  all: Map<string, unknown>,
  t: Pick<Words<typeof da>, 'form'>,
  { bodies }: Known,
): string {
  const representing = all.get('representing')
  if (representing === 'self') return t.form.self
  if (representing === 'body') return nameOf(bodies, plain(all.get('bodyId')))
  if (representing !== 'organisation') return ''
  const organisation = entriesOf(all.get('organisation'))
  const kinds: Record<string, string> = t.form.organisationKinds
  const kind = kinds[plain(organisation.get('kind'))]
  return [plain(organisation.get('name')), ...(kind ? [`(${kind.toLowerCase()})`] : [])].join(' ')
}

/** What a body adds: where it was decided, and what a minority says. */
function endOf(all: Map<string, unknown>, t: Pick<Words<typeof da>, 'form'>): FieldAnswer[] {
  const mandate = entriesOf(all.get('mandate'))
  const day = plain(mandate.get('date'))
  const minority = plain(all.get('minority'))
  return [
    ...(day
      ? [
          {
            field: 'mandate.meeting',
            label: t.form.mandate,
            value: `${plain(mandate.get('meeting'))}, ${date(day)}`,
          },
        ]
      : []),
    ...(minority
      ? [{ field: 'minority', label: t.form.minority, value: minority.split(/\n+/) }]
      : []),
  ]
}

function toAnswer(id: string, answer: unknown, questions: readonly Question[]): FieldAnswer {
  const question = questions.find((each) => each.id === id)
  const chosen = Array.isArray(answer) ? answer.map(String) : plain(answer).split(/\n+/)
  const nameOfOption = (value: string) => {
    const option = question?.options.find((each) => each.id === value)
    return option ? tr(option.name) : value
  }
  return {
    field: `answers.${id}`,
    label: question ? tr(question.text) : id,
    value: chosen.map(nameOfOption),
  }
}

const plain = (value: unknown) => (typeof value === 'string' ? value : '')

const entriesOf = (value: unknown) =>
  new Map<string, unknown>(typeof value === 'object' && value ? Object.entries(value) : [])

const nameOf = (things: readonly { id: string; name: string }[], id: string) =>
  things.find((each) => each.id === id)?.name ?? id

/** The answers of a response that was sent; names and questions come when they are fetched. */
export function useResponseAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  const account = useAccount()
  const consultation = useQuery(() => ({
    ...consultationQuery(String(payload.consultationId)),
    enabled: typeof payload.consultationId === 'string',
  }))
  const communities = useQuery(() => ({
    ...communitiesQuery(),
    enabled: typeof payload.communityId === 'string',
  }))
  const found = () => (consultation.isSuccess ? consultation.data : undefined)
  const bodies = () => {
    const asked = found()?.asked
    return [
      ...(account()?.roles ?? []).flatMap(({ body }) => (body ? [body] : [])),
      ...(asked ? bodiesAsked(asked) : []),
    ]
  }
  return () =>
    answersOf(payload, t(), {
      bodies: bodies(),
      communities: communities.isSuccess ? communities.data : [],
      consultation: found(),
    })
}
