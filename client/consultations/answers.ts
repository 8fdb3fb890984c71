// A response as questions and answers: for the last step, the receipt, the desk and print.
import type { Accessor } from 'solid-js'
import type { ConsultationResponse } from '../../shared/responses.ts'
import type { Words } from '../language.ts'
import { useAccount } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import type { Answer } from '../ui/Answers.tsx'
import { consultationQuery } from './queries.ts'
import type { Respondent } from './respondents.ts'
import type da from './text.da.ts'
import { text } from './text.ts'

/** Values while they are typed, or a payload as it was sent. */
type Given = { readonly [K in keyof ConsultationResponse]?: unknown }

export type FieldAnswer = Answer & { field: keyof ConsultationResponse }

/** Every answer in the form's order; a body that nobody knows stands as its id. */
export function answersOf(
  given: Given,
  t: Pick<Words<typeof da>, 'form'>,
  bodies: readonly Respondent[],
): FieldAnswer[] {
  const plain = (value: unknown) => (typeof value === 'string' ? value : '')
  const body = plain(given.bodyId)
  const bodyName = () => bodies.find(({ id }) => id === body)?.name ?? body
  return [
    {
      field: 'representing',
      label: t.form.representing,
      value: given.representing === 'body' ? bodyName() : given.representing ? t.form.self : '',
    },
    { field: 'name', label: t.form.name, value: plain(given.name) },
    { field: 'text', label: t.form.text, value: plain(given.text).split(/\n+/) },
    {
      field: 'acknowledged',
      label: t.form.acknowledged,
      value: given.acknowledged === true ? t.form.yes : '',
    },
  ]
}

/** The answers of a response that was sent; a body's name comes when it is fetched. */
export function useResponseAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  const account = useAccount()
  const consultation = useQuery(() => consultationQuery(String(payload.consultationId)))
  const bodies = () => [
    ...(account()?.roles ?? []).flatMap(({ body }) => (body ? [body] : [])),
    ...(consultation.isSuccess
      ? consultation.data.asked.parties.flatMap((party) => party.bodies)
      : []),
  ]
  return () => answersOf(payload, t(), bodies())
}
